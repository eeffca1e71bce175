import type { Reply } from "../http.ts";
import { answer, created, isRecord, noContent } from "../http.ts";
import type { AppGrant } from "../store/state.ts";
import { invalidRequest, itemNotFound } from "../wire-errors.ts";
import type { GraphCall } from "./operation.ts";
import { contextOf, takeOptions } from "./operation.ts";
import { requireListManager, requireSite } from "./sites.ts";

const roles = ["read", "write", "manage", "owner", "fullcontrol"];

/** Which applications have a role on the site. The list names no roles, as was seen; each by itself does. */
export const listSitePermissions = (call: GraphCall): Reply => {
  requireOwnSite(call);
  return answer({ ...contextOf(call, "permissions"), value: [...call.world.state.appGrants.values()].map(grantToGraph) });
};

export const getSitePermission = (call: GraphCall): Reply => {
  requireOwnSite(call);
  const { roles: given, ...grant } = requireGrant(call);
  return answer({ ...contextOf(call, "permissions/$entity"), ...grantToGraph(grant), roles: given });
};

export const createSitePermission = (call: GraphCall): Reply => {
  requireOwnSite(call);
  const { grantedTo, grantedToIdentities } = isRecord(call.body) ? call.body : {};
  const [identity] = [grantedTo, grantedToIdentities].flatMap((each) => (Array.isArray(each) ? (each as readonly unknown[]) : []));
  const application = isRecord(identity) ? identity["application"] : undefined;
  const { id: appId, displayName } = isRecord(application) ? application : {};
  if (typeof appId !== "string") throw invalidRequest("A permission needs the application to which it is given");
  const grant: AppGrant = { id: call.world.random(), appId, displayName: typeof displayName === "string" ? displayName : appId, roles: readRoles(call.body) };
  call.world.commit({ type: "app-grant-saved", grant });
  return created({ ...contextOf(call, "permissions/$entity"), ...grantToGraph(grant), roles: grant.roles });
};

export const updateSitePermission = (call: GraphCall): Reply => {
  requireOwnSite(call);
  const grant = { ...requireGrant(call), roles: readRoles(call.body) };
  call.world.commit({ type: "app-grant-saved", grant });
  return answer({ ...contextOf(call, "permissions/$entity"), ...grantToGraph(grant), roles: grant.roles });
};

export const deleteSitePermission = (call: GraphCall): Reply => {
  requireOwnSite(call);
  call.world.commit({ type: "app-grant-removed", id: requireGrant(call).id });
  return noContent;
};

const requireOwnSite = (call: GraphCall): void => {
  takeOptions(call);
  requireSite(call);
  requireListManager(call);
};

const requireGrant = (call: GraphCall): AppGrant => {
  const grant = call.world.state.appGrants.get(call.param("permission"));
  if (grant === undefined) throw itemNotFound();
  return grant;
};

const readRoles = (body: unknown): readonly string[] => {
  const given = isRecord(body) ? body["roles"] : undefined;
  if (!Array.isArray(given) || given.length === 0 || !given.every((role) => roles.includes(String(role)))) throw invalidRequest(`The roles are ${roles.join(", ")}`);
  return given.map(String);
};

const grantToGraph = ({ appId, displayName, id }: Omit<AppGrant, "roles">): object => {
  const identities = [{ application: { displayName, id: appId } }];
  return { id, grantedToIdentities: identities, grantedToIdentitiesV2: identities };
};
