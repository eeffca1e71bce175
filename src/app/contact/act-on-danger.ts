import type { BodyOf } from "../../domain/events/kinds.ts";
import { ok, type Result } from "../../domain/base/result.ts";
import { append, type AppendError } from "../ledger/append.ts";
import { onlineDraft } from "../ledger/online-draft.ts";
import type { RecordingWork } from "../work.ts";

/** Records that somebody was in danger and that somebody called for help. Nothing is asked first; what was shared is recorded afterwards. */
export const recordDanger = async (work: RecordingWork, personKey: string, danger: Omit<BodyOf<"danger.acted">, "at">): Promise<Result<void, AppendError>> => {
  const id = work.newId();
  const body = { ...danger, at: work.clock.now() };
  const draft = onlineDraft(work, "danger.acted", { body, key: `danger.acted:${id}`, stream: `danger:${id}`, sequence: 0, personKey });
  const written = await append(work, [{ draft }]);
  return written.ok ? ok(undefined) : written;
};
