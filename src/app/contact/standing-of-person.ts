import type { Needs } from "../../domain/subjects/person/needs.ts";
import { recordKeysOf } from "../../domain/subjects/person/merges.ts";
import { isActing, type Representative } from "../../domain/subjects/person/representatives.ts";
import type { Restriction, WarningGiven } from "../../domain/subjects/restriction/restrictions.ts";
import type { Desk } from "../desk/read-desk.ts";

/** What anybody who deals with a person needs to know, whatever the way of contact. All staff may read all of it. */
export interface PersonStanding {
  /** Those in force now, of all records of the person; where it may be several days, on any of them. */
  readonly restrictions: readonly Restriction[];
  /** One of them is not the same on every day that it may be. */
  readonly isDayUnknown: boolean;
  readonly isOverdue: boolean;
  /** The latest warning; null when there is none. */
  readonly warning: WarningGiven | null;
  readonly communication: Needs["communication"];
  /** Who writes for them now. */
  readonly representatives: readonly Representative[];
}

/** The standing of a recorded person, from what this device has replicated. */
export const standingOfPerson = (
  desk: Pick<Desk, "persons" | "restrictions" | "otherDays" | "dayUnknown" | "warnings" | "needs" | "representatives">,
  personKey: string,
): PersonStanding => {
  const keys = recordKeysOf(desk.persons, personKey);
  const all = [desk, ...desk.otherDays].flatMap((day) => day.restrictions).filter(({ state, personKey: of }) => state === "in-force" && keys.includes(of));
  const restrictions = all.filter(({ key }, index) => all.findIndex((each) => each.key === key) === index);
  return {
    restrictions,
    isDayUnknown: restrictions.some(({ key }) => desk.dayUnknown.has(key)),
    isOverdue: restrictions.some(({ reviewOverdue }) => reviewOverdue),
    warning: desk.warnings.find((warning) => keys.includes(warning.personKey)) ?? null,
    communication: keys.map((key) => desk.needs.get(key)?.communication ?? null).find((agreed) => agreed !== null) ?? null,
    representatives: keys.flatMap((key) => desk.representatives.get(key) ?? []).filter(isActing),
  };
};
