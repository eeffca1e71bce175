import { personByIdOrName } from "../directory.ts";
import type { Reply } from "../http.ts";
import { answer, isRecord } from "../http.ts";
import { ensureGroup, ensureUser } from "../rights/principals.ts";
import type { SiteGroup } from "../rights/site-groups.ts";
import type { Principal } from "../store/state.ts";
import { sharePointInvalid, sharePointUserNotFound } from "../wire-errors.ts";
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
