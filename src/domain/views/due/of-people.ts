import { openShortcomings, type HandlingCheck } from "../../subjects/handling/handling.ts";
import { type KeptFrom, rowsToRestrict } from "../../subjects/person/kept-from.ts";
import { adjustmentsDue, type Needs } from "../../subjects/person/needs.ts";
import { advisersToTell, type PrivateFile } from "../../subjects/person/private-file.ts";
import type { Policy } from "../../policy/types.ts";
import type { Settings } from "../../policy/settings.ts";
import { dayOf, type Day } from "../../base/time.ts";
import { type DueItem, forRole } from "./due-item.ts";

export interface PersonFacts {
  readonly settings: Settings;
  /** The policy that the body works under now; null when nobody here has it. */
  readonly policy: Policy | null;
  readonly needs: ReadonlyMap<string, Needs>;
  readonly handling: ReadonlyMap<string, readonly HandlingCheck[]>;
  readonly privateFiles: ReadonlyMap<string, PrivateFile>;
  readonly keptFrom: ReadonlyMap<string, KeptFrom>;
  readonly today: Day;
}

/** What the records of people ask for: shortcomings of ours, adjustments to look at again, advisers to tell afterwards, rows to restrict. */
export const dueOfPeople = ({ settings, policy, needs, handling, privateFiles, keptFrom, today }: PersonFacts): readonly DueItem[] => [
  ...[...handling.values()].flatMap((checks) =>
    openShortcomings(checks).map(({ check, action }): DueItem => ({
      type: "shortcoming",
      key: `shortcoming ${check.personKey} ${check.check} ${action.id}`,
      forWhom: { type: "named", name: action.owner },
      on: action.dueOn,
      since: dayOf(check.at, settings.timeZone),
      overdue: today > action.dueOn,
      about: { type: "person", person: check.personKey },
      clause: check.policy?.handlingCheck?.clause ?? "",
    })),
  ),
  ...[...needs].flatMap(([person, own]) =>
    adjustmentsDue(own, today).flatMap(({ id, reviewOn }): readonly DueItem[] =>
      reviewOn === null
        ? []
        : [
            {
              type: "adjustment",
              key: `adjustment ${person} ${id}`,
              forWhom: forRole("manager"),
              on: reviewOn,
              since: reviewOn,
              overdue: today > reviewOn,
              about: { type: "person", person },
              clause: policy?.adjustments.clause ?? "",
            },
          ],
    ),
  ),
  ...[...privateFiles].flatMap(([person, file]) =>
    advisersToTell(file).map(({ key, sharedOn }): DueItem => ({
      type: "adviser-to-tell",
      key: `adviser-to-tell ${key}`,
      forWhom: forRole("manager"),
      on: sharedOn,
      since: sharedOn,
      overdue: today > sharedOn,
      about: { type: "person", person },
      clause: policy?.sharing?.clause ?? "",
    })),
  ),
  // Until an owner has done it, whoever the record is kept from can still open its rows in SharePoint itself.
  ...rowsToRestrict(keptFrom).map(({ key, personKey, at }): DueItem => {
    const keptOn = dayOf(at, settings.timeZone);
    return {
      type: "rows-to-restrict",
      key: `rows-to-restrict ${key}`,
      forWhom: forRole("owner"),
      on: keptOn,
      since: keptOn,
      overdue: today > keptOn,
      about: { type: "person", person: personKey },
      clause: "",
    };
  }),
];
