import type { Difference, Finding, ListStep } from "./difference.ts";
import { settingsList, type Access, type Level, type ListPlan } from "./plan.ts";
import type { ColumnPlan, ColumnState, FoundRow } from "./site-admin.ts";
import type { Assignment, KnownLevel, ListRights } from "./site-rights.ts";
import type { ListState } from "./site-state.ts";

/** What a list is compared with beside its own plan. */
export interface ListContext {
  /** Null where they could not be read: what somebody may do cannot be told then. */
  readonly levels: readonly KnownLevel[] | null;
  /** The name of the level that lets add and not change. */
  readonly addOnly: string;
  /** Ids that Entra does not know: nothing can be given to them. */
  readonly unknownGroups: ReadonlySet<string>;
  /** The group that holds every list. */
  readonly owners: string;
}

/** A list that is not there is compared as one that was just made: all that is to be done to it is said at once. */
export const compareList = (plan: ListPlan, found: ListState | undefined, context: ListContext): readonly Difference[] => {
  const list = plan.title;
  const state = found ?? justMade(plan);
  const columns = compareColumns(plan, state);
  return [
    ...(found ? [] : [difference({ type: "list-missing", list }, { type: "create-list", list })]),
    ...columns,
    ...compareRights(plan, state, context),
    // What Settings say is compared as a whole, elsewhere.
    ...(list === settingsList ? [] : compareCanary(plan, state, columns)),
  ];
};

const justMade = ({ columns }: ListPlan): ListState => ({
  columns,
  rights: { type: "read", value: { keepsVersions: true, isSearched: true, inherits: true, assignments: [] } },
  row: null,
  hasRecords: false,
});

const difference = (finding: Finding, mend: ListStep | null): Difference => ({ finding, mend });

const compareColumns = ({ title: list, columns }: ListPlan, { columns: found, hasRecords }: ListState): readonly Difference[] =>
  columns.flatMap((plan): readonly Difference[] => {
    const column = plan.name;
    const state = found.find(({ name }) => name === column);
    if (state) return compareColumn(list, plan, state);
    // Rows would lack it, and a question by it would pass over them: the canary alone would vouch for what is not found.
    if (hasRecords && plan.indexed) return [difference({ type: "column-emptied", list, column }, null)];
    return [difference({ type: "column-missing", list, column }, { type: "add-column", list, column: plan })];
  });

const compareColumn = (list: string, plan: ColumnPlan, state: ColumnState): readonly Difference[] => {
  const column = plan.name;
  // Another type cannot be made of a column, and a new one would be empty.
  if (state.type !== plan.type) return [difference({ type: "column-type-differs", list, column }, null)];
  const mend: ListStep = { type: "change-column", list, column: plan };
  return [
    ...(plan.indexed && !state.indexed ? [difference({ type: "index-missing", list, column }, mend)] : []),
    ...(plan.unique && !state.unique ? [difference({ type: "unique-missing", list, column }, mend)] : []),
    ...(!plan.unique && state.unique ? [difference({ type: "unique-unplanned", list, column }, mend)] : []),
  ];
};

const compareRights = (plan: ListPlan, { rights }: ListState, context: ListContext): readonly Difference[] => {
  const list = plan.title;
  if (rights.type === "not-read") return [difference({ type: "not-read", what: "rights", list, detail: rights.detail }, null)];
  const { keepsVersions, isSearched, inherits } = rights.value;
  const settings: ListStep = { type: "keep-versions-unsearched", list };
  return [
    ...(keepsVersions ? [] : [difference({ type: "versions-off", list }, settings)]),
    ...(isSearched ? [difference({ type: "list-searched", list }, settings)] : []),
    ...(inherits ? compareInherited(plan, context) : []),
    ...(!inherits && context.levels ? compareAccess(plan, rights.value, { ...context, levels: context.levels }) : []),
  ];
};

const compareInherited = ({ title: list, access }: ListPlan, { unknownGroups, owners }: ListContext): readonly Difference[] => {
  const known = access.filter(({ groupId }) => !unknownGroups.has(groupId));
  // Somebody must hold the list at every moment.
  return [difference({ type: "rights-inherited", list }, unknownGroups.has(owners) ? null : { type: "stop-inheriting", list, access: known })];
};

type KnownContext = ListContext & { readonly levels: readonly KnownLevel[] };

const compareAccess = ({ title: list, access }: ListPlan, { assignments }: ListRights, context: KnownContext): readonly Difference[] => {
  const levelOf = (id: number): Level | null => levelById(id, context);
  const missing = access
    .filter(({ groupId }) => !context.unknownGroups.has(groupId))
    .filter(({ groupId, level }) => !assignments.some((found) => found.groupId === groupId && found.levelIds.some((id) => levelOf(id) === level)));
  const canNarrow = !context.unknownGroups.has(context.owners);
  return [
    ...missing.map((each): Difference => difference({ type: "right-missing", list, groupId: each.groupId, level: each.level }, { type: "grant", list, access: each })),
    ...assignments.flatMap((found) => compareAssignment(list, found, { planned: access, context, canNarrow })),
  ];
};

interface Planned {
  readonly planned: readonly Access[];
  readonly context: KnownContext;
  readonly canNarrow: boolean;
}

const compareAssignment = (list: string, { groupId, levelIds, principalId, who }: Assignment, { planned, context, canNarrow }: Planned): readonly Difference[] => {
  const plan = planned.find((each) => each.groupId === groupId);
  if (!plan) return [difference({ type: "right-extra", list, who }, canNarrow ? { type: "revoke", list, principalId } : null)];
  return levelIds
    .filter((id) => levelById(id, context) !== plan.level)
    .map((levelId) => {
      const level = context.levels.find(({ id }) => id === levelId)?.name ?? String(levelId);
      return difference({ type: "right-wider", list, who, level }, canNarrow ? { type: "take-level", list, principalId, levelId } : null);
    });
};

const levelById = (id: number, { levels, addOnly }: KnownContext): Level | null => {
  if (id === ownLevelIds.read) return "read";
  if (id === ownLevelIds["full-control"]) return "full-control";
  return levels.find((level) => level.id === id)?.name === addOnly ? "add-only" : null;
};

/** SharePoint's own levels, whose ids are the same on every site, whatever language their names are in. */
export const ownLevelIds = { read: 1_073_741_826, "full-control": 1_073_741_829 } as const;

const compareCanary = ({ title: list, row: { fields } }: ListPlan, { row, hasRecords }: ListState, columns: readonly Difference[]): readonly Difference[] => {
  // Without it nothing that is read from the list is vouched for, so it comes when what it vouches for can be right.
  const isBroken = columns.some(({ mend }) => mend === null);
  if (!row) return [difference({ type: "canary-missing", list }, isBroken ? null : { type: "add-row", list })];
  if (hasFields(row, fields)) return [];
  // Rows may lack what the canary lost, and it would vouch for them.
  return [difference({ type: "canary-differs", list }, hasRecords || isBroken ? null : { type: "change-row", list, row })];
};

const hasFields = (row: FoundRow, fields: FoundRow["fields"]): boolean => Object.entries(fields).every(([name, value]) => row.fields[name] === value);
