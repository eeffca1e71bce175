import type { Assignment, KnownLevel, SiteRights } from "../../app/setup/site-rights.ts";
import { versionsKept } from "../../app/setup/plan.ts";
import type { ServiceError } from "../../app/ports.ts";
import { ok, type Result } from "../../domain/base/result.ts";
import { createRest, type RestDeps } from "./rest.ts";

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
    const { Id } = principal.value as WirePrincipal;
    principals.set(groupId, Id);
    return ok(Id);
  };
  return {
    web: async () => {
      const web = await rest.get("web?$select=NoCrawl,MembersCanShare");
      if (!web.ok) return web;
      const site = await rest.get("site?$select=ShareByEmailEnabled,ShareByLinkEnabled");
      if (!site.ok) return site;
      const { NoCrawl, MembersCanShare } = web.value as WireWeb;
      const { ShareByEmailEnabled, ShareByLinkEnabled } = site.value as WireSite;
      // What is not said is taken for the worse.
      return ok({ isSearched: NoCrawl !== true, membersShare: MembersCanShare !== false, isSharedOutside: ShareByEmailEnabled !== false || ShareByLinkEnabled !== false });
    },
    leaveSearch: () => rest.merge("web", { NoCrawl: true }),
    stopMembersSharing: () => rest.merge("web", { MembersCanShare: false }),
    levels: async () => {
      const found = await rest.get("web/roledefinitions");
      return found.ok ? ok(valuesOf<WireLevel>(found.value).map(wireToLevel)) : found;
    },
    addLevel: ({ name, description, high, low }) => rest.post("web/roledefinitions", { Name: name, Description: description, BasePermissions: { High: high, Low: low } }),
    changeLevel: (levelId, { description, high, low }) =>
      rest.merge(`web/roledefinitions/getbyid(${levelId})`, { Description: description, BasePermissions: { High: high, Low: low } }),
    rightsOf: async (title) => {
      const list = await rest.get(`${listPath(title)}?$select=EnableVersioning,NoCrawl,HasUniqueRoleAssignments`);
      if (!list.ok) return list;
      const assigned = await rest.get(`${listPath(title)}/roleassignments?$expand=Member,RoleDefinitionBindings`);
      if (!assigned.ok) return assigned;
      const { EnableVersioning, NoCrawl, HasUniqueRoleAssignments } = list.value as WireList;
      return ok({
        keepsVersions: EnableVersioning === true,
        isSearched: NoCrawl !== true,
        inherits: HasUniqueRoleAssignments !== true,
        assignments: valuesOf<WireAssignment>(assigned.value)
          .map(wireToAssignment)
          .filter(({ levelIds }) => levelIds.length > 0),
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
  };
};

interface WireWeb {
  readonly NoCrawl?: boolean;
  readonly MembersCanShare?: boolean;
}

interface WireSite {
  readonly ShareByEmailEnabled?: boolean;
  readonly ShareByLinkEnabled?: boolean;
}

interface WireLevel {
  readonly Id: number;
  readonly Name: string;
  readonly Description?: string;
  readonly BasePermissions: { readonly High: string | number; readonly Low: string | number };
}

interface WireList {
  readonly EnableVersioning?: boolean;
  readonly NoCrawl?: boolean;
  readonly HasUniqueRoleAssignments?: boolean;
}

interface WirePrincipal {
  readonly Id: number;
  readonly LoginName: string;
  readonly Title: string;
}

interface WireAssignment {
  readonly PrincipalId: number;
  readonly Member?: WirePrincipal;
  readonly RoleDefinitionBindings?: readonly WireLevel[];
}

const valuesOf = <T>(body: unknown): readonly T[] => (body as { readonly value?: readonly T[] }).value ?? [];

const wireToLevel = ({ Id, Name, Description, BasePermissions }: WireLevel): KnownLevel => ({
  id: Id,
  name: Name,
  description: Description ?? "",
  high: String(BasePermissions.High),
  low: String(BasePermissions.Low),
});

const wireToAssignment = ({ PrincipalId, Member, RoleDefinitionBindings = [] }: WireAssignment): Assignment => ({
  principalId: PrincipalId,
  groupId: /\|([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:_o)?$/i.exec(Member?.LoginName ?? "")?.[1]?.toLowerCase() ?? null,
  who: Member?.Title ?? String(PrincipalId),
  levelIds: RoleDefinitionBindings.map(({ Id }) => Id).filter((id) => id !== limitedAccessId),
});

// SharePoint gives it by itself to whoever may open something below; it allows nothing on the list.
const limitedAccessId = 1_073_741_825;

const listPath = (title: string): string => `web/lists/getbytitle('${encodeURIComponent(title.replaceAll("'", "''"))}')`;
