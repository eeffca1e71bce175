import { useState } from "react";
import type { RecordingWork } from "../../app/work.ts";
import type { Result } from "../../domain/base/result.ts";
import type { ActState } from "./create-act.ts";
import { createRepeatableIds } from "./repeatable-ids.ts";
import { useAct } from "./use-act.ts";
import { usePageMeans } from "./page-means.ts";

export interface Recording<E> extends ActState<E> {
  /** Writes, and on success folds the records again and says so. Trying again writes under the same keys. */
  readonly write: <T>(record: (work: RecordingWork) => Promise<Result<T, E>>, done?: (value: T) => void) => Promise<void>;
}

/** Records what one form says, online. `E` is why it may not have been recorded. */
export const useRecord = <E>(): Recording<E> => {
  const { connection, services, onChanged } = usePageMeans();
  const { isBusy, problem, act } = useAct<E>();
  const [attempt, setAttempt] = useState(() => createRepeatableIds(services.newId));
  return {
    isBusy,
    problem,
    write: (record, done) => {
      return act(
        () => record({ ...connection.work, newId: attempt() }),
        async (value) => {
          // What is written next with this form is another act.
          setAttempt(() => createRepeatableIds(services.newId));
          await onChanged();
          done?.(value);
        },
      );
    },
  };
};
