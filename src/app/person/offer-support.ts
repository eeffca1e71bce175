import type { SupportDue } from "../../domain/subjects/person/support.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import type { Day } from "../../domain/base/time.ts";
import { append } from "../ledger/append.ts";
import { onlineDraft } from "../ledger/online-draft.ts";
import { bodyProblem, aheadProblem, type RecordError } from "./record-about.ts";
import type { RecordingWork } from "../work.ts";

/** Records that a colleague was offered support after what they had to read or hear. It is about the colleague, so it names no person. */
export const offerSupport = async (work: RecordingWork, due: SupportDue, offered: { readonly on: Day; readonly note: string }): Promise<Result<void, RecordError>> => {
  const ahead = aheadProblem(work, offered.on);
  if (ahead) return err(ahead);
  const body = { message: due.message.stream, to: due.colleague, ...offered };
  const problem = bodyProblem("support.offered", body);
  if (problem) return err(problem);
  const draft = onlineDraft(work, "support.offered", { body, key: `support.offered:${work.newId()}`, stream: due.message.stream, sequence: 0 });
  const written = await append(work, [{ draft }]);
  return written.ok ? ok(undefined) : written;
};
