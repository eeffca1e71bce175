import type { HashDep } from "../../domain/base/hash.ts";
import { mostDisposedRows } from "../../domain/events/disposals.ts";
import { belongingsOf, inRemovalOrder } from "../../domain/subjects/disposal/belonging.ts";
import { namedPlaces, placeText, type RowPlace } from "../../domain/subjects/disposal/disposals.ts";
import { foldHolds, openHolds } from "../../domain/subjects/disposal/holds.ts";
import type { LedgerEvent } from "../../domain/events/event.ts";
import type { BodyOf } from "../../domain/events/kinds.ts";
import { orderedKey } from "../../domain/ledger/keys.ts";
import { disposalStream, holdStream } from "../../domain/ledger/streams.ts";
import { ledgerLists } from "../../domain/ledger/lists.ts";
import { rowHashOf } from "../../domain/ledger/seal.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import { readDesk, type Desk } from "../desk/read-desk.ts";
import { retentionOfDesk } from "../desk/retention-of-desk.ts";
import { syncDesk } from "../desk/sync-desk.ts";
import { append, type AppendError } from "../ledger/append.ts";
import { onlineDraft } from "../ledger/online-draft.ts";
import { takeIn } from "../ledger/take-in.ts";
import { vouchedRows } from "../ledger/write.ts";
import type { LedgerDep, LedgerQuery, ReplicaDep, ServiceError } from "../ports.ts";
import type { SiteAdminDep } from "../setup/site-admin.ts";
import type { RecordingWork, Work } from "../work.ts";

/** What an owner wants removed, fixed when they click. */
export interface DisposalOrder {
  /** Made when the form opens, so that an order that is repeated is recognised. */
  readonly id: string;
  readonly why: BodyOf<"rows.disposed">["why"];
  /** Under whose authority: a retention schedule, or whoever decided that a row must be corrected. */
  readonly authority: string;
  readonly rows: readonly RowPlace[];
}

export interface DisposalProgress {
  readonly done: number;
  readonly of: number;
}

export interface DisposalDone {
  /** All that are gone, those of an earlier attempt included. */
  readonly removed: number;
  /** Removed as the service says, and still among what it lists: to be looked at again. */
  readonly stillListed: readonly RowPlace[];
  /** Left, because somebody placed a hold while it was under way. */
  readonly held: readonly RowPlace[];
  /** How many rows of the same people were gone by then. */
  readonly goneBefore: number;
}

export type DisposalError =
  | AppendError
  | { readonly type: "authority-missing" }
  /** A correction is about one row that is there, and never about the record of a disposal. */
  | { readonly type: "not-one-row" }
  /** Their time is not over, or something has happened since the list was made. */
  | { readonly type: "not-listed"; readonly rows: readonly RowPlace[] }
  /** The disposal is recorded and some rows are left; the same order goes on from there. */
  | { readonly type: "stopped"; readonly removed: number; readonly left: number; readonly error: ServiceError | { readonly type: "could-not-check" } };

/**
 * An owner's act: records which rows are removed and under whose authority, then removes them one by one, then reads back.
 * It looks at the records again first, so that a hold that somebody has just placed is kept. Repeating it is safe.
 */
export const disposeRows = async (
  work: RecordingWork & SiteAdminDep,
  order: DisposalOrder,
  onProgress: (progress: DisposalProgress) => void = () => {},
): Promise<Result<DisposalDone, DisposalError>> => {
  if (order.authority.trim() === "") return err({ type: "authority-missing" });
  const desk = await checkedDesk(work);
  if (!desk.ok) return desk;
  const wanted = new Set(order.rows.map(placeText));
  const rows = inRemovalOrder(desk.value.events.filter((event) => wanted.has(placeText(event))));
  const refusal = refusalOf(desk.value, order, rows);
  if (refusal) return err(refusal);

  const recorded = await recordDisposal(work, order, desk.value.events, rows);
  if (!recorded.ok) return recorded;
  const ownersOf = order.why === "correction" ? new Map<string, readonly string[]>() : peopleByRow(desk.value.events);
  const held: RowPlace[] = [];
  const gone: LedgerEvent[] = [];
  for (const [done, row] of rows.entries()) {
    onProgress({ done, of: rows.length });
    const stopped = (error: ServiceError | { readonly type: "could-not-check" }): Result<never, DisposalError> =>
      err({ type: "stopped", removed: gone.length, left: rows.length - gone.length, error });
    // Handlers do not wait for a removal to end: a hold counts from the moment at which it is recorded.
    const isHeld = await anyHeld(work, ownersOf.get(placeText(row)) ?? []);
    if (!isHeld.ok) return stopped(isHeld.error);
    if (isHeld.value) {
      held.push({ list: row.list, itemId: row.itemId });
      continue;
    }
    const deleted = await work.siteAdmin.deleteRow(row.list, row.itemId);
    if (!deleted.ok) return stopped(deleted.error);
    gone.push(row);
  }
  onProgress({ done: rows.length, of: rows.length });

  const after = await checkedDesk(work);
  if (!after.ok) return after;
  const isLeft = new Set(held.map(placeText));
  const stillListed = after.value.events.filter((event) => wanted.has(placeText(event)) && !isLeft.has(placeText(event)));
  const holds = foldHolds(work.settings, after.value.events);
  const goneBefore = gone.filter((row) => (ownersOf.get(placeText(row)) ?? []).some((owner) => openHolds(holds.get(owner)).length > 0)).length;
  return ok({ removed: order.rows.length - stillListed.length - held.length, stillListed, held, goneBefore });
};

