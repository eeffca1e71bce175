import { useState } from "react";
import type { Result } from "../../../domain/result.ts";
import { createRepeatableIds } from "./repeatable-ids.ts";
import type { WriteProblem } from "./say-write-problem.ts";
import type { WorkProps, WriteDeps } from "./work-props.ts";

export interface Write {
  readonly isBusy: boolean;
  readonly problem: WriteProblem | null;
  /** Writes, and on success folds the records again and says so. Trying again writes under the same keys. */
  readonly write: <T>(work: (deps: WriteDeps) => Promise<Result<T, WriteProblem>>, done?: (value: T) => void) => Promise<void>;
}

/** Records what one form says. */
export const useWrite = ({ connection, services, onChanged }: Pick<WorkProps, "connection" | "services" | "onChanged">): Write => {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<WriteProblem | null>(null);
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
