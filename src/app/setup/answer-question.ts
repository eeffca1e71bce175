import { type AnswerProblem, parseAnswer } from "../../domain/policy/answers.ts";
import { findPack } from "../../domain/policy/policy-at.ts";
import { questionsOf } from "../../domain/policy/questions.ts";
import { surelyNotPast } from "../../domain/base/service-time.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import type { Settings } from "../../domain/policy/settings.ts";
import type { ClockDep, ServiceError } from "../ports.ts";
import { saveSettings, type SettingsChangedMeanwhile } from "./save-settings.ts";
import type { SiteAdmin } from "./site-admin.ts";

export type AnswerQuestionError =
  | ServiceError
  | SettingsChangedMeanwhile
  | { readonly type: "answer-refused"; readonly problem: AnswerProblem }
  /** The policy is not known here, or it answers this itself. */
  | { readonly type: "no-such-question" }
  /** Nothing says how late it may be, so that the answer might begin before what it must not change. */
  | { readonly type: "time-unknown" };

/**
 * Answers what a policy leaves open, or answers it anew; only an owner may write it down. The answer holds from now on
 * and changes nothing that was true before. Gives back the settings with the answer.
 */
export const answerQuestion = async (
  { siteAdmin, clock }: { readonly siteAdmin: SiteAdmin } & ClockDep,
  { before, policy, field, value }: { readonly before: Settings; readonly policy: string; readonly field: string; readonly value: string },
): Promise<Result<Settings, AnswerQuestionError>> => {
  const pack = findPack(before, policy);
  const question = pack && questionsOf(pack).find((each) => each.field === field);
  if (!question) return err({ type: "no-such-question" });
  const parsed = parseAnswer(question, value);
  if (!parsed.ok) return err({ type: "answer-refused", problem: parsed.error });

  const from = surelyNotPast(clock.span(), null);
  if (from === null) return err({ type: "time-unknown" });
  const answer = { policy, field: question.field, value: value.trim(), from };
  const settings = { ...before, answers: [...before.answers, answer] };
  const saved = await saveSettings({ siteAdmin }, { before, settings });
  return saved.ok ? ok(settings) : saved;
};
