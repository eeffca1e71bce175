import { reviewNoticeDays } from "../../subjects/review/reviews-due.ts";
import { by } from "../../base/compare.ts";
import { countedChoice, type LoggedMessage } from "../../subjects/contact/messages.ts";
import { noConcern } from "../../policy/vocabulary.ts";
import { waitingRequests, type RestrictionRequest } from "../../subjects/request/requests.ts";
import type { Restriction } from "../../subjects/restriction/restrictions.ts";
import type { Settings } from "../../policy/settings.ts";
import { addDays, dayOf, workingDaysBetween, type Day, type Instant } from "../../base/time.ts";

/** The managers' dashboard. Each figure is the rows behind it, so that a number can never differ from its list. */
export interface Figures {
  /** By the day of their review, the next one first. */
  readonly inForce: readonly Restriction[];
  readonly notInForce: readonly Restriction[];
  /** Reviews due within four weeks, not yet late. */
  readonly reviewsDue: readonly Restriction[];
  readonly reviewsOverdue: readonly Restriction[];
  readonly waiting: readonly RestrictionRequest[];
  /** Working days that the oldest request has waited; null when none waits. */
  readonly oldestWaitingDays: number | null;
  readonly instructionsMissing: readonly RestrictionRequest[];
  readonly concerns: readonly LoggedMessage[];
  readonly weeks: readonly Week[];
  /** Of the messages in `weeks`, the share in which nobody saw a concern; null when there are none. */
  readonly noConcernShare: number | null;
}

export interface Week {
  /** Monday. */
  readonly from: Day;
  readonly messagesByChoice: ReadonlyMap<string, readonly LoggedMessage[]>;
}

export interface FigureFacts {
  readonly settings: Settings;
  readonly restrictions: readonly Restriction[];
  readonly requests: Iterable<RestrictionRequest>;
  readonly messages: Iterable<LoggedMessage>;
  readonly concerns: readonly LoggedMessage[];
  readonly now: Instant;
  /** How many weeks to show, this one included. */
  readonly weeks: number;
}

export const figuresOf = (facts: FigureFacts): Figures => {
  const { settings, restrictions, now } = facts;
  const today = dayOf(now, settings.timeZone);
  const requests = [...facts.requests];
  const inForce = restrictions
    .filter(({ state }) => state === "in-force")
    .toSorted(
      by(
        ({ reviewOn }) => reviewOn,
        ({ key }) => key,
      ),
    );
  const waiting = waitingRequests(requests);
  const weeks = weeksOf(facts, today);
  const shown = weeks.flatMap((week) => [...week.messagesByChoice.values()].flat());
  const calm = shown.filter((message) => countedChoice(message) === noConcern);
  const oldest = waiting[0];
  return {
    inForce,
    notInForce: restrictions.filter((restriction) => restriction.state === "approved-not-in-force" && !isVoid(requests, restriction)),
    reviewsDue: inForce.filter(({ reviewOn, reviewOverdue }) => !reviewOverdue && reviewOn <= addDays(today, reviewNoticeDays)),
    reviewsOverdue: inForce.filter(({ reviewOverdue }) => reviewOverdue),
    waiting,
    oldestWaitingDays: oldest ? waitedWorkingDays(settings, oldest, now) : null,
    instructionsMissing: requests.filter(({ instructionMissing }) => instructionMissing),
    concerns: facts.concerns,
    weeks,
    noConcernShare: shown.length === 0 ? null : calm.length / shown.length,
  };
};

// An instruction whose decision does not count, because the request was taken back first, waits for no notice.
const isVoid = (requests: readonly RestrictionRequest[], restriction: Restriction): boolean => requests.some(({ id, state }) => id === restriction.request && state !== "approved");

export const waitedWorkingDays = (settings: Settings, request: RestrictionRequest, now: Instant): number =>
  workingDaysBetween(dayOf(request.submission.recordedAt, settings.timeZone), dayOf(now, settings.timeZone), settings.holidays);

const weeksOf = ({ settings, messages, weeks }: FigureFacts, today: Day): readonly Week[] => {
  const monday = mondayOf(today);
  const starts = Array.from({ length: weeks }, (_, index) => addDays(monday, -7 * (weeks - 1 - index)));
  const byWeek = new Map<Day, Map<string, LoggedMessage[]>>(starts.map((from) => [from, new Map()]));
  // No day differs from that of Universal Time by more than one, and most messages of a register are older than all weeks shown.
  const oldest = addDays(starts[0] ?? monday, -1);
  for (const message of messages) {
    const choice = message.receivedAt < oldest ? null : countedChoice(message);
    if (choice === null) continue;
    const week = byWeek.get(mondayOf(dayOf(message.receivedAt, settings.timeZone)));
    const same = week?.get(choice);
    if (same) same.push(message);
    else week?.set(choice, [message]);
  }
  return starts.map((from) => ({ from, messagesByChoice: byWeek.get(from) ?? new Map() }));
};

const mondayOf = (day: Day): Day => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
};
