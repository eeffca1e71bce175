import type { ServiceError } from "../../app/ports.ts";
import { ok, type Result } from "../../domain/result.ts";
import type { Door } from "./door.ts";

/** A page of a collection as Graph answers it ("Paging Microsoft Graph data"). */
export interface Page<T> {
  readonly value?: readonly T[];
  readonly "@odata.nextLink"?: string;
  readonly "@odata.deltaLink"?: string;
}

export interface Collected<T> {
  readonly entries: readonly T[];
  /** False when the reading stopped at the most entries that were asked for. */
  readonly isWhole: boolean;
  /** Where the next changes are to be asked for; `null` but for a delta. */
  readonly deltaPath: string | null;
}

/**
 * Follows the links of a first page to the end, or until there are `most` entries, and then says so.
 * All pages or an error: half a list is no answer.
 */
export const collect = async <T>(door: Door, firstPage: unknown, most = Number.POSITIVE_INFINITY): Promise<Result<Collected<T>, ServiceError>> => {
  const entries: T[] = [];
  let page = firstPage as Page<T> | undefined;
  for (;;) {
    entries.push(...(page?.value ?? []));
    const next = page?.["@odata.nextLink"];
    if (next === undefined) break;
    if (entries.length >= most) return ok({ entries: entries.slice(0, most), isWhole: false, deltaPath: null });
    const answer = await door.get(linkToPath(next));
    if (!answer.ok) return answer;
    page = answer.value as Page<T> | undefined;
  }
  const deltaLink = page?.["@odata.deltaLink"];
  return ok({ entries, isWhole: true, deltaPath: deltaLink === undefined ? null : linkToPath(deltaLink) });
};

// Only the part below the version is kept, so that a link can never lead a token to another host.
const linkToPath = (link: string): string => link.slice(link.indexOf("/v1.0/") + "/v1.0".length);
