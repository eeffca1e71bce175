import type { Tenant } from "../../../sandbox/tenant/tenant.ts";

/** What a reset asks for: `seed: "empty"` for a site with no lists, `pack` for another policy. */
export interface PrepareOptions {
  readonly seed?: string;
  readonly pack?: string;
}

/** Fills a tenant that holds nothing: the site's lists, the answers of set-up and the sample register. */
export const prepareTenant = async (_tenant: Tenant, _options: PrepareOptions): Promise<void> => {};
