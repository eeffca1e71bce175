import type { HashDep } from "../base/hash.ts";
import { groupBy } from "../base/group-by.ts";
import { verifyStream, type BrokenSeal, type RemovedRows } from "../ledger/seal.ts";
import type { LedgerEvent } from "./event.ts";
import { kindOf } from "./kinds.ts";

export interface Verification {
  /** How many rows were looked at. */
  readonly rows: number;
  readonly broken: readonly BrokenSeal<LedgerEvent>[];
}

/** Checks every row that is sealed, stream by stream. Rows may be missing where a disposal names them, and nowhere else. */
export const verifyEvents = async (deps: HashDep, events: readonly LedgerEvent[]): Promise<Verification> => {
  const sealed = events.filter(({ kind }) => kindOf(kind).seal !== "none");
  const streams = groupBy(sealed, ({ list, kind, key, stream }) => `${list}/${kindOf(kind).seal === "alone" ? key : stream}`);
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
