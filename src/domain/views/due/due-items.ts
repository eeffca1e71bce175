import type { Day } from "../../base/time.ts";
import type { PossibleDays } from "../../base/service-time.ts";
import { type DueItem, inUrgency } from "./due-item.ts";
import { dueOfLetters, type LetterFacts } from "./of-letters.ts";
import { dueOfMessages, type MessageFacts } from "./of-messages.ts";
import { dueOfOffice, type OfficeFacts } from "./of-office.ts";
import { dueOfPeople, type PersonFacts } from "./of-people.ts";
import { dueOfProposals, dueOfRequests, type ProposalFacts } from "./of-requests.ts";
import { dueOfRestrictions, type RestrictionFacts } from "./of-restrictions.ts";

/** What the folds say, as far as anything is due from it. */
export interface DueFacts extends RestrictionFacts, LetterFacts, MessageFacts, PersonFacts, OfficeFacts, ProposalFacts {}

/**
 * Everything that is due, on whichever day it is: it stands as on the day that it is taken to be, and whether what is due on
 * one of the days that it may be is late by now could not be checked. What is late or not whatever the day stays so.
 */
export const dueWithin = (facts: DueFacts, { first, last }: PossibleDays): readonly DueItem[] =>
  dueItems(facts).map((item) => (mayTurn(item, facts.today, { first, last }) ? asUnknown(item) : item));

const mayTurn = ({ on, overdue }: DueItem, today: Day, { first, last }: PossibleDays): boolean =>
  on !== null && overdue === today > on && on >= first && (last === null || on < last);

const asUnknown = (item: DueItem): DueItem => ({ ...item, lateUnknown: true });

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
