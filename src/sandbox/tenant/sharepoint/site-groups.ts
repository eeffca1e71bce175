import type { Reply } from "../http.ts";
import { answer, created, isRecord } from "../http.ts";
import { allRoleDefinitions } from "../rights/access.ts";
import { siteGroups, type SiteGroup } from "../rights/site-groups.ts";
import type { RoleAssignment } from "../store/state.ts";
import { sharePointInvalid, sharePointNotFound, sharePointUserNotFound } from "../wire-errors.ts";
import type { World } from "../world.ts";
import type { SharePointCall } from "./operation.ts";
import { numberArgumentOf } from "./operation.ts";
import { findPrincipal, ownersOf, principalToRest } from "./principals.ts";
import { assignmentToRest, nullAnswer, withRole } from "./role-assignments.ts";

/** Everyone with a level on the whole site: its own three groups, as SharePoint makes them, and whoever was given one apart. */
export const listSiteAssignments = (call: SharePointCall): Reply =>
  answer({
    value: [
      ...siteGroups.map(({ id, roleId }) => assignmentToRest(call, { principalId: id, roleDefinitionIds: [roleId] })),
      ...(call.world.state.site.roleAssignments ?? []).map((assignment) => assignmentToRest(call, assignment)),
    ],
  });

export const addSiteAssignment = (call: SharePointCall): Reply => {
  const { state } = call.world;
  const principalId = numberArgumentOf(call, 0, "principalid");
  const roleId = numberArgumentOf(call, 0, "roledefid");
  if (!state.principals.has(principalId)) throw sharePointNotFound(`The user or group ${principalId}`);
  if (!allRoleDefinitions(call.world).some(({ id }) => id === roleId)) throw sharePointNotFound(`The permission level ${roleId}`);
  const roleAssignments: readonly RoleAssignment[] = withRole(state.site.roleAssignments ?? [], principalId, roleId);
  call.world.commit({ type: "site-saved", site: { ...state.site, roleAssignments } });
  return nullAnswer;
};

export const listGroupUsers = (call: SharePointCall): Reply => {
  const group = requireSiteGroup(call);
  return answer({ value: [...(group.holdsOwners ? ownersOf(call.world).map(principalToRest) : []), ...membersToRest(call.world, group)] });
};

export const addGroupUser = (call: SharePointCall): Reply => {
  const { id: groupId } = requireSiteGroup(call);
  const loginName = isRecord(call.body) ? call.body["LoginName"] : undefined;
  if (typeof loginName !== "string") throw sharePointInvalid("The body needs a LoginName.");
  const principal = findPrincipal(call.world, loginName);
  if (principal === null) throw sharePointUserNotFound(loginName);
  const { site } = call.world.state;
  const others = (site.members ?? []).filter((member) => member.groupId !== groupId || member.principalId !== principal.id);
  call.world.commit({ type: "site-saved", site: { ...site, members: [...others, { groupId, principalId: principal.id }] } });
  return created(principalToRest(principal));
};

const requireSiteGroup = (call: SharePointCall): SiteGroup => {
  const id = numberArgumentOf(call, 0, "id");
  const group = siteGroups.find((each) => each.id === id);
  if (group === undefined) throw sharePointNotFound(`The group ${id}`);
  return group;
};

const membersToRest = ({ state }: World, { id }: SiteGroup): readonly object[] =>
  (state.site.members ?? [])
    .filter(({ groupId }) => groupId === id)
    .flatMap(({ principalId }) => state.principals.get(principalId) ?? [])
    .map(principalToRest);
