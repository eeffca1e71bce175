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
 * Everything that is due, from what is due on each day that it may be: it stands as on the day that it is taken to be, which
 * comes first. What is late on one of them and not on another, or due on one alone, could not be checked.
 */
export const dueWithin = ([taken, ...others]: readonly [readonly DueItem[], ...(readonly DueItem[])[]]): readonly DueItem[] => {
  if (others.length === 0) return taken;
  const days = [taken, ...others].map((items) => new Map(items.map((item) => [item.key, item])));
  const all = new Map<string, DueItem>();
  for (const items of days) for (const [key, item] of items) if (!all.has(key)) all.set(key, item);
  return inUrgency(Array.from(all.values(), (item) => sayUnknown(item, days)));
};

const sayUnknown = (item: DueItem, days: readonly ReadonlyMap<string, DueItem>[]): DueItem => {
  const same = days.map((items) => items.get(item.key));
  if (same.includes(undefined)) return { ...item, unknown: "due" };
  return same.every((other) => other?.overdue === item.overdue) ? item : { ...item, unknown: "late" };
};

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
