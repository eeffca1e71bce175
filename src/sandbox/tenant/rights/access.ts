import type { Person } from "../directory.ts";
import { groupsOf, isSiteOwner } from "../directory.ts";
import type { ListRecord, RoleAssignment, RoleDefinition, SiteSettings } from "../store/state.ts";
import type { World } from "../world.ts";
import type { Permission } from "./permissions.ts";
import { allows, builtInRoles, fullMask } from "./permissions.ts";
import { siteGroups } from "./site-groups.ts";

/** What the person may do on the list by SharePoint's permissions alone, whatever the token allows. */
export const mayOnList = (world: World, person: Person, list: ListRecord, permission: Permission): boolean => allows(maskOn(world, person, list), permission);

/** True for site owners, and for people who have a right on any list: SharePoint gives those limited access to the site. */
export const maySeeSite = (world: World, person: Person): boolean =>
  isSiteOwner(world.directory, person) || [...world.state.lists.values()].some(({ record }) => mayOnList(world, person, record, "viewListItems"));

/** Lists can be made and altered by site owners only. */
export const mayManageLists = (world: World, person: Person): boolean => isSiteOwner(world.directory, person);

export const allRoleDefinitions = (world: World): readonly RoleDefinition[] => [...builtInRoles, ...world.state.roleDefinitions.values()];

const maskOn = (world: World, person: Person, list: ListRecord): bigint => {
  if (isSiteOwner(world.directory, person)) return fullMask;
  const directoryIds = new Set([person.oid, ...groupsOf(world.directory, person).map((group) => group.id)]);
  const roles = allRoleDefinitions(world);
  // A list that inherits has the site's permissions.
  return (list.roleAssignments ?? siteAssignments(world.state.site))
    .filter(({ principalId }) => directoryIds.has(world.state.principals.get(principalId)?.directoryId ?? ""))
    .flatMap(({ roleDefinitionIds }) => roles.filter((role) => roleDefinitionIds.includes(role.id)))
    .reduce((mask, role) => mask | BigInt(role.mask), 0n);
};

const siteAssignments = ({ members = [], roleAssignments = [] }: SiteSettings): readonly RoleAssignment[] => [
  ...roleAssignments,
  ...members.map(({ groupId, principalId }) => ({ principalId, roleDefinitionIds: siteGroups.filter(({ id }) => id === groupId).map(({ roleId }) => roleId) })),
];
