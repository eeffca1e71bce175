import { canonicalJson } from "./canonical-json.ts";
import type { EventDraft, LedgerEvent, Seal } from "../events/event.ts";
import { orderedLists } from "./lists.ts";

export interface HashDep {
  /** Lower-case hex SHA-256 of the text in UTF-8. */
  readonly sha256: (text: string) => Promise<string>;
}

/** Digest of what an event says and of whom: changing any of it by hand shows. */
export const digestOf = ({ sha256 }: HashDep, event: EventDraft): Promise<string> => {
  const { key, kind, stream, sequence, occurredAt, personKey, addressKey, policyVersion, body } = event;
  return sha256(canonicalJson({ key, kind, stream, sequence, occurredAt, personKey, addressKey, policyVersion, body }));
};

/** Hash by which the next row of a stream refers to this one. */
export const linkOf = ({ sha256 }: HashDep, seal: Seal): Promise<string> => sha256(`${seal.digest}${seal.previous}`);

/** What a disposal names a removed row by: the hash by which the next row of its stream refers to it, made from what it says now. */
export const rowHashOf = async (deps: HashDep, event: LedgerEvent): Promise<string> =>
  linkOf(deps, { digest: await digestOf(deps, event), previous: event.seal?.previous ?? "" });

export const sealFor = async (deps: HashDep, draft: EventDraft, previous: LedgerEvent | undefined): Promise<Seal> => ({
  digest: await digestOf(deps, draft),
  previous: previous?.seal ? await linkOf(deps, previous.seal) : "",
});

export interface BrokenSeal {
  readonly event: LedgerEvent;
  readonly reason: "edited" | "digest-differs" | "chain-broken" | "no-seal";
}

/** Rows that were lawfully removed from one list: by the hash of each, the hash of the row that came before it. */
export type RemovedRows = ReadonlyMap<string, string>;

/**
 * Checks the events of one stream, in order of sequence, for rows that were changed, removed or put in by hand.
 * A gap is accepted when every row in it is among those that were lawfully removed.
 */
export const verifyStream = async (deps: HashDep, stream: readonly LedgerEvent[], removed: RemovedRows = new Map()): Promise<readonly BrokenSeal[]> => {
  const broken: BrokenSeal[] = [];
  let previous = "";
  for (const event of stream.toSorted((left, right) => left.sequence - right.sequence)) {
    if (event.edited) broken.push({ event, reason: "edited" });
    if (!event.seal) {
      broken.push({ event, reason: "no-seal" });
      continue;
    }
    if (event.seal.digest !== (await digestOf(deps, event))) broken.push({ event, reason: "digest-differs" });
    if (!isReached(removed, event.seal.previous, previous)) broken.push({ event, reason: "chain-broken" });
    previous = await linkOf(deps, event.seal);
  }
  return broken;
};

/** Whether the chain leads from one hash back to another over nothing but removed rows. */
const isReached = (removed: RemovedRows, from: string, to: string): boolean => {
  const passed = new Set<string>();
  for (let at: string | undefined = from; at !== undefined && !passed.has(at); at = removed.get(at)) {
    if (at === to) return true;
    passed.add(at);
  }
  return false;
};

export interface Verification {
  /** How many rows were looked at. */
  readonly rows: number;
  readonly broken: readonly BrokenSeal[];
}

/** Checks every row of the ordered lists, stream by stream. Rows may be missing where a disposal names them, and nowhere else. */
export const verifyEvents = async (deps: HashDep, events: readonly LedgerEvent[]): Promise<Verification> => {
  const sealed = events.filter(({ list }) => orderedLists.includes(list));
  const streams = new Map<string, LedgerEvent[]>();
  for (const event of sealed) {
    // The steps of a card are not chained: they say where a card is, not what was decided.
    const stream = `${event.list}/${event.kind === "card.posting" ? event.key : event.stream}`;
    streams.set(stream, [...(streams.get(stream) ?? []), event]);
  }
  const removed = removedByList(events);
  const broken = await Promise.all([...streams.values()].map((stream) => verifyStream(deps, stream, removed.get(stream[0]?.list ?? ""))));
  return { rows: sealed.length, broken: broken.flat() };
};

const removedByList = (events: readonly LedgerEvent[]): ReadonlyMap<string, RemovedRows> => {
  const removed = new Map<string, Map<string, string>>();
  for (const { list, hash, previous = "" } of events.flatMap((event) => (event.kind === "rows.disposed" ? event.body.rows : []))) {
    const known = removed.get(list);
    if (known) known.set(hash, previous);
    else removed.set(list, new Map([[hash, previous]]));
  }
  return removed;
};