/** Whose each row is, by its place. */
const peopleByRow = (events: readonly LedgerEvent[]): ReadonlyMap<string, readonly string[]> =>
  new Map(belongingsOf(events).map(({ event, owners }) => [placeText(event), owners]));

/** Whether the service has a hold on any of these people at this moment. */
const anyHeld = async (work: RecordingWork, owners: readonly string[]): Promise<Result<boolean, ServiceError | { readonly type: "could-not-check" }>> => {
  for (let start = 0; start < owners.length; start += askedAtOnce) {
    const queries = owners.slice(start, start + askedAtOnce).map((owner): LedgerQuery => ({ list: "Requests", column: "Stream", where: { equals: holdStream(owner) } }));
    const exchanged = await work.ledger.exchange([], queries);
    if (!exchanged.ok) return exchanged;
    for (const answer of exchanged.value.answers) {
      if (answer.type === "failed") return err(answer.error);
      const rows = vouchedRows(answer);
      if (!rows.ok) return err({ type: "could-not-check" });
      const { events, unreadable } = await takeIn(work, rows.value);
      // What cannot be read may be a hold.
      if (unreadable.length > 0 || [...foldHolds(work.settings, events).values()].some((holds) => openHolds(holds).length > 0)) return ok(true);
    }
  }
  return ok(false);
};

// An exchange takes at most eight questions.
const askedAtOnce = 8;

/** Everything as the service has it now. A list that did not answer fully could hide a hold. */
export const checkedDesk = async (work: Work & HashDep & LedgerDep & ReplicaDep): Promise<Result<Desk, ServiceError | { readonly type: "could-not-check" }>> => {
  const checked = await syncDesk(work, ledgerLists);
  if (!checked.ok) return checked;
  return checked.value.unvouched.length > 0 ? err({ type: "could-not-check" }) : ok(await readDesk(work, work.settings));
};

const refusalOf = (desk: Desk, { why, rows: wanted }: DisposalOrder, rows: readonly LedgerEvent[]): DisposalError | null => {
  if (why === "correction") {
    const named = namedPlaces(desk.events);
    const isThereOrDone = rows.length === 1 || wanted.every((row) => named.has(placeText(row)));
    return wanted.length === 1 && isThereOrDone && rows[0]?.list !== "Disposals" ? null : { type: "not-one-row" };
  }
  const { listed } = retentionOfDesk(desk);
  const places = (of: typeof listed): ReadonlySet<string> => new Set(of.flatMap((each) => each.rows.map(placeText)));
  const [asOrdered, atAll, named] = [places(listed.filter((each) => each.why === why)), places(listed), namedPlaces(desk.events)];
  // Of what was begun, the rows that are left may be listed for another reason than the whole was: their time is over all the same.
  const others = rows.map(placeText).filter((place) => !asOrdered.has(place) && !(named.has(place) && atAll.has(place)));
  return others.length > 0 ? { type: "not-listed", rows: rows.filter((row) => others.includes(placeText(row))) } : null;
};

/** Records the rows that no earlier attempt has recorded, in as few Disposals rows as hold them. */
const recordDisposal = async (
  work: RecordingWork & SiteAdminDep,
  { id, why, authority }: DisposalOrder,
  events: readonly LedgerEvent[],
  rows: readonly LedgerEvent[],
): Promise<Result<null, AppendError>> => {
  const named = namedPlaces(events);
  const left = rows.filter((row) => !named.has(placeText(row)));
  const stream = disposalStream(id);
  const before = events.filter((event) => event.stream === stream).length;
  for (let start = 0; start < left.length; start += mostDisposedRows) {
    const some = await Promise.all(left.slice(start, start + mostDisposedRows).map((row) => removedRow(work, row)));
    const sequence = before + start / mostDisposedRows + 1;
    const place = { key: orderedKey(stream, sequence), stream, sequence };
    const written = await append(work, [{ draft: onlineDraft(work, "rows.disposed", { body: { rows: some, why, authority: authority.trim() }, ...place }) }]);
    if (!written.ok) return written;
  }
  return ok(null);
};

const removedRow = async (deps: HashDep, event: LedgerEvent): Promise<BodyOf<"rows.disposed">["rows"][number]> => ({
  list: event.list,
  itemId: event.itemId,
  hash: await rowHashOf(deps, event),
  ...(event.seal && { previous: event.seal.previous }),
});
