/** Time that passes only when nothing is left to do: no run waits, and each repeats itself. Milliseconds since 1970. */
export interface VirtualTime {
  readonly now: () => number;
  /** Runs something later; returns how to call it off. What is to run at the same time runs in the order in which it was asked for. */
  readonly after: (milliseconds: number, run: () => void) => () => void;
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Lets everything run that need not wait. */
  readonly settle: () => Promise<void>;
  /** Goes on to whatever comes next, and until everything that follows from it waits again. False when nothing comes. */
  readonly step: () => Promise<boolean>;
}

interface Coming {
  readonly at: number;
  readonly run: () => void;
}

export const createVirtualTime = (start: number): VirtualTime => {
  let now = start;
  const coming: Coming[] = [];
  const after = (milliseconds: number, run: () => void): (() => void) => {
    const next: Coming = { at: now + Math.max(0, milliseconds), run };
    coming.splice(placeOf(coming, next.at), 0, next);
    return () => {
      const index = coming.indexOf(next);
      if (index !== -1) coming.splice(index, 1);
    };
  };
  return {
    now: () => now,
    after,
    pause: (milliseconds) => new Promise((resolve) => void after(milliseconds, resolve)),
    settle: settled,
    step: async () => {
      const next = coming.shift();
      if (!next) return false;
      now = Math.max(now, next.at);
      next.run();
      await settled();
      return true;
    },
  };
};

/**
 * Everything that follows without waiting has run. Promises settle before Node turns to its next round; the body of a
 * long answer takes a few rounds.
 */
const settled = async (): Promise<void> => {
  for (let round = 0; round < 2; round += 1) await nextRound();
};

const nextRound = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Behind all that come no later. */
const placeOf = (coming: readonly Coming[], at: number): number => {
  let [low, high] = [0, coming.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((coming[middle]?.at ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
};
