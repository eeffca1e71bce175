import { rowToEvent, type LedgerRow } from "../../domain/events/envelope.ts";
import type { EventDraft, LedgerEvent } from "../../domain/events/event.ts";
import { placeText } from "../../domain/subjects/disposal/disposals.ts";
import { judge } from "../../domain/events/judge.ts";
import { eventKinds } from "../../domain/events/kinds.ts";
import type { Result } from "../../domain/base/result.ts";
import type { LedgerQuery } from "../ports.ts";
import type { RecordingWork } from "../work.ts";
import { append, type Append, type AppendError, type Appended } from "./append.ts";
import type { DraftPlace } from "./online-draft.ts";
import { vouchedRows, type WriteError } from "./write.ts";

/** Rows among which a place is looked for: all of one person, or of one stream. */
export interface KnownRows {
  /** Every row, whether or not it can be read. */
  readonly rows: readonly LedgerRow[];
  /** The places (`placeText`) of those that nothing takes up, though they can be read. */
  readonly withoutEffect: ReadonlySet<string>;
}

/** What is known of those rows, and how it is read anew. */
export interface Among {
  readonly known: KnownRows;
  readonly readAgain: () => Promise<Result<KnownRows, WriteError>>;
}

/** What is written once in a sequence of keys. */
export interface InTurn {
  /** The place of a turn, from 1 on. Whoever writes the same tries the same places in the same order. */
  readonly placeAt: (turn: number) => DraftPlace;
  /** The first turn that may be free, as far as is known. */
  readonly from: number;
  readonly draft: (place: DraftPlace) => EventDraft;
  /** Whether an event that has its effect does the same job; one that does another took its key from nobody. */
  readonly isSame: (event: LedgerEvent) => boolean;
  /** What must be there before. */
  readonly content?: readonly Append[];
  /** The row that is sealed into the next one. */
  readonly previous?: (place: DraftPlace, known: KnownRows) => LedgerEvent | undefined;
  readonly queries?: readonly LedgerQuery[];
}

/**
 * Writes a row under the first of its keys that nobody has used for the same. Whoever may add to a list can put a row under any
 * key that can be foreseen, and no row can be taken away: so one that has no effect, whoever wrote it and whatever it says, is
 * passed over, and only one that stands is told as `already-done`. What is known is read anew before a row is said to stand.
 */
export const appendInTurn = async (work: RecordingWork, { known, readAgain }: Among, write: InTurn): Promise<Result<Appended, AppendError>> => {
  const { placeAt, draft, isSame, content = [], previous, queries = [] } = write;
  let now = known;
  const passed = new Set<string>();
  for (let turn = write.from, tried = 0; ; turn += 1) {
    const place = placeAt(turn);
    const step = draft(place);
    const row = rowUnder(now, step);
    if (passed.has(place.key) || (row && !stands(work, now, step, row, isSame))) continue;
    const written = await append(work, [...content, { draft: step, previous: previous?.(place, now) }], queries);
    tried += 1;
    if (tried > mostTried || written.ok || written.error.type !== "already-done" || written.error.row.fields.EventKey !== place.key) return written;
    const found = written.error.row;
    if (stands(work, now, step, found, isSame)) {
      const again = await readAgain();
      if (!again.ok) return again;
      if (stands(work, again.value, step, found, isSame)) return written;
      now = again.value;
    } else {
      for (const key of await passedOver(work, now, write, turn)) passed.add(key);
    }
  }
};

/** A service that says of every key that it is taken is not asked for ever. */
const mostTried = 2_000;

/** Many rows at once that stand in the way: which of the next keys are used by rows that do not stand. */
const passedOver = async (work: RecordingWork, known: KnownRows, { placeAt, draft, isSame }: InTurn, turn: number): Promise<readonly string[]> => {
  const next = Array.from({ length: lookedAhead }, (_, index) => draft(placeAt(turn + index + 1)));
  const queries = next.map((step) => ({ list: eventKinds[step.kind].list, column: "EventKey", where: { equals: step.key } }) as const);
  const asked = await work.ledger.exchange([], queries);
  if (!asked.ok) return [];
  return next.flatMap((step, index) => {
    const rows = vouchedRows(asked.value.answers[index]);
    const [row] = rows.ok ? rows.value : [];
    return row && !stands(work, known, step, row, isSame) ? [step.key] : [];
  });
};

/** As many as one round trip holds, with the canary that vouches for them. */
const lookedAhead = 9;

const rowUnder = ({ rows }: KnownRows, step: EventDraft): LedgerRow | undefined =>
  rows.find(({ list, fields }) => list === eventKinds[step.kind].list && fields.EventKey === step.key);

/** Whether a row under a key has its effect there, as far as is known. */
const stands = ({ settings }: RecordingWork, { withoutEffect }: KnownRows, step: EventDraft, row: LedgerRow, isSame: InTurn["isSame"]): boolean => {
  const event = rowToEvent(row);
  if (!event.ok || withoutEffect.has(placeText(row))) return false;
  return event.value.personKey === step.personKey && judge(settings, event.value).verdict.counts && isSame(event.value);
};
