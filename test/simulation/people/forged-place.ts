import { isKeyOfKind } from "../../../src/domain/ledger/define-kind.ts";
import { orderedKey } from "../../../src/domain/ledger/keys.ts";
import { formatFor, newestFormat } from "../../../src/domain/ledger/formats.ts";
import { kindOf, type Kind } from "../../../src/domain/events/kinds.ts";
import type { BookRow } from "../world/books.ts";
import type { Body } from "./forged-body.ts";

/** Where a row stands: its key, and its place in its stream. */
export interface Place {
  readonly key: string;
  readonly stream: string;
  readonly sequence: number;
}

/** What streams and keys of what is done once are named by. */
const streamsOf = ["restriction", "request", "decision", "card", "police", "handling", "hold", "review", "reviewdecision", "furtheraction", "dispute", "disputedecision"];
const keysOf = ["notice", "intention", "reminder", "postponed", "result", "sent"];

/**
 * A place that the kind's own rule takes: that of the next step, where it is one of steps. Null where this rule wants what
 * nobody here can make up. `own` is the id of a row that has one.
 */
export const placeFor = (kind: Kind, body: Body, rows: readonly BookRow[], own: string, streams: readonly string[]): Place | null => {
  const { key: rule, list, formats } = kindOf(kind);
  const format = formatFor(formats, newestFormat) ?? 1;
  const named = Object.values(body).filter((value): value is string => typeof value === "string" && value !== "" && value.length < 200);
  const bare = named.map((value) => value.replace(/^message:/, ""));
  const candidates = [...streams, ...streamsOf.flatMap((prefix) => bare.map((value) => `${prefix}:${value}`)), ...streamsOf.map((prefix) => `${prefix}:${own}`)];
  const steps = candidates.map((stream): Place => {
    const sequence = Math.max(0, ...rows.flatMap((row) => (row.list === list && row.stream === stream ? [row.sequence] : []))) + 1;
    return { key: orderedKey(stream, sequence), stream, sequence };
  });
  const [stream = `person:${own}`] = streams;
  const once = keysOf.flatMap((prefix) => named.map((value): Place => ({ key: `${prefix}:${value}`, stream, sequence: 0 })));
  const places = rule === "own" ? [{ key: own, stream, sequence: 0 }] : [...steps, ...once];
  return places.find((place) => isKeyOfKind(rule, { ...place, ...(format > 1 && { format }), body })) ?? null;
};
