import type { Reply } from "../http.ts";
import { answer, created, isRecord, noContent } from "../http.ts";
import { allRoleDefinitions } from "../rights/access.ts";
import { firstOwnRoleId, maskOf, maskToHighLow } from "../rights/permissions.ts";
import type { RoleDefinition } from "../store/state.ts";
import { sharePointInvalid, sharePointNotFound } from "../wire-errors.ts";
import type { SharePointCall } from "./operation.ts";
import { argumentOf, numberArgumentOf } from "./operation.ts";

export const getRoleDefinition = (call: SharePointCall): Reply => {
  const name = argumentOf(call, 0, "name");
  const role = findRole(call, name);
  if (role === undefined) throw sharePointNotFound(`The permission level '${name}'`);
  return answer(roleToRest(role));
};

export const listRoleDefinitions = ({ world }: SharePointCall): Reply => answer({ value: allRoleDefinitions(world).map(roleToRest) });

export const createRoleDefinition = (call: SharePointCall): Reply => {
  const { BasePermissions, Description, Name } = isRecord(call.body) ? call.body : {};
  if (typeof Name !== "string" || Name === "") throw sharePointInvalid("A permission level needs a Name.");
  if (findRole(call, Name) !== undefined) throw sharePointInvalid(`A permission level named '${Name}' already exists.`);
  const roleDefinition = {
    id: Math.max(firstOwnRoleId - 1, ...call.world.state.roleDefinitions.keys()) + 1,
    name: Name,
    description: typeof Description === "string" ? Description : "",
    mask: readMask(BasePermissions),
  };
  call.world.commit({ type: "role-definition-added", roleDefinition });
  return created(roleToRest(roleDefinition));
};

/** Changes what a level of the site's own allows, and its description. */
export const mergeRoleDefinition = (call: SharePointCall): Reply => {
  const role = requireOwnRole(call);
  const { BasePermissions, Description } = isRecord(call.body) ? call.body : {};
  const roleDefinition = {
    ...role,
    ...(BasePermissions === undefined ? {} : { mask: readMask(BasePermissions) }),
    ...(typeof Description === "string" ? { description: Description } : {}),
  };
  call.world.commit({ type: "role-definition-added", roleDefinition });
  return noContent;
};

/** Whoever had it on a list has it no more. */
export const deleteRoleDefinition = (call: SharePointCall): Reply => {
  const { id } = requireOwnRole(call);
  for (const { record } of call.world.state.lists.values()) {
    if (record.roleAssignments === null) continue;
    const roleAssignments = record.roleAssignments
      .map((each) => ({ ...each, roleDefinitionIds: each.roleDefinitionIds.filter((roleId) => roleId !== id) }))
      .filter(({ roleDefinitionIds }) => roleDefinitionIds.length > 0);
    call.world.commit({ type: "list-saved", list: { ...record, roleAssignments } });
  }
  call.world.commit({ type: "role-definition-removed", id });
  return noContent;
};

const requireOwnRole = (call: SharePointCall): RoleDefinition => {
  const id = numberArgumentOf(call, 0, "id");
  const role = call.world.state.roleDefinitions.get(id);
  if (role === undefined) throw sharePointNotFound(`The permission level ${id}`);
  return role;
};

const readMask = (permissions: unknown): string => {
  const { High, Low } = isRecord(permissions) ? permissions : {};
  const isMask = /^\d+$/.test(String(High)) && /^\d+$/.test(String(Low));
  if (!isMask) throw sharePointInvalid("BasePermissions needs High and Low, as text of digits.");
  return String(maskOf(String(High), String(Low)));
};

/** A permission level as SharePoint REST shows it. */
export const roleToRest = ({ description, id, mask, name }: RoleDefinition): object => ({
  BasePermissions: maskToHighLow(BigInt(mask)),
  Description: description,
  Hidden: false,
  Id: id,
  Name: name,
  Order: 1,
  RoleTypeKind: 0,
});

const findRole = ({ world }: SharePointCall, name: string): RoleDefinition | undefined => allRoleDefinitions(world).find((role) => role.name.toLowerCase() === name.toLowerCase());
