import { useState } from "react";
import type { Result } from "../../domain/result.ts";

export interface Act<E> {
  readonly isBusy: boolean;
  readonly problem: E | null;
  /** Does something once, and on success what follows. Nothing is tried again by itself. */
  readonly act: <T>(work: () => Promise<Result<T, E>>, done?: (value: T) => Promise<void> | void) => Promise<void>;
}

/** Something that a button does, and what came of it. */
export const useAct = <E>(): Act<E> => {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<E | null>(null);
  return {
    isBusy,
    problem,
    act: async (work, done) => {
      setBusy(true);
      setProblem(null);
      const result = await work();
      if (result.ok) await done?.(result.value);
      else setProblem(result.error);
      setBusy(false);
    },
  };
};
