import { useState } from "react";
import type { ClockDep, HashDep, IdsDep, LedgerDep, ReplicaDep } from "../../app/ports.ts";
import type { Connection, Services } from "../../app/services.ts";
import type { Result } from "../../domain/result.ts";
import { createRepeatableIds } from "./repeatable-ids.ts";

export interface RecordWork {
  readonly connection: Connection;
  readonly services: Services;
  /** Folds the records again after something was written. */
  readonly onChanged: () => Promise<void>;
}

export type RecordingDeps = ClockDep & HashDep & IdsDep & LedgerDep & ReplicaDep;

export interface Recording<E> {
  readonly isBusy: boolean;
  readonly problem: E | null;
  /** Writes, and on success folds the records again and says so. Trying again writes under the same keys. */
  readonly write: <T>(work: (deps: RecordingDeps) => Promise<Result<T, E>>, done?: (value: T) => void) => Promise<void>;
}

/** Records what one form says, online. `E` is why it may not have been recorded. */
export const useRecord = <E>({ connection, services, onChanged }: RecordWork): Recording<E> => {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<E | null>(null);
  const [attempt, setAttempt] = useState(() => createRepeatableIds(services.newId));
  return {
    isBusy,
    problem,
    write: async (work, done) => {
      setBusy(true);
      setProblem(null);
      const { ledger, workspace } = connection;
      const result = await work({ ...services, ledger, replica: workspace.replica, newId: attempt() });
      if (result.ok) {
        // What is written next with this form is another act.
        setAttempt(() => createRepeatableIds(services.newId));
        await onChanged();
        done?.(result.value);
      } else {
        setProblem(result.error);
      }
      setBusy(false);
    },
  };
};
