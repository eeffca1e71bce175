import type { Proposal } from "../contact/proposals.ts";
import type { LedgerEvent } from "../ledger/event.ts";
import { type DueItem, inUrgency } from "./due-item.ts";
import { dueOfMessages, type MessageFacts } from "./of-messages.ts";
import { dueOfOffice, type OfficeFacts } from "./of-office.ts";
import { dueOfPeople, type PersonFacts } from "./of-people.ts";
import { dueOfProposals, dueOfRequests } from "./of-requests.ts";
import { dueOfBreaches, dueOfRestrictions, type RestrictionFacts } from "./of-restrictions.ts";

/** What the folds say, as far as anything is due from it. */
export interface DueFacts extends RestrictionFacts, MessageFacts, PersonFacts, OfficeFacts {
  readonly proposals: ReadonlyMap<string, Proposal>;
  readonly events: Iterable<LedgerEvent>;
}

/** Everything that is due, for whom, the most urgent first. The same facts give the same list on every device. */
export const dueItems = (facts: DueFacts): readonly DueItem[] =>
  inUrgency([
    ...dueOfRequests(facts.settings, facts.requests.values()),
    ...dueOfProposals({ ...facts, proposals: facts.proposals.values(), requests: facts.requests.values() }),
    ...dueOfRestrictions(facts),
    ...dueOfBreaches(facts.settings, facts.restrictions, facts.messages.values(), facts.events),
    ...dueOfMessages(facts),
    ...dueOfPeople(facts),
    ...dueOfOffice(facts),
  ]);
