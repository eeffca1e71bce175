import type { TriageOutcome } from "../../domain/policy/vocabulary.ts";
import type { LoggedMessage } from "../../domain/subjects/contact/messages.ts";
import { triagedBody } from "../../domain/subjects/contact/triage.ts";
import { ok, type Result } from "../../domain/base/result.ts";
import { append, type AppendError } from "../ledger/append.ts";
import { onlineDraft } from "../ledger/online-draft.ts";
import type { RecordingWork } from "../work.ts";

/** Records that somebody read all of one message, and what it needs. There is no such answer for several at once. */
export const triageMessage = async (work: RecordingWork, message: LoggedMessage, outcome: TriageOutcome): Promise<Result<void, AppendError>> => {
  const draft = onlineDraft(work, "contact.triaged", {
    body: triagedBody(work.settings, outcome, message.receivedAt),
    key: `contact.triaged:${work.newId()}`,
    stream: message.stream,
    sequence: 1,
    personKey: message.personKey,
    addressKey: message.addressKey,
  });
  const written = await append(work, [{ draft }]);
  return written.ok ? ok(undefined) : written;
};
