import type { EventKind } from "../ledger/event-kind.ts";
import { filledText, instantText, listOf, objectOf, oneOf, optional, text } from "../shape.ts";

/** The one choice of a click: a behaviour of the policy, no concern, or a complaint about the reader. */
export const noConcern = "no-concern";
export const aboutMe = "about-me";

export const channels = ["email", "call", "letter", "visit", "social"] as const;
export type Channel = (typeof channels)[number];

/** What a message turned out to need, whatever rule is in force (requirements H4 to H6, J1). */
export const triageOutcomes = [
  "new-information",
  "new-complaint",
  "crime",
  "safeguarding",
  "information-request",
  "dispute",
  "none-of-these",
] as const;
export type TriageOutcome = (typeof triageOutcomes)[number];

/** Who wrote a message when several people use its address. */
const writer = oneOf("person", "someone-else", "not-sure");

const logged = objectOf({
  /** A behaviour's id, `no-concern` or `about-me`. */
  choice: filledText(100),
  channel: oneOf(...channels),
  address: text(1000),
  subject: text(1000),
  receivedAt: instantText,
  /** The mailbox in which the reader saw it. */
  mailbox: text(1000),
  internetMessageId: text(2000),
});

const detailed = objectOf({
  /** Key of the log entry that this completes. */
  of: filledText(255),
  effects: listOf(filledText(100), 20),
  note: text(4000),
});

const corrected = objectOf({ of: filledText(255), reason: text(1000) });

const attributed = objectOf({ writer, person: optional(filledText(100)) });

const matterAnswered = objectOf({ instruction: filledText(255), answer: oneOf("yes", "no", "not-sure") });

const triaged = objectOf({ outcome: oneOf(...triageOutcomes), receivedAt: instantText, dueOn: optional(filledText(10)), passedTo: text(200) });

const considered = objectOf({ note: text(4000) });

export const contactKinds = {
  "contact.logged": { list: "Contacts", shape: logged },
  "contact.detailed": { list: "Contacts", shape: detailed },
  "contact.corrected": { list: "Contacts", shape: corrected },
  "contact.attributed": { list: "Contacts", shape: attributed },
  "contact.matter-answered": { list: "Contacts", shape: matterAnswered },
  "contact.triaged": { list: "Contacts", shape: triaged },
  "concern.considered": { list: "Contacts", shape: considered },
} satisfies Record<string, EventKind>;
