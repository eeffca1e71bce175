import { actorAt } from "../../domain/policy/offices.ts";
import { checkMessageRefusal, type DisputeProblem, type ProposedRefusal } from "../../domain/subjects/dispute/check-dispute.ts";
import { tookPartIn } from "../../domain/subjects/dispute/took-part.ts";
import { foldRefusedMessages } from "../../domain/subjects/dispute/disputes.ts";
import type { EventDraft } from "../../domain/events/event.ts";
import { refusedMessageStream } from "../../domain/ledger/streams.ts";
import { policyAt } from "../../domain/policy/policy-at.ts";
import { problem } from "../../domain/decide/problem.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import type { AppendError } from "../ledger/append.ts";
import { readGrounds } from "../grounds/read-grounds.ts";
import { appendStep, endOfStream } from "../ledger/append-step.ts";
import { onlineDraft, type DraftPlace } from "../ledger/online-draft.ts";
import { isReadable } from "../review/is-readable.ts";
import type { DisputeSubject } from "./decide-dispute.ts";
import { problemsNow, under, type RecordingWork } from "../work.ts";

export type RefuseMessageError = AppendError | { readonly type: "dispute-problems"; readonly problems: readonly DisputeProblem[] } | { readonly type: "too-long" };

/** Records that one message was not taken as a dispute, and that the person was told so in writing. The next message is looked at again. */
export const refuseMessage = async (
  work: RecordingWork,
  { restriction, events }: Pick<DisputeSubject, "restriction" | "events">,
  refusal: ProposedRefusal,
): Promise<Result<void, RefuseMessageError>> => {
  const now = work.clock.now();
  const policy = policyAt(work.settings, restriction.policyVersion, now);
  const tookPart = tookPartIn(events, restriction);
  const problems = problemsNow<DisputeProblem>(work, (at) =>
    policy ? checkMessageRefusal(policy, work.settings, tookPart, refusal, actorAt(work.settings, work.account.oid, at)) : [problem("missing", "policy", "")],
  );
  if (!problems.ok) return problems;
  if (problems.value.length > 0) return err({ type: "dispute-problems", problems: problems.value });
  const { personKey } = restriction;
  const before = await readGrounds(work, personKey);
  if (!before.ok) return before;
  const draft = (place: DraftPlace): EventDraft =>
    onlineDraft(under(work, restriction.policyVersion), "dispute.message-refused", { body: { ...refusal, instruction: restriction.key }, ...place });
  const end = endOfStream(before.value, refusedMessageStream(refusal.message.replace(/^message:/, "")), personKey);
  if (!isReadable(draft({ key: end.stream, ...end }))) return err({ type: "too-long" });
  // What was refused rightly is refused once, also where the answer to it was lost. A row that does not count keeps no place.
  if (foldRefusedMessages(work.settings, [...events, ...before.value.events]).has(refusal.message)) return ok(undefined);
  const written = await appendStep(work, end, { draft });
  return written.ok ? ok(undefined) : written;
};
