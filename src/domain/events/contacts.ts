import { channels, contentKinds, triageOutcomes } from "../policy/vocabulary.ts";
import { count, dateText, filledText, flag, instantText, listOf, objectOf, oneOf, optional, text } from "../base/shape.ts";
import { defineKind, type KindDeclaration } from "../ledger/define-kind.ts";

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

const inContacts = <Body>(declared: Omit<KindDeclaration<Body, "Contacts">, "list" | "key" | "by"> & Partial<Pick<KindDeclaration<Body, "Contacts">, "by">>) =>
  defineKind<Body, "Contacts">({ by: "staff", ...declared, list: "Contacts", key: "own" });

export const contactKinds = {
  "contact.logged": inContacts({ shape: logged, names: ({ address }) => ({ address }), shows: ["Behaviour", "Channel"] }),
  "contact.detailed": inContacts({ shape: detailed }),
  "contact.corrected": inContacts({ shape: corrected }),
  "contact.attributed": inContacts({ shape: attributed, names: ({ person }) => ({ people: person === undefined ? [] : [person] }) }),
  "contact.matter-answered": inContacts({ shape: matterAnswered }),
  "contact.triaged": inContacts({ shape: triaged, shows: ["Outcome"] }),
  "triage.undone": inContacts({ shape: triageUndone }),
  "task.done": inContacts({ shape: taskDone }),
  "call.ended": inContacts({ shape: callEnded }),
  "post.removed": inContacts({ shape: postRemoved }),
  "breach.logged": inContacts({ shape: breachLogged }),
  "danger.acted": inContacts({ shape: dangerActed }),
  "mailbox.checked": inContacts({ shape: mailboxChecked }),
  "restriction.proposed": inContacts({ shape: proposed }),
  // A handler looked at what colleagues logged.
  "concern.considered": inContacts({ shape: considered, by: "handler" }),
} as const;
