import { scratchLists } from "../../app/conformance/scratch.ts";
import type { ServiceError } from "../../app/ports.ts";
import { ok, type Result } from "../../domain/base/result.ts";
import type { Door } from "./door.ts";
import { listAddress } from "./site-address.ts";

export interface ScratchDeps {
  readonly door: Door;
  readonly site: string;
}

/** Takes away the two lists in which things were tried, with all that is in them ("Delete a list"). No other list can be named. */
export const removeScratchLists = async ({ door, site }: ScratchDeps): Promise<Result<null, ServiceError>> => {
  for (const title of Object.values(scratchLists)) {
    const removed = await door.remove(`${listAddress(site, title)}`);
    if (!removed.ok && removed.error.type !== "not-found") return removed;
  }
  return ok(null);
};
