import type { Reply } from "../http.ts";
import { answer } from "../http.ts";
import { allRoleDefinitions } from "../rights/access.ts";
import { builtInRoleIds } from "../rights/permissions.ts";
import { ensureUser } from "../rights/principals.ts";
import { siteGroups } from "../rights/site-groups.ts";
import type { ListRecord, RoleAssignment } from "../store/state.ts";
import { sharePointInherits, sharePointNotFound } from "../wire-errors.ts";
import { requireList, saveRecord } from "./lists.ts";
import type { SharePointCall } from "./operation.ts";
import { argumentOf, numberArgumentOf } from "./operation.ts";
import { groupToRest, principalToRest } from "./principals.ts";
import { roleToRest } from "./roles.ts";

/** The list stops inheriting. Who does this gets full control of the list, as SharePoint gives it, whether or not the site's assignments are copied. */
export const breakRoleInheritance = (call: SharePointCall): Reply => {
  const { record } = requireList(call);
  argumentOf(call, 1, "copyroleassignments");
  if (record.roleAssignments === null) {
    const { id } = ensureUser(call.world, call.caller.person);
    saveRecord(call, { ...record, roleAssignments: [{ principalId: id, roleDefinitionIds: [builtInRoleIds.fullControl] }] });
  }
  return nullAnswer;
};

export const resetRoleInheritance = (call: SharePointCall): Reply => {
  saveRecord(call, { ...requireList(call).record, roleAssignments: null });
  return nullAnswer;
};

/** Everyone with a role on the list; a list that inherits shows the site's, which name nobody beside the owners. */
export const listRoleAssignments = (call: SharePointCall): Reply => {
  const { record } = requireList(call);
  return answer({ value: (record.roleAssignments ?? []).map((assignment) => assignmentToRest(call, assignment)) });
};

export const addRoleAssignment = (call: SharePointCall): Reply => {
  const { record } = requireList(call);
  const assignments = requireOwnAssignments(record);
  const principalId = numberArgumentOf(call, 1, "principalid");
  const roleId = numberArgumentOf(call, 1, "roledefid");
  if (!call.world.state.principals.has(principalId)) throw sharePointNotFound(`The user or group ${principalId}`);
  if (!allRoleDefinitions(call.world).some(({ id }) => id === roleId)) throw sharePointNotFound(`The permission level ${roleId}`);
  saveRecord(call, { ...record, roleAssignments: withRole(assignments, principalId, roleId) });
  return nullAnswer;
};

/** The assignments in which somebody has one level more. */
export const withRole = (assignments: readonly RoleAssignment[], principalId: number, roleId: number): readonly RoleAssignment[] => {
  const before = assignments.find((each) => each.principalId === principalId)?.roleDefinitionIds ?? [];
  return [...withoutPrincipal(assignments, principalId), { principalId, roleDefinitionIds: [...new Set([...before, roleId])] }];
};

/** One level of one user or group. */
export const takeRoleAway = (call: SharePointCall): Reply => {
  const { record } = requireList(call);
  const assignments = requireOwnAssignments(record);
  const principalId = numberArgumentOf(call, 1, "principalid");
  const roleId = numberArgumentOf(call, 1, "roledefid");
  const before = assignments.find((each) => each.principalId === principalId);
  if (!before?.roleDefinitionIds.includes(roleId)) throw sharePointNotFound(`The role assignment of principal ${principalId}`);
  const left = before.roleDefinitionIds.filter((id) => id !== roleId);
  const others = withoutPrincipal(assignments, principalId);
  saveRecord(call, { ...record, roleAssignments: left.length === 0 ? others : [...others, { principalId, roleDefinitionIds: left }] });
  return nullAnswer;
};

export const removeRoleAssignment = (call: SharePointCall): Reply => {
  const { record } = requireList(call);
  const assignments = requireOwnAssignments(record);
  const principalId = numberArgumentOf(call, 1, "principalid");
  const left = withoutPrincipal(assignments, principalId);
  if (left.length === assignments.length) throw sharePointNotFound(`The role assignment of principal ${principalId}`);
  saveRecord(call, { ...record, roleAssignments: left });
  return nullAnswer;
};

/** What SharePoint answers to a method that returns nothing. */
export const nullAnswer: Reply = answer({ "odata.null": true });

const withoutPrincipal = (assignments: readonly RoleAssignment[], principalId: number): readonly RoleAssignment[] => assignments.filter((each) => each.principalId !== principalId);

const requireOwnAssignments = ({ roleAssignments }: ListRecord): readonly RoleAssignment[] => {
  if (roleAssignments === null) throw sharePointInherits();
  return roleAssignments;
};

export const assignmentToRest = ({ query, world }: SharePointCall, { principalId, roleDefinitionIds }: RoleAssignment): object => {
  const expand = new Set((query.get("$expand") ?? "").split(",").map((name) => name.trim()));
  const group = siteGroups.find(({ id }) => id === principalId);
  const principal = world.state.principals.get(principalId);
  const member = group ? groupToRest(group) : principal && principalToRest(principal);
  const roles = allRoleDefinitions(world).filter(({ id }) => roleDefinitionIds.includes(id));
  return {
    ...(expand.has("Member") && member !== undefined ? { Member: member } : {}),
    ...(expand.has("RoleDefinitionBindings") ? { RoleDefinitionBindings: roles.map(roleToRest) } : {}),
    PrincipalId: principalId,
  };
};
