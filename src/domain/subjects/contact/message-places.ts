import { isInstant, millisecondsOf, type Instant } from "../../base/time.ts";
import type { LedgerEvent } from "../../events/event.ts";
import { messageStream } from "../../ledger/streams.ts";
import { timelessMarks } from "./message.ts";

/**
 * How far apart the receipts of two copies of one message may lie. Mail reaches the mailboxes of one organisation within
 * seconds, within minutes where the service is busy or a copy was sent again; who repeats a Message-ID to hide a message
 * behind another does so to be read later, not in the same minutes.
 */
export const copiesWithinMs = 10 * 60_000;

/** The same where there is no Message-ID: clocks of two mailboxes differ by seconds, and a form may send two alike within minutes. */
const copiesWithoutIdWithinMs = 60_000;

/** The stream of a message that came under the key of another one. It names its receipt, so that whatever is said of it is said of it alone. */
const laterStream = (stream: string, receivedAt: Instant): string => `${streamOfKey(stream)}@${receivedAt}`;

/** The stream that all messages of one key have in common. Of a key that says no more than its message, the stream itself. */
export const streamOfKey = (stream: string): string => (isTimeless(stream) ? (stream.split("@", 1)[0] ?? stream) : stream);

/** Whether messages of one key are told apart by their receipt. Streams of version 0.2.0 hold one message each. */
export const isTimeless = (stream: string): boolean => stream.startsWith(messageStream(timelessMarks.withId)) || stream.startsWith(messageStream(timelessMarks.withoutId));

/** Whether two receipts under one key are those of copies of one message. */
export const areCopies = (stream: string, left: Instant, right: Instant): boolean => {
  const within = stream.startsWith(messageStream(timelessMarks.withoutId)) ? copiesWithoutIdWithinMs : copiesWithinMs;
  return Math.abs(millisecondsOf(left) - millisecondsOf(right)) <= within;
};

/** One message among those that share a key. */
export interface Place {
  readonly stream: string;
  /** Null until an event says it. */
  readonly receivedAt: Instant | null;
}

/** The place among those of its key at which a message stands that was received at a time; undefined when it is one more. */
const placeAmong = (stream: string, places: readonly Place[], receivedAt: Instant | null): Place | undefined =>
  places.find((place) => receivedAt === null || place.receivedAt === null || areCopies(stream, place.receivedAt, receivedAt));

/** The stream of a message of a key, received at a time, beside those of the key that are known. `receivedAt` is null when nothing says it. */
export const streamAmong = (stream: string, places: readonly Place[], receivedAt: Instant | null): string =>
  placeAmong(stream, places, receivedAt)?.stream ?? (places.length === 0 || receivedAt === null ? stream : laterStream(stream, receivedAt));

interface Places {
  /** The stream of the message that an event is about. */
  readonly placeOf: (event: LedgerEvent) => string;
  /** The messages of each key so far. */
  readonly ofKeys: () => ReadonlyMap<string, readonly Place[]>;
}

/**
 * Says which message each event is about, in the order of the ledger: that whose entry it names, else that which was received
 * at the same time, else a new one. The first message of a key has the stream of the key.
 */
export const createPlaces = (): Places => {
  const places = new Map<string, readonly Place[]>();
  const entries = new Map<string, string>();

  const placeFor = (event: LedgerEvent): string => {
    const stream = streamOfKey(event.stream);
    const known = places.get(stream) ?? [];
    const receivedAt = receiptOf(event);
    const found = placeAmong(stream, known, receivedAt);
    const place: Place = { stream: found?.stream ?? streamAmong(stream, known, receivedAt), receivedAt: found?.receivedAt ?? receivedAt };
    if (!found) places.set(stream, [...known, place]);
    else if (found.receivedAt !== place.receivedAt)
      places.set(
        stream,
        known.map((each) => (each === found ? place : each)),
      );
    return place.stream;
  };

  return {
    placeOf: (event) => {
      if (!isTimeless(event.stream)) return event.stream;
      const named = "of" in event.body ? entries.get(event.body.of) : undefined;
      const place = named ?? placeFor(event);
      entries.set(event.key, place);
      return place;
    },
    ofKeys: () => places,
  };
};

/** When the message was received that an event is about, as far as the event says so. */
const receiptOf = ({ stream, body }: LedgerEvent): Instant | null => {
  if ("receivedAt" in body) return body.receivedAt;
  const named = stream.slice(streamOfKey(stream).length + 1);
  return isInstant(named) ? named : null;
};
