import { by, reversed } from "../../base/compare.ts";
import { defineFold } from "../../events/define-fold.ts";
import type { Signatory } from "../../ledger/recorded.ts";
import type { BodyOf } from "../../events/kinds.ts";
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

/** What was done about danger, without what was taken back, by its key. */
export const dangersFold = defineFold({
  kinds: ["danger.acted", "contact.corrected"],
  bucket: "stream",
  fold: (_settings, events): ReadonlyMap<string, Danger> => {
    const dangers = new Map<string, Danger>();
    for (const event of events) {
      const { key, personKey, addressKey } = event;
      if (event.kind === "danger.acted") {
        const { called, at, note } = event.body;
        dangers.set(key, { key, personKey, addressKey, by: event.by, called, calledAt: at, note });
      }
      if (event.kind === "contact.corrected" && dangers.get(event.body.of)?.by.oid === event.by.oid) dangers.delete(event.body.of);
    }
    return dangers;
  },
});

/** Newest first. */
export const byCall = reversed(
  by<Danger>(
    ({ calledAt }) => calledAt,
    ({ key }) => key,
  ),
);
