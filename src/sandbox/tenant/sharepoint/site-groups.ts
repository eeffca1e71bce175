import type { Reply } from "../http.ts";
import { answer, created, isRecord } from "../http.ts";
import { allRoleDefinitions } from "../rights/access.ts";
import { siteGroups, type SiteGroup } from "../rights/site-groups.ts";
import type { RoleAssignment } from "../store/state.ts";
import { sharePointInvalid, sharePointNotFound, sharePointNotImplemented, sharePointUserNotFound } from "../wire-errors.ts";
import type { World } from "../world.ts";
import type { SharePointCall } from "./operation.ts";
import { numberArgumentOf } from "./operation.ts";
import { findPrincipal, principalToRest } from "./principals.ts";
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
  return answer({ value: [...(group.holdsOwners ? ownersToRest(call.world) : []), ...membersToRest(call.world, group)] });
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

/** Administrators of the site, who may do everything whatever the rights say. Nothing else can be asked of its users here. */
export const listSiteAdmins = ({ query, world }: SharePointCall): Reply => {
  if (query.get("$filter") !== "IsSiteAdmin eq true") throw sharePointNotImplemented("Another question about a site's users");
  return answer({ value: ownersToRest(world).map((owner) => Object.assign(owner, { IsSiteAdmin: true })) });
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

// Whoever made the site is known to it from the start.
const makerId = 6;

const ownersToRest = ({ directory, state }: World): readonly object[] =>
  directory.people
    .filter(({ key }) => directory.site.owners.includes(key))
    .map(({ oid, upn, displayName }) => {
      const known = [...state.principals.values()].find(({ directoryId }) => directoryId === oid);
      return principalToRest({
        id: known?.id ?? makerId,
        kind: "user",
        directoryId: oid,
        loginName: `i:0#.f|membership|${upn}`,
        title: displayName,
        email: upn,
      });
    });
