import type { LedgerEvent } from "../../events/event.ts";
import type { Judged } from "../../events/judge.ts";
import type { Signatory } from "../../ledger/recorded.ts";
import type { Day } from "../../base/time.ts";

/** The written result of a review or a dispute. */
export interface ResultGiven {
  readonly on: Day;
  readonly by: Signatory;
  readonly way: string;
}

/** A key and whose it is: a row about one person says nothing about another, whatever key it names. */
export const ofPerson = (personKey: string, key: string): string => `${personKey} ${key}`;

/** The written results that count, by person and key of the decision; the first counts. `ordered` is in the order of the ledger. */
export const noticedResults = (ordered: readonly Judged<LedgerEvent>[], about: "review" | "dispute"): ReadonlyMap<string, ResultGiven> => {
  const results = new Map<string, ResultGiven>();
  for (const event of ordered) {
    if (event.kind !== "result.noticed" || event.body.about !== about || !event.verdict.counts) continue;
    const key = ofPerson(event.personKey, event.body.of);
    if (!results.has(key)) results.set(key, { on: event.body.sentOn, by: event.by, way: event.body.way });
  }
  return results;
};
