import type { Reply } from "../http.ts";
import { answer, created, isRecord } from "../http.ts";
import { allRoleDefinitions } from "../rights/access.ts";
import { firstOwnRoleId, maskOf, maskToHighLow } from "../rights/permissions.ts";
import type { RoleDefinition } from "../store/state.ts";
import { sharePointInvalid, sharePointNotFound } from "../wire-errors.ts";
import type { SharePointCall } from "./operation.ts";
import { argumentOf } from "./operation.ts";

export const getRoleDefinition = (call: SharePointCall): Reply => {
  const name = argumentOf(call, 0, "name");
  const role = findRole(call, name);
  if (role === undefined) throw sharePointNotFound(`The permission level '${name}'`);
  return answer(roleToRest(role));
};

export const listRoleDefinitions = ({ world }: SharePointCall): Reply => answer({ value: allRoleDefinitions(world).map(roleToRest) });

export const createRoleDefinition = (call: SharePointCall): Reply => {
  const { BasePermissions, Description, Name } = isRecord(call.body) ? call.body : {};
  const { High, Low } = isRecord(BasePermissions) ? BasePermissions : {};
  if (typeof Name !== "string" || Name === "") throw sharePointInvalid("A permission level needs a Name.");
  if (findRole(call, Name) !== undefined) throw sharePointInvalid(`A permission level named '${Name}' already exists.`);
  const isMask = /^\d+$/.test(String(High)) && /^\d+$/.test(String(Low));
  if (!isMask) throw sharePointInvalid("BasePermissions needs High and Low, as text of digits.");
  const roleDefinition = {
    id: firstOwnRoleId + call.world.state.roleDefinitions.size,
    name: Name,
    description: typeof Description === "string" ? Description : "",
    mask: String(maskOf(String(High), String(Low))),
  };
  call.world.commit({ type: "role-definition-added", roleDefinition });
  return created(roleToRest(roleDefinition));
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
