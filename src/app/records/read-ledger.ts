import { ok, type Result } from "../../domain/base/result.ts";
import type { LedgerList } from "../../domain/ledger/lists.ts";
import type { RowsOfLists } from "../../domain/views/ledger-digest.ts";
import type { LedgerDep, ServiceError } from "../ports.ts";

/** Lists as the service has them now, each from its first row to its last. */
export interface LedgerReading extends RowsOfLists {
  /** Lists that did not answer fully: of their rows nothing is known. */
  readonly unread: readonly LedgerList[];
}

/** Reads lists whole, each vouched for by its canary, past what this device keeps. */
export const readLedger = async ({ ledger }: LedgerDep, lists: readonly LedgerList[]): Promise<Result<LedgerReading, ServiceError>> => {
  const asked = await ledger.changes(
    lists.map((list) => ({ list, cursor: null })),
    [],
  );
  if (!asked.ok) return asked;
  const read = asked.value.changes.flatMap(({ answer }) => (answer.type === "changes" && answer.changes.whole ? [answer.changes] : []));
  return ok({
    lists: read.map(({ list }) => list),
    rows: read.flatMap(({ rows }) => rows),
    unread: lists.filter((list) => !read.some((each) => each.list === list)),
  });
};
