import { words } from "./words.ts";
import { personWords } from "../words/person-words.ts";
import { unreadWords } from "../words/unread-words.ts";
import { createDoubtOf } from "../../app/contact/standing-of-person.ts";
import type { Desk } from "../../app/desk/read-desk.ts";
import type { MergedPerson } from "../../domain/subjects/person/merges.ts";
import type { Person } from "../../domain/subjects/person/people.ts";
import type { Instant } from "../../domain/base/time.ts";
import { findPeople } from "../kit/find-people.ts";

/** A person in the list, with the rule that there is now. The rule is what is shown, never a label on the person. */
export interface PersonRow {
  readonly person: MergedPerson;
  readonly name: string;
  readonly rule: Rule;
  /** When their last logged message came; null when there is none. */
  readonly latest: Instant | null;
}

interface Rule {
  /** `unchecked`: it could not be told whether there is one. One that is known to be in force is shown all the same. */
  readonly type: "in-force" | "unchecked" | "approved" | "warned" | "none";
  readonly says: string;
  readonly isOverdue: boolean;
}

export const sorts = ["name", "latest", "rule"] as const;
export type Sort = (typeof sorts)[number];

/** Everyone on the register whose name or an address of whom holds the text, in the order that was asked for. `isDecidedRead`: all that the reader may read of requests is there. */
export const personRows = (desk: Desk, search: string, sort: Sort, isDecidedRead = true): readonly PersonRow[] => {
  const latest = latestByAddress(desk);
  const ruleOf = createRuleOf(desk);
  const doubtOf = createDoubtOf(desk);
  const ruleOfPerson = (recordKeys: readonly string[]): Rule => {
    const known = recordKeys.map(ruleOf);
    if (doubtOf(recordKeys)) return strongestOf([...known, unchecked()]);
    const strongest = strongestOf(known);
    // Whether something was approved and waits, requests say.
    return isDecidedRead || strongest.type === "in-force" ? strongest : { type: "unchecked", says: unreadWords.cell, isOverdue: false };
  };
  return findPeople(desk.persons.values(), search)
    .map((person) => ({ person, name: person.name || personWords.unnamed, rule: ruleOfPerson(person.recordKeys), latest: latestOf(person, latest) }))
    .toSorted((left, right) => orders[sort](left, right) || left.name.localeCompare(right.name));
};

const latestByAddress = ({ messages }: Desk): ReadonlyMap<string, Instant> => {
  const latest = new Map<string, Instant>();
  for (const { addressKey, receivedAt, views } of messages.values()) {
    if (views.length > 0 && receivedAt > (latest.get(addressKey) ?? "")) latest.set(addressKey, receivedAt);
  }
  return latest;
};

const latestOf = (person: Person, latest: ReadonlyMap<string, Instant>): Instant | null =>
  person.addresses
    .flatMap(({ addressKey, state }) => (state === "confirmed" ? (latest.get(addressKey) ?? []) : []))
    .toSorted()
    .at(-1) ?? null;

const createRuleOf = ({ restrictions, figures, warnings, dayUnknown }: Desk): ((personKey: string) => Rule) => {
  const rules = new Map<string, Rule>();
  // The strongest is set last: a warning gives way to an approval, and both to a restriction in force.
  for (const { personKey, on } of warnings.toReversed()) rules.set(personKey, { type: "warned", says: words.people.rules.warned(on), isOverdue: false });
  for (const { personKey } of figures.notInForce) rules.set(personKey, { type: "approved", says: words.people.rules.approved, isOverdue: false });
  for (const { personKey, state, reviewOn, reviewOverdue } of restrictions) {
    if (state !== "in-force" || rules.get(personKey)?.isOverdue) continue;
    const says = reviewOverdue ? words.people.rules.overdue(reviewOn) : words.people.rules.inForce(reviewOn);
    rules.set(personKey, { type: "in-force", says, isOverdue: reviewOverdue });
  }
  // Whatever else there is, nobody is shown as without a restriction, or under one, that the day alone would tell.
  for (const { key, personKey } of restrictions) if (dayUnknown.has(key)) rules.set(personKey, { type: "in-force", says: words.people.rules.dayUnknown, isOverdue: false });
  return (personKey) => rules.get(personKey) ?? noRule();
};

// Somebody whose records were merged has the rule of each of them.
const strongestOf = (rules: readonly Rule[]): Rule => rules.toSorted(byWeight)[0] ?? noRule();

const noRule = (): Rule => ({ type: "none", says: words.people.rules.none, isOverdue: false });

const unchecked = (): Rule => ({ type: "unchecked", says: unreadWords.standing, isOverdue: false });

const ruleOrder: readonly Rule["type"][] = ["in-force", "unchecked", "approved", "warned", "none"];

const byWeight = (left: Rule, right: Rule): number => Number(right.isOverdue) - Number(left.isOverdue) || ruleOrder.indexOf(left.type) - ruleOrder.indexOf(right.type);

const orders: Readonly<Record<Sort, (left: PersonRow, right: PersonRow) => number>> = {
  name: () => 0,
  latest: (left, right) => (right.latest ?? "").localeCompare(left.latest ?? ""),
  rule: (left, right) => byWeight(left.rule, right.rule),
};
