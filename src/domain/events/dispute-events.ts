import type { EventKind } from "../ledger/event-kind.ts";
import { channels } from "./contact-events.ts";
import { conflictShape } from "./conflict-shape.ts";
import { measureChoice } from "./measure-choice.ts";
import { dateText, filledText, listOf, nullable, objectOf, oneOf, optional, text } from "../base/shape.ts";

export const disputeGrounds = ["wrong-person", "facts", "not-proportionate", "circumstances", "adjustments", "not-warned", "other"] as const;

/** Somebody disputes a restriction. Logged for whoever says so, restricted or not; a dispute needs no form of words. */
const received = objectOf({
  dispute: filledText(100),
  instruction: filledText(255),
  receivedOn: dateText,
  channel: oneOf(...channels),
  grounds: listOf(oneOf(...disputeGrounds), 10),
  says: text(8000),
  /** Stream of the message in which it came, or empty. */
  message: text(255),
  dueOn: nullable(dateText),
});

const decided = objectOf({
  dispute: filledText(100),
  instruction: filledText(255),
  outcome: oneOf("upheld", "varied", "refused"),
  reasons: filledText(8000),
  conflict: conflictShape,
  /** The new terms, when it is varied. */
  measures: optional(listOf(measureChoice, 30)),
  matter: optional(text(200)),
  contact: optional(text(500)),
  reviewOn: optional(dateText),
  endsOn: optional(dateText),
});

/** One message is not taken as a dispute because it is itself unacceptable (000), in writing. Never the route as such. */
const messageRefused = objectOf({ message: filledText(255), instruction: filledText(255), reason: filledText(4000), writtenOn: dateText });

export const disputeKinds = {
  "dispute.received": { list: "Requests", shape: received },
  "dispute.decided": { list: "Disputes", shape: decided },
  "dispute.message-refused": { list: "Disputes", shape: messageRefused },
} satisfies Record<string, EventKind>;
