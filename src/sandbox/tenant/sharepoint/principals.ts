import { personByIdOrName } from "../directory.ts";
import type { Reply } from "../http.ts";
import { answer, isRecord } from "../http.ts";
import { ensureGroup, ensureUser } from "../rights/principals.ts";
import type { SiteGroup } from "../rights/site-groups.ts";
import type { Principal } from "../store/state.ts";
import { sharePointInvalid, sharePointNotImplemented, sharePointUserNotFound } from "../wire-errors.ts";
import type { World } from "../world.ts";
import type { SharePointCall } from "./operation.ts";

/** Makes a person or an Entra group known to the site, by claim or by bare user name. */
export const ensurePrincipal = ({ body, world }: SharePointCall): Reply => {
  const logonName = isRecord(body) ? body["logonName"] : undefined;
  if (typeof logonName !== "string") throw sharePointInvalid("The body needs a logonName.");
  const principal = findPrincipal(world, logonName);
  if (principal === null) throw sharePointUserNotFound(logonName);
  return answer(principalToRest(principal));
};

/** Whom a claim or a bare user name names, as the site then knows them; null where it names nobody. */
export const findPrincipal = (world: World, logonName: string): Principal | null => {
  const [, groupId] = /^c:0t\.c\|tenant\|(.+)$/i.exec(logonName) ?? [];
  const group = world.directory.groups.find(({ id }) => id === groupId?.toLowerCase());
  if (group !== undefined) return ensureGroup(world, group);
  const person = personByIdOrName(world.directory, logonName.replace(/^i:0#\.f\|membership\|/i, ""));
  return person === undefined ? null : ensureUser(world, person);
};

/**
 * People and groups whom the site knows, with their ids in Entra, its administrators among them: they may do everything
 * whatever the rights say. Nothing else can be asked of a site's users here.
 */
export const listSiteUsers = ({ query, world }: SharePointCall): Reply => {
  const filter = query.get("$filter");
  if (filter !== null && filter !== "IsSiteAdmin eq true") throw sharePointNotImplemented("Another question about a site's users");
  const owners = ownersOf(world);
  const others = filter === null ? [...world.state.principals.values()].filter(({ id }) => !owners.some((owner) => owner.id === id)) : [];
  return answer({ value: [...owners.map((owner) => userToRest(owner, true)), ...others.map((other) => userToRest(other, false))] });
};

const userToRest = (principal: Principal, isSiteAdmin: boolean): object => ({
  ...principalToRest(principal),
  IsSiteAdmin: isSiteAdmin,
  AadObjectId: { NameId: principal.directoryId, NameIdIssuer: "urn:federation:microsoftonline" },
});

// Whoever made the site is known to it from the start.
const makerId = 6;

/** Its owners as the site knows them. */
export const ownersOf = ({ directory, state }: World): readonly Principal[] =>
  directory.people
    .filter(({ key }) => directory.site.owners.includes(key))
    .map(({ oid, upn, displayName }): Principal => {
      const known = [...state.principals.values()].find(({ directoryId }) => directoryId === oid);
      return { id: known?.id ?? makerId, kind: "user", directoryId: oid, loginName: `i:0#.f|membership|${upn}`, title: displayName, email: upn };
    });

/** A user or group as SharePoint REST shows it: PrincipalType is 1 for a user, 4 for a security group. */
export const principalToRest = ({ email, id, kind, loginName, title }: Principal): object => ({
  Id: id,
  IsHiddenInUI: false,
  LoginName: loginName,
  Title: title,
  PrincipalType: kind === "user" ? 1 : 4,
  Email: email,
  IsSiteAdmin: false,
});

/** A group of the site's own: PrincipalType 8. */
export const groupToRest = ({ id, title }: SiteGroup): object => ({ Id: id, IsHiddenInUI: false, LoginName: title, Title: title, PrincipalType: 8 });
