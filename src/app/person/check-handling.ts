import { checkHandlingForm, hasDay, type HandlingForm, type HandlingProblem } from "../../domain/subjects/handling/check-handling.ts";
import type { HandlingAction, HandlingCheck } from "../../domain/subjects/handling/handling.ts";
import { orderedKey } from "../../domain/ledger/keys.ts";
import { handlingStream } from "../../domain/ledger/streams.ts";
import { currentPolicy } from "../../domain/policy/policy-at.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import { dayOf, type Day } from "../../domain/base/time.ts";
import { readGrounds } from "../grounds/read-grounds.ts";
import { append } from "../ledger/append.ts";
import { appendStep, asSeen, endOfStream } from "../ledger/append-step.ts";
import { onlineDraft } from "../ledger/online-draft.ts";
import { bodyProblem, aheadProblem, type RecordError } from "./record-about.ts";
import { problemsNow, type RecordingWork } from "../work.ts";

export type HandlingError = RecordError | { readonly type: "handling-refused"; readonly problems: readonly HandlingProblem[] };

/** Records a check of our own handling, and gives its id. Refused with the clause while a question or an action is missing. */
export const checkHandling = async (work: RecordingWork, personKey: string, form: HandlingForm): Promise<Result<string, HandlingError>> => {
  const policy = currentPolicy(work.settings, work.clock.now());
  const problems = problemsNow(work, (at) =>
    policy ? checkHandlingForm(policy, form, dayOf(at, work.settings.timeZone)) : [{ type: "no-check-asked", question: "", clause: "" } as const],
  );
  if (!problems.ok) return problems;
  if (problems.value.length > 0) return err({ type: "handling-refused", problems: problems.value });
  const check = `h-${work.newId()}`;
  const body = { check, answers: form.answers, actions: form.actions.filter(hasDay) };
  const problem = bodyProblem("handling.checked", body);
  if (problem) return err(problem);
  const stream = handlingStream(check);
  const draft = onlineDraft(work, "handling.checked", { body, key: orderedKey(stream, 1), stream, sequence: 1, personKey });
  const written = await append(work, [{ draft }]);
  return written.ok ? ok(check) : written;
};

/** Records that a shortcoming was put right. */
export const finishAction = async (
  work: RecordingWork,
  { check, action }: { readonly check: HandlingCheck; readonly action: HandlingAction },
  done: { readonly on: Day; readonly note: string },
): Promise<Result<void, RecordError>> => {
  const ahead = aheadProblem(work, done.on);
  if (ahead) return err(ahead);
  const body = { check: check.check, action: action.id, ...done };
  const problem = bodyProblem("handling.action-done", body);
  if (problem) return err(problem);
  const known = await readGrounds(work, check.personKey);
  if (!known.ok) return known;
  const written = await appendStep(work, asSeen(endOfStream(known.value, handlingStream(check.check), check.personKey), check.last.sequence), {
    draft: (place) => onlineDraft(work, "handling.action-done", { body, ...place }),
  });
  return written.ok ? ok(undefined) : written;
};
