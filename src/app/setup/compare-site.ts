import type { Access, Level, ListPlan, SitePlan } from "./plan.ts";
import type { ColumnPlan, ColumnState, FoundRow } from "./site-admin.ts";
import type { Assignment, KnownLevel, ListRights } from "./site-rights.ts";

/** A site as it was read. */
export interface SiteState {
  readonly levels: readonly KnownLevel[];
  /** By title; a list that is not there is left out. */
  readonly lists: ReadonlyMap<string, ListState>;
}

export interface ListState {
  readonly columns: readonly ColumnState[];
  readonly rights: ListRights;
  /** `null` when it is not there. */
  readonly row: FoundRow | null;
}

/** Something that set-up adds. It never takes away or changes what it finds. */
export type SetUpStep =
  | { readonly type: "add-level" }
  | { readonly type: "create-list"; readonly list: string }
  | { readonly type: "add-column"; readonly list: string; readonly column: ColumnPlan }
  | { readonly type: "keep-versions-unsearched"; readonly list: string }
  /** The site's permissions are taken away, and these are given. */
  | { readonly type: "stop-inheriting"; readonly list: string; readonly grants: readonly Grant[] }
  | { readonly type: "grant"; readonly list: string; readonly grant: Grant }
  | { readonly type: "add-row"; readonly list: string };

export interface Grant {
  readonly groupId: string;
  readonly level: Level;
  readonly levelId: number;
}

/** Something that is there and is not as planned: for a person to look at. */
export type Difference =
  | { readonly type: "level-differs" }
  | { readonly type: "column-differs"; readonly list: string; readonly column: string }
  | { readonly type: "extra-access"; readonly list: string; readonly who: string }
  | { readonly type: "wider-access"; readonly list: string; readonly who: string }
  | { readonly type: "row-differs"; readonly list: string };

export interface Comparison {
  /** What can be done next; doing it may show more. */
  readonly steps: readonly SetUpStep[];
  readonly differences: readonly Difference[];
}

/** What a site lacks of its plan, and what it has that differs. */
export const compareSite = (plan: SitePlan, state: SiteState): Comparison => {
  const addOnly = state.levels.find(({ name }) => name === plan.addOnly.name);
  if (!addOnly) return { steps: [{ type: "add-level" }], differences: [] };
  const levelDiffers = addOnly.high !== plan.addOnly.high || addOnly.low !== plan.addOnly.low;
  const levelIds: LevelIds = { read: readLevelId, "add-only": addOnly.id, "full-control": fullControlLevelId };
  const comparisons = plan.lists.map((list) => compareList(list, state.lists.get(list.title), levelIds));
  return {
    steps: comparisons.flatMap(({ steps }) => steps),
    differences: [...(levelDiffers ? [{ type: "level-differs" } as const] : []), ...comparisons.flatMap(({ differences }) => differences)],
  };
};

type LevelIds = Readonly<Record<Level, number>>;

// SharePoint gives its own levels the same ids on every site, whatever language their names are in.
const readLevelId = 1_073_741_826;
const fullControlLevelId = 1_073_741_829;

const compareList = (plan: ListPlan, state: ListState | undefined, levelIds: LevelIds): Comparison => {
  const list = plan.title;
  if (!state) return { steps: [{ type: "create-list", list }], differences: [] };
  const { rights } = state;
  const columns = compareColumns(plan, state.columns);
  const access = rights.inherits ? accessFromNothing(plan, levelIds) : compareAccess(plan, rights.assignments, levelIds);
  const row = compareRow(plan, state.row);
  const settings: SetUpStep[] = !rights.keepsVersions || rights.isSearched ? [{ type: "keep-versions-unsearched", list }] : [];
  const steps = [...columns.steps, ...settings, ...access.steps];
  // The row comes when everything else stands: without it nothing that is read from the list is vouched for.
  const isReady = steps.length === 0 && columns.differences.length === 0;
  return {
    steps: isReady ? row.steps : steps,
    differences: [...columns.differences, ...access.differences, ...row.differences],
  };
};

const compareColumns = ({ title, columns }: ListPlan, state: readonly ColumnState[]): Comparison => {
  const stateByName = new Map(state.map((column) => [column.name, column]));
  const isAsPlanned = (plan: ColumnPlan, found: ColumnState): boolean => found.type === plan.type && found.indexed === plan.indexed && found.unique === plan.unique;
  return {
    steps: columns.filter(({ name }) => !stateByName.has(name)).map((column) => ({ type: "add-column", list: title, column })),
    differences: columns
      .filter((column) => {
        const found = stateByName.get(column.name);
        return found !== undefined && !isAsPlanned(column, found);
      })
      .map(({ name }) => ({ type: "column-differs", list: title, column: name })),
  };
};

const accessFromNothing = ({ title: list, access }: ListPlan, levelIds: LevelIds): Comparison => ({
  steps: [{ type: "stop-inheriting", list, grants: access.map((each) => toGrant(each, levelIds)) }],
  differences: [],
});

const compareAccess = ({ title: list, access }: ListPlan, assignments: readonly Assignment[], levelIds: LevelIds): Comparison => {
  const levelByGroup = new Map(access.map(({ groupId, level }) => [groupId, level]));
  const missing = access.filter(({ groupId, level }) => !assignments.some((found) => found.groupId === groupId && found.levelIds.includes(levelIds[level])));
  return {
    steps: missing.map((each) => ({ type: "grant", list, grant: toGrant(each, levelIds) })),
    differences: assignments.flatMap(({ groupId, levelIds: found, who }): Difference[] => {
      const planned = levelByGroup.get(groupId ?? "");
      if (planned === undefined) return [{ type: "extra-access", list, who }];
      return found.every((id) => id === levelIds[planned]) ? [] : [{ type: "wider-access", list, who }];
    }),
  };
};

const toGrant = ({ groupId, level }: Access, levelIds: LevelIds): Grant => ({ groupId, level, levelId: levelIds[level] });

const compareRow = ({ title: list, row }: ListPlan, found: FoundRow | null): Comparison => {
  if (!found) return { steps: [{ type: "add-row", list }], differences: [] };
  const isAsPlanned = Object.entries(row.fields).every(([name, value]) => found.fields[name] === value);
  return { steps: [], differences: isAsPlanned ? [] : [{ type: "row-differs", list }] };
};
