import type { LoggedMessage } from "../../domain/subjects/contact/messages.ts";
import { ok, type Result } from "../../domain/base/result.ts";
import { append, type AppendError } from "../ledger/append.ts";
import { onlineDraft } from "../ledger/online-draft.ts";
import type { RecordingWork } from "../work.ts";

/** The longest note on what was done, in characters. */
export const taskNoteLimit = 4000;

/** Records that what a triage of a message asked for has been done. `triage` is the key of the triage; the note may be empty. */
export const finishTask = async (
  work: RecordingWork,
  { message, triage, note }: { readonly message: LoggedMessage; readonly triage: string; readonly note: string },
): Promise<Result<void, AppendError>> => {
  const draft = onlineDraft(work, "task.done", {
    body: { of: triage, note: note.trim() },
    key: `task.done:${work.newId()}`,
    stream: message.stream,
    sequence: 1,
    personKey: message.personKey,
    addressKey: message.addressKey,
  });
  const written = await append(work, [{ draft }]);
  return written.ok ? ok(undefined) : written;
};
