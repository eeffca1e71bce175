import type { LedgerEvent } from "../../events/event.ts";
import type { Signatory } from "../../ledger/recorded.ts";
import type { BodyOf } from "../../events/kinds.ts";
import { inOrder } from "../../ledger/order.ts";
import type { Instant } from "../../base/time.ts";

/** Somebody was in danger and somebody acted at once. No gate stands before it. */
export interface Danger {
  readonly key: string;
  /** Empty when it is about nobody recorded. */
  readonly personKey: string;
  readonly addressKey: string;
  readonly by: Signatory;
  readonly called: BodyOf<"danger.acted">["called"];
  readonly calledAt: Instant;
  readonly note: string;
}

/** What was done about danger, newest first, without what was taken back. */
export const foldDangers = (events: Iterable<LedgerEvent>): readonly Danger[] => {
  const dangers = new Map<string, Danger>();
  for (const event of inOrder(events, ["Contacts"])) {
    const { key, personKey, addressKey, by } = event;
    if (event.kind === "danger.acted") {
      const { called, at, note } = event.body;
      dangers.set(key, { key, personKey, addressKey, by, called, calledAt: at, note });
    }
    if (event.kind === "contact.corrected" && dangers.get(event.body.of)?.by.oid === by.oid) dangers.delete(event.body.of);
  }
  return [...dangers.values()].toReversed();
};
