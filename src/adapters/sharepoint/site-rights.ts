import type { Assignment, KnownLevel, SiteRights } from "../../app/setup/site-rights.ts";
import { ok } from "../../domain/base/result.ts";
import { createRest, type RestDeps } from "./rest.ts";

/** Permissions and settings of lists through SharePoint REST, which alone offers them ("Set custom permissions on a list by using the REST interface"). */
export const createSiteRights = (deps: RestDeps): SiteRights => {
  const rest = createRest(deps);
  return {
    levels: async () => {
      const found = await rest.get("web/roledefinitions");
      return found.ok ? ok(valuesOf<WireLevel>(found.value).map(wireToLevel)) : found;
    },
    addLevel: ({ name, description, high, low }) => rest.post("web/roledefinitions", { Name: name, Description: description, BasePermissions: { High: high, Low: low } }),
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
      const principal = await rest.ask("web/ensureuser", { logonName: `c:0t.c|tenant|${groupId}` });
      if (!principal.ok) return principal;
      const { Id } = principal.value as WirePrincipal;
      return rest.post(`${listPath(title)}/roleassignments/addroleassignment(principalid=${Id},roledefid=${levelId})`);
    },
    revoke: (title, principalId) => rest.remove(`${listPath(title)}/roleassignments/getbyprincipalid(${principalId})`),
  };
};

const versionsKept = 500;

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
