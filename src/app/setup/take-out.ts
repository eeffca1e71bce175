import { err, ok, type Result } from "../../domain/base/result.ts";
import type { ServiceError } from "../ports.ts";
import type { AppGrant, Consent, TenantAdmin } from "./tenant-admin.ts";

/** What was taken away: the application's role on the site, and what was agreed to for it and for set-up. */
export interface TakenOut {
  readonly grants: readonly AppGrant[];
  readonly consents: readonly (Consent & { readonly clientId: string })[];
}

/** Where it stopped. What was taken away stays away, and running it again goes on from there. */
export interface TakeOutStopped {
  readonly at: "grants" | "consents";
  readonly error: ServiceError;
  readonly taken: TakenOut;
}

/** Shuts the applications out of the site. Nothing is deleted: lists, rows, groups, rights and levels stay. */
export const takeOut = async (
  tenantAdmin: TenantAdmin,
  { clientId, setUpClientId }: { readonly clientId: string; readonly setUpClientId: string | null },
): Promise<Result<TakenOut, TakeOutStopped>> => {
  const grants: AppGrant[] = [];
  const consents: (Consent & { readonly clientId: string })[] = [];
  const stopped = (at: TakeOutStopped["at"], error: ServiceError): Result<never, TakeOutStopped> => err({ at, error, taken: { grants, consents } });
  const found = await tenantAdmin.appGrants();
  if (!found.ok) return stopped("grants", found.error);
  for (const grant of found.value.filter((each) => each.clientId.toLowerCase() === clientId.toLowerCase())) {
    const revoked = await tenantAdmin.revokeApp(grant.grantId);
    if (!revoked.ok) return stopped("grants", revoked.error);
    grants.push(grant);
  }
  // Set-up's own comes last, because it is what the rest is done by.
  for (const id of [clientId, ...(setUpClientId === null ? [] : [setUpClientId])]) {
    const given = await tenantAdmin.consentsOf(id);
    if (!given.ok) return stopped("consents", given.error);
    for (const consent of given.value) {
      const withdrawn = await tenantAdmin.withdrawConsent(consent.consentId);
      if (!withdrawn.ok) return stopped("consents", withdrawn.error);
      consents.push({ ...consent, clientId: id });
    }
  }
  return ok({ grants, consents });
};
