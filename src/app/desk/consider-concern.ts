import type { LoggedMessage } from "../../domain/subjects/contact/messages.ts";
import { ok, type Result } from "../../domain/base/result.ts";
import { append, type AppendError } from "../ledger/append.ts";
import { onlineDraft } from "../ledger/online-draft.ts";
import type { RecordingWork } from "../work.ts";

/** Records that a handler has looked at reported conduct; whoever logged it sees that it was read (requirements D4). */
export const considerConcern = async (work: RecordingWork, message: LoggedMessage, note: string): Promise<Result<void, AppendError>> => {
  const draft = onlineDraft(work, "concern.considered", {
    body: { note },
    key: `considered:${work.newId()}`,
    stream: message.stream,
    sequence: 0,
    addressKey: message.addressKey,
  });
  const written = await append(work, [{ draft }]);
  return written.ok ? ok(undefined) : written;
};
