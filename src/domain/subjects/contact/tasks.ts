import { by } from "../../base/compare.ts";
import type { Day, Instant } from "../../base/time.ts";
import type { TriageOutcome } from "../../policy/vocabulary.ts";
import type { LoggedMessage } from "./messages.ts";

/** Something that a message asks a desk to do. */
export interface Task {
  /** Key of the triage that opened it. */
  readonly key: string;
  readonly outcome: TriageOutcome;
  readonly dueOn: Day | null;
  readonly receivedAt: Instant;
  readonly message: LoggedMessage;
}

/** The open tasks by the desk that they were passed to, the soonest due first. Reading a message to its end without a find opens none. */
export const tasksOf = (messages: Iterable<LoggedMessage>): ReadonlyMap<string, readonly Task[]> => {
  const tasksByDesk = new Map<string, Task[]>();
  for (const message of messages) {
    for (const { key, outcome, dueOn, receivedAt, passedTo, done } of message.triages) {
      if (done !== null || outcome === "none-of-these") continue;
      const tasks = tasksByDesk.get(passedTo) ?? [];
      tasksByDesk.set(passedTo, tasks);
      tasks.push({ key, outcome, dueOn, receivedAt, message });
    }
  }
  for (const tasks of tasksByDesk.values()) tasks.sort(by(whenOf, ({ key }) => key));
  return tasksByDesk;
};

// A task without a due day has waited since its message came.
const whenOf = ({ dueOn, receivedAt }: Task): string => dueOn ?? receivedAt;
