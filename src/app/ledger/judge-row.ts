import { isCanary, rowToEvent, type LedgerRow } from "../../domain/events/envelope.ts";
import { judge } from "../../domain/events/judge.ts";
import { differingKeys } from "../../domain/subjects/person/differing-keys.ts";
import type { JudgingDeps } from "./take-in.ts";

/** A row with its verdict. What cannot be read as an event has none. `under` names the rules and the Settings that give it. */
export const judgeRow = async (deps: JudgingDeps, row: LedgerRow, under: string): Promise<LedgerRow> => {
  const event = isCanary(row) ? null : rowToEvent(row);
  if (!event?.ok) return row;
  const differing = await differingKeys(deps, deps.settings.salt, event.value, row);
  const { failings, as } = judge(deps.settings, event.value, differing).verdict;
  return { ...row, verdict: { under, failings, as } };
};
