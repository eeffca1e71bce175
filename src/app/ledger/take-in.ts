import type { HashDep } from "../../domain/base/hash.ts";
import { canonicalJson } from "../../domain/ledger/canonical-json.ts";
import { isCanary, rowToEvent, type LedgerRow, type UnreadableRowError } from "../../domain/events/envelope.ts";
import { rulesVersion, withVerdict, type Judged } from "../../domain/events/judge.ts";
import type { Settings } from "../../domain/policy/settings.ts";
import type { ReplicaDep } from "../ports.ts";
import { later } from "../later.ts";

/** With what rows are judged. */
export interface JudgingDeps extends HashDep {
  readonly settings: Settings;
}

export interface TakenRows {
  readonly events: readonly Judged[];
  readonly unreadable: readonly UnreadableRowError[];
}

/**
 * Reads rows as events with their verdicts, keeping apart those that cannot be read. Canaries are neither. A row whose
 * verdict this device keeps, by the same rules and Settings, is neither hashed nor judged again; the others are, once, and
 * what came of it is kept with them.
 */
export const takeIn = async (work: JudgingDeps & ReplicaDep, rows: readonly LedgerRow[]): Promise<TakenRows> => {
  return readJudged(await judgeHere(work, rows));
};

/** Rows with their verdicts, of which this device keeps those that are new. */
export const judgeHere = async (work: JudgingDeps & ReplicaDep, rows: readonly LedgerRow[]): Promise<readonly LedgerRow[]> => {
  const judged = await judgeRows(work, rows);
  const fresh = judged.filter(({ verdict }, index) => verdict !== rows[index]?.verdict);
  if (fresh.length > 0) await keepIfPossible(work, fresh);
  return judged;
};

/** Reads rows that have their verdicts. */
export const readJudged = (rows: readonly LedgerRow[]): TakenRows => {
  const events: Judged[] = [];
  const unreadable: UnreadableRowError[] = [];
  for (const row of rows) {
    if (isCanary(row)) continue;
    const event = rowToEvent(row);
    if (!event.ok) unreadable.push(event.error);
    else if (row.verdict) events.push(withVerdict(event.value, row.verdict));
  }
  return { events, unreadable };
};

const loadJudge = later(() => import("./judge-row.ts"));

/** Rows with their verdicts, in the same order. What cannot be read as an event has none: it says nothing that could be judged. */
export const judgeRows = async (deps: JudgingDeps, rows: readonly LedgerRow[]): Promise<readonly LedgerRow[]> => {
  const under = await judgedUnder(deps);
  if (rows.every(({ verdict }) => verdict?.under === under)) return rows;
  // Most rows that the pane paints have their verdict: what judges comes behind its first paint (decision 0018).
  const { judgeRow } = await loadJudge();
  return Promise.all(rows.map((row) => (row.verdict?.under === under ? row : judgeRow(deps, row, under))));
};

const knownUnder = new WeakMap<Settings, Promise<string>>();

/** By which rules, and by which of Settings' answers, rows are judged: the others can change without a row being judged anew. */
const judgedUnder = ({ sha256, settings }: JudgingDeps): Promise<string> => {
  const { salt, timeZone, offices, formats } = settings;
  const known = knownUnder.get(settings) ?? sha256(canonicalJson({ salt, timeZone, offices, formats })).then((digest) => `${rulesVersion}/${digest.slice(0, 16)}`);
  knownUnder.set(settings, known);
  return known;
};

/** Where a device cannot keep the verdicts, it gives them again the next time. */
const keepIfPossible = async ({ replica }: ReplicaDep, rows: readonly LedgerRow[]): Promise<void> => {
  try {
    await replica.keepVerdicts(rows);
  } catch {
    return;
  }
};
