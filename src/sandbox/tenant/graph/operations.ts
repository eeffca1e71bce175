import { deleteConsent, listConsents, listServicePrincipals } from "./applications.ts";
import { runBatch } from "./batch.ts";
import { createColumn, deleteColumn, listColumns, updateColumn } from "./columns.ts";
import { listItemChanges } from "./delta.ts";
import { addGroupMember, createGroup, getGroup, listGroupMembers, listGroups } from "./groups.ts";
import { createItem, deleteItem, getItem, getItemFields, listItems, listItemVersions, updateItem, updateItemFields } from "./items.ts";
import { createList, deleteList, getList, listLists } from "./lists.ts";
import { createMessage, createReply, getMessage, listMessages, listReplies } from "./messages.ts";
import type { Operation, Service } from "./operation.ts";
import { listInbox } from "./mail.ts";
import { getMe, getUser, listMyGroups, listUsers } from "./people.ts";
import { createSitePermission, deleteSitePermission, getSitePermission, listSitePermissions, updateSitePermission } from "./site-permissions.ts";
import { getSite } from "./sites.ts";
import { getChannel, listChannels, listJoinedTeams } from "./teams.ts";

type Row = Omit<Operation, "service">;

// With Sites.Selected an administrator gives the app a role on the site. The sandbox's app has the
// role `write`: it can alter items and cannot alter lists.
const readsSite = ["Sites.Selected", "Sites.Read.All", "Sites.ReadWrite.All", "Sites.Manage.All", "Sites.FullControl.All"];
const writesSite = ["Sites.Selected", "Sites.ReadWrite.All", "Sites.Manage.All", "Sites.FullControl.All"];
const managesSite = ["Sites.Manage.All", "Sites.FullControl.All"];

const people = ["User.ReadBasic.All", "User.Read.All"];
const readsGroups = ["GroupMember.Read.All", "Group.Read.All", "Group.ReadWrite.All", "Directory.Read.All"];
const readsApplications = ["Application.Read.All", "Directory.Read.All"];
const withdraws = ["DelegatedPermissionGrant.ReadWrite.All", "Directory.ReadWrite.All"];
const grantsSite = ["Sites.FullControl.All"];
const myGroups = ["User.Read", "GroupMember.Read.All", "Group.Read.All", "Directory.Read.All"];

const list = "/sites/{site}/lists/{list}";
const item = `${list}/items/{item}`;
const channel = "/teams/{team}/channels/{channel}";

const directory: readonly Row[] = [
  { method: "POST", path: "/$batch", page: "Combine multiple HTTP requests using JSON batching", scopes: [], run: runBatch },
  { method: "GET", path: "/me", page: "Get a user", scopes: ["User.Read"], run: getMe },
  { method: "GET", path: "/me/transitiveMemberOf", page: "List a user's memberships (direct and transitive)", scopes: myGroups, run: listMyGroups },
  { method: "GET", path: "/me/transitiveMemberOf/graph.group", page: "List a user's memberships (direct and transitive)", scopes: myGroups, run: listMyGroups },
  { method: "GET", path: "/users", page: "List users", scopes: people, run: listUsers },
  { method: "GET", path: "/users/{user}", page: "Get a user", scopes: people, run: getUser },
  { method: "GET", path: "/groups", page: "List groups", scopes: readsGroups, run: listGroups },
  { method: "POST", path: "/groups", page: "Create group", scopes: ["Group.ReadWrite.All"], run: createGroup },
  { method: "GET", path: "/groups/{group}", page: "Get group", scopes: readsGroups, run: getGroup },
  { method: "GET", path: "/groups/{group}/transitiveMembers", page: "List group transitive members", scopes: readsGroups, run: listGroupMembers },
  { method: "POST", path: "/groups/{group}/members/$ref", page: "Add members", scopes: ["GroupMember.ReadWrite.All", "Group.ReadWrite.All"], run: addGroupMember },
  { method: "GET", path: "/servicePrincipals", page: "List servicePrincipals", scopes: readsApplications, run: listServicePrincipals },
  {
    method: "GET",
    path: "/servicePrincipals/{servicePrincipal}/oauth2PermissionGrants",
    page: "List oauth2PermissionGrants of a service principal",
    scopes: withdraws,
    run: listConsents,
  },
  { method: "DELETE", path: "/oauth2PermissionGrants/{consent}", page: "Delete oAuth2PermissionGrant", scopes: withdraws, run: deleteConsent },
];

