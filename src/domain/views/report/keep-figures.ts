import type { LoggedMessage } from "../../subjects/contact/messages.ts";
import { byReceipt } from "../../subjects/contact/message-concerns.ts";
import type { Settings } from "../../policy/settings.ts";
import type { RestrictionRequest } from "../../subjects/request/requests.ts";
import { byGiven } from "../../subjects/restriction/restriction-at.ts";
import type { Restriction } from "../../subjects/restriction/restrictions.ts";
import { dayOf, type Day, type Instant } from "../../base/time.ts";
import { keepList, keepLists } from "../keep-lists.ts";
import type { LongList } from "../long-list.ts";
import { keepView, type Kept } from "../keep-view.ts";
import { byAsking, byReview, isReviewDue, mondayOf, placeInWeeks, waitsForNotice, weeksOf, withShares, type Figures } from "./figures.ts";

export interface FigureFolds {
  readonly messages: Kept<LoggedMessage>;
  readonly requests: Kept<RestrictionRequest>;
  /** Refolded whenever the day changes. */
  readonly restrictions: Kept<Restriction>;
}

/** The figures, kept. `concerns` are kept elsewhere. */
export const keepFigures = (settings: Settings, { messages, requests, restrictions }: FigureFolds): ((now: Instant, concerns: LongList<LoggedMessage>) => Figures) => {
  let today: Day | null = null;
  let monday: Day | null = null;
  let placeOf = placeInWeeks(settings, "2000-01-03");
  const restrictionsThat = (holds: (restriction: Restriction) => boolean): (() => readonly Restriction[]) =>
    keepList(restrictions, (each) => (holds(each) ? each : null), byReview);
  const requestsThat = (holds: (request: RestrictionRequest) => boolean): (() => readonly RestrictionRequest[]) =>
    keepList(requests, (each) => (holds(each) ? each : null), byAsking);

  const inForce = restrictionsThat(({ state }) => state === "in-force");
  const reviewsDue = restrictionsThat((each) => today !== null && isReviewDue(today)(each));
  const reviewsOverdue = restrictionsThat(({ state, reviewOverdue }) => state === "in-force" && reviewOverdue);
  const waiting = requestsThat(({ state }) => state === "waiting");
  const instructionsMissing = requestsThat(({ instructionMissing }) => instructionMissing);
  const noticesMissing = keepView(restrictions, { requests }, (look) => (each) => (waitsForNotice(each, look.requests(each.request)) ? each : null));
  const notInForce = keepList(noticesMissing, (each) => each, byGiven);
  const counted = keepView(messages, {}, () => (message) => {
    const place = placeOf(message);
    return place === null ? null : { place, message };
  });
  const byPlace = keepLists(counted, ({ place, message }) => [{ list: place, item: message }], byReceipt);

  return (now, concerns) => {
    today = dayOf(now, settings.timeZone);
    const thisMonday = mondayOf(today);
    if (thisMonday !== monday) {
      monday = thisMonday;
      placeOf = placeInWeeks(settings, monday);
      counted.refresh();
    }
    return withShares(settings, now, {
      inForce: inForce(),
      notInForce: notInForce(),
      reviewsDue: reviewsDue(),
      reviewsOverdue: reviewsOverdue(),
      waiting: waiting(),
      instructionsMissing: instructionsMissing(),
      concerns,
      weeks: weeksOf(thisMonday, byPlace.entries()),
    });
  };
};
