import { ledgerLists, staffLists, type LedgerList, type Role } from "../../domain/ledger/lists.ts";
import { ok, type Result } from "../../domain/base/result.ts";
import { cursorOf, indexChanges } from "../ledger/index-rows.ts";
import { judgeRows, type JudgingDeps } from "../ledger/take-in.ts";
import type { ClockDep, LedgerDep, ReplicaDep, ServiceError } from "../ports.ts";
import { isHandlerRole } from "../session.ts";

const deciderLists: readonly LedgerList[] = [...staffLists, "Contacts", "Requests", "Decisions", "Disputes"];

/** The lists that a tab replicates: no more than its user may read and works with. Contacts are read one person at a time by everyone else. */
export const deskLists = (roles: readonly Role[]): readonly LedgerList[] => {
  if (isHandlerRole(roles) || roles.includes("owner")) return ledgerLists;
  return roles.includes("decider") ? deciderLists : staffLists;
};

export interface DeskCheck {
  /** Lists of which nothing may be concluded from an absence: no answer, or no canary. */
  readonly unvouched: readonly LedgerList[];
}

/** Brings a tab's replica up to date: what changed in each list, each vouched for by its canary, in one batch. Each row is judged as it comes. */
export const syncDesk = async (deps: ClockDep & JudgingDeps & LedgerDep & ReplicaDep, lists: readonly LedgerList[]): Promise<Result<DeskCheck, ServiceError>> => {
  const now = deps.clock.now();
  const known = await deps.replica.cursors();
  const asked = await deps.ledger.changes(
    lists.map((list) => ({ list, cursor: cursorOf(known, list) })),
    [],
  );
  if (!asked.ok) return asked;
  const changes = await Promise.all(
    asked.value.changes
      .flatMap(({ answer }) => (answer.type === "changes" ? [answer.changes] : []))
      .map(async (each) => indexChanges({ ...each, rows: await judgeRows(deps, each.rows) }, known)),
  );
  if (changes.length > 0) await deps.replica.apply(changes, now);
  const unvouched = asked.value.changes.filter(({ answer }) => answer.type !== "changes").map(({ list }) => list);
  return ok({ unvouched });
};
