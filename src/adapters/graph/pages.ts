import type { ServiceError } from "../../app/ports.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import type { Door } from "./door.ts";

/** A page of a collection as Graph answers it ("Paging Microsoft Graph data"). */
interface Page<T> {
  readonly value: readonly T[];
  readonly nextPath: string | null;
  readonly deltaPath: string | null;
}

/** Whether an entry of a page is what was asked for. */
export type IsEntry<T> = (entry: unknown) => entry is T;

/** The answer was a success and not what was asked for: neither its entries nor their absence say anything. */
export interface NotAPage {
  readonly type: "not-a-page";
}

export const notAPage: NotAPage = { type: "not-a-page" };

export interface Collected<T> {
  readonly entries: readonly T[];
  /** False when the reading stopped at the most entries that were asked for. */
  readonly isWhole: boolean;
  /** Where the next changes are to be asked for; `null` but for a delta. */
  readonly deltaPath: string | null;
}

/**
 * Follows the links of a first page to the end, or until there are `most` entries, and then says so.
 * All pages, each of the right shape, or an error: half a list is no answer.
 */
export const collect = async <T>(door: Door, firstPage: unknown, isEntry: IsEntry<T>, most = Number.POSITIVE_INFINITY): Promise<Result<Collected<T>, ServiceError | NotAPage>> => {
  const entries: T[] = [];
  const followed = new Set<string>();
  for (let body = firstPage; ;) {
    const page = readPage(body, isEntry);
    if (page === null) return err(notAPage);
    entries.push(...page.value);
    if (page.nextPath === null) return ok({ entries, isWhole: true, deltaPath: page.deltaPath });
    if (entries.length >= most) return ok({ entries: entries.slice(0, most), isWhole: false, deltaPath: null });
    if (followed.has(page.nextPath)) return err(notAPage);
    followed.add(page.nextPath);
    const answer = await door.get(page.nextPath);
    if (!answer.ok) return answer;
    body = answer.value;
  }
};

/** The same where only the entries are wanted: a page of another shape is a service that does not work. */
export const collectOrFail = async <T>(door: Door, firstPage: unknown, isEntry: IsEntry<T>, most?: number): Promise<Result<Collected<T>, ServiceError>> => {
  const collected = await collect(door, firstPage, isEntry, most);
  if (collected.ok) return collected;
  return err(collected.error.type === "not-a-page" ? { type: "unavailable", status: 200 } : collected.error);
};

/** Reads a page, or null when it is none, or when anything in it is not what was asked for. */
const readPage = <T>(body: unknown, isEntry: IsEntry<T>): Page<T> | null => {
  const { value, "@odata.nextLink": next = null, "@odata.deltaLink": delta = null } = (body ?? {}) as Readonly<Record<string, unknown>>;
  if (!Array.isArray(value) || !value.every(isEntry)) return null;
  const nextPath = linkToPath(next);
  const deltaPath = linkToPath(delta);
  // A link that leads nowhere is not the end of the list.
  return (next !== null && nextPath === null) || (delta !== null && deltaPath === null) ? null : { value, nextPath, deltaPath };
};

/** Whether an entry is an object with an id, as all are that Graph calls entities. */
export const isEntity = (entry: unknown): entry is { readonly id: string } =>
  typeof entry === "object" && entry !== null && "id" in entry && typeof entry.id === "string" && entry.id !== "";

// Only the part below the version is kept, so that a link can never lead a token to another host.
export const linkToPath = (link: unknown): string | null => {
  const start = typeof link === "string" ? link.indexOf(version) : -1;
  return typeof link === "string" && start >= 0 ? link.slice(start + version.length - 1) : null;
};

const version = "/v1.0/";
