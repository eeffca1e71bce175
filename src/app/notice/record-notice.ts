import type { NoticeWay } from "../../domain/restriction/restriction-events.ts";
import { personStream } from "../../domain/ledger/keys.ts";
import { currentPolicy } from "../../domain/policy/policy-at.ts";
import type { NoticeElement } from "../../domain/policy/types.ts";
import type { RestrictionRequest } from "../../domain/request/requests.ts";
import type { Restriction } from "../../domain/restriction/restrictions.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type { Settings } from "../../domain/settings.ts";
import { dayOf } from "../../domain/time.ts";
import { append, type AppendError } from "../ledger/append.ts";
import { onlineDraft } from "../ledger/online-draft.ts";
import type { Account, ClockDep, HashDep, IdsDep, LedgerDep, ReplicaDep } from "../ports.ts";

export interface NoticeForm {
  readonly sentOn: string;
  readonly way: NoticeWay;
  /** Ids of the policy's contents that the letter had. */
  readonly contents: readonly string[];
  /** What the letter had to deal with and did not, and why. */
  readonly waived: readonly { readonly element: string; readonly reason: string }[];
  readonly note: string;
}

export type NoticeError =
  | AppendError
  | { readonly type: "contents-missing"; readonly missing: readonly NoticeElement[] }
  | { readonly type: "not-sent-yet" }
  | { readonly type: "decision-void" }
  | { readonly type: "no-such-exception" }
  | { readonly type: "reason-missing" };

type NoticeDeps = ClockDep & HashDep & IdsDep & LedgerDep & ReplicaDep;

/** Records that the person was told in writing. With that the restriction is in force (design point 9). */
export const recordNotice = async (
  deps: NoticeDeps,
  settings: Settings,
  account: Account,
  restriction: Restriction,
  request: RestrictionRequest,
  form: NoticeForm,
): Promise<Result<void, NoticeError>> => {
  if (request.state !== "approved") return err({ type: "decision-void" });
  const problem = checkForm(deps, settings, restriction.policy?.restrictionNotice.contents ?? [], form);
  if (problem) return err(problem);
  return write(deps, account, onlineDraft(deps, { ...settings, policy: restriction.policyVersion }, "restriction.noticed", { instruction: restriction.key, ...form }, placeOf(`notice:${restriction.key}`, restriction.personKey)));
};

/** Records why the person was not told first, on grounds that the policy allows for the restriction itself. */
export const recordException = async (
  deps: NoticeDeps,
  settings: Settings,
  account: Account,
  restriction: Restriction,
  exception: string,
  reason: string,
): Promise<Result<void, NoticeError>> => {
  const allowed = restriction.policy?.warning.exceptions.some(({ id, scope }) => id === exception && scope === "restriction") ?? false;
  if (!allowed) return err({ type: "no-such-exception" });
  if (reason.trim() === "") return err({ type: "reason-missing" });
  return write(deps, account, onlineDraft(deps, { ...settings, policy: restriction.policyVersion }, "notice.excepted", { instruction: restriction.key, exception, reason }, placeOf(`notice:${restriction.key}`, restriction.personKey)));
};

/** Records a written warning. */
export const recordWarning = async (
  deps: NoticeDeps,
  settings: Settings,
  account: Account,
  personKey: string,
  form: NoticeForm,
): Promise<Result<void, NoticeError>> => {
  const problem = checkForm(deps, settings, currentPolicy(settings, deps.clock.now())?.warning.contents ?? [], form);
  if (problem) return err(problem);
  return write(deps, account, onlineDraft(deps, settings, "warning.sent", form, placeOf(`warning:${deps.newId()}`, personKey)));
};

const checkForm = (deps: ClockDep, settings: Settings, required: readonly NoticeElement[], form: NoticeForm): NoticeError | null => {
  const missing = required.filter(({ id }) => !form.contents.includes(id));
  if (missing.length > 0) return { type: "contents-missing", missing };
  return form.sentOn > dayOf(deps.clock.now(), settings.timeZone) ? { type: "not-sent-yet" } : null;
};

const placeOf = (key: string, personKey: string): { key: string; stream: string; sequence: number; personKey: string } => ({
  key,
  stream: personStream(personKey),
  sequence: 0,
  personKey,
});

const write = async (deps: NoticeDeps, account: Account, draft: ReturnType<typeof onlineDraft>): Promise<Result<void, NoticeError>> => {
  const written = await append(deps, account, [{ draft }]);
  return written.ok ? ok(undefined) : written;
};
