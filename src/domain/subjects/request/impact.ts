import { normaliseSubject } from "../contact/message.ts";
import { compare } from "../../base/compare.ts";
import type { Channel } from "../../policy/vocabulary.ts";
import type { LoggedMessage } from "../contact/messages.ts";
import { dayOf, type Day } from "../../base/time.ts";

/** What contact took of a body's time, counted from the log. It is shown to whoever decides, and decides nothing by itself. */
export interface Impact {
  readonly messages: number;
  /** On how many days something came. */
  readonly days: number;
  /** The day with the most messages; null when there are none. */
  readonly busiest: { readonly day: Day; readonly messages: number } | null;
  /** The ways that it came, most used first. */
  readonly channels: readonly { readonly channel: Channel; readonly messages: number }[];
  /** How many colleagues logged it: the same matter may have gone to many. */
  readonly colleagues: number;
  /** The most messages under one subject, replies and forwards included. */
  readonly sameSubject: number;
  /** The minutes that colleagues recorded, and for how many messages they did. */
  readonly minutes: { readonly total: number; readonly of: number };
}

/**
 * The load that 001 section 3, 002 section 3.2 and 003 section 6.2 make a question of: how often, how much,
 * to how many, about the same thing.
 */
export const impactOf = (messages: readonly LoggedMessage[], timeZone: string): Impact => {
  const days = tally(messages.map(({ receivedAt }) => dayOf(receivedAt, timeZone)));
  const [busiest] = [...days].toSorted(([leftDay, left], [rightDay, right]) => right - left || compare(rightDay, leftDay));
  const timed = messages.flatMap(({ minutes }) => (minutes === null ? [] : [minutes]));
  return {
    messages: messages.length,
    days: days.size,
    busiest: busiest ? { day: busiest[0], messages: busiest[1] } : null,
    channels: [...tally(messages.map(({ channel }) => channel))]
      .map(([channel, count]) => ({ channel, messages: count }))
      .toSorted((left, right) => right.messages - left.messages),
    colleagues: new Set(messages.flatMap(({ views }) => views.map(({ by }) => by.oid))).size,
    sameSubject: Math.max(0, ...tally(messages.flatMap(({ subject }) => normaliseSubject(subject) || [])).values()),
    minutes: { total: timed.reduce((sum, each) => sum + each, 0), of: timed.length },
  };
};

const tally = <T>(values: readonly T[]): ReadonlyMap<T, number> => {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};
