import type { Assignment, KnownLevel, SiteRights, SiteUser } from "../../app/setup/site-rights.ts";
import { versionsKept } from "../../app/setup/plan.ts";
import type { ServiceError } from "../../app/ports.ts";
import { isRecord } from "../../domain/base/record.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import { groupIdIn, isId, limitedAccessId, mapAll, notAsAsked, valuesOf } from "./principal.ts";
import { createRest, type RestDeps } from "./rest.ts";
import { readHolders } from "./site-holders.ts";

/** Permissions and settings of lists through SharePoint REST, which alone offers them ("Set custom permissions on a list by using the REST interface"). */
export const createSiteRights = (deps: RestDeps): SiteRights => {
  const rest = createRest(deps);
  const principals = new Map<string, number>();
  /** The id by which the site knows a group, which stays the same. */
  const principalOf = async (groupId: string): Promise<Result<number, ServiceError>> => {
    const known = principals.get(groupId);
    if (known !== undefined) return ok(known);
    const principal = await rest.ask("web/ensureuser", { logonName: `c:0t.c|tenant|${groupId}` });
    if (!principal.ok) return principal;
    const id = isRecord(principal.value) ? principal.value["Id"] : null;
    if (!isId(id)) return err(notAsAsked);
    principals.set(groupId, id);
    return ok(id);
  };
  return {
    web: async () => {
      const web = await rest.get("web?$select=NoCrawl,MembersCanShare");
      if (!web.ok) return web;
      const site = await rest.get("site?$select=ShareByEmailEnabled,ShareByLinkEnabled");
      if (!site.ok) return site;
      if (!isRecord(web.value) || !isRecord(site.value)) return err(notAsAsked);
      const { NoCrawl, MembersCanShare } = web.value;
      const { ShareByEmailEnabled, ShareByLinkEnabled } = site.value;
      // What is not said is taken for the worse.
      return ok({ isSearched: NoCrawl !== true, membersShare: MembersCanShare !== false, isSharedOutside: ShareByEmailEnabled !== false || ShareByLinkEnabled !== false });
    },
    holders: () => readHolders(rest),
    leaveSearch: () => rest.merge("web", { NoCrawl: true }),
    stopMembersSharing: () => rest.merge("web", { MembersCanShare: false }),
    levels: async () => {
      const found = await rest.get("web/roledefinitions");
      return found.ok ? mapAll(valuesOf(found.value), wireToLevel) : found;
    },
    addLevel: ({ name, description, high, low }) => rest.post("web/roledefinitions", { Name: name, Description: description, BasePermissions: { High: high, Low: low } }),
    changeLevel: (levelId, { description, high, low }) =>
      rest.merge(`web/roledefinitions/getbyid(${levelId})`, { Description: description, BasePermissions: { High: high, Low: low } }),
    rightsOf: async (title) => {
      const list = await rest.get(`${listPath(title)}?$select=EnableVersioning,NoCrawl,HasUniqueRoleAssignments`);
      if (!list.ok) return list;
      const assigned = await rest.get(`${listPath(title)}/roleassignments?$expand=Member,RoleDefinitionBindings`);
      if (!assigned.ok) return assigned;
      if (!isRecord(list.value)) return err(notAsAsked);
      const { EnableVersioning, NoCrawl, HasUniqueRoleAssignments } = list.value;
      const assignments = mapAll(valuesOf(assigned.value), wireToAssignment);
      if (!assignments.ok) return assignments;
      return ok({
        keepsVersions: EnableVersioning === true,
        isSearched: NoCrawl !== true,
        inherits: HasUniqueRoleAssignments !== true,
        assignments: assignments.value.filter(({ levelIds }) => levelIds.length > 0),
      });
    },
    keepVersionsUnsearched: (title) => rest.merge(listPath(title), { EnableVersioning: true, MajorVersionLimit: versionsKept, NoCrawl: true }),
    stopInheriting: (title) => rest.post(`${listPath(title)}/breakroleinheritance(copyRoleAssignments=false,clearSubscopes=true)`),
    grant: async (title, groupId, levelId) => {
      const principal = await principalOf(groupId);
      return principal.ok ? rest.post(`${listPath(title)}/roleassignments/addroleassignment(principalid=${principal.value},roledefid=${levelId})`) : principal;
    },
    takeLevel: (title, principalId, levelId) => rest.post(`${listPath(title)}/roleassignments/removeroleassignment(principalid=${principalId},roledefid=${levelId})`),
    revoke: (title, principalId) => rest.remove(`${listPath(title)}/roleassignments/getbyprincipalid(${principalId})`),
    users: async () => {
      const found = await rest.get("web/siteusers?$select=Id,Title,PrincipalType,AadObjectId");
      if (!found.ok) return found;
      const values = valuesOf(found.value);
      // Groups stand among them; 1 is a person ("PrincipalType").
      return mapAll(Array.isArray(values) ? values.filter((wire) => !isRecord(wire) || wire["PrincipalType"] === 1) : values, wireToUser);
    },
  };
};

const wireToLevel = (wire: unknown): KnownLevel | null => {
  if (!isRecord(wire)) return null;
  const { Id, Name, Description, BasePermissions } = wire;
  if (!isId(Id) || typeof Name !== "string" || !isRecord(BasePermissions)) return null;
  const { High, Low } = BasePermissions;
  if (!isMask(High) || !isMask(Low)) return null;
  return { id: Id, name: Name, description: typeof Description === "string" ? Description : "", high: String(High), low: String(Low) };
};

// Half of 64 bits, as a number or as its digits.
const isMask = (value: unknown): boolean => (typeof value === "string" || typeof value === "number") && /^\d+$/.test(String(value));

const wireToAssignment = (wire: unknown): Assignment | null => {
  if (!isRecord(wire)) return null;
  const { PrincipalId, Member, RoleDefinitionBindings } = wire;
  const levelIds = mapAll(RoleDefinitionBindings, (level) => (isRecord(level) && isId(level["Id"]) ? level["Id"] : null));
  if (!isId(PrincipalId) || !levelIds.ok) return null;
  const { LoginName, Title } = isRecord(Member) ? Member : {};
  return {
    principalId: PrincipalId,
    groupId: groupIdIn(LoginName),
    who: typeof Title === "string" ? Title : String(PrincipalId),
    levelIds: levelIds.value.filter((id) => id !== limitedAccessId),
  };
};

const wireToUser = (wire: unknown): SiteUser | null => {
  if (!isRecord(wire) || !isId(wire["Id"])) return null;
  const { Id, Title, AadObjectId } = wire;
  const oid = isRecord(AadObjectId) ? AadObjectId["NameId"] : null;
  return { lookupId: String(Id), oid: typeof oid === "string" && oid !== "" ? oid : null, name: typeof Title === "string" && Title !== "" ? Title : String(Id) };
};

const listPath = (title: string): string => `web/lists/getbytitle('${encodeURIComponent(title.replaceAll("'", "''"))}')`;
