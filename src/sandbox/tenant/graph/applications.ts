import type { Application, Consent } from "../directory.ts";
import type { Reply } from "../http.ts";
import { answer, noContent } from "../http.ts";
import { bindFilter, passes } from "../odata/filter.ts";
import { selectProperties } from "../odata/query-options.ts";
import { collationOf } from "../quirks/collation.ts";
import { valueToKey } from "../store/columns.ts";
import { directoryObjectNotFound, notImplemented } from "../wire-errors.ts";
import { requireAdministrator } from "./groups.ts";
import type { GraphCall } from "./operation.ts";
import { contextOf, takeOptions } from "./operation.ts";

/** Applications are there from the start; what can change is which consents they have. */
export const listServicePrincipals = (call: GraphCall): Reply => {
  const { filter, select } = takeOptions(call, "$filter", "$select");
  const bound = filter === null ? null : bindFilter(filter, (_, literal) => valueToKey("text", literal));
  const found = call.world.directory.applications.filter((each) => bound === null || passes(bound, (path) => applicationKey(each, path), collationOf(call.world.quirks)));
  return answer({ ...contextOf(call, "servicePrincipals"), value: found.map(({ appId, displayName, id }) => selectProperties({ id, appId, displayName }, select)) });
};

export const listConsents = (call: GraphCall): Reply => {
  takeOptions(call);
  requireAdministrator(call);
  const application = call.world.directory.applications.find(({ id }) => id === call.param("servicePrincipal"));
  if (application === undefined) throw directoryObjectNotFound(call.param("servicePrincipal"));
  return answer({ ...contextOf(call, "oauth2PermissionGrants"), value: consentsOf(call, application).map((consent) => consentToGraph(application, consent)) });
};

export const deleteConsent = (call: GraphCall): Reply => {
  takeOptions(call);
  requireAdministrator(call);
  const id = call.param("consent");
  const isThere = call.world.directory.applications.some((application) => consentsOf(call, application).some((consent) => consent.id === id));
  if (!isThere) throw directoryObjectNotFound(id);
  call.world.commit({ type: "consent-withdrawn", id });
  return noContent;
};

const consentsOf = ({ world }: GraphCall, { consents }: Application): readonly Consent[] => consents.filter(({ id }) => !world.state.withdrawnConsents.has(id));

const consentToGraph = (application: Application, { id, scope }: Consent): object => ({ id, clientId: application.id, consentType: "AllPrincipals", principalId: null, scope });

const applicationKey = ({ appId, displayName }: Application, path: string) => {
  if (path !== "appId" && path !== "displayName") throw notImplemented(`The property ${path} in $filter of servicePrincipals`);
  return valueToKey("text", path === "appId" ? appId : displayName);
};
