import { by } from "../base/compare.ts";
import { mainKeyOf, mergedPerson, mergesInEffect, type Merge, type MergedPerson } from "../subjects/person/merges.ts";
import type { Person } from "../subjects/person/people.ts";
import { byGiven } from "../subjects/restriction/restriction-at.ts";
import type { Restriction } from "../subjects/restriction/restrictions.ts";
import { keepLists } from "./keep-lists.ts";
import { keepView, keepWhole, type Kept } from "./keep-view.ts";

/** Whose record one is that was merged. */
export interface Group {
  /** The record under which the person is shown. */
  readonly mainKey: string;
}

interface PersonFolds {
  readonly people: Kept<Person>;
  readonly merges: Kept<Merge>;
  readonly restrictions: Kept<Restriction>;
}

export interface KeptPersons {
  readonly persons: Kept<MergedPerson>;
  readonly groups: Kept<Group>;
  /** By the person whom the instruction names, in the order in which they were given. */
  readonly restrictionsOf: Kept<readonly Restriction[]>;
}

/** Everybody once, kept. */
export const keepPersons = ({ people, merges, restrictions }: PersonFolds): KeptPersons => {
  const restrictionsOf = keepLists(restrictions, (restriction) => [{ list: restriction.personKey, item: restriction }], byGiven);
  const inEffect = keepView(merges, { restrictionsOf }, (look) => (merge) => {
    const own = [...(look.restrictionsOf(merge.into) ?? []), ...(look.restrictionsOf(merge.from) ?? [])];
    return mergesInEffect([merge], own).length > 0 ? merge : null;
  });
  const groups = keepWhole<Merge, Group>(
    inEffect,
    (entries) => {
      const merged = [...entries.values()];
      const mainKey = mainKeyOf(merged);
      return new Map(merged.flatMap(({ into, from }) => [into, from]).map((key) => [key, { mainKey: mainKey(key) }]));
    },
    (left, right) => left.mainKey === right.mainKey,
  );
  const records = keepView(people, { groups }, (look) => (person) => ({ person, mainKey: look.groups(person.key)?.mainKey ?? person.key }));
  const recordsOf = keepLists(
    records,
    ({ person, mainKey }) => [{ list: mainKey, item: person }],
    by(({ key }) => key),
  );
  return { persons: keepView(recordsOf, {}, () => (own, key) => mergedPerson(key, own)), groups, restrictionsOf };
};
