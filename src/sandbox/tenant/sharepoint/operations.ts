import { getListByTitle, mergeList } from "./lists.ts";
import type { SharePointOperation } from "./operation.ts";
import { ensurePrincipal } from "./principals.ts";
import { addRoleAssignment, breakRoleInheritance, listRoleAssignments, removeRoleAssignment, resetRoleInheritance } from "./role-assignments.ts";
import { createRoleDefinition, getRoleDefinition, listRoleDefinitions } from "./roles.ts";

const list = "web/lists/getbytitle()";

/** Everything of SharePoint REST that the sandbox has; whatever is not in this table answers 501. */
export const sharePointOperations: readonly SharePointOperation[] = [
  { method: "GET", path: "web/roledefinitions", run: listRoleDefinitions },
  { method: "POST", path: "web/roledefinitions", run: createRoleDefinition },
  { method: "GET", path: "web/roledefinitions/getbyname()", run: getRoleDefinition },
  { method: "POST", path: "web/ensureuser", run: ensurePrincipal },
  { method: "GET", path: list, run: getListByTitle },
  { method: "MERGE", path: list, run: mergeList },
  { method: "POST", path: `${list}/breakroleinheritance()`, run: breakRoleInheritance },
  { method: "POST", path: `${list}/resetroleinheritance`, run: resetRoleInheritance },
  { method: "GET", path: `${list}/roleassignments`, run: listRoleAssignments },
  { method: "POST", path: `${list}/roleassignments/addroleassignment()`, run: addRoleAssignment },
  { method: "DELETE", path: `${list}/roleassignments/getbyprincipalid()`, run: removeRoleAssignment },
];
