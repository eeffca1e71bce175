import type { BodyOf } from "../../domain/events/kinds.ts";
import { furtherActionStream, orderedKey } from "../../domain/ledger/keys.ts";
import { officesOf } from "../../domain/policy/offices.ts";
import { policyAt } from "../../domain/policy/policy-at.ts";
import type { Restriction } from "../../domain/subjects/restriction/restrictions.ts";
import { mayTakeFurtherAction, type FurtherAction } from "../../domain/subjects/review/further-actions.ts";
import type { ReviewFigures } from "../../domain/subjects/review/review-figures.ts";
import { alterationsIn, type Review } from "../../domain/subjects/review/reviews.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import type { Settings } from "../../domain/policy/settings.ts";
import { append, type AppendError } from "../ledger/append.ts";
import { onlineDraft } from "../ledger/online-draft.ts";
import type { Account, IdsDep } from "../ports.ts";
import type { CarryOutDeps } from "./carry-out.ts";
import { isReadable } from "./is-readable.ts";

export type FurtherActionForm = Pick<BodyOf<"further-action.opened">, "what" | "owner" | "dueOn">;

export type FurtherActionError = AppendError | { readonly type: "not-a-handler" | "not-offered" | "closed-already" | "reason-missing" | "too-long" };

export interface FurtherActionGrounds {
  readonly restriction: Restriction;
  /** The reviews of the restriction through all its changes. */
  readonly reviews: readonly Review[];
  readonly figures: Pick<ReviewFigures, "concerns" | "breaches">;
}

/** Opens what the policy leaves where restrictions did not work, such as legal advice, with an owner and a date. */
export const openFurtherAction = async (
  deps: CarryOutDeps & IdsDep,
  settings: Settings,
  account: Account,
  { restriction, reviews, figures }: FurtherActionGrounds,
  form: FurtherActionForm,
): Promise<Result<void, FurtherActionError>> => {
  const now = deps.clock.now();
  const policy = policyAt(settings, restriction.policyVersion, now);
  if (!officesOf(settings, account.oid, now).handler) return err({ type: "not-a-handler" });
  if (!policy || !mayTakeFurtherAction(policy, alterationsIn(reviews), figures)) return err({ type: "not-offered" });
  if ([form.what, form.owner, form.dueOn].some((value) => value.trim() === "")) return err({ type: "reason-missing" });
  const action = deps.newId();
  const stream = furtherActionStream(action);
  const draft = onlineDraft(
    deps,
    { ...settings, policy: restriction.policyVersion },
    "further-action.opened",
    { action, instruction: restriction.key, ...form },
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

/** Says what came of a further action. */
export const closeFurtherAction = async (
  deps: CarryOutDeps,
  settings: Settings,
  account: Account,
  action: FurtherAction,
  outcome: string,
): Promise<Result<void, FurtherActionError>> => {
  if (!officesOf(settings, account.oid, deps.clock.now()).handler) return err({ type: "not-a-handler" });
  if (action.closed) return err({ type: "closed-already" });
  if (outcome.trim() === "") return err({ type: "reason-missing" });
  const stream = furtherActionStream(action.id);
  const sequence = action.lastStep.sequence + 1;
  const draft = onlineDraft(
    deps,
    { ...settings, policy: action.opened.policyVersion },
    "further-action.closed",
    { action: action.id, outcome },
    {
      key: orderedKey(stream, sequence),
      stream,
      sequence,
      personKey: action.personKey,
    },
  );
  if (!isReadable(draft)) return err({ type: "too-long" });
  const written = await append(deps, account, [{ draft, previous: action.lastStep }]);
  return written.ok ? ok(undefined) : written;
};
