import type { SupportDue } from "../../domain/subjects/person/support.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import type { Settings } from "../../domain/policy/settings.ts";
import type { Day } from "../../domain/base/time.ts";
import { append } from "../ledger/append.ts";
import { onlineDraft } from "../ledger/online-draft.ts";
import type { Account } from "../ports.ts";
import { bodyProblem, isAhead, type RecordDeps, type RecordError } from "./record-about.ts";

/** Records that a colleague was offered support after what they had to read or hear. It is about the colleague, so it names no person. */
export const offerSupport = async (
  deps: RecordDeps,
  settings: Settings,
  account: Account,
  due: SupportDue,
  offered: { readonly on: Day; readonly note: string },
): Promise<Result<void, RecordError>> => {
  if (isAhead(deps, settings, offered.on)) return err({ type: "day-ahead" });
  const body = { message: due.message.stream, to: due.colleague, ...offered };
  const problem = bodyProblem("support.offered", body);
  if (problem) return err(problem);
  const draft = onlineDraft(deps, settings, "support.offered", body, { key: `support.offered:${deps.newId()}`, stream: due.message.stream, sequence: 0 });
  const written = await append(deps, account, [{ draft }]);
  return written.ok ? ok(undefined) : written;
};
