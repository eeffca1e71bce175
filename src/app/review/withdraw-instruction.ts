import { orderedKey } from "../../domain/ledger/keys.ts";
import { withdrawalStream } from "../../domain/ledger/streams.ts";
import type { Restriction } from "../../domain/subjects/restriction/restrictions.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import { readGrounds } from "../grounds/read-grounds.ts";
import { append, type AppendError } from "../ledger/append.ts";
import { onlineDraft } from "../ledger/online-draft.ts";
import { droppedChange } from "./carry-out.ts";
import { isReadable } from "./is-readable.ts";
import { actorNow, under, type RecordingWork } from "../work.ts";

export type WithdrawInstructionError = AppendError | { readonly type: "not-a-head" | "ended" | "reason-missing" | "too-long" };

/** A head of function ends a restriction outside a review. Staff read the reason. A change that waits for its notice ends with it. */
export const withdrawInstruction = async (work: RecordingWork, restriction: Restriction, reason: string): Promise<Result<void, WithdrawInstructionError>> => {
  if (!actorNow(work).as.head) return err({ type: "not-a-head" });
  if (restriction.state === "ended") return err({ type: "ended" });
  if (reason.trim() === "") return err({ type: "reason-missing" });
  const now = await readGrounds(work, restriction.personKey);
  if (!now.ok) return now;
  // As it stands by now: a change that crossed this must not bring the restriction back.
  const current = now.value.restrictions.find(({ key }) => key === restriction.key);
  if (!current) return err({ type: "could-not-check" });
  if (current.state === "ended") return err({ type: "ended" });
  const own = under(work, restriction.policyVersion);
  const stream = withdrawalStream(restriction.key);
  const withdrawn = onlineDraft(own, "instruction.withdrawn", {
    body: { instruction: restriction.key, reason },
    key: orderedKey(stream, 1),
    stream,
    sequence: 1,
    personKey: restriction.personKey,
  });
  if (!isReadable(withdrawn)) return err({ type: "too-long" });
  const drafts = current.replacedBy === null ? [withdrawn] : [droppedChange(own, restriction, current.replacedBy), withdrawn];
  const written = await append(
    work,
    drafts.map((draft) => ({ draft })),
  );
  return written.ok ? ok(undefined) : written;
};
