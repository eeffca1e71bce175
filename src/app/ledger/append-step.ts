import { rowToEvent, type LedgerRow } from "../../domain/events/envelope.ts";
import type { EventDraft, LedgerEvent } from "../../domain/events/event.ts";
import { isOrderedKey } from "../../domain/ledger/define-kind.ts";
import { instructionKey, orderedKey, turnKey } from "../../domain/ledger/keys.ts";
import type { LedgerList } from "../../domain/ledger/lists.ts";
import { stepsInTurn } from "../../domain/ledger/steps.ts";
import { effectlessRows } from "../../domain/views/irregularities.ts";
import { ok, type Result } from "../../domain/base/result.ts";
import type { LedgerQuery } from "../ports.ts";
import { readGrounds } from "../grounds/read-grounds.ts";
import type { RecordingWork } from "../work.ts";
import { placeText } from "../../domain/subjects/disposal/disposals.ts";
import { appendInTurn, type KnownRows } from "./append-free.ts";
import type { Append, AppendError, Appended } from "./append.ts";
import { takeIn } from "./take-in.ts";
import { vouchedRows, type WriteError } from "./write.ts";
import type { DraftPlace } from "./online-draft.ts";

/** A stream whose next step is about to be written, whose person it is about, and what is known of both. */
export interface StreamEnd {
  readonly stream: string;
  readonly personKey: string;
  /** The number after the last step that has its effect. Rows that have none may use it up. */
  readonly sequence: number;
  readonly known: KnownRows;
  readonly readAgain: (work: RecordingWork) => Promise<Result<KnownRows, WriteError>>;
}

/** The end of a stream of a person's, among all rows about them. */
export const endOfStream = (known: KnownRows, stream: string, personKey: string): StreamEnd => endAmong(known, { stream, personKey }, (work) => readGrounds(work, personKey));

/** The place after a step that was written just now. */
export const afterStep = ({ stream, personKey, sequence }: LedgerEvent): StreamEnd => ({
  stream,
  personKey,
  sequence: sequence + 1,
  known: { rows: [], withoutEffect: new Set() },
  readAgain: (work) => readGrounds(work, personKey),
});

/** The same for somebody who has seen no step after this one: a later one that stands came before theirs, and they are told. */
export const asSeen = (end: StreamEnd, lastSeen: number): StreamEnd => ({ ...end, sequence: Math.min(end.sequence, lastSeen + 1) });

/** The same, however what is known is read anew. */
export const endAmong = (known: KnownRows, { stream, personKey }: Pick<StreamEnd, "stream" | "personKey">, readAgain: StreamEnd["readAgain"]): StreamEnd => {
  const steps = eventsOf(known.rows, stream).filter((event) => isOrderedKey(event) && event.personKey === personKey && !known.withoutEffect.has(placeText(event)));
  return { stream, personKey, sequence: (stepsInTurn(steps).at(-1)?.sequence ?? 0) + 1, known, readAgain };
};

const eventsOf = (rows: readonly LedgerRow[], stream: string): readonly LedgerEvent[] =>
  rows.flatMap((row) => {
    const event = row.fields.Stream === stream ? rowToEvent(row) : null;
    return event?.ok ? [event.value] : [];
  });

/** The end of a stream as the service has it now, for what is about nobody who is recorded. */
export const readEnd = async (work: RecordingWork, list: LedgerList, { stream, personKey }: Pick<StreamEnd, "stream" | "personKey">): Promise<Result<StreamEnd, WriteError>> => {
  const readAgain: StreamEnd["readAgain"] = async (own) => {
    const exchanged = await own.ledger.exchange([], [{ list, column: "Stream", where: { equals: stream } }]);
    if (!exchanged.ok) return exchanged;
    const rows = vouchedRows(exchanged.value.answers[0]);
    if (!rows.ok) return rows;
    const { events } = await takeIn(own, rows.value);
    return ok({ rows: rows.value, withoutEffect: effectlessRows(own.settings, events) });
  };
  const known = await readAgain(work);
  return known.ok ? ok(endAmong(known.value, { stream, personKey }, readAgain)) : known;
};

/** What a decision of format 1 says to staff. */
interface InstructionToWrite {
  /** Key of the decision. */
  readonly decision: string;
  readonly draft: EventDraft;
  readonly queries?: readonly LedgerQuery[];
}

/** The one row that says to staff what a decision of format 1 is, under the first of its keys that nobody has used for the same. */
export const appendInstruction = (work: RecordingWork, known: KnownRows, { decision, draft, queries = [] }: InstructionToWrite): Promise<Result<Appended, AppendError>> =>
  appendInTurn(
    work,
    { known, readAgain: () => readGrounds(work, draft.personKey) },
    {
      placeAt: (turn) => ({ ...draft, key: turnKey(instructionKey(decision), turn) }),
      from: 1,
      draft: ({ key }) => ({ ...draft, key }),
      isSame: ({ kind }) => kind === draft.kind,
      queries,
    },
  );

/** What is written, with the content that must be there before. */
interface Step {
  readonly content?: readonly Append[];
  readonly draft: (place: DraftPlace) => EventDraft;
  readonly queries?: readonly LedgerQuery[];
  /** Whether another step of the stream excludes this one; each does, unless it is said. */
  readonly isSame?: (event: LedgerEvent) => boolean;
}

/**
 * Writes the next step of a stream, after its content: of two people who take the same step the second is refused, and it
 * is theirs to see what happened. A row that has no effect took its number from nobody: then the step is one after it.
 */
export const appendStep = (work: RecordingWork, { stream, personKey, sequence, known, readAgain }: StreamEnd, step: Step): Promise<Result<Appended, AppendError>> =>
  appendInTurn(
    work,
    { known, readAgain: () => readAgain(work) },
    {
      isSame: (event) => event.stream === stream,
      ...step,
      placeAt: (turn) => ({ key: orderedKey(stream, turn), stream, sequence: turn, personKey }),
      from: sequence,
      previous: (place, { rows }) =>
        eventsOf(rows, stream)
          .filter((event) => event.sequence < place.sequence)
          .toSorted((left, right) => left.sequence - right.sequence)
          .at(-1),
    },
  );
