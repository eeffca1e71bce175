import { err, type Result } from "../../domain/base/result.ts";
import { millisecondsOf } from "../../domain/base/time.ts";
import type { LedgerRow } from "../../domain/events/envelope.ts";
import { kindOf } from "../../domain/events/kinds.ts";
import { indexRow } from "../ledger/index-rows.ts";
import { vouchedRows, writtenRow, type WriteError } from "../ledger/write.ts";
import type { LedgerDep, LockDep, OutboxDep, OutboxEntry, ReplicaDep } from "../ports.ts";
import type { Work } from "../work.ts";
import { isOwn } from "./outbox.ts";

export interface FlushOutcome {
  readonly logged: readonly string[];
  readonly left: readonly OutboxEntry[];
  /** When to try again, in milliseconds from now; null when nothing is left to try. */
  readonly tryAgainInMs: number | null;
  readonly problem: WriteError | null;
}

const batchSize = 20;

/**
 * Sends what was clicked by whoever is at work, and nothing else. Safe to run at any time, in any window, however often: one window sends at a time,
 * and the service refuses a key that it already has, which is then recognised as done.
 */
export const flushOutbox = async (work: Work & LedgerDep & LockDep & OutboxDep & ReplicaDep, options: { readonly force: boolean } = { force: false }): Promise<FlushOutcome> =>
  (await work.ifFree("evenhand-outbox", () => send(work, options.force))) ?? {
    logged: [],
    left: await work.outbox.all(),
    tryAgainInMs: 1000,
    problem: null,
  };

const send = async (work: Work & LedgerDep & OutboxDep & ReplicaDep, force: boolean): Promise<FlushOutcome> => {
  const now = millisecondsOf(work.clock.now());
  const own = (await work.outbox.all()).filter((entry) => isOwn(entry, work.account) && entry.refusal === null);
  const due = own.filter((entry) => force || waitOf(entry, now) === 0).slice(0, batchSize);
  const logged: string[] = [];
  let problem: WriteError | null = null;
  if (due.length > 0) {
    const written = await work.ledger.writeAll(due.map(({ draft }) => ({ draft })));
    for (const [index, entry] of due.entries()) {
      const row = await settled(work, entry, written.ok ? writtenRow(written.value[index], work.account.oid) : written);
      if (row.ok) {
        await work.replica.keepRows([indexRow(row.value)]);
        await work.outbox.remove(entry.draft.key);
        logged.push(entry.draft.key);
        continue;
      }
      problem = row.error;
      await work.outbox.put(afterFailure(entry, row.error, now));
    }
  }
  const left = await work.outbox.all();
  const waits = left.filter((entry) => isOwn(entry, work.account) && entry.refusal === null).map((entry) => waitOf(entry, now));
  return { logged, left, tryAgainInMs: waits.length === 0 ? null : Math.min(...waits), problem };
};

/**
 * An earlier try may have been taken, its answer lost. So that somebody may not write any more says nothing of the entry:
 * only the list itself can, and until it does the entry waits.
 */
const settled = async (work: Work & LedgerDep, { draft }: OutboxEntry, row: Result<LedgerRow, WriteError>): Promise<Result<LedgerRow, WriteError>> => {
  if (row.ok || (row.error.type !== "not-allowed" && row.error.type !== "not-found" && row.error.type !== "refused")) return row;
  const asked = await work.ledger.exchange([], [{ list: kindOf(draft.kind).list, column: "EventKey", where: { equals: draft.key } }]);
  const rows = asked.ok ? vouchedRows(asked.value.answers[0]) : asked;
  if (!rows.ok) return row;
  const [there] = rows.value;
  return there ? writtenRow({ type: "already-there", row: there }, work.account.oid) : err({ type: "row-refused", detail: row.error.detail });
};

/** The longest wait that is ever given, in milliseconds: however long a service asks for, a person sees that it was tried. */
const longestWaitMs = 15 * 60_000;

/** How long an entry has still to wait. One that would wait for longer than anything does was given its wait by a clock that has been put back since. */
const waitOf = ({ notBefore }: OutboxEntry, now: number): number => (notBefore - now > longestWaitMs ? 0 : Math.max(0, notBefore - now));

/** Waits longer after each failure, up to five minutes; what can never succeed is kept and shown, not tried again. */
const afterFailure = (entry: OutboxEntry, error: WriteError, now: number): OutboxEntry => {
  const attempts = entry.attempts + 1;
  const isFinal = error.type === "row-refused" || error.type === "already-done";
  const waitMs = error.type === "throttled" ? Math.min(longestWaitMs, error.retryAfterMs) : Math.min(300_000, 1000 * 2 ** Math.min(attempts, 9));
  return { ...entry, attempts, notBefore: now + waitMs, refusal: isFinal ? ("detail" in error ? error.detail : error.type) : null };
};
