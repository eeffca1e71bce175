import type { LoggedMessage } from "../contact/messages.ts";
import { countedChoice } from "../contact/message-concerns.ts";
import { isConcern } from "../../policy/behaviours.ts";
import { dayOf, type Day } from "../../base/time.ts";
import { daysBetween } from "../../base/spans.ts";

/** After this many weeks without a message an earlier review is suggested. Nothing follows by itself. */
export const quietWeeksForReview = 8;

/** What happened since a restriction was last looked at. */
export interface ReviewFigures {
  readonly since: Day;
  /** Each message counts once. */
  readonly messages: number;
  readonly concerns: number;
  readonly breaches: number;
  /** Days since the last message of all, or since `since` when there never was one. */
  readonly quietDays: number;
}

export interface ReviewFacts {
  /** The person's messages. */
  readonly messages: Iterable<LoggedMessage>;
  /** The restriction through all its changes: what was a breach of its earlier terms counts as well. */
  readonly instructions: readonly { readonly key: string }[];
  readonly since: Day;
  readonly today: Day;
  readonly timeZone: string;
}

/** The figures of a review. The day on which it was last looked at counts as well. */
export const reviewFigures = ({ messages, instructions, since, today, timeZone }: ReviewFacts): ReviewFigures => {
  const all = [...messages];
  const keys = new Set(instructions.map(({ key }) => key));
  const received = all.flatMap((message) => {
    const choice = countedChoice(message);
    return choice === null ? [] : [{ choice, on: dayOf(message.receivedAt, timeZone) }];
  });
  const recent = received.filter(({ on }) => on >= since && on <= today);
  const last = received.reduce<Day | null>((latest, { on }) => (on <= today && (latest === null || on > latest) ? on : latest), null);
  return {
    since,
    messages: recent.length,
    concerns: recent.filter(({ choice }) => isConcern(choice)).length,
    breaches: all.filter(({ breaches }) => breaches.some(({ instruction, at }) => keys.has(instruction) && dayOf(at, timeZone) >= since)).length,
    quietDays: Math.max(0, daysBetween(last ?? since, today)),
  };
};

/** Whole weeks without a message. */
export const quietWeeks = ({ quietDays }: Pick<ReviewFigures, "quietDays">): number => Math.floor(quietDays / 7);

/** Whether it has been quiet for so long that an earlier review is suggested. */
export const isLongQuiet = (figures: Pick<ReviewFigures, "quietDays">): boolean => quietWeeks(figures) >= quietWeeksForReview;
