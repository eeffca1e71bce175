import type { LetterType } from "../../domain/letter/letter-events.ts";
import { currentPolicy } from "../../domain/policy/policy-at.ts";
import type { RestrictionRequest } from "../../domain/request/requests.ts";
import type { Restriction } from "../../domain/restriction/restrictions.ts";
import { err, type Result } from "../../domain/result.ts";
import type { Settings } from "../../domain/settings.ts";
import { dayOf } from "../../domain/time.ts";
import { onlineDraft } from "../ledger/online-draft.ts";
import type { Account } from "../ports.ts";
import { checkNotice, noticeBody, noticePlace, writeNotice, type NoticeDeps, type NoticeError, type NoticeForm, type NoticeRules } from "./notice-form.ts";

/** The first notice of a restriction, or that of a change to one. */
export const letterOf = ({ replaces }: Pick<Restriction, "replaces">): Extract<LetterType, "restriction" | "change"> => (replaces === null ? "restriction" : "change");

/** What the notice of a restriction must say, and that it follows the decision. Where a person is told before deciding, that is another letter. */
export const noticeRules = (settings: Settings, restriction: Restriction, request: RestrictionRequest): NoticeRules => {
  // An instruction that was missing is written days after the decision; the letter may have gone out in between.
  const decision = request.decisions.find(({ key }) => key === restriction.decision);
  return { policy: restriction.policy, letter: letterOf(restriction), notBefore: dayOf(decision?.recordedAt ?? restriction.givenAt, settings.timeZone), endsOn: restriction.endsOn };
};

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
  const problem = checkNotice(deps, settings, noticeRules(settings, restriction, request), form);
  if (problem) return err(problem);
  const body = { instruction: restriction.key, ...noticeBody(form) };
  return writeNotice(deps, account, onlineDraft(deps, { ...settings, policy: restriction.policyVersion }, "restriction.noticed", body, noticePlace(`notice:${restriction.key}`, restriction.personKey)));
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
  const body = { instruction: restriction.key, exception, reason };
  return writeNotice(deps, account, onlineDraft(deps, { ...settings, policy: restriction.policyVersion }, "notice.excepted", body, noticePlace(`notice:${restriction.key}`, restriction.personKey)));
};

/** Records a written warning. */
export const recordWarning = async (
  deps: NoticeDeps,
  settings: Settings,
  account: Account,
  personKey: string,
  form: NoticeForm,
): Promise<Result<void, NoticeError>> => {
  const problem = checkNotice(deps, settings, { policy: currentPolicy(settings, deps.clock.now()) ?? null, letter: "warning", notBefore: null, endsOn: null }, form);
  if (problem) return err(problem);
  // A text that was kept is sent once, whoever says so.
  const key = form.letter === undefined ? `warning:${deps.newId()}` : `sent:${form.letter}`;
  return writeNotice(deps, account, onlineDraft(deps, settings, "warning.sent", noticeBody(form), noticePlace(key, personKey)));
};
