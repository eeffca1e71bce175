import type { Group as GraphGroup, User } from "@microsoft/microsoft-graph-types";
import type { Group, Person } from "../directory.ts";
import { groupsOf, personByIdOrName } from "../directory.ts";
import type { Reply } from "../http.ts";
import { answer } from "../http.ts";
import { bindFilter, passes } from "../odata/filter.ts";
import { pageByPosition } from "../odata/paging.ts";
import { selectProperties } from "../odata/query-options.ts";
import { collationOf } from "../quirks/collation.ts";
import { valueToKey } from "../store/columns.ts";
import { directoryObjectNotFound, notImplemented } from "../wire-errors.ts";
import type { Annotated, GraphCall } from "./operation.ts";
import { contextOf, nextLink, takeOptions } from "./operation.ts";

const defaultPageSize = 100;

export const getMe = (call: GraphCall): Reply => {
  const { select } = takeOptions(call, "$select");
  return answer({ ...contextOf(call, "users/$entity"), ...selectProperties(personToUser(call.caller.person), select) });
};

export const getUser = (call: GraphCall): Reply => {
  const { select } = takeOptions(call, "$select");
  const person = personByIdOrName(call.world.directory, call.param("user"));
  if (person === undefined) throw directoryObjectNotFound(call.param("user"));
  return answer({ ...contextOf(call, "users/$entity"), ...selectProperties(personToUser(person), select) });
};

export const listUsers = (call: GraphCall): Reply => {
  const { filter, select, skiptoken, top } = takeOptions(call, "$filter", "$select", "$top", "$skiptoken");
  const bound = filter === null ? null : bindFilter(filter, (_, literal) => valueToKey("text", literal));
  const users = call.world.directory.people.map(personToUser).filter((user) => bound === null || passes(bound, (path) => userKey(user, path), collationOf(call.world.quirks)));
  const { rows, nextToken } = pageByPosition(users, top ?? defaultPageSize, skiptoken);
  return answer({
    ...contextOf(call, "users"),
    ...nextLink(call, nextToken),
    value: rows.map((user) => selectProperties(user, select)),
  });
};

/** The caller's groups. With User.Read alone Graph gives their ids and leaves every other property null. */
export const listMyGroups = (call: GraphCall): Reply => {
  const { select, skiptoken, top } = takeOptions(call, "$select", "$top", "$skiptoken");
  const isNamed = call.caller.scopes.some((scope) => groupReadingScopes.has(scope));
  const groups = groupsOf(call.world.directory, call.caller.person).map((group) => groupToGraph(group, isNamed));
  const { rows, nextToken } = pageByPosition(groups, top ?? defaultPageSize, skiptoken);
  const fragment = call.operation.endsWith("graph.group") ? "groups" : "directoryObjects";
  return answer({
    ...contextOf(call, fragment),
    ...nextLink(call, nextToken),
    value: rows.map((group) => selectProperties(group, select)),
  });
};

const groupReadingScopes = new Set(["GroupMember.Read.All", "Group.Read.All", "Directory.Read.All"]);

const personToUser = ({ displayName, givenName, jobTitle, oid, surname, upn }: Person): User => ({
  businessPhones: [],
  displayName,
  givenName,
  jobTitle,
  mail: upn,
  mobilePhone: null,
  officeLocation: null,
  preferredLanguage: null,
  surname,
  userPrincipalName: upn,
  id: oid,
});

const groupToGraph = ({ displayName, id }: Group, isNamed: boolean): Annotated<GraphGroup> => ({
  "@odata.type": "#microsoft.graph.group",
  id,
  displayName: isNamed ? displayName : null,
  description: null,
  mailEnabled: isNamed ? false : null,
  securityEnabled: isNamed ? true : null,
});

const filterableProperties = ["id", "displayName", "givenName", "jobTitle", "mail", "surname", "userPrincipalName"] as const;

const userKey = (user: User, path: string) => {
  const property = filterableProperties.find((each) => each === path);
  if (property === undefined) throw notImplemented(`The property ${path} in $filter of users`);
  const value = user[property];
  return typeof value === "string" ? valueToKey("text", value) : undefined;
};
