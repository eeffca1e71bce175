import { err, exhaustive, ok, type Result } from "../../domain/base/result.ts";
import type { ServiceError } from "../ports.ts";
import { ownLevelIds } from "./compare-list.ts";
import type { SetUpStep } from "./difference.ts";
import type { Access, ListPlan, SitePlan } from "./plan.ts";
import type { SetUpDeps } from "./read-site.ts";
import type { SiteRights } from "./site-rights.ts";

/** Carries out one step. Done twice it does no more than once, or is refused because it is done. */
export const runStep = async (deps: SetUpDeps, plan: SitePlan, step: SetUpStep): Promise<Result<null, ServiceError>> => {
  const { siteAdmin, siteRights, tenantAdmin } = deps;
  switch (step.type) {
    case "leave-search":
      return siteRights.leaveSearch();
    case "stop-members-sharing":
      return siteRights.stopMembersSharing();
    case "add-level":
      return siteRights.addLevel(plan.addOnly);
    case "change-level":
      return siteRights.changeLevel(step.levelId, plan.addOnly);
    case "grant-app":
      return tenantAdmin.grantApp(plan.app, plan.app.role);
    case "set-app-role":
      return tenantAdmin.setAppRole(step.grantId, plan.app.role);
    case "create-list":
      return siteAdmin.createList(step.list, listNamed(plan, step.list).columns);
    case "add-column":
      return siteAdmin.addColumn(step.list, step.column);
    case "change-column":
      return siteAdmin.changeColumn(step.list, step.column);
    case "keep-versions-unsearched":
      return siteRights.keepVersionsUnsearched(step.list);
    case "stop-inheriting":
      return takeOver(siteRights, plan, step);
    case "grant":
      return grant(siteRights, plan, step);
    case "take-level":
      return siteRights.takeLevel(step.list, step.principalId, step.levelId);
    case "revoke":
      return siteRights.revoke(step.list, step.principalId);
    case "add-row":
      return siteAdmin.addRow(step.list, listNamed(plan, step.list).row.fields);
    case "change-row":
      return siteAdmin.changeRow(step.list, step.row, listNamed(plan, step.list).row.fields);
    default:
      return exhaustive(step);
  }
};

interface ListAccess {
  readonly list: string;
  readonly access: Access;
}

const grant = async (siteRights: SiteRights, plan: SitePlan, { list, access: { groupId, level } }: ListAccess): Promise<Result<null, ServiceError>> => {
  if (level !== "add-only") return siteRights.grant(list, groupId, ownLevelIds[level]);
  const levels = await siteRights.levels();
  if (!levels.ok) return levels;
  const addOnly = levels.value.find(({ name }) => name === plan.addOnly.name);
  return addOnly ? siteRights.grant(list, groupId, addOnly.id) : err({ type: "not-found", detail: plan.addOnly.name });
};

/** The list's permissions become the plan's alone. Whoever runs set-up keeps none of their own, and so must be one of the owners. */
const takeOver = async (
  siteRights: SiteRights,
  plan: SitePlan,
  { list, access }: { readonly list: string; readonly access: readonly Access[] },
): Promise<Result<null, ServiceError>> => {
  const stopped = await siteRights.stopInheriting(list);
  if (!stopped.ok) return stopped;
  const leftBehind = await siteRights.rightsOf(list);
  if (!leftBehind.ok) return leftBehind;
  // The owners come first: somebody must hold the list at every moment.
  for (const each of access.toReversed()) {
    const granted = await grant(siteRights, plan, { list, access: each });
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
