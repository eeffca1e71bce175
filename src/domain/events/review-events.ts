import type { EventKind } from "../ledger/event-kind.ts";
import { conflictShape } from "./conflict-shape.ts";
import { measureChoice } from "./measure-choice.ts";
import { count, dateText, filledText, listOf, objectOf, oneOf, optional, text } from "../base/shape.ts";

export const reviewReasons = ["due", "improved", "quiet", "asked", "dispute"] as const;

const opened = objectOf({ review: filledText(100), instruction: filledText(255), why: oneOf(...reviewReasons), note: text(4000) });

/** What happened since the restriction began or was last reviewed, as the decider saw it. */
const figures = objectOf({ since: dateText, messages: count, concerns: count, breaches: count });

/** `continue` needs a next review; `alter` needs the new terms whole; `end` needs neither. */
const decided = objectOf({
  review: filledText(100),
  instruction: filledText(255),
  outcome: oneOf("continue", "alter", "end"),
  stillNeeded: filledText(4000),
  reasons: filledText(8000),
  figures,
  conflict: conflictShape,
  reviewOn: optional(dateText),
  endsOn: optional(dateText),
  measures: optional(listOf(measureChoice, 30)),
  matter: optional(text(200)),
  contact: optional(text(500)),
  /** The addresses that the new terms cover; absent when they are those of the old. */
  addressKeys: optional(listOf(filledText(64), 200)),
});

/** Professional or legal advice is sought because restrictions did not work. The advice itself stands in Private. */
const furtherActionOpened = objectOf({ action: filledText(100), instruction: filledText(255), what: filledText(2000), owner: filledText(300), dueOn: dateText });
const furtherActionClosed = objectOf({ action: filledText(100), outcome: filledText(4000) });

export const reviewKinds = {
  "review.opened": { list: "Requests", shape: opened },
  "review.decided": { list: "Decisions", shape: decided },
  "further-action.opened": { list: "Requests", shape: furtherActionOpened },
  "further-action.closed": { list: "Requests", shape: furtherActionClosed },
} satisfies Record<string, EventKind>;
