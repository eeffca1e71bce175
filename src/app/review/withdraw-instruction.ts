import { orderedKey, withdrawalStream } from "../../domain/ledger/keys.ts";
import type { Restriction } from "../../domain/subjects/restriction/restrictions.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import { officesOf } from "../../domain/policy/offices.ts";
import type { Settings } from "../../domain/policy/settings.ts";
import { readGrounds } from "../grounds/read-grounds.ts";
import { append, type AppendError } from "../ledger/append.ts";
import { onlineDraft } from "../ledger/online-draft.ts";
import type { Account } from "../ports.ts";
import { droppedChange, type CarryOutDeps } from "./carry-out.ts";
import { isReadable } from "./is-readable.ts";

export type WithdrawInstructionError = AppendError | { readonly type: "not-a-head" | "ended" | "reason-missing" | "too-long" };

/** A head of function ends a restriction outside a review. Staff read the reason. A change that waits for its notice ends with it. */
export const withdrawInstruction = async (
  deps: CarryOutDeps,
  settings: Settings,
  account: Account,
  restriction: Restriction,
  reason: string,
): Promise<Result<void, WithdrawInstructionError>> => {
  if (!officesOf(settings, account.oid, deps.clock.now()).head) return err({ type: "not-a-head" });
  if (restriction.state === "ended") return err({ type: "ended" });
  if (reason.trim() === "") return err({ type: "reason-missing" });
  const now = await readGrounds(deps, settings, restriction.personKey);
  if (!now.ok) return now;
  // As it stands by now: a change that crossed this must not bring the restriction back.
  const current = now.value.restrictions.find(({ key }) => key === restriction.key);
  if (!current) return err({ type: "could-not-check" });
  if (current.state === "ended") return err({ type: "ended" });
  const under = { ...settings, policy: restriction.policyVersion };
  const stream = withdrawalStream(restriction.key);
  const own = onlineDraft(
    deps,
    under,
    "instruction.withdrawn",
    { instruction: restriction.key, reason },
    { key: orderedKey(stream, 1), stream, sequence: 1, personKey: restriction.personKey },
  );
  if (!isReadable(own)) return err({ type: "too-long" });
  const drafts = current.replacedBy === null ? [own] : [droppedChange(deps, under, restriction, current.replacedBy), own];
  const written = await append(
    deps,
    account,
    drafts.map((draft) => ({ draft })),
  );
  return written.ok ? ok(undefined) : written;
};
