import type { Change } from "./changes.ts";
import { applyChange, stateToChanges } from "./changes.ts";
import type { TenantState } from "./state.ts";
import { createEmptyState } from "./state.ts";

/** Where changes are kept so that they survive a restart: one JSON object a line. */
export interface Journal {
  read(): Iterable<string> | AsyncIterable<string>;
  append(line: string): void;
  replace(lines: Iterable<string>): void;
}

/** The tenant's state, and the only ways to change it. */
export interface TenantStore {
  readonly state: TenantState;
  commit(change: Change): void;
  /** Puts another state in place of this one, under a new generation. */
  restart(changes: Iterable<Change>): void;
  changes(): Iterable<Change>;
}

export interface TenantStoreDeps {
  readonly journal: Journal | undefined;
  readonly random: () => string;
}

/** Replays the journal, then shortens it to what the replay came to. */
export const openTenantStore = async ({ journal, random }: TenantStoreDeps): Promise<TenantStore> => {
  let state = await replay(journal?.read() ?? []);
  if (state.generation === "") state.generation = random();

  const compact = (): void => journal?.replace(journalLines(state));
  compact();

  return {
    get state() {
      return state;
    },
    commit(change) {
      applyChange(state, change);
      journal?.append(JSON.stringify(change));
    },
    restart(changes) {
      const next = createEmptyState(random());
      for (const change of changes) applyChange(next, change);
      state = next;
      compact();
    },
    changes: () => stateToChanges(state),
  };
};

const replay = async (lines: Iterable<string> | AsyncIterable<string>): Promise<TenantState> => {
  const state = createEmptyState("");
  let isCutShort = false;
  for await (const line of lines) {
    if (line.trim() === "") continue;
    // Only the last line may be cut short, by a stop in the middle of a write; its request was never answered.
    if (isCutShort) throw new Error("The journal has a line in its middle that cannot be read.");
    const change = parseChange(line);
    if (change === null) isCutShort = true;
    else applyChange(state, change);
  }
  return state;
};

const parseChange = (line: string): Change | null => {
  try {
    return JSON.parse(line) as Change;
  } catch {
    return null;
  }
};

function* journalLines(state: TenantState): Generator<string> {
  yield JSON.stringify({ type: "started", generation: state.generation } satisfies Change);
  for (const change of stateToChanges(state)) yield JSON.stringify(change);
}
