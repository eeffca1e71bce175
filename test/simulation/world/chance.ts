/** Chance that a seed decides: the same seed and the same questions give the same answers. */
export interface Chance {
  /** From 0 up to, and never, 1. */
  readonly next: () => number;
  readonly is: (probability: number) => boolean;
  /** A whole number from the first on, up to and with the second. */
  readonly between: (from: number, to: number) => number;
  /** One of these; there must be one. */
  readonly pick: <T>(some: readonly T[]) => T;
  /** Chance of its own for a part of the world, so that what one part asks changes nothing for another. */
  readonly of: (part: string) => Chance;
}

export const createChance = (seed: string): Chance => {
  let state = hashOf(seed);
  // Mulberry32: short, fast, and good enough to choose by.
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    between,
    is: (probability) => next() < probability,
    pick: (some) => {
      const one = some[between(0, some.length - 1)];
      if (one === undefined) throw new Error("There is nothing to choose from.");
      return one;
    },
    of: (part) => createChance(`${seed}/${part}`),
  };
};

/** FNV-1a, 32 bits. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash | 0;
};
