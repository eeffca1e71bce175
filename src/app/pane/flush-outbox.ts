import { millisecondsOf } from "../../domain/base/time.ts";
import { indexRow } from "../ledger/index-rows.ts";
import { writtenRow, type WriteError } from "../ledger/write.ts";
import type { LedgerDep, LockDep, OutboxDep, OutboxEntry, ReplicaDep } from "../ports.ts";
import type { Work } from "../work.ts";

export interface FlushOutcome {
  readonly logged: readonly string[];
  readonly left: readonly OutboxEntry[];
  /** When to try again, in milliseconds from now; null when nothing is left to try. */
  readonly tryAgainInMs: number | null;
  readonly problem: WriteError | null;
}

const batchSize = 20;

/**
 * Sends what is kept. Safe to run at any time, in any window, however often: one window sends at a time,
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
  const due = (await work.outbox.all()).filter((entry) => entry.refusal === null && (force || entry.notBefore <= now)).slice(0, batchSize);
  const logged: string[] = [];
  let problem: WriteError | null = null;
  if (due.length > 0) {
    const written = await work.ledger.writeAll(due.map(({ draft }) => ({ draft })));
    for (const [index, entry] of due.entries()) {
      const row = written.ok ? writtenRow(written.value[index], work.account.oid) : written;
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
  const waits = left.filter(({ refusal }) => refusal === null).map(({ notBefore }) => Math.max(0, notBefore - now));
  return { logged, left, tryAgainInMs: waits.length === 0 ? null : Math.min(...waits), problem };
};

/** Waits longer after each failure, up to five minutes; what can never succeed is kept and shown, not tried again. */
const afterFailure = (entry: OutboxEntry, error: WriteError, now: number): OutboxEntry => {
  const attempts = entry.attempts + 1;
  const isFinal = error.type === "row-refused" || error.type === "already-done" || error.type === "not-allowed" || error.type === "refused";
  const waitMs = error.type === "throttled" ? error.retryAfterMs : Math.min(300_000, 1000 * 2 ** Math.min(attempts, 9));
  return { ...entry, attempts, notBefore: now + waitMs, refusal: isFinal ? ("detail" in error ? error.detail : error.type) : null };
};
