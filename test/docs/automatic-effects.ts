import type { consequences } from "../../src/domain/events/consequences.ts";
import type { Kind } from "../../src/domain/events/kinds.ts";
import type { DueType } from "../../src/domain/views/due/due-item.ts";
import type { Standing } from "../../src/domain/views/standing.ts";

/** What Evenhand does by itself, and the acts of people without which it does not. */
export interface AutomaticEffect {
  readonly does: string;
  /** Rows that a person wrote, by the words that people see; `or`: what is no such row. */
  readonly after: readonly Kind[];
  readonly or?: string;
}

const behindInstruction =
  "behind them a request by a manager and an approval by a head, in lists that staff do not read: an instruction whose decision does not count is due at once for a head";

/** What the pane and the tab say of a message. A standing that the code knows and this table does not, does not compile. */
export const effectsOfStanding: Readonly<Record<Standing["type"], AutomaticEffect>> = {
  "no-rule": { does: "says that no rule is in force", after: [], or: "nothing was decided, or what was decided is over" },
  "kept-from-you": { does: "names a colleague to ask, and no rule", after: ["person.kept-from"] },
  "several-writers": { does: "asks who of several people wrote", after: ["address.linked"] },
  warned: { does: "says that the person was warned", after: ["address.linked", "warning.sent"] },
  represents: { does: "says for whom somebody writes, and that no rule of theirs is inherited", after: ["representative.recorded"] },
  "permitted-route": {
    does: "says that this way is open although another is restricted",
    after: ["representative.recorded", "instruction.given", "restriction.noticed"],
    or: behindInstruction,
  },
  "in-force": {
    does: "shows a restriction on each email from the person, from the day of the notice to the day that was decided",
    after: ["instruction.given", "restriction.noticed"],
    or: behindInstruction,
  },
  "one-matter": {
    does: "shows a restriction that is for one matter, and asks whether the email is about that",
    after: ["instruction.given", "restriction.noticed"],
    or: behindInstruction,
  },
  "must-answer": { does: "says that this email gets its answer whatever the restriction says", after: ["contact.triaged"] },
  unreadable: { does: "says that there may be a rule", after: [], or: "a row that cannot be read: nobody decided anything" },
  "day-unknown": { does: "says that it could not be checked", after: [], or: "the day is not known surely: nobody decided anything" },
};

/** What is listed for somebody to do. A list reminds; it does nothing to the person. */
export const actsBehindDue: Readonly<Record<DueType, readonly Kind[]>> = {
  request: ["restriction.requested"],
  answer: ["request.sent-back"],
  "decision-to-record": ["request.approved"],
  instruction: ["request.approved"],
  "instruction-to-withdraw": ["instruction.given"],
  notice: ["request.approved", "instruction.given"],
  review: ["instruction.given"],
  "review-to-carry-out": ["review.decided"],
  dispute: ["dispute.received"],
  "dispute-to-carry-out": ["dispute.decided"],
  "result-letter": ["review.decided", "dispute.decided"],
  "breach-reminder": ["breach.logged"],
  "triage-task": ["contact.triaged"],
  reading: ["contact.logged"],
  mailbox: ["instruction.given"],
  "unread-place": ["instruction.given"],
  "police-report": ["contact.logged"],
  support: ["contact.detailed"],
  shortcoming: ["handling.checked"],
  adjustment: ["communication.agreed"],
  "adviser-to-tell": ["sharing.recorded"],
  proposal: ["restriction.proposed"],
  concern: ["contact.logged"],
  "further-action": ["review.opened"],
  disposal: [],
  "rows-to-restrict": ["person.kept-from"],
  "set-up-question": [],
  "holidays-end": [],
};

/** What follows from a fault of a row, by what the code's own table says. */
export const effectsOfFault: Readonly<Record<(typeof consequences)[keyof typeof consequences]["effect"], string>> = {
  "could-not-check": "about whom it may concern the answer is “could not check. There may be a rule”",
  "no-effect": "it has no effect, and is reported with its author",
  "no-place": "it has no effect and takes no place, and is reported with its author",
  counts: "it counts as it now stands, and is reported",
};

/** What happens beside the lists, and whose act is behind it. */
export const otherEffects: readonly { readonly does: string; readonly after: string }[] = [
  { does: "A card in the channel tells that a restriction was asked for, and a reply that it was decided", after: "a manager presses Send; a head decides" },
  { does: "An email is opened with a letter in it", after: "a person presses the button, reads it and sends it: nothing is sent by Evenhand" },
  { does: "A click that was kept while the network was gone is logged later", after: "the person's click; it is shown as waiting until then" },
  { does: "A device forgets lists, other accounts and what was not used for thirty days", after: "no act: [device.md](device.md). Nothing is deleted in the records" },
  {
    does: "Two people are shown as perhaps one, an address as looking like another, a name as that of a colleague",
    after: "no act: a hint, which changes no record. A manager confirms a merge",
  },
  { does: "Figures of reports, with those under five withheld", after: "no act: they are about nobody" },
];
