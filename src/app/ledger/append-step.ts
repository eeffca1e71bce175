import { rowToEvent, type LedgerRow } from "../../domain/events/envelope.ts";
import type { EventDraft, LedgerEvent } from "../../domain/events/event.ts";
import { orderedKey } from "../../domain/ledger/keys.ts";
import type { LedgerList } from "../../domain/ledger/lists.ts";
import { ok, type Result } from "../../domain/base/result.ts";
import type { LedgerQuery } from "../ports.ts";
import type { RecordingWork } from "../work.ts";
import { append, type Append, type AppendError, type Appended } from "./append.ts";
import { takeIn } from "./take-in.ts";
import { vouchedRows, type WriteError } from "./write.ts";
import type { DraftPlace } from "./online-draft.ts";

/** Where the next row of a stream goes, whose person it is about, and which row it follows. */
export interface StreamEnd {
  readonly stream: string;
  readonly sequence: number;
  readonly personKey: string;
  readonly previous: LedgerEvent | undefined;
}

/** The end of a stream among these rows. Every row that has a number of the stream has used it up, whatever else it is. */
export const endOfStream = (rows: Iterable<LedgerRow>, stream: string, personKey: string): StreamEnd => {
  let sequence = 0;
  let previous: LedgerEvent | undefined;
  for (const row of rows) {
    const number = numberIn(row, stream);
    if (number === null) continue;
    sequence = Math.max(sequence, number);
    const event = rowToEvent(row);
    if (event.ok && (!previous || previous.sequence < event.value.sequence)) previous = event.value;
  }
  return { stream, sequence: sequence + 1, personKey, previous };
};

/** The number that a row takes in a stream; null when it takes none, or one that the stream never reaches. */
const numberIn = ({ fields }: LedgerRow, stream: string): number | null => {
  const key = String(fields.EventKey ?? "");
  if (!key.startsWith(`${stream}#`)) return null;
  const number = Number(key.slice(stream.length + 1));
  return Number.isInteger(number) && number > 0 && number < outOfReach ? number : null;
};

const outOfReach = 1_000_000;

/** The end of a stream as the service has it now. */
export const readEnd = async (
  work: RecordingWork,
  list: LedgerList,
  { stream, personKey }: Pick<StreamEnd, "stream" | "personKey">,
): Promise<Result<{ readonly end: StreamEnd; readonly events: readonly LedgerEvent[] }, WriteError>> => {
  const exchanged = await work.ledger.exchange([], [{ list, column: "Stream", where: { equals: stream } }]);
  if (!exchanged.ok) return exchanged;
  const rows = vouchedRows(exchanged.value.answers[0]);
  return rows.ok ? ok({ end: endOfStream(rows.value, stream, personKey), events: (await takeIn(work, rows.value)).events }) : rows;
};

/** What is written, with the content that must be there before. */
interface Step {
  readonly content?: readonly Append[];
  readonly draft: (place: DraftPlace) => EventDraft;
  readonly queries?: readonly LedgerQuery[];
}

/**
 * Writes the next step of a stream, after its content: of two people who take the same step the second is refused, and it
 * is theirs to see what happened. A row that is no step of the stream, such as one that names another person, took its number
 * from nobody: then the step is the one after it.
 */
export const appendStep = async (work: RecordingWork, end: StreamEnd, { content = [], draft, queries = [] }: Step): Promise<Result<Appended, AppendError>> => {
  const { stream, personKey, previous } = end;
  for (let { sequence } = end; ; sequence += 1) {
    const step = { draft: draft({ key: orderedKey(stream, sequence), stream, sequence, personKey }), previous };
    const written = await append(work, [...content, step], queries);
    if (written.ok || written.error.type !== "already-done" || isStepOf(end, written.error.row) || sequence - end.sequence >= mostPassedOver) return written;
  }
};

const mostPassedOver = 20;

const isStepOf = ({ stream, personKey }: StreamEnd, row: LedgerRow): boolean => {
  const event = rowToEvent(row);
  return event.ok && event.value.stream === stream && event.value.personKey === personKey;
};
