import { type DueItem, inUrgency } from "./due-item.ts";
import { dueOfLetters, type LetterFacts } from "./of-letters.ts";
import { dueOfMessages, type MessageFacts } from "./of-messages.ts";
import { dueOfOffice, type OfficeFacts } from "./of-office.ts";
import { dueOfPeople, type PersonFacts } from "./of-people.ts";
import { dueOfProposals, dueOfRequests, type ProposalFacts } from "./of-requests.ts";
import { dueOfRestrictions, type RestrictionFacts } from "./of-restrictions.ts";

/** What the folds say, as far as anything is due from it. */
export interface DueFacts extends RestrictionFacts, LetterFacts, MessageFacts, PersonFacts, OfficeFacts, ProposalFacts {}

/** Everything that is due, for whom, the most urgent first. The same facts give the same list on every device. */
export const dueItems = (facts: DueFacts): readonly DueItem[] =>
  inUrgency([
    ...dueOfRequests(facts.settings, facts.requests.values()),
    ...dueOfProposals(facts),
    ...dueOfRestrictions(facts),
    ...dueOfLetters(facts),
    ...dueOfMessages(facts),
    ...dueOfPeople(facts),
    ...dueOfOffice(facts),
  ]);