const sharepoint: readonly Row[] = [
  { method: "GET", path: "/sites/{site}", page: "Get a site resource", scopes: readsSite, run: getSite },
  { method: "GET", path: "/sites/{site}/permissions", page: "List permissions", scopes: grantsSite, run: listSitePermissions },
  { method: "POST", path: "/sites/{site}/permissions", page: "Create permission", scopes: grantsSite, run: createSitePermission },
  { method: "GET", path: "/sites/{site}/permissions/{permission}", page: "Get permission", scopes: grantsSite, run: getSitePermission },
  { method: "PATCH", path: "/sites/{site}/permissions/{permission}", page: "Update permission", scopes: grantsSite, run: updateSitePermission },
  { method: "DELETE", path: "/sites/{site}/permissions/{permission}", page: "Delete permission", scopes: grantsSite, run: deleteSitePermission },
  { method: "GET", path: "/sites/{site}/lists", page: "Get lists in a site", scopes: readsSite, run: listLists },
  { method: "POST", path: "/sites/{site}/lists", page: "Create a new list", scopes: managesSite, run: createList },
  { method: "GET", path: list, page: "Get metadata for a list", scopes: readsSite, run: getList },
  { method: "DELETE", path: list, page: "Delete a list", scopes: managesSite, run: deleteList },
  { method: "GET", path: `${list}/columns`, page: "List columnDefinitions in a list", scopes: readsSite, run: listColumns },
  { method: "POST", path: `${list}/columns`, page: "Create a columnDefinition in a list", scopes: managesSite, run: createColumn },
  { method: "PATCH", path: `${list}/columns/{column}`, page: "Update columnDefinition", scopes: managesSite, run: updateColumn },
  { method: "DELETE", path: `${list}/columns/{column}`, page: "Delete columnDefinition", scopes: managesSite, run: deleteColumn },
  { method: "GET", path: `${list}/items`, page: "List items", scopes: readsSite, readsItems: true, run: listItems },
  { method: "POST", path: `${list}/items`, page: "Create a new item in a list", scopes: writesSite, run: createItem },
  { method: "GET", path: `${list}/items/delta`, page: "listItem: delta", scopes: readsSite, readsItems: true, run: listItemChanges },
  { method: "GET", path: item, page: "Get listItem", scopes: readsSite, readsItems: true, run: getItem },
  { method: "PATCH", path: item, page: "Update an item in a list", scopes: writesSite, run: updateItem },
  { method: "DELETE", path: item, page: "Delete an item from a list", scopes: writesSite, run: deleteItem },
  { method: "GET", path: `${item}/fields`, page: "Get listItem", scopes: readsSite, readsItems: true, run: getItemFields },
  { method: "PATCH", path: `${item}/fields`, page: "Update an item in a list", scopes: writesSite, run: updateItemFields },
  { method: "GET", path: `${item}/versions`, page: "List versions of an item in a list", scopes: readsSite, readsItems: true, run: listItemVersions },
];

const teams: readonly Row[] = [
  { method: "GET", path: "/me/joinedTeams", page: "List joinedTeams", scopes: ["Team.ReadBasic.All"], run: listJoinedTeams },
  { method: "GET", path: "/teams/{team}/channels", page: "List channels", scopes: ["Channel.ReadBasic.All"], run: listChannels },
  { method: "GET", path: channel, page: "Get channel", scopes: ["Channel.ReadBasic.All"], run: getChannel },
  { method: "GET", path: `${channel}/messages`, page: "List channel messages", scopes: ["ChannelMessage.Read.All"], run: listMessages },
  { method: "POST", path: `${channel}/messages`, page: "Send chatMessage in a channel or a chat", scopes: ["ChannelMessage.Send"], run: createMessage },
  { method: "GET", path: `${channel}/messages/{message}`, page: "Get chatMessage in a channel or chat", scopes: ["ChannelMessage.Read.All"], run: getMessage },
  { method: "GET", path: `${channel}/messages/{message}/replies`, page: "List replies", scopes: ["ChannelMessage.Read.All"], run: listReplies },
  { method: "POST", path: `${channel}/messages/{message}/replies`, page: "Send replies to a message in a channel", scopes: ["ChannelMessage.Send"], run: createReply },
];

const mail: readonly Row[] = [
  { method: "GET", path: "/users/{user}/mailFolders/inbox/messages", page: "List messages", scopes: ["Mail.Read.Shared", "Mail.ReadWrite.Shared"], run: listInbox },
];

/** Everything of Microsoft Graph that the sandbox has; whatever is not in this table answers 501. */
export const graphOperations: readonly Operation[] = [
  ...operationsOf("directory", directory),
  ...operationsOf("sharepoint", sharepoint),
  ...operationsOf("teams", teams),
  ...operationsOf("mail", mail),
];

function operationsOf(service: Service, rows: readonly Row[]): readonly Operation[] {
  return rows.map((row) => Object.assign({ service }, row));
}
