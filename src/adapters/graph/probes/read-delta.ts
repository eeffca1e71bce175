import { scratchLists } from "../../../app/conformance/scratch.ts";
import { linkToPath } from "../pages.ts";
import { isRecord } from "../../../domain/base/record.ts";
import { listAddress } from "../site-address.ts";
import type { ProbeContext } from "./context.ts";
import { entriesOf } from "./seen.ts";
import { isSuccess, type WireAnswer } from "./wire.ts";

type Entry = Readonly<Record<string, unknown>>;

export type DeltaAnswer =
  | { readonly type: "read"; readonly entries: readonly Entry[]; readonly path: string }
  /** A page leads to itself, or nowhere. */
  | { readonly type: "endless" }
  | { readonly type: "refused"; readonly answer: WireAnswer };

/** Where news from now on is asked for. */
export const latestDelta = (site: string): string => `${listAddress(site, scratchLists.open)}/items/delta?token=latest`;

const mostPages = 500;

/** Reads news to its end. */
export const readDelta = async ({ wire }: Pick<ProbeContext, "wire">, start: string): Promise<DeltaAnswer> => {
  const entries: Entry[] = [];
  let path = start;
  for (let pages = 0; pages < mostPages; pages += 1) {
    const answer = await wire.get(path);
    if (!isSuccess(answer)) return { type: "refused", answer };
    entries.push(...entriesOf(answer.body));
    const links: Entry = isRecord(answer.body) ? answer.body : {};
    const last = linkToPath(links["@odata.deltaLink"]);
    if (last !== null) return { type: "read", entries, path: last };
    const next = linkToPath(links["@odata.nextLink"]);
    if (next === null || next === path) return { type: "endless" };
    path = next;
  }
  return { type: "endless" };
};

export type Awaited =
  | Exclude<DeltaAnswer, { readonly type: "read" }>
  | { readonly type: "told"; readonly entries: readonly Entry[]; readonly afterMs: number }
  | { readonly type: "not-told" };

const longestMs = 10 * 60_000;
const longestRestMs = 30_000;

/** Asks for news again and again until it has what is waited for. Says after how long, by this device's clock. */
export const awaitNews = async (context: ProbeContext, start: string, isIt: (entry: Entry) => boolean): Promise<Awaited> => {
  const since = context.now();
  let path = start;
  for (let restMs = 1_000; ; restMs = Math.min(2 * restMs, longestRestMs)) {
    const news = await readDelta(context, path);
    if (news.type !== "read") return news;
    const afterMs = context.now() - since;
    if (news.entries.some(isIt)) return { type: "told", entries: news.entries, afterMs };
    if (afterMs >= longestMs) return { type: "not-told" };
    context.progress(afterMs, longestMs);
    await context.wait(restMs);
    path = news.path;
  }
};
