import type { Kind } from "../../events/kinds.ts";

const inMessage = "It is told with the message that it is about: what was logged, by whom, and what held of it.";
const whoItIs = "It says who somebody is and how they are reached, and nothing about how contact with them was handled.";
const privateNote = "It is in Private: notes, advice and what was shared are not part of a log that goes out.";

/** The kinds of event that are no entry of their own in an evidence log, and why. Every other kind is one. */
export const withoutEntry = {
  "contact.logged": inMessage,
  "contact.detailed": inMessage,
  "contact.corrected": inMessage,
  "contact.attributed": inMessage,
  "contact.matter-answered": inMessage,
  "contact.triaged": inMessage,
  "triage.undone": inMessage,
  "task.done": inMessage,
  "concern.considered": inMessage,
  "mailbox.checked": "It is about a mailbox and nobody's message.",
  "person.recorded": whoItIs,
  "address.linked": whoItIs,
  "address.confirmed": whoItIs,
  "address.unlinked": whoItIs,
  "representative.recorded": whoItIs,
  "representative.ended": whoItIs,
  "merge.proposed": whoItIs,
  "merge.confirmed": whoItIs,
  "merge.undone": whoItIs,
  "person.kept-from": "It protects colleagues and relatives, whom the log must not name.",
  "person.rows-restricted": "It protects colleagues and relatives, whom the log must not name.",
  "condition.stated": privateNote,
  "welfare.noted": privateNote,
  "legal.noted": privateNote,
  "advice.taken": privateNote,
  "sharing.recorded": privateNote,
  "adviser.told": privateNote,
  "support.offered": "It is about a colleague.",
  "letter.prepared": "It is a draft; the letter that went out is told of by its notice.",
  "card.posting": "It says where a card is, and nothing about the person.",
  "instruction.given": "It carries out a decision, which the log tells of.",
  "instruction.continued": "It carries out a review, which the log tells of.",
  "row.set-aside": "It is about a row that does not count, and names no person.",
  "row.brought-back": "It is about a row that did not count, and names no person.",
  "rows.disposed": "It names no person.",
  "hold.placed": "It keeps rows from being removed, and is no contact.",
  "hold.lifted": "It keeps rows from being removed, and is no contact.",
} as const satisfies Partial<Record<Kind, string>>;

export type KindWithoutEntry = keyof typeof withoutEntry;
