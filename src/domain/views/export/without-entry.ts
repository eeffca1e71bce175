import type { Kind } from "../../events/kinds.ts";

/**
 * Why a kind is no entry of its own.
 *
 * - `in-message`: it is told with the message that it is about.
 * - `who-it-is`: it says who somebody is and how they are reached, and nothing about how contact with them was handled.
 * - `private`: notes, advice and what was shared are not part of a log that goes out.
 * - `protects-others`: the log must not name the colleagues and relatives whom it protects.
 * - `about-colleague`, `about-mailbox`, `about-row`: it is not about the person.
 * - `carries-out`: the decision that it carries out is an entry.
 * - `draft`: what went out is told of by its notice.
 * - `card`: it says where a card is.
 * - `hold`: it keeps rows from being removed, and is no contact.
 */
type WhyWithout = "in-message" | "who-it-is" | "private" | "protects-others" | "about-colleague" | "about-mailbox" | "about-row" | "carries-out" | "draft" | "card" | "hold";

/** The kinds of event that are no entry of their own in an evidence log, and why. Every other kind is one. */
export const withoutEntry = {
  "contact.logged": "in-message",
  "contact.detailed": "in-message",
  "contact.corrected": "in-message",
  "contact.attributed": "in-message",
  "contact.matter-answered": "in-message",
  "contact.triaged": "in-message",
  "triage.undone": "in-message",
  "task.done": "in-message",
  "concern.considered": "in-message",
  "mailbox.checked": "about-mailbox",
  "instruction.dropped": "carries-out",
  "request.decided": "carries-out",
  "person.recorded": "who-it-is",
  "address.linked": "who-it-is",
  "address.confirmed": "who-it-is",
  "address.unlinked": "who-it-is",
  "representative.recorded": "who-it-is",
  "representative.ended": "who-it-is",
  "merge.proposed": "who-it-is",
  "merge.confirmed": "who-it-is",
  "merge.undone": "who-it-is",
  "person.kept-from": "protects-others",
  "person.rows-restricted": "protects-others",
  "rows.restricted": "protects-others",
  "condition.stated": "private",
  "welfare.noted": "private",
  "legal.noted": "private",
  "advice.taken": "private",
  "sharing.recorded": "private",
  "adviser.told": "private",
  "support.offered": "about-colleague",
  "letter.prepared": "draft",
  "card.posting": "card",
  "instruction.given": "carries-out",
  "instruction.continued": "carries-out",
  "row.set-aside": "about-row",
  "row.brought-back": "about-row",
  "rows.disposed": "about-row",
  "hold.placed": "hold",
  "hold.lifted": "hold",
} as const satisfies Partial<Record<Kind, WhyWithout>>;

export type KindWithoutEntry = keyof typeof withoutEntry;
