import type { EventDraft } from "../../domain/events/event.ts";
import { restrictionStream } from "../../domain/ledger/keys.ts";
import { withdrawalStream } from "../../domain/ledger/streams.ts";
import { goesOnChanged } from "../../domain/subjects/restriction/restriction-at.ts";
import { foldRestrictions, type Restriction } from "../../domain/subjects/restriction/restrictions.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import { readGrounds, type Grounds } from "../grounds/read-grounds.ts";
import type { AppendError } from "../ledger/append.ts";
import { appendStep, endOfStream } from "../ledger/append-step.ts";
import { onlineDraft, type DraftPlace } from "../ledger/online-draft.ts";
import { dropChange, droppedInTurn, isInTurn } from "./carry-out.ts";
import { isReadable } from "./is-readable.ts";
import { mayNow, under, type RecordingWork } from "../work.ts";

export type WithdrawInstructionError = AppendError | { readonly type: "not-a-head" | "ended" | "overtaken" | "reason-missing" | "too-long" };

/** A head of function ends a restriction outside a review. Staff read the reason. A change that waits for its notice ends with it. */
export const withdrawInstruction = async (work: RecordingWork, restriction: Restriction, reason: string): Promise<Result<void, WithdrawInstructionError>> => {
  const may = mayNow(work, ({ as }) => as.head);
  if (may !== "yes") return err({ type: may === "no" ? "not-a-head" : "day-unknown" });
  if (restriction.state === "ended") return err({ type: "ended" });
  if (reason.trim() === "") return err({ type: "reason-missing" });
  const now = await readGrounds(work, restriction.personKey);
  if (!now.ok) return now;
  // As it stands by now: a change that crossed this must not bring the restriction back.
  const current = now.value.restrictions.find(({ key }) => key === restriction.key);
  if (!current) return err({ type: "could-not-check" });
  if (current.state === "ended") return err({ type: tooLate(now.value.restrictions, current) });
  if (isInTurn(work)) return endInTurn(work, now.value, current, reason);
  const own = under(work, restriction.policyVersion);
  const end = endOfStream(now.value, withdrawalStream(restriction.key), restriction.personKey);
  const draft = (place: DraftPlace): EventDraft => onlineDraft(own, "instruction.withdrawn", { body: { instruction: restriction.key, reason }, ...place });
  if (!isReadable(draft({ key: restriction.key, ...end }))) return err({ type: "too-long" });
  const dropped = current.replacedBy === null ? ok(null) : await dropChange(own, { grounds: now.value, restriction }, current.replacedBy);
  if (!dropped.ok) return dropped;
  const written = await appendStep(work, end, { draft });
  return written.ok ? ok(undefined) : written;
};

/** The restriction's next step: its end through all its changes, or, of a change that waits for its notice, that it is not made. */
const endInTurn = async (work: RecordingWork, grounds: Grounds, restriction: Restriction, reason: string): Promise<Result<void, WithdrawInstructionError>> => {
  const own = under(work, restriction.policyVersion);
  const isChangeAlone = restriction.replaces !== null && restriction.state === "approved-not-in-force" && isOpen(grounds, restriction.replaces);
  const draft = (place: DraftPlace): EventDraft =>
    isChangeAlone
      ? droppedInTurn(own, { change: restriction.key, reason }, place)
      : onlineDraft(own, "instruction.withdrawn", { body: { instruction: restriction.key, reason }, ...place });
  const end = endOfStream(grounds, restrictionStream(restriction.request), restriction.personKey);
  if (!isReadable(draft({ key: restriction.key, ...end }))) return err({ type: "too-long" });
  const written = await appendStep(work, end, { draft, queries: [{ list: "Notices", column: "PersonKey", where: { equals: restriction.personKey } }] });
  if (!written.ok && written.error.type !== "already-done") return written;
  // Somebody else's step, or the notice of the change, may have come first.
  const seen = written.ok ? [...grounds.events, ...written.value.answers.flat(), ...written.value.events] : [];
  const after = written.ok ? ok(foldRestrictions(work.settings, seen, work.clock.now())) : await restrictionsNow(work, restriction.personKey);
  if (!after.ok) return after;
  const current = after.value.find(({ key }) => key === restriction.key);
  if (current?.state !== "ended") return err({ type: "overtaken" });
  return written.ok ? ok(undefined) : err({ type: tooLate(after.value, current) });
};

/** Why what has ended is not ended again. Nobody is told that a restriction has ended which goes on under other terms. */
const tooLate = (restrictions: readonly Restriction[], ended: Restriction): "ended" | "overtaken" => (goesOnChanged(restrictions, ended) ? "overtaken" : "ended");

const restrictionsNow = async (work: RecordingWork, personKey: string): Promise<Result<readonly Restriction[], AppendError>> => {
  const now = await readGrounds(work, personKey);
  return now.ok ? ok(now.value.restrictions) : now;
};

const isOpen = ({ restrictions }: Grounds, instruction: string): boolean => restrictions.some(({ key, state }) => key === instruction && state !== "ended");
