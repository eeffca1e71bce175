import type { ServiceError } from "../../app/ports.ts";
import { ownLevelIds } from "../../app/setup/compare-list.ts";
import type { SiteHolder } from "../../app/setup/site-rights.ts";
import { isRecord } from "../../domain/base/record.ts";
import { ok, type Result } from "../../domain/base/result.ts";
import { groupIdIn, isId, limitedAccessId, mapAll, valuesOf } from "./principal.ts";
import type { Rest } from "./rest.ts";

/**
 * Everybody who may use the whole site: its administrators, who is in its own groups, and who has a level apart ("Users,
 * groups, and roles REST API reference"). All of them, or none: a part would pass for the whole.
 */
export const readHolders = async (rest: Rest): Promise<Result<readonly SiteHolder[], ServiceError>> => {
  const admins = await namesAt(rest, "web/siteusers?$filter=IsSiteAdmin%20eq%20true");
  if (!admins.ok) return admins;
  const assigned = await rest.get("web/roleassignments?$expand=Member,RoleDefinitionBindings");
  if (!assigned.ok) return assigned;
  const assignments = mapAll(valuesOf(assigned.value), wireToAssignment);
  if (!assignments.ok) return assignments;
  const holders: SiteHolder[] = admins.value.filter(isSomebody).map(holderOf("administer", null));
  for (const { may, member, siteGroupId } of assignments.value) {
    if (may === null) continue;
    if (siteGroupId === null) {
      holders.push(holderOf(may, null)(member));
      continue;
    }
    const users = await namesAt(rest, `web/sitegroups/getbyid(${siteGroupId})/users`);
    if (!users.ok) return users;
    holders.push(...users.value.filter(isSomebody).map(holderOf(may, member.title)));
  }
  return ok(holders);
};

interface Name {
  readonly loginName: string;
  readonly title: string;
}

const namesAt = async (rest: Rest, path: string): Promise<Result<readonly Name[], ServiceError>> => {
  const found = await rest.get(path);
  return found.ok ? mapAll(valuesOf(found.value), wireToMember) : found;
};

const wireToMember = (wire: unknown): Name | null => {
  const { LoginName, Title } = isRecord(wire) ? wire : {};
  return typeof LoginName === "string" ? { loginName: LoginName, title: typeof Title === "string" && Title !== "" ? Title : LoginName } : null;
};

interface SiteAssignment {
  readonly member: Name;
  /** Id of the site's own group that has the level; null where somebody has it by themselves. */
  readonly siteGroupId: number | null;
  /** Null for limited access alone. */
  readonly may: "hold" | "use" | null;
}

// PrincipalType of a group of the site's own.
const ownGroup = 8;

const wireToAssignment = (wire: unknown): SiteAssignment | null => {
  const { PrincipalId, Member, RoleDefinitionBindings } = isRecord(wire) ? wire : {};
  const member = wireToMember(Member);
  const levels = mapAll(RoleDefinitionBindings, (level) => (isRecord(level) && isId(level["Id"]) ? level["Id"] : null));
  if (member === null || !levels.ok || !isId(PrincipalId)) return null;
  const given = levels.value.filter((id) => id !== limitedAccessId);
  const may = given.length === 0 ? null : given.includes(ownLevelIds["full-control"]) ? "hold" : "use";
  return { member, may, siteGroupId: isRecord(Member) && Member["PrincipalType"] === ownGroup ? PrincipalId : null };
};

const holderOf =
  (may: SiteHolder["may"], siteGroup: string | null) =>
  ({ loginName, title }: Name): SiteHolder => ({
    who: title,
    groupId: groupIdIn(loginName),
    account: /\|membership\|(.+)$/i.exec(loginName)?.[1]?.toLowerCase() ?? null,
    may,
    siteGroup,
  });

/** SharePoint's own account is listed among the others, and is nobody. */
const isSomebody = ({ loginName }: Name): boolean => !/^sharepoint\\system$/i.test(loginName);
