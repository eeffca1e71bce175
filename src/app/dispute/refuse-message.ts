import { checkMessageRefusal, type DisputeProblem, type ProposedRefusal } from "../../domain/subjects/dispute/check-dispute.ts";
import { tookPartIn } from "../../domain/subjects/dispute/took-part.ts";
import { orderedKey, refusedMessageStream } from "../../domain/ledger/keys.ts";
import { actorAt } from "../../domain/policy/offices.ts";
import { policyAt } from "../../domain/policy/policy-at.ts";
import { problem } from "../../domain/decide/problem.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import type { Settings } from "../../domain/policy/settings.ts";
import { append, type AppendError } from "../ledger/append.ts";
import { onlineDraft } from "../ledger/online-draft.ts";
import type { Account } from "../ports.ts";
import type { CarryOutDeps } from "../review/carry-out.ts";
import { isReadable } from "../review/is-readable.ts";
import type { DisputeSubject } from "./decide-dispute.ts";

export type RefuseMessageError = AppendError | { readonly type: "dispute-problems"; readonly problems: readonly DisputeProblem[] } | { readonly type: "too-long" };

/** Records that one message was not taken as a dispute, and that the person was told so in writing. The next message is looked at again. */
export const refuseMessage = async (
  deps: CarryOutDeps,
  settings: Settings,
  account: Account,
  { restriction, events }: Pick<DisputeSubject, "restriction" | "events">,
  refusal: ProposedRefusal,
): Promise<Result<void, RefuseMessageError>> => {
  const now = deps.clock.now();
  const policy = policyAt(settings, restriction.policyVersion, now);
  const problems = policy
    ? checkMessageRefusal(policy, settings, tookPartIn(events, restriction), refusal, actorAt(settings, account.oid, now))
    : [problem("missing", "policy", "")];
  if (problems.length > 0) return err({ type: "dispute-problems", problems });
  const stream = refusedMessageStream(refusal.message.replace(/^message:/, ""));
  const draft = onlineDraft(
    deps,
    { ...settings, policy: restriction.policyVersion },
    "dispute.message-refused",
    { ...refusal, instruction: restriction.key },
    {
      key: orderedKey(stream, 1),
      stream,
      sequence: 1,
      personKey: restriction.personKey,
    },
  );
  if (!isReadable(draft)) return err({ type: "too-long" });
  const written = await append(deps, account, [{ draft }]);
  return written.ok ? ok(undefined) : written;
};
