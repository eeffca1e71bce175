import type { Chance } from "./chance.ts";
import type { VirtualTime } from "./virtual-time.ts";

/**
 * The life of a page. A page that is closed does nothing any more: what it waits for never comes, and what it has not
 * begun does not happen. What it sent before goes its way.
 */
export interface Life {
  readonly isOver: () => boolean;
  readonly end: () => void;
  /** Called when it is over. */
  readonly onEnd: (ended: () => void) => void;
  /** The same work, at whose beginning and end the page may be closed. */
  readonly mortal: <A extends readonly unknown[], T>(work: (...given: A) => Promise<T>) => (...given: A) => Promise<T>;
  /** Calls back later, unless it is over by then. */
  readonly wait: (milliseconds: number, then: () => void) => () => void;
}

const never = new Promise<never>(() => {});

/** `endsAfter` counts the awaits after which the page is closed; null for one that stays open until somebody closes it. */
export const createLife = (time: VirtualTime, endsAfter: number | null, onKilled: () => void): Life => {
  let left = endsAfter;
  let isOver = false;
  const ended: (() => void)[] = [];
  const end = (): void => {
    if (isOver) return;
    isOver = true;
    for (const each of ended) each();
  };
  const breathe = (): void => {
    if (left === null || isOver) return;
    left -= 1;
    if (left > 0) return;
    onKilled();
    end();
  };
  return {
    isOver: () => isOver,
    end,
    onEnd: (each) => void ended.push(each),
    mortal:
      (work) =>
      async (...given) => {
        breathe();
        if (isOver) return never;
        try {
          const value = await work(...given);
          breathe();
          return isOver ? never : value;
        } catch (error) {
          if (isOver) return never;
          throw error;
        }
      },
    wait: (milliseconds, then) =>
      time.after(milliseconds, () => {
        if (!isOver) then();
      }),
  };
};

/** After how many awaits a page is closed while it works, for those that are. */
export const chooseEnd = (chance: Chance, probability: number): number | null => (chance.is(probability) ? chance.between(1, 160) : null);
