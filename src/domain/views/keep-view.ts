import { createListeners } from "../base/listeners.ts";

/** Entries by key that are kept up to date: a kept fold, or a view of one. */
export interface Kept<T> {
  /** The same map each time: what changed since the last call is worked out again, and no more. */
  readonly entries: () => ReadonlyMap<string, T>;
  /** Calls back with the keys whose entries came, went or changed, each time that some did. */
  readonly onChange: (changed: (keys: ReadonlySet<string>) => void) => void;
}

/** A view whose entries depend on something else than entries, such as the day. */
export interface KeptView<T> extends Kept<T> {
  /** Works everything out again at the next call of `entries`. */
  readonly refresh: () => void;
}

type LookUps = Readonly<Record<string, Kept<unknown>>>;

/** Looks up entries by their keys. Whoever looked one up is worked out again when it changes. */
export type Look<L extends LookUps> = { readonly [Name in keyof L]: L[Name] extends Kept<infer T> ? (key: string) => T | undefined : never };

/**
 * Keeps what is worked out from each entry of another, and from the entries that are looked up for it; null where nothing is.
 * The answer is that of working out everything. A change costs the entries that it concerns, however many there are.
 * Nothing is worked out before it is first asked for.
 */
export const keepView = <S, T, L extends LookUps>(from: Kept<S>, lookUps: L, workOutBy: (look: Look<L>) => (entry: S, key: string) => T | null): KeptView<T> => {
  const entries = new Map<string, T>();
  const listeners = createListeners<ReadonlySet<string>>();
  let changed = new Set<string>();
  let isWhole = true;
  let current = "";

  from.onChange((keys) => {
    if (!isWhole) for (const key of keys) changed.add(key);
  });
  const looks = Object.entries(lookUps).map(
    ([name, kept]) =>
      [
        name,
        keepLooks(
          kept,
          (looker) => {
            changed.add(looker);
          },
          () => current,
        ),
      ] as const,
  );
  const workOut = workOutBy(Object.fromEntries(looks.map(([name, { lookUp }]) => [name, lookUp])) as Look<L>);

  return {
    entries: () => {
      const source = from.entries();
      for (const [, looked] of looks) looked.pull();
      if (!isWhole && changed.size === 0) return entries;
      const isFirst = isWhole && entries.size === 0;
      const waiting = isFirst ? source.keys() : isWhole ? new Set([...source.keys(), ...entries.keys()]) : changed;
      isWhole = false;
      changed = new Set();
      const keys = new Set<string>();
      for (const key of waiting) {
        current = key;
        const entry = source.get(key);
        const now = entry === undefined ? null : workOut(entry, key);
        if (now === (entries.get(key) ?? null)) continue;
        keys.add(key);
        if (now === null) entries.delete(key);
        else entries.set(key, now);
      }
      if (keys.size > 0) listeners.tell(keys);
      return entries;
    },
    onChange: listeners.add,
    refresh: () => {
      isWhole = true;
    },
  };
};

interface KeptLooks {
  readonly pull: () => void;
  readonly lookUp: (key: string) => unknown;
}

/** Looks up entries for whoever is being worked out, and says who looked one up when it changes. */
const keepLooks = (kept: Kept<unknown>, changing: (looker: string) => void, current: () => string): KeptLooks => {
  // Since the entry last changed. Who looks there no longer is worked out once too often, and then forgotten. Most have one.
  const lookers = new Map<string, string | Set<string>>();
  let entries: ReadonlyMap<string, unknown> = new Map();
  kept.onChange((keys) => {
    for (const key of keys) {
      const known = lookers.get(key);
      if (known === undefined) continue;
      if (typeof known === "string") changing(known);
      else known.forEach(changing);
      lookers.delete(key);
    }
  });
  return {
    pull: () => {
      entries = kept.entries();
    },
    lookUp: (key) => {
      const looker = current();
      const known = lookers.get(key);
      if (known === undefined) lookers.set(key, looker);
      else if (typeof known !== "string") known.add(looker);
      else if (known !== looker) lookers.set(key, new Set([known, looker]));
      return entries.get(key);
    },
  };
};

/** Keeps what can only be worked out from all entries at once. Its own entries count as changed only where they differ: for what is few. */
export const keepWhole = <S, T>(from: Kept<S>, workOut: (entries: ReadonlyMap<string, S>) => ReadonlyMap<string, T>, isSame: (left: T, right: T) => boolean): Kept<T> => {
  const entries = new Map<string, T>();
  const listeners = createListeners<ReadonlySet<string>>();
  let isChanged = true;
  from.onChange(() => {
    isChanged = true;
  });
  return {
    entries: () => {
      const source = from.entries();
      if (!isChanged) return entries;
      isChanged = false;
      const now = workOut(source);
      const keys = new Set<string>();
      for (const key of entries.keys()) if (!now.has(key)) keys.add(key);
      for (const key of keys) entries.delete(key);
      for (const [key, entry] of now) {
        const known = entries.get(key);
        if (known !== undefined && isSame(known, entry)) continue;
        entries.set(key, entry);
        keys.add(key);
      }
      if (keys.size > 0) listeners.tell(keys);
      return entries;
    },
    onChange: listeners.add,
  };
};
