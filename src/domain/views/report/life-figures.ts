import type { LoggedMessage } from "../../subjects/contact/messages.ts";
import { mayBeBy } from "../../subjects/contact/writer.ts";
import type { Dispute } from "../../subjects/dispute/disputes.ts";
import { disputesOpen, type DisputeOpen } from "../../subjects/dispute/disputes-due.ts";
import { groupBy } from "../../base/group-by.ts";
import type { Restriction, WarningGiven } from "../../subjects/restriction/restrictions.ts";
import { isLongQuiet, reviewFigures } from "../../subjects/review/review-figures.ts";
import type { Settings } from "../../policy/settings.ts";
import { addDays, dayOf, type Day, type Instant } from "../../base/time.ts";
import { daysBetween } from "../../base/spans.ts";

/** What the whole life of restrictions shows. Each figure is the rows behind it. */
export interface LifeFigures {
  /** Warnings old enough to tell, after which no restriction was needed. */
  readonly warningsEnough: readonly WarningGiven[];
  /** Of how many: all warnings that are old enough to tell. */
  readonly warningsTold: readonly WarningGiven[];
  /** The one due first comes first. */
  readonly disputesOpen: readonly DisputeOpen[];
  /** Restrictions in force under which nothing has come for so long that an early review is suggested. */
  readonly quiet: readonly Restriction[];
}

export interface LifeFacts {
  readonly settings: Settings;
  readonly restrictions: readonly Restriction[];
  readonly warnings: readonly WarningGiven[];
  readonly disputes: ReadonlyMap<string, Dispute>;
  readonly messages: ReadonlyMap<string, LoggedMessage>;
  readonly now: Instant;
}

/** After so many days without a restriction a warning was enough. */
export const daysToTell = 90;

export const lifeFiguresOf = (facts: LifeFacts): LifeFigures => {
  const today = dayOf(facts.now, facts.settings.timeZone);
  const warningsTold = facts.warnings.filter(({ on }) => on <= addDays(today, -daysToTell));
  return {
    warningsEnough: warningsTold.filter((warning) => !isRestrictedSince(facts, warning)),
    warningsTold,
    disputesOpen: disputesOpen(facts.disputes.values(), today),
    quiet: quietRestrictions(facts, today),
  };
};

const isRestrictedSince = ({ settings, restrictions }: LifeFacts, { personKey, on }: WarningGiven): boolean =>
  restrictions.some((restriction) => restriction.personKey === personKey && dayOf(restriction.givenAt, settings.timeZone) >= on);

const quietRestrictions = ({ settings, restrictions, messages }: LifeFacts, today: Day): readonly Restriction[] => {
  const byAddress = groupBy(messages.values(), ({ addressKey }) => addressKey);
  const byPerson = groupBy(messages.values(), ({ personKey }) => personKey);
  return restrictions.filter(({ state, notice, personKey, addressKeys, key }) => {
    if (state !== "in-force" || notice === null) return false;
    const own = [...addressKeys.flatMap((addressKey) => byAddress.get(addressKey) ?? []), ...(byPerson.get(personKey) ?? [])].filter((message) => mayBeBy(message, personKey));
    const figures = reviewFigures({ messages: own, instructions: [{ key }], since: notice.on, today, timeZone: settings.timeZone });
    // What came before the notice says nothing of how long it has been quiet under it.
    return isLongQuiet(figures) && isLongQuiet({ quietDays: daysInForce(notice.on, today) });
  });
};

const daysInForce = (from: Day, today: Day): number => Math.max(0, daysBetween(from, today));
