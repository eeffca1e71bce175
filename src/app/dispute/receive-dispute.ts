import { disputeDueOn } from "../../domain/subjects/dispute/check-dispute.ts";
import type { BodyOf } from "../../domain/events/kinds.ts";
import { orderedKey } from "../../domain/ledger/keys.ts";
import { disputeStream } from "../../domain/ledger/streams.ts";
import { policyAt } from "../../domain/policy/policy-at.ts";
import type { Restriction } from "../../domain/subjects/restriction/restrictions.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import { hasBegun } from "../../domain/base/service-time.ts";
import { append, type AppendError } from "../ledger/append.ts";
import { onlineDraft } from "../ledger/online-draft.ts";

import { isReadable } from "../review/is-readable.ts";
import { daysNow, mayNow, under, type RecordingWork } from "../work.ts";

/** What the person says, in whatever words. `message` is the stream of the message in which it came, or empty. */
export type DisputeForm = Pick<BodyOf<"dispute.received">, "receivedOn" | "channel" | "grounds" | "says" | "message">;

export type ReceiveDisputeError = AppendError | { readonly type: "not-a-handler" | "not-received-yet" | "nothing-said" | "too-long" };

/**
 * Records that somebody disputes a restriction. It is never refused for the restriction, nor for what set-up has not
 * answered: that only keeps it from being decided. Answers the id of the dispute.
 */
export const receiveDispute = async (work: RecordingWork, restriction: Restriction, form: DisputeForm): Promise<Result<string, ReceiveDisputeError>> => {
  const now = work.clock.now();
  const may = mayNow(work, ({ as }) => as.handler);
  if (may !== "yes") return err({ type: may === "no" ? "not-a-handler" : "day-unknown" });
  const received = hasBegun(form.receivedOn, daysNow(work));
  if (received !== "yes") return err({ type: received === "no" ? "not-received-yet" : "day-unknown" });
  if (form.says.trim() === "" && form.message === "") return err({ type: "nothing-said" });
  const policy = policyAt(work.settings, restriction.policyVersion, now);
  const dispute = work.newId();
  const body = { dispute, instruction: restriction.key, ...form, dueOn: policy ? disputeDueOn(policy, work.settings, form.receivedOn) : null };
  const stream = disputeStream(dispute);
  const draft = onlineDraft(under(work, restriction.policyVersion), "dispute.received", {
    body,
    key: orderedKey(stream, 1),
    stream,
    sequence: 1,
    personKey: restriction.personKey,
  });
  if (!isReadable(draft)) return err({ type: "too-long" });
  const written = await append(work, [{ draft }]);
  return written.ok ? ok(dispute) : written;
};
