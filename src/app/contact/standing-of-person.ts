import { staffLists } from "../../domain/ledger/lists.ts";
import type { Needs } from "../../domain/subjects/person/needs.ts";
import { recordKeysOf } from "../../domain/subjects/person/merges.ts";
import { isActing, type Representative } from "../../domain/subjects/person/representatives.ts";
import type { Restriction, WarningGiven } from "../../domain/subjects/restriction/restrictions.ts";
import { doubtOfStanding, type StandingDoubt } from "../../domain/views/standing.ts";
import type { Desk } from "../desk/read-desk.ts";

/** What anybody who deals with a person needs to know, whatever the way of contact. All staff may read all of it. */
export interface PersonStanding {
  /** Those in force now, of all records of the person; where it may be several days, on any of them. */
  readonly restrictions: readonly Restriction[];
  /** Why these may not be all, and there may be a rule; null when nothing speaks for it. */
  readonly doubt: StandingDoubt | null;
  /** One of them is not the same on every day that it may be. */
  readonly isDayUnknown: boolean;
  readonly isOverdue: boolean;
  /** The latest warning; null when there is none. */
  readonly warning: WarningGiven | null;
  readonly communication: Needs["communication"];
  /** Who writes for them now. */
  readonly representatives: readonly Representative[];
}

type DoubtFacts = Pick<Desk, "people" | "persons" | "restrictions" | "unread" | "inDoubt" | "dayUnknown">;

/** The standing of a recorded person, from what this device has replicated. */
export const standingOfPerson = (desk: DoubtFacts & Pick<Desk, "otherDays" | "warnings" | "needs" | "representatives">, personKey: string): PersonStanding => {
  const keys = recordKeysOf(desk.persons, personKey);
  const all = [desk, ...desk.otherDays].flatMap((day) => day.restrictions).filter(({ state, personKey: of }) => state === "in-force" && keys.includes(of));
  const restrictions = all.filter(({ key }, index) => all.findIndex((each) => each.key === key) === index);
  return {
    restrictions,
    doubt: createDoubtOf(desk)(keys),
    isDayUnknown: restrictions.some(({ key }) => desk.dayUnknown.has(key)),
    isOverdue: restrictions.some(({ reviewOverdue }) => reviewOverdue),
    warning: desk.warnings.find((warning) => keys.includes(warning.personKey)) ?? null,
    communication: keys.map((key) => desk.needs.get(key)?.communication ?? null).find((agreed) => agreed !== null) ?? null,
    representatives: keys.flatMap((key) => desk.representatives.get(key) ?? []).filter(isActing),
  };
};

/** Why the standing of a person, by the keys of their records, cannot be told. Made once for many people: what is in doubt is looked through once. */
export const createDoubtOf = ({ people, restrictions, unread, inDoubt, dayUnknown }: DoubtFacts): ((recordKeys: readonly string[]) => StandingDoubt | null) => {
  const isUnread = staffLists.some((list) => unread.includes(list));
  const rows = inDoubt.filter(({ row }) => staffLists.some((list) => list === row.list));
  const unreadable = new Set(rows.flatMap(({ row }) => [row.fields.PersonKey, row.fields.AddressKey]).filter((key) => typeof key === "string" && key !== ""));
  const turning = new Set(restrictions.flatMap(({ key, personKey }) => (dayUnknown.has(key) ? [personKey] : [])));
  const addressesOf = (key: string): readonly string[] =>
    unreadable.size === 0
      ? []
      : [
          ...(people.get(key)?.addresses ?? []).map(({ addressKey }) => addressKey),
          ...restrictions.flatMap(({ personKey, addressKeys }) => (personKey === key ? addressKeys : [])),
        ];
  return (recordKeys) =>
    doubtOfStanding({
      isUnread,
      unreadable: recordKeys.flatMap((key) => [key, ...addressesOf(key)]).filter((key) => unreadable.has(key)).length,
      turns: recordKeys.some((key) => turning.has(key)),
    });
};
