import { parseJson } from "../../domain/base/json.ts";
import { ok, type Result } from "../../domain/base/result.ts";
import { readShape } from "../../domain/base/shape.ts";
import { roles } from "../../domain/ledger/lists.ts";
import { settingsShape } from "../../domain/policy/settings.ts";
import type { ServiceError } from "../ports.ts";
import { isGroupToMake, settingsList, type ListPlan, type SitePlan } from "./plan.ts";
import type { ColumnState, FoundRow, SiteAdmin } from "./site-admin.ts";
import type { SiteRights } from "./site-rights.ts";
import type { ListState, Part, SettingsState, SiteState } from "./site-state.ts";
import type { GroupState, TenantAdmin } from "./tenant-admin.ts";

export interface SetUpDeps {
  readonly siteAdmin: SiteAdmin;
  readonly siteRights: SiteRights;
  readonly tenantAdmin: TenantAdmin;
}

/** What is read of it. Whoever sees less than an administrator stands in for the rest with refusals. */
export interface ReadDeps {
  readonly siteAdmin: Pick<SiteAdmin, "listTitles" | "columns" | "withRecords" | "findRow">;
  readonly siteRights: Pick<SiteRights, "web" | "holders" | "levels" | "rightsOf">;
  readonly tenantAdmin: Pick<TenantAdmin, "appGrants" | "group">;
}

/** Reads all that the plan speaks of. What whoever asks may not read is said to be unread; anything else that fails ends the reading. */
export const readSite = async (deps: ReadDeps, plan: SitePlan): Promise<Result<SiteState, ServiceError>> => {
  const { siteAdmin, siteRights, tenantAdmin } = deps;
  const titles = await siteAdmin.listTitles();
  if (!titles.ok) return titles;
  const columns = await siteAdmin.columns(plan.lists.map(({ title }) => title));
  if (!columns.ok) return columns;
  const web = partOf(await siteRights.web());
  if (!web.ok) return web;
  const holders = partOf(await siteRights.holders());
  if (!holders.ok) return holders;
  const levels = partOf(await siteRights.levels());
  if (!levels.ok) return levels;
  const appGrants = partOf(await tenantAdmin.appGrants());
  if (!appGrants.ok) return appGrants;
  const groups = partOf(await readGroups(tenantAdmin, plan));
  if (!groups.ok) return groups;
  const lists = await readLists(deps, plan, columns.value);
  if (!lists.ok) return lists;
  const planned = new Set(plan.lists.map(({ title }) => title));
  return ok({
    web: web.value,
    holders: holders.value,
    levels: levels.value,
    appGrants: appGrants.value,
    groups: groups.value,
    lists: lists.value,
    otherLists: titles.value.filter((title) => !planned.has(title)),
    settings: readSettings(lists.value.get(settingsList)?.row ?? null),
  });
};

const partOf = <T>(read: Result<T, ServiceError>): Result<Part<T>, ServiceError> => {
  if (read.ok) return ok({ type: "read", value: read.value });
  return read.error.type === "not-allowed" ? ok({ type: "not-read", detail: read.error.detail }) : read;
};

const readGroups = async (tenantAdmin: ReadDeps["tenantAdmin"], { groups }: SitePlan): Promise<Result<ReadonlyMap<string, GroupState | null>, ServiceError>> => {
  const found = new Map<string, GroupState | null>();
  for (const groupId of new Set(roles.map((role) => groups[role]))) {
    if (isGroupToMake(groupId)) continue;
    const group = await tenantAdmin.group(groupId);
    if (!group.ok) return group;
    found.set(groupId, group.value);
  }
  return ok(found);
};

type ColumnsByList = ReadonlyMap<string, readonly ColumnState[]>;

const readLists = async (deps: ReadDeps, plan: SitePlan, columnsByList: ColumnsByList): Promise<Result<ReadonlyMap<string, ListState>, ServiceError>> => {
  const there = plan.lists.filter(({ title }) => columnsByList.has(title));
  const asked = there.map(({ title, row: { keyColumn, fields } }) => ({ title, column: keyColumn, but: fields[keyColumn] ?? "" }));
  const withRecords = await deps.siteAdmin.withRecords(asked.filter(({ title }) => title !== settingsList));
  if (!withRecords.ok) return withRecords;
  const lists = new Map<string, ListState>();
  for (const list of there) {
    const state = await readList(deps, list, columnsByList.get(list.title) ?? []);
    if (!state.ok) return state;
    lists.set(list.title, { ...state.value, hasRecords: withRecords.value.has(list.title) });
  }
  return ok(lists);
};

const readList = async (
  { siteAdmin, siteRights }: ReadDeps,
  { title, row: { keyColumn, fields } }: ListPlan,
  columns: readonly ColumnState[],
): Promise<Result<Omit<ListState, "hasRecords">, ServiceError>> => {
  const rights = partOf(await siteRights.rightsOf(title));
  if (!rights.ok) return rights;
  // A column that is not there, or not indexed, cannot be asked for.
  const canFind = columns.some(({ name, indexed }) => name === keyColumn && indexed);
  const row = canFind ? await siteAdmin.findRow(title, keyColumn, fields[keyColumn] ?? "") : ok(null);
  return row.ok ? ok({ columns, rights: rights.value, row: row.value }) : row;
};

const readSettings = (row: FoundRow | null): SettingsState => {
  if (!row) return { type: "none" };
  const settings = readShape(settingsShape, parseJson(row.fields["Payload"]), "settings");
  if (settings.ok) return { type: "read", settings: settings.value };
  return { type: "unreadable", detail: settings.error.map(({ path, expected }) => `${path}: ${expected.type}`).join("; ") };
};
