import type { DirectoryObject, Group, OAuth2PermissionGrant, Permission, ServicePrincipal, User } from "@microsoft/microsoft-graph-types";
import type { ServiceError } from "../../app/ports.ts";
import type { AppGrant, TenantAdmin } from "../../app/setup/tenant-admin.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import type { Door } from "./door.ts";
import { literal, segment } from "./odata.ts";
import { collectOrFail, isEntity, type IsEntry } from "./pages.ts";

export interface TenantAdminDeps {
  readonly door: Door;
  readonly site: string;
}

/** Groups, the application's role on the site and consents, through Microsoft Graph with an administrator's token. */
export const createTenantAdmin = ({ door, site }: TenantAdminDeps): TenantAdmin => ({
  group: async (groupId) => {
    const group = await door.get(`/groups/${segment(groupId)}?$select=id,displayName`);
    // Graph answers 400 to an id that is no GUID.
    if (!group.ok) return isUnknown(group.error) ? ok(null) : group;
    const listed = await door.get(`/groups/${segment(groupId)}/transitiveMembers?$select=id,displayName,userPrincipalName&$top=200`);
    const members = await entriesOf<DirectoryObject & Pick<User, "displayName" | "userPrincipalName">>(door, listed);
    if (!members.ok) return members;
    const people = members.value.filter((member) => (member as { readonly "@odata.type"?: string })["@odata.type"] !== "#microsoft.graph.group");
    return ok({
      name: (group.value as Group).displayName ?? groupId,
      members: people.map(({ id, displayName, userPrincipalName }) => ({ oid: id, name: displayName ?? id, account: userPrincipalName?.toLowerCase() ?? null })),
    });
  },
  groupsNamed: async (name) => {
    const found = await entriesOf<Group>(door, await door.get(`/groups?$select=id&$filter=displayName%20eq%20${literal(name)}`));
    return found.ok ? ok(found.value.map(({ id }) => id)) : found;
  },
  makeGroup: async (name) => {
    const mailNickname = name.replace(/[^A-Za-z0-9]+/g, "").slice(0, 60) || "evenhand";
    const made = await door.post("/groups", { displayName: name, mailEnabled: false, mailNickname, securityEnabled: true });
    if (!made.ok) return made;
    return isEntity(made.value) ? ok(made.value.id) : err({ type: "answer-lost" });
  },
  appGrants: async () => {
    const listed = await entriesOf<Permission>(door, await door.get(`${site}/permissions`));
    if (!listed.ok) return listed;
    const grants: AppGrant[] = [];
    for (const permission of listed.value) {
      const [application] = (permission.grantedToIdentitiesV2 ?? permission.grantedToIdentities ?? []).flatMap(({ application: each }) => each ?? []);
      // A role that was given to a person is shown by the lists, not here.
      if (!application?.id) continue;
      const roles = permission.roles ? ok(permission.roles) : await rolesOf(door, site, permission.id);
      if (!roles.ok) return roles;
      grants.push({ grantId: permission.id, clientId: application.id, name: application.displayName ?? application.id, roles: roles.value });
    }
    return ok(grants);
  },
  grantApp: async ({ clientId, name }, role) => {
    // The body that Graph documents today names `grantedTo`; the older one, which is taken too, `grantedToIdentities`.
    const identities = [{ application: { id: clientId, displayName: name } }];
    return withoutValue(await door.post(`${site}/permissions`, { roles: [role], grantedToIdentities: identities }));
  },
  setAppRole: async (grantId, role) => withoutValue(await door.patch(`${site}/permissions/${segment(grantId)}`, { roles: [role] }, "*")),
  revokeApp: async (grantId) => unlessGone(await door.remove(`${site}/permissions/${segment(grantId)}`)),
  consentsOf: async (clientId) => {
    const found = await entriesOf<ServicePrincipal>(door, await door.get(`/servicePrincipals?$select=id&$filter=appId%20eq%20${literal(clientId)}`));
    if (!found.ok) return found;
    const [application] = found.value;
    if (!application) return ok([]);
    const consents = await entriesOf<OAuth2PermissionGrant>(door, await door.get(`/servicePrincipals/${segment(application.id)}/oauth2PermissionGrants`));
    return consents.ok ? ok(consents.value.map(({ id, scope }) => ({ consentId: id, scopes: (scope ?? "").trim() }))) : consents;
  },
  withdrawConsent: async (consentId) => unlessGone(await door.remove(`/oauth2PermissionGrants/${segment(consentId)}`)),
});

const isUnknown = (error: ServiceError): boolean => error.type === "not-found" || (error.type === "refused" && error.status === 400);

/** The list of permissions leaves the roles out, and each by itself says them; documented for applications alone, so it may be refused. */
const rolesOf = async (door: Door, site: string, permissionId: string): Promise<Result<readonly string[] | null, ServiceError>> => {
  const permission = await door.get(`${site}/permissions/${segment(permissionId)}`);
  if (permission.ok) return ok((permission.value as Permission).roles ?? null);
  return permission.error.type === "not-allowed" || permission.error.type === "refused" ? ok(null) : permission;
};

type Identified<T> = T & { readonly id: string };

const entriesOf = async <T>(door: Door, page: Result<unknown, ServiceError>): Promise<Result<readonly Identified<T>[], ServiceError>> => {
  const found = page.ok ? await collectOrFail(door, page.value, isEntity as IsEntry<Identified<T>>) : page;
  return found.ok ? ok(found.value.entries) : found;
};

const withoutValue = (sent: Result<unknown, ServiceError>): Result<null, ServiceError> => (sent.ok ? ok(null) : sent);

const unlessGone = (sent: Result<unknown, ServiceError>): Result<null, ServiceError> => (!sent.ok && sent.error.type === "not-found" ? ok(null) : withoutValue(sent));
