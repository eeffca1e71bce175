import type { EventKind } from "../ledger/event-kind.ts";
import { count, dateText, filledText, flag, instantText, listOf, objectOf, oneOf, optional, text } from "../base/shape.ts";

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

/** What may itself be the problem in a message. */
export const contentKinds = ["image", "attachment", "link"] as const;
export type ContentKind = (typeof contentKinds)[number];

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
  /** What it carries is itself the problem. Nothing of it is shown in our own views. */
  content: optional(oneOf(...contentKinds)),
  /** How long it took, where somebody counted. */
  minutes: optional(count),
  caseReference: optional(text(100)),
  /** Where a post or its screenshot is kept: recorded before anything is deleted (002 section 6). */
  evidenceAt: optional(text(1000)),
});

const detailed = objectOf({
  /** Key of the log entry that this completes. */
  of: filledText(255),
  effects: listOf(filledText(100), 20),
  note: text(4000),
  content: optional(oneOf(...contentKinds)),
});

const corrected = objectOf({ of: filledText(255), reason: text(1000) });

const attributed = objectOf({ writer, person: optional(filledText(100)) });

const matterAnswered = objectOf({ instruction: filledText(255), answer: oneOf("yes", "no", "not-sure") });

const triaged = objectOf({ outcome: oneOf(...triageOutcomes), receivedAt: instantText, dueOn: optional(filledText(10)), passedTo: text(200) });

/** A click too many is taken back by whoever made it. */
const triageUndone = objectOf({ of: filledText(255), reason: text(1000) });

/** What a triage answer asked for has been done. */
const taskDone = objectOf({ of: filledText(255), note: text(4000) });

/** A call was ended or put on hold: needs no authority, and always a reason. */
const callEnded = objectOf({ of: filledText(255), how: oneOf("ended", "held"), warned: flag, reason: filledText(2000) });

const postRemoved = objectOf({ of: filledText(255), on: dateText, action: oneOf("deleted", "blocked") });

/** The person did what an instruction in force does not allow. A reminder follows. */
const breachLogged = objectOf({ instruction: filledText(255), note: text(2000) });

/** Somebody was in danger and somebody acted at once. What was shared is recorded by a handler, in Private. */
const dangerActed = objectOf({
  called: oneOf("emergency-services", "police", "safeguarding", "other"),
  at: instantText,
  note: text(1000),
});

/** Whoever reads a mailbox says how much is left unread in it. */
const mailboxChecked = objectOf({ mailbox: filledText(60), left: count });

/** Any colleague may propose a restriction; a manager asks for it. */
const proposed = objectOf({ why: filledText(4000) });

const considered = objectOf({ note: text(4000) });

export const contactKinds = {
  "contact.logged": { list: "Contacts", shape: logged },
  "contact.detailed": { list: "Contacts", shape: detailed },
  "contact.corrected": { list: "Contacts", shape: corrected },
  "contact.attributed": { list: "Contacts", shape: attributed },
  "contact.matter-answered": { list: "Contacts", shape: matterAnswered },
  "contact.triaged": { list: "Contacts", shape: triaged },
  "triage.undone": { list: "Contacts", shape: triageUndone },
  "task.done": { list: "Contacts", shape: taskDone },
  "call.ended": { list: "Contacts", shape: callEnded },
  "post.removed": { list: "Contacts", shape: postRemoved },
  "breach.logged": { list: "Contacts", shape: breachLogged },
  "danger.acted": { list: "Contacts", shape: dangerActed },
  "mailbox.checked": { list: "Contacts", shape: mailboxChecked },
  "restriction.proposed": { list: "Contacts", shape: proposed },
  "concern.considered": { list: "Contacts", shape: considered },
} satisfies Record<string, EventKind>;
