import type { LongList } from "../long-list.ts";
import { reviewNoticeDays } from "../../subjects/review/reviews-due.ts";
import { by } from "../../base/compare.ts";
import type { LoggedMessage } from "../../subjects/contact/messages.ts";
import { countedChoice, byReceipt } from "../../subjects/contact/message-concerns.ts";
import { groupBy } from "../../base/group-by.ts";
import { noConcern } from "../../policy/vocabulary.ts";
import { waitingRequests, type RestrictionRequest } from "../../subjects/request/requests.ts";
import type { Restriction } from "../../subjects/restriction/restrictions.ts";
import type { Settings } from "../../policy/settings.ts";
import { addDays, dayOf, type Day, type Instant } from "../../base/time.ts";
import { workingDaysBetween } from "../../base/spans.ts";

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
  readonly concerns: LongList<LoggedMessage>;
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
  readonly requests: ReadonlyMap<string, RestrictionRequest>;
  readonly messages: Iterable<LoggedMessage>;
  readonly concerns: LongList<LoggedMessage>;
  readonly now: Instant;
}

/** The lists that the figures are. */
type FigureLists = Omit<Figures, "oldestWaitingDays" | "noConcernShare">;

export const figuresOf = ({ settings, restrictions, requests, messages, concerns, now }: FigureFacts): Figures => {
  const monday = mondayOf(dayOf(now, settings.timeZone));
  const inForce = restrictions.filter(({ state }) => state === "in-force").toSorted(byReview);
  const placeOf = placeInWeeks(settings, monday);
  const shown = [...messages].sort(byReceipt).flatMap((message) => {
    const place = placeOf(message);
    return place === null ? [] : [{ place, message }];
  });
  return withShares(settings, now, {
    inForce,
    notInForce: restrictions.filter((restriction) => waitsForNotice(restriction, requests.get(restriction.request))),
    reviewsDue: inForce.filter(isReviewDue(dayOf(now, settings.timeZone))),
    reviewsOverdue: inForce.filter(({ reviewOverdue }) => reviewOverdue),
    waiting: waitingRequests(requests.values()).toSorted(byAsking),
    instructionsMissing: [...requests.values()].filter(({ instructionMissing }) => instructionMissing).sort(byAsking),
    concerns,
    weeks: weeksOf(monday, new Map([...groupBy(shown, ({ place }) => place)].map(([place, own]) => [place, own.map(({ message }) => message)]))),
  });
};

/** The lists with the figures that follow from them. */
export const withShares = (settings: Settings, now: Instant, lists: FigureLists): Figures => {
  const [oldest] = lists.waiting;
  const sizes = lists.weeks.flatMap(({ messagesByChoice }) => [...messagesByChoice].map(([choice, { length }]) => ({ choice, length })));
  const total = sumOf(sizes);
  return {
    ...lists,
    oldestWaitingDays: oldest ? waitedWorkingDays(settings, oldest, now) : null,
    noConcernShare: total === 0 ? null : sumOf(sizes.filter(({ choice }) => choice === noConcern)) / total,
  };
};

const sumOf = (sizes: readonly { readonly length: number }[]): number => sizes.reduce((sum, { length }) => sum + length, 0);

/** The one reviewed next comes first. */
export const byReview = by<Restriction>(
  ({ reviewOn }) => reviewOn,
  ({ givenAt }) => givenAt,
  ({ key }) => key,
);

/** The request that was sent first comes first. */
export const byAsking = by<RestrictionRequest>(
  ({ submission }) => submission.recordedAt,
  ({ id }) => id,
);

export const isReviewDue =
  (today: Day) =>
  ({ state, reviewOn, reviewOverdue }: Restriction): boolean =>
    state === "in-force" && !reviewOverdue && reviewOn <= addDays(today, reviewNoticeDays);

/** An instruction whose decision does not count, because the request was taken back first, waits for no notice. */
export const waitsForNotice = ({ state }: Restriction, request: RestrictionRequest | undefined): boolean =>
  state === "approved-not-in-force" && (request === undefined || request.state === "approved");

export const waitedWorkingDays = (settings: Settings, request: RestrictionRequest, now: Instant): number =>
  workingDaysBetween(dayOf(request.submission.recordedAt, settings.timeZone), dayOf(now, settings.timeZone), settings.holidays);

/** How many weeks are shown, this one included. */
const weeksShown = 8;

const startsOf = (monday: Day): readonly Day[] => Array.from({ length: weeksShown }, (_, index) => addDays(monday, -7 * (weeksShown - 1 - index)));

/** Where each message is counted: in its week, under its choice. Null where it is not, for most messages of a register are older than all weeks shown. */
export const placeInWeeks = ({ timeZone }: Settings, monday: Day): ((message: LoggedMessage) => string | null) => {
  const first = addDays(monday, -7 * (weeksShown - 1));
  // No day differs from that of Universal Time by more than one.
  const earliest = addDays(first, -1);
  return (message) => {
    const choice = message.receivedAt < earliest ? null : countedChoice(message);
    if (choice === null) return null;
    const week = mondayOf(dayOf(message.receivedAt, timeZone));
    return week < first || week > monday ? null : `${week} ${choice}`;
  };
};

/** The weeks up to this one, from the messages by their places in them. */
export const weeksOf = (monday: Day, messagesByPlace: ReadonlyMap<string, readonly LoggedMessage[]>): readonly Week[] =>
  startsOf(monday).map((from) => ({
    from,
    messagesByChoice: new Map(
      [...messagesByPlace]
        .toSorted(by(([place]) => place))
        .flatMap(([place, messages]) => (place.startsWith(`${from} `) ? [[place.slice(from.length + 1), messages] as const] : [])),
    ),
  }));

export const mondayOf = (day: Day): Day => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
};
