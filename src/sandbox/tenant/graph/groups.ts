import type { Group as GraphGroup } from "@microsoft/microsoft-graph-types";
import type { Group } from "../directory.ts";
import { isSiteOwner, personByIdOrName } from "../directory.ts";
import type { Reply } from "../http.ts";
import { answer, created, isRecord, noContent } from "../http.ts";
import { bindFilter, passes } from "../odata/filter.ts";
import { pageByPosition } from "../odata/paging.ts";
import { selectProperties } from "../odata/query-options.ts";
import { collationOf } from "../quirks/collation.ts";
import { valueToKey } from "../store/columns.ts";
import { badRequest, directoryObjectNotFound, directoryScopeMissing, notImplemented } from "../wire-errors.ts";
import type { Annotated, GraphCall } from "./operation.ts";
import { contextOf, nextLink, takeOptions } from "./operation.ts";

const defaultPageSize = 100;

export const listGroups = (call: GraphCall): Reply => {
  const { filter, select, skiptoken, top } = takeOptions(call, "$filter", "$select", "$top", "$skiptoken");
  const bound = filter === null ? null : bindFilter(filter, (_, literal) => valueToKey("text", literal));
  const found = call.world.directory.groups.filter((group) => bound === null || passes(bound, (path) => groupKey(group, path), collationOf(call.world.quirks)));
  const { rows, nextToken } = pageByPosition(found, top ?? defaultPageSize, skiptoken);
  return answer({ ...contextOf(call, "groups"), ...nextLink(call, nextToken), value: rows.map((group) => selectProperties(groupToGraph(group), select)) });
};

export const getGroup = (call: GraphCall): Reply => {
  const { select } = takeOptions(call, "$select");
  return answer({ ...contextOf(call, "groups/$entity"), ...selectProperties(groupToGraph(requireGroup(call)), select) });
};

/** Groups hold people here, and no groups, so that members and transitive members are the same. */
export const listGroupMembers = (call: GraphCall): Reply => {
  const { select, skiptoken, top } = takeOptions(call, "$select", "$top", "$skiptoken");
  const { members } = requireGroup(call);
  const people = call.world.directory.people.filter(({ key }) => members.includes(key));
  const { rows, nextToken } = pageByPosition(people, top ?? defaultPageSize, skiptoken);
  return answer({
    ...contextOf(call, "directoryObjects"),
    ...nextLink(call, nextToken),
    value: rows.map(({ displayName, oid, upn }) =>
      Object.assign({ "@odata.type": "#microsoft.graph.user" }, selectProperties({ id: oid, displayName, userPrincipalName: upn, mail: upn }, select)),
    ),
  });
};

/** The name may be another group's too, as in Entra. */
export const createGroup = (call: GraphCall): Reply => {
  takeOptions(call);
  requireAdministrator(call);
  const { displayName, mailEnabled, mailNickname, securityEnabled } = isRecord(call.body) ? call.body : {};
  if (typeof displayName !== "string" || displayName === "") throw badRequest("A value is required for property 'displayName' of resource 'Group'.");
  if (typeof mailNickname !== "string" || !/^[\w.-]{1,64}$/.test(mailNickname)) throw badRequest("Invalid value specified for property 'mailNickname' of resource 'Group'.");
  if (mailEnabled !== false || securityEnabled !== true) throw notImplemented("A group that is no security group");
  const group: Group = { id: call.world.random(), displayName, members: [] };
  call.world.commit({ type: "group-saved", group });
  return created({ ...contextOf(call, "groups/$entity"), ...groupToGraph(group) });
};

export const addGroupMember = (call: GraphCall): Reply => {
  takeOptions(call);
  requireAdministrator(call);
  const group = requireGroup(call);
  const reference = isRecord(call.body) ? String(call.body["@odata.id"]) : "";
  const person = personByIdOrName(call.world.directory, reference.slice(reference.lastIndexOf("/") + 1));
  if (person === undefined) throw directoryObjectNotFound(reference);
  if (group.members.includes(person.key)) throw badRequest("One or more added object references already exist for the following modified properties: 'members'.");
  call.world.commit({ type: "group-saved", group: { ...group, members: [...group.members, person.key] } });
  return noContent;
};

/** Whoever owns the site stands for the tenant's administrators. */
export const requireAdministrator = ({ caller, world }: GraphCall): void => {
  if (!isSiteOwner(world.directory, caller.person)) throw directoryScopeMissing();
};

const requireGroup = (call: GraphCall): Group => {
  const id = call.param("group").toLowerCase();
  const group = call.world.directory.groups.find((each) => each.id === id);
  if (group === undefined) throw directoryObjectNotFound(call.param("group"));
  return group;
};

const groupToGraph = ({ displayName, id }: Group): Annotated<GraphGroup> => ({
  id,
  displayName,
  description: null,
  groupTypes: [],
  mailEnabled: false,
  securityEnabled: true,
});

const groupKey = ({ displayName, id }: Group, path: string) => {
  if (path !== "displayName" && path !== "id") throw notImplemented(`The property ${path} in $filter of groups`);
  return valueToKey("text", path === "id" ? id : displayName);
};
