import { err, exhaustive, ok, type Result } from "../../domain/base/result.ts";
import type { Settings } from "../../domain/policy/settings.ts";
import type { ServiceError } from "../ports.ts";
import { compareSite, type Difference, type Grant, type ListState, type SetUpStep, type SiteState } from "./compare-site.ts";
import { type ListPlan, sitePlan, type SitePlan } from "./plan.ts";
import type { ColumnState, SiteAdmin } from "./site-admin.ts";
import type { SiteRights } from "./site-rights.ts";

export interface SetUpDeps {
  readonly siteAdmin: SiteAdmin;
  readonly siteRights: SiteRights;
}

/** What set-up did, read back from the site. It is complete when nothing is undone; a difference is for a person to judge. */
export interface SetUpReport {
  readonly done: readonly SetUpStep[];
  /** Tried, reported as done by the service, and still not there. */
  readonly undone: readonly SetUpStep[];
  readonly differences: readonly Difference[];
}

/** Where set-up stopped. What was done stays, and running it again goes on from there. */
export interface SetUpStopped {
  readonly type: "set-up-stopped";
  readonly at: SetUpStep | "reading";
  readonly error: ServiceError;
  readonly done: readonly SetUpStep[];
}

/** Makes a site what its plan says, from wherever it is: an empty site, one half done, or one that is complete. */
export const applyPlan = async (deps: SetUpDeps, { settings }: { readonly settings: Settings }): Promise<Result<SetUpReport, SetUpStopped>> => {
  const plan = sitePlan(settings);
  const done: SetUpStep[] = [];
  for (let pass = 1; ; pass += 1) {
    const state = await readSite(deps, plan);
    if (!state.ok) return err({ type: "set-up-stopped", at: "reading", error: state.error, done });
    const { steps, differences } = compareSite(plan, state.value);
    // Reading back after each pass shows what the service said that it did and did not do.
    if (steps.length === 0 || pass > mostPasses) return ok({ done, undone: steps, differences });
    for (const step of steps) {
      const outcome = await run(deps, plan, step);
      if (!outcome.ok) return err({ type: "set-up-stopped", at: step, error: outcome.error, done });
      done.push(step);
    }
  }
};

/** Compares a site with its plan and does nothing: what set-up would do, and what differs. */
export const checkSite = async (deps: SetUpDeps, { settings }: { readonly settings: Settings }): Promise<Result<Omit<SetUpReport, "done">, ServiceError>> => {
  const plan = sitePlan(settings);
  const state = await readSite(deps, plan);
  if (!state.ok) return state;
  const { steps, differences } = compareSite(plan, state.value);
  return ok({ undone: steps, differences });
};

// The level, the lists, columns and rights, rows; and one more for a column that the service lost.
const mostPasses = 5;

const readSite = async ({ siteAdmin, siteRights }: SetUpDeps, plan: SitePlan): Promise<Result<SiteState, ServiceError>> => {
  const levels = await siteRights.levels();
  if (!levels.ok) return levels;
  const columnsByList = await siteAdmin.columns(plan.lists.map(({ title }) => title));
  if (!columnsByList.ok) return columnsByList;
  const lists = new Map<string, ListState>();
  for (const list of plan.lists) {
    const columns = columnsByList.value.get(list.title);
    if (!columns) continue;
    const state = await readList({ siteAdmin, siteRights }, list, columns);
    if (!state.ok) return state;
    lists.set(list.title, state.value);
  }
  return ok({ levels: levels.value, lists });
};

const readList = async (
  { siteAdmin, siteRights }: SetUpDeps,
  { title, row: { keyColumn, fields } }: ListPlan,
  columns: readonly ColumnState[],
): Promise<Result<ListState, ServiceError>> => {
  const rights = await siteRights.rightsOf(title);
  if (!rights.ok) return rights;
  // A column that is not there, or not indexed, cannot be asked for.
  const canFind = columns.some(({ name, indexed }) => name === keyColumn && indexed);
  const row = canFind ? await siteAdmin.findRow(title, keyColumn, fields[keyColumn] ?? "") : ok(null);
  return row.ok ? ok({ columns, rights: rights.value, row: row.value }) : row;
};

const run = (deps: SetUpDeps, plan: SitePlan, step: SetUpStep): Promise<Result<null, ServiceError>> => {
  const { siteAdmin, siteRights } = deps;
  switch (step.type) {
    case "add-level":
      return siteRights.addLevel(plan.addOnly);
    case "create-list":
      return siteAdmin.createList(step.list, listNamed(plan, step.list).columns);
    case "add-column":
      return siteAdmin.addColumn(step.list, step.column);
    case "keep-versions-unsearched":
      return siteRights.keepVersionsUnsearched(step.list);
    case "stop-inheriting":
      return takeOver(siteRights, step.list, step.grants);
    case "grant":
      return siteRights.grant(step.list, step.grant.groupId, step.grant.levelId);
    case "add-row":
      return siteAdmin.addRow(step.list, listNamed(plan, step.list).row.fields);
    default:
      return exhaustive(step);
  }
};

/** The list's permissions become the plan's alone. Whoever runs set-up keeps none of their own, and so must be one of the owners. */
const takeOver = async (siteRights: SiteRights, list: string, grants: readonly Grant[]): Promise<Result<null, ServiceError>> => {
  const stopped = await siteRights.stopInheriting(list);
  if (!stopped.ok) return stopped;
  const leftBehind = await siteRights.rightsOf(list);
  if (!leftBehind.ok) return leftBehind;
  // The owners come first: somebody must hold the list at every moment.
  for (const { groupId, levelId } of grants.toReversed()) {
    const granted = await siteRights.grant(list, groupId, levelId);
    if (!granted.ok) return granted;
  }
  for (const { principalId } of leftBehind.value.assignments) {
    const revoked = await siteRights.revoke(list, principalId);
    if (!revoked.ok) return revoked;
  }
  return ok(null);
};

const listNamed = (plan: SitePlan, title: string): ListPlan => {
  const list = plan.lists.find((each) => each.title === title);
  if (!list) throw new Error(`The plan has no list ${title}`);
  return list;
};
