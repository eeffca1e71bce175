import type { HashDep } from "../base/hash.ts";
import { canonicalJson } from "./canonical-json.ts";
import type { Draft, Recorded, Seal } from "./recorded.ts";

/** Digest of what an event says and of whom: changing any of it by hand shows. */
export const digestOf = ({ sha256 }: HashDep, event: Draft): Promise<string> => {
  const { key, kind, stream, sequence, occurredAt, personKey, addressKey, policyVersion, body, format } = event;
  return sha256(canonicalJson({ key, kind, stream, sequence, occurredAt, personKey, addressKey, policyVersion, body, format }));
};

/** Hash by which the next row of a stream refers to this one. */
const linkOf = ({ sha256 }: HashDep, seal: Seal): Promise<string> => sha256(`${seal.digest}${seal.previous}`);

/** What a disposal names a removed row by: the hash by which the next row of its stream refers to it, made from what it says now. */
export const rowHashOf = async (deps: HashDep, event: Recorded): Promise<string> => linkOf(deps, { digest: await digestOf(deps, event), previous: event.seal?.previous ?? "" });

export const sealFor = async (deps: HashDep, draft: Draft, previous: Recorded | undefined): Promise<Seal> => ({
  digest: await digestOf(deps, draft),
  previous: previous?.seal ? await linkOf(deps, previous.seal) : "",
});

export interface BrokenSeal<E extends Recorded = Recorded> {
  readonly event: E;
  readonly reason: "edited" | "digest-differs" | "chain-broken" | "no-seal";
}

/** Rows that were lawfully removed from one list: by the hash of each, the hash of the row that came before it. */
export type RemovedRows = ReadonlyMap<string, string>;

/**
 * Checks the events of one stream, in order of sequence, for rows that were changed, removed or put in by hand.
 * A gap is accepted when every row in it is among those that were lawfully removed.
 */
export const verifyStream = async <E extends Recorded>(deps: HashDep, stream: readonly E[], removed: RemovedRows = new Map()): Promise<readonly BrokenSeal<E>[]> => {
  const broken: BrokenSeal<E>[] = [];
  let previous = "";
  for (const event of stream.toSorted((left, right) => left.sequence - right.sequence)) {
    if (event.edited) broken.push({ event, reason: "edited" });
    if (!event.seal) {
      broken.push({ event, reason: "no-seal" });
      // The row after it follows one without a hash.
      previous = "";
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
