import { proposalsFold } from "../../domain/subjects/contact/proposals.ts";
import { judgedMessagesFold } from "../../domain/subjects/contact/judged-messages.ts";
import { disputesFold, refusedMessagesFold } from "../../domain/subjects/dispute/disputes.ts";
import { handlingFold } from "../../domain/subjects/handling/handling.ts";
import { lettersFold } from "../../domain/subjects/letter/letters.ts";
import { dangersFold } from "../../domain/subjects/person/dangers.ts";
import { keptFromFold } from "../../domain/subjects/person/kept-from.ts";
import { mergesFold } from "../../domain/subjects/person/merges.ts";
import { needsFold } from "../../domain/subjects/person/needs.ts";
import { peopleFold } from "../../domain/subjects/person/people.ts";
import { privateFold } from "../../domain/subjects/person/private-file.ts";
import { representativesFold } from "../../domain/subjects/person/representatives.ts";
import { supportFold } from "../../domain/subjects/person/support.ts";
import { policeFold } from "../../domain/subjects/police/police.ts";
import { requestsFold } from "../../domain/subjects/request/requests.ts";
import { restrictionsFold, warningsFold } from "../../domain/subjects/restriction/restrictions.ts";
import { furtherActionsFold } from "../../domain/subjects/review/further-actions.ts";
import { reviewsFold } from "../../domain/subjects/review/reviews.ts";
import type { DueType } from "../../domain/views/due/due-item.ts";
import { toldFold } from "../../domain/views/due/of-letters.ts";
import { mailboxFold } from "../../domain/views/reading/mailboxes.ts";
import { eventKinds, type Kind } from "../../domain/events/kinds.ts";
import { ledgerLists, type LedgerList } from "../../domain/ledger/lists.ts";

interface Fold {
  readonly kinds: ReadonlySet<Kind>;
}

/** A fold knows its kinds, and a kind its list: so nobody has to say anew from which lists something is made. */
const listsOf = (...folds: readonly Fold[]): readonly LedgerList[] => {
  const lists = new Set(folds.flatMap(({ kinds }) => [...kinds].map((kind) => eventKinds[kind].list)));
  return ledgerLists.filter((list) => lists.has(list));
};

/** Whose messages they are is said of people, and what restricts them there and in what staff are told. */
const ofReading = [judgedMessagesFold, peopleFold, mergesFold, restrictionsFold] as const;

/** The lists from which each part of a desk is made. */
export const deskSources = {
  everything: ledgerLists,
  people: listsOf(peopleFold),
  persons: listsOf(peopleFold, mergesFold, restrictionsFold),
  needs: listsOf(needsFold),
  representatives: listsOf(representativesFold),
  keptFrom: listsOf(keptFromFold),
  handling: listsOf(handlingFold),
  privateFiles: listsOf(privateFold),
  dangers: listsOf(dangersFold),
  police: listsOf(policeFold),
  support: listsOf(supportFold),
  letters: listsOf(lettersFold),
  messages: listsOf(judgedMessagesFold),
  proposals: listsOf(proposalsFold, requestsFold),
  reading: listsOf(...ofReading),
  mailboxes: listsOf(mailboxFold),
  restrictions: listsOf(restrictionsFold),
  warnings: listsOf(warningsFold),
  requests: listsOf(requestsFold),
  reviews: listsOf(reviewsFold),
  furtherActions: listsOf(furtherActionsFold),
  disputes: listsOf(disputesFold),
  refusedMessages: listsOf(refusedMessagesFold),
  told: listsOf(toldFold),
} as const satisfies Readonly<Record<string, readonly LedgerList[]>>;

export type DeskSource = keyof typeof deskSources;

/** What is looked at to tell that something is due, and to say about whom. */
export const dueSources: Readonly<Record<DueType, readonly DeskSource[]>> = {
  request: ["people", "requests"],
  answer: ["people", "requests"],
  "decision-to-record": ["people", "requests", "reviews", "disputes"],
  instruction: ["people", "requests"],
  "instruction-to-withdraw": ["people", "restrictions", "requests", "reviews", "disputes"],
  notice: ["people", "restrictions", "requests", "reviews", "disputes"],
  review: ["people", "restrictions", "reviews"],
  "review-to-carry-out": ["people", "restrictions", "reviews"],
  dispute: ["people", "disputes"],
  "dispute-to-carry-out": ["people", "disputes", "restrictions"],
  "result-letter": ["people", "reviews", "disputes", "refusedMessages", "told", "restrictions"],
  "breach-reminder": ["people", "messages", "restrictions", "told"],
  "triage-task": ["people", "messages"],
  reading: ["people", "reading"],
  mailbox: ["mailboxes"],
  "unread-place": ["people", "restrictions"],
  "police-report": ["people", "messages", "police"],
  support: ["people", "messages", "support"],
  shortcoming: ["people", "handling"],
  adjustment: ["people", "needs"],
  "adviser-to-tell": ["people", "privateFiles"],
  proposal: ["people", "proposals"],
  concern: ["people", "messages"],
  "further-action": ["people", "furtherActions", "restrictions"],
  disposal: ["everything"],
  "rows-to-restrict": ["people", "keptFrom"],
  "set-up-question": [],
  "holidays-end": [],
};
