import type { Group, Person } from "../directory.ts";
import type { Principal } from "../store/state.ts";
import type { World } from "../world.ts";

// SharePoint keeps the first ids for itself.
const firstPrincipalId = 7;

/** The person as the site knows them, added to the site when they were not there yet. */
export const ensureUser = (world: World, person: Person): Principal =>
  ensurePrincipal(world, {
    kind: "user",
    directoryId: person.oid,
    loginName: `i:0#.f|membership|${person.upn}`,
    title: person.displayName,
    email: person.upn,
  });

/** The Entra group as the site knows it, added to the site when it was not there yet. */
export const ensureGroup = (world: World, group: Group): Principal =>
  ensurePrincipal(world, {
    kind: "group",
    directoryId: group.id,
    loginName: `c:0t.c|tenant|${group.id}`,
    title: group.displayName,
    email: "",
  });

const ensurePrincipal = (world: World, wanted: Omit<Principal, "id">): Principal => {
  const principals = [...world.state.principals.values()];
  const known = principals.find((principal) => principal.directoryId === wanted.directoryId);
  if (known !== undefined) return known;
  const id = Math.max(firstPrincipalId - 1, ...principals.map((principal) => principal.id)) + 1;
  const principal = { id, ...wanted };
  world.commit({ type: "principal-added", principal });
  return principal;
};
