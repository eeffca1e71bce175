import { canonicalJson } from "../../domain/ledger/canonical-json.ts";
import { isSigned, rowToEvent, type LedgerRow } from "../../domain/events/envelope.ts";
import { draftToFields, type PayloadTooLargeError } from "../../domain/events/row-fields.ts";
import type { EventDraft, LedgerEvent } from "../../domain/events/event.ts";
import { kindOf } from "../../domain/events/kinds.ts";
import { formatFor, formatOf } from "../../domain/ledger/formats.ts";
import { formatAt } from "../../domain/policy/settings.ts";
import { sealFor } from "../../domain/ledger/seal.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import type { LedgerQuery, LedgerWrite, ReplicaDep, WriteAnswer } from "../ports.ts";
import { indexRow } from "./index-rows.ts";
import { takeIn } from "./take-in.ts";
import { vouchedRows, writtenRow, type WriteError } from "./write.ts";
import type { RecordingWork, Work } from "../work.ts";

/** An event to write, with the one before it in its stream when its list is ordered. */
export interface Append {
  readonly draft: EventDraft;
  readonly previous?: LedgerEvent | undefined;
}

export interface Appended {
  /** The events as the service recorded them, in the order of the drafts. */
  readonly events: readonly LedgerEvent[];
  /** What the queries answered, each vouched for by its canary. */
  readonly answers: readonly (readonly LedgerEvent[])[];
}

export type AppendError = WriteError | PayloadTooLargeError;

/**
 * Writes events online, in order, in one round trip with the questions that depend on them. Repeating it after a
 * lost answer is safe: what we already wrote is recognised by its key and body, and the rest is written.
 */
export const append = async (work: RecordingWork, appends: readonly Append[], queries: readonly LedgerQuery[] = []): Promise<Result<Appended, AppendError>> => {
  const writes: LedgerWrite[] = [];
  for (const { draft, previous } of appends) {
    // Devices that cannot read it would have to say "could not check" of everybody whom it may concern.
    if (!isOfSite(work, draft)) return err({ type: "row-refused", detail: `This site does not write ${draft.kind} in format ${formatOf(draft)}.` });
    // Rows of ordered streams carry the digest of their payload and the hash of their stream's previous row.
    const seal = kindOf(draft.kind).seal === "none" ? undefined : await sealFor(work, draft, previous);
    const fields = draftToFields(draft, seal);
    if (!fields.ok) return fields;
    writes.push({ draft, ...(seal && { seal }) });
  }
  const events: LedgerEvent[] = [];
  for (;;) {
    const left = writes.slice(events.length);
    const exchanged = await work.ledger.exchange(left, queries);
    if (!exchanged.ok) return exchanged;
    const before = events.length;
    for (const [index, answer] of exchanged.value.writes.entries()) {
      const write = left[index];
      // A row that was ours already stops the rest of the batch; the rest is asked for again.
      if (!write || (answer.type === "not-tried" && events.length > before)) break;
      const event = await recorded(work, write, answer);
      if (!event.ok) return event;
      events.push(event.value);
    }
    if (events.length < writes.length) {
      if (events.length === before) return err({ type: "could-not-check" });
      continue;
    }
    const answers: (readonly LedgerEvent[])[] = [];
    for (const [index] of queries.entries()) {
      const rows = vouchedRows(exchanged.value.answers[index]);
      if (!rows.ok) return rows;
      await keepIfPossible(work, rows.value);
      answers.push((await takeIn(work, rows.value)).events);
    }
    return ok({ events, answers });
  }
};

const isOfSite = ({ settings, clock }: Work, draft: EventDraft): boolean => {
  const format = formatFor(kindOf(draft.kind).formats, formatAt(settings, clock.now()));
  // A draft may have been made in the moment before the site's format changed: how its row counts is for the judge.
  return format !== null && formatOf(draft) <= format;
};

const recorded = async (work: Work & ReplicaDep, write: LedgerWrite, answer: WriteAnswer): Promise<Result<LedgerEvent, WriteError>> => {
  const row = writtenRow(answer, work.account.oid);
  if (!row.ok) return row;
  await keepIfPossible(work, [row.value]);
  if (!isSigned(row.value)) return err({ type: "could-not-check" });
  const event = rowToEvent(row.value);
  // What is there under this key and cannot be read is no act, whoever put it there.
  if (!event.ok) return err(answer.type === "already-there" ? { type: "already-done", row: row.value } : { type: "could-not-check" });
  // Our own row under this key, but saying something else, or of somebody else: an earlier act of ours that we never saw answered.
  return isSameAct(event.value, write.draft) ? ok(event.value) : err({ type: "already-done", row: row.value });
};

const isSameAct = (event: LedgerEvent, draft: EventDraft): boolean =>
  (["kind", "stream", "personKey", "addressKey"] as const).every((field) => event[field] === draft[field]) && canonicalJson(event.body) === canonicalJson(draft.body);

/** What the service has is written, whether or not this device can keep its copy: the next check brings it, or says why not. */
const keepIfPossible = async ({ replica }: ReplicaDep, rows: readonly LedgerRow[]): Promise<void> => {
  try {
    await replica.keepRows(rows.map(indexRow));
  } catch {
    return;
  }
};
