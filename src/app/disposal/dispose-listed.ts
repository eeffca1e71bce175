import { placeText, type RowPlace } from "../../domain/subjects/disposal/disposals.ts";
import type { Retention } from "../../domain/subjects/disposal/retention.ts";
import { retentionOfDesk } from "../desk/retention-of-desk.ts";
import { rowHashOf } from "../../domain/ledger/seal.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import { digestOfList, disposalListOf, isListOf, type DisposalList } from "../../domain/views/disposal-list.ts";
import type { SiteAdminDep } from "../setup/site-admin.ts";
import type { RecordingWork } from "../work.ts";
import type { ServiceError } from "../ports.ts";
import { checkedDesk, disposeRows, type DisposalDone, type DisposalError, type DisposalOrder, type DisposalProgress } from "./dispose-rows.ts";

export interface ListedNow extends Pick<Retention, "kept" | "holds" | "missing" | "dayUnknown"> {
  readonly list: DisposalList;
}

/** What may be removed now, as the service has it, written down for whoever approves it. */
export const listDisposable = async (work: RecordingWork): Promise<Result<ListedNow, ServiceError | { readonly type: "could-not-check" }>> => {
  const desk = await checkedDesk(work);
  if (!desk.ok) return desk;
  const { people } = desk.value;
  const { listed, ...rest } = retentionOfDesk(desk.value);
  return ok({ ...rest, list: await disposalListOf(work, work.settings, { listed, nameOf: (personKey) => people.get(personKey)?.name ?? "" }) });
};

export interface ListToCarryOut {
  readonly list: DisposalList;
  /** The digest that was approved. */
  readonly approved: string;
  readonly authority: string;
}

export type ListedError =
  | DisposalError
  /** The list is not the one that was approved, or of another site. */
  | { readonly type: "not-approved" | "other-site" }
  /** Rows that do not say any more what they said when the list was made. */
  | { readonly type: "changed"; readonly rows: readonly RowPlace[] };

/**
 * An owner's act: removes what an approved list names and nothing else. The orders have their ids from the list's digest, so
 * that the same list goes on where it was interrupted, and its removal is recorded once.
 */
export const disposeListed = async (
  work: RecordingWork & SiteAdminDep,
  { list, approved, authority }: ListToCarryOut,
  onProgress: (progress: DisposalProgress) => void = () => {},
): Promise<Result<DisposalDone, ListedError>> => {
  const digest = await digestOfList(work, list);
  if (digest !== approved) return err({ type: "not-approved" });
  if (!(await isListOf(work, work.settings, list))) return err({ type: "other-site" });
  const desk = await checkedDesk(work);
  if (!desk.ok) return desk;
  const hashes = new Map(list.entries.flatMap(({ rows }) => rows.map((row) => [placeText(row), row.hash] as const)));
  const changed: RowPlace[] = [];
  for (const event of desk.value.events) {
    const hash = hashes.get(placeText(event));
    if (hash !== undefined && hash !== (await rowHashOf(work, event))) changed.push(event);
  }
  if (changed.length > 0) return err({ type: "changed", rows: changed });

  const orders = reasons.map((why) => orderOf(list, { why, authority, digest })).filter(({ rows }) => rows.length > 0);
  const of = orders.reduce((sum, { rows }) => sum + rows.length, 0);
  const stillListed: RowPlace[] = [];
  const held: RowPlace[] = [];
  let goneBefore = 0;
  let before = 0;
  for (const order of orders) {
    const soFar = before;
    const done = await disposeRows(work, order, (progress) => onProgress({ done: soFar + order.rows.length - progress.of + progress.done, of }));
    if (!done.ok) return done.error.type === "stopped" ? err({ ...done.error, removed: done.error.removed + before, left: of - before - done.error.removed }) : done;
    before += order.rows.length;
    stillListed.push(...done.value.stillListed);
    held.push(...done.value.held);
    goneBefore += done.value.goneBefore;
  }
  return ok({ removed: hashes.size - stillListed.length - held.length, stillListed, held, goneBefore });
};

const reasons = ["retention", "no-concern"] as const;

const orderOf = ({ entries }: DisposalList, { why, authority, digest }: Pick<DisposalOrder, "why" | "authority"> & { readonly digest: string }): DisposalOrder => {
  // A row of two people stands under both, and is removed once.
  const rows = new Map(entries.filter((entry) => entry.why === why).flatMap((entry) => entry.rows.map((row) => [placeText(row), row] as const)));
  return { id: `list-${digest.slice(0, 32)}-${why}`, why, authority, rows: [...rows.values()].map(({ list, itemId }) => ({ list, itemId })) };
};
