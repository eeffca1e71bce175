import type { LedgerEvent } from "../../domain/events/event.ts";
import type { BodyOf } from "../../domain/events/kinds.ts";
import { foldKeptFrom, type KeptFrom } from "../../domain/subjects/person/kept-from.ts";
import { inOrder } from "../../domain/ledger/order.ts";
import { personStream } from "../../domain/ledger/streams.ts";
import { err, type Result } from "../../domain/base/result.ts";
import { actUpon } from "../ledger/act-upon.ts";
import { isWritten } from "../ledger/online-draft.ts";
import { takeIn } from "../ledger/take-in.ts";
import { vouchedRows } from "../ledger/write.ts";
import { actOnPerson, type RecordError } from "./record-about.ts";
import type { RecordingWork } from "../work.ts";

/** From whom a record is to be kept, and what stood before; null where it was kept from nobody. */
export interface KeepFrom {
  readonly personKey: string;
  readonly kept: BodyOf<"person.kept-from">;
  readonly seen: KeptFrom | null;
}

/**
 * Keeps a record from named people, or from nobody any more. Their screens leave it out; the rows stay readable in
 * SharePoint until an owner restricts them by hand, which `rowsToRestrict` asks for.
 */
export const keepFrom = (work: RecordingWork, { personKey, kept, seen }: KeepFrom): Promise<Result<string, RecordError>> =>
  actOnPerson(work, "person.kept-from", { personKey, body: kept, isAbout, isAsSeen: (events) => keptOf(work, events, personKey)?.key === seen?.key });

/**
 * Records that the rows were restricted in SharePoint: an owner's word, for nobody else can restrict them. Since format 2 it
 * stands in the list that only owners add to.
 */
export const recordRowsRestricted = async (work: RecordingWork, kept: KeptFrom, note: string): Promise<Result<string, RecordError>> => {
  const { key, personKey } = kept;
  const body = { of: key, note };
  if (!isWritten(work, "rows.restricted")) {
    const isToDo = (events: readonly LedgerEvent[]): boolean => keptOf(work, events, personKey)?.key === key && keptOf(work, events, personKey)?.rowsRestricted === null;
    return actOnPerson(work, "person.rows-restricted", { personKey, body, isAbout, isAsSeen: isToDo });
  }
  // What it is kept by stands in another list: it is asked for before, so that nobody restricts by names that were changed.
  const changed = await changedSince(work, kept);
  if (changed) return err(changed);
  const isDone = (event: LedgerEvent): boolean => event.kind === "rows.restricted" && event.body.of === key;
  return actUpon(work, { kind: "rows.restricted", body, personKey, stream: personStream(personKey), among: "person", isAbout: isDone, isAsSeen: (events) => !events.some(isDone) });
};

const changedSince = async (work: RecordingWork, { key, personKey }: KeptFrom): Promise<RecordError | null> => {
  const exchanged = await work.ledger.exchange([], [{ list: "People", column: "PersonKey", where: { equals: personKey } }]);
  if (!exchanged.ok) return exchanged.error;
  const rows = vouchedRows(exchanged.value.answers[0]);
  if (!rows.ok) return rows.error;
  const { events } = await takeIn(work, rows.value);
  if (keptOf(work, events, personKey)?.key === key) return null;
  const last = inOrder(events.filter(({ kind, verdict }) => kind === "person.kept-from" && verdict.counts)).at(-1);
  return last ? { type: "changed-meanwhile", by: last.by, kind: last.kind } : { type: "could-not-check" };
};

const isAbout = ({ kind }: LedgerEvent): boolean => kind === "person.kept-from" || kind === "person.rows-restricted";

const keptOf = (work: RecordingWork, events: readonly LedgerEvent[], personKey: string): KeptFrom | undefined => foldKeptFrom(work.settings, events).get(personKey);
