import { getListByTitle, mergeList } from "./lists.ts";
import type { SharePointOperation } from "./operation.ts";
import { ensurePrincipal, listSiteUsers } from "./principals.ts";
import { addRoleAssignment, breakRoleInheritance, listRoleAssignments, removeRoleAssignment, resetRoleInheritance, takeRoleAway } from "./role-assignments.ts";
import { createRoleDefinition, deleteRoleDefinition, getRoleDefinition, listRoleDefinitions, mergeRoleDefinition } from "./roles.ts";
import { addGroupUser, addSiteAssignment, listGroupUsers, listSiteAssignments } from "./site-groups.ts";
import { getSiteCollection, getWeb, mergeWeb } from "./site.ts";

const list = "web/lists/getbytitle()";

/** Everything of SharePoint REST that the sandbox has; whatever is not in this table answers 501. */
export const sharePointOperations: readonly SharePointOperation[] = [
  { method: "GET", path: "site", run: getSiteCollection },
  { method: "GET", path: "web", run: getWeb },
  { method: "MERGE", path: "web", run: mergeWeb },
  { method: "GET", path: "web/roledefinitions", run: listRoleDefinitions },
  { method: "POST", path: "web/roledefinitions", run: createRoleDefinition },
  { method: "GET", path: "web/roledefinitions/getbyname()", run: getRoleDefinition },
  { method: "MERGE", path: "web/roledefinitions/getbyid()", run: mergeRoleDefinition },
  { method: "DELETE", path: "web/roledefinitions/getbyid()", run: deleteRoleDefinition },
  { method: "POST", path: "web/ensureuser", run: ensurePrincipal },
  { method: "GET", path: "web/siteusers", options: ["$filter"], run: listSiteUsers },
  { method: "GET", path: "web/roleassignments", run: listSiteAssignments },
  { method: "POST", path: "web/roleassignments/addroleassignment()", run: addSiteAssignment },
  { method: "GET", path: "web/sitegroups/getbyid()/users", run: listGroupUsers },
  { method: "POST", path: "web/sitegroups/getbyid()/users", run: addGroupUser },
  { method: "GET", path: list, run: getListByTitle },
  { method: "MERGE", path: list, run: mergeList },
  { method: "POST", path: `${list}/breakroleinheritance()`, run: breakRoleInheritance },
  { method: "POST", path: `${list}/resetroleinheritance`, run: resetRoleInheritance },
  { method: "GET", path: `${list}/roleassignments`, run: listRoleAssignments },
  { method: "POST", path: `${list}/roleassignments/addroleassignment()`, run: addRoleAssignment },
  { method: "POST", path: `${list}/roleassignments/removeroleassignment()`, run: takeRoleAway },
  { method: "DELETE", path: `${list}/roleassignments/getbyprincipalid()`, run: removeRoleAssignment },
];
