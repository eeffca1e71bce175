import { textToRow } from "../../domain/events/row-text.ts";
import { err, type Result } from "../../domain/base/result.ts";
import { checkFit } from "../../domain/decide/check-fit.ts";
import { criterionField, handlingField, measureField, type FieldOrPath } from "../../domain/decide/field.ts";
import { eventKinds, type BodyOf } from "../../domain/events/kinds.ts";
import { policyAt } from "../../domain/policy/policy-at.ts";
import type { Policy } from "../../domain/policy/types.ts";
import { checkDecision, type DecisionKind, type DecisionProblem, type ProposedDecision } from "../../domain/subjects/request/check-decision.ts";
import { checkMailboxes } from "../../domain/decide/check-terms.ts";
import { clashesOf } from "../../domain/subjects/person/clashes.ts";
import { conflictToBody } from "../../domain/decide/conflict.ts";
import { askedBy } from "../../domain/subjects/request/course.ts";
import { problem, whenEmpty } from "../../domain/decide/problem.ts";
import type { RestrictionRequest } from "../../domain/subjects/request/requests.ts";
import type { AskRecords } from "../../domain/subjects/request/submission.ts";
import type { DayUnknown } from "../../domain/base/service-time.ts";
import type { Instant } from "../../domain/base/time.ts";
import { actorAt } from "../../domain/policy/offices.ts";
import { problemsNow, sureProblems, type Work } from "../work.ts";

/** What the head proposes on the page, with what goes to staff beside the measures. */
export interface DecisionForm extends ProposedDecision {
  readonly contact: string;
}

/** What a decision is checked against, beside the request: the records as they stand now. */
export type DecisionRecords = Pick<AskRecords, "adjustments" | "mailboxes">;

/** What is decided. */
export interface DecisionSubject {
  readonly request: RestrictionRequest;
  readonly records: DecisionRecords;
}

export type DecisionBody = BodyOf<DecisionKind>;

/** Why this decision cannot be recorded by this person now; empty when it can. */
export const decisionProblems = (work: Work, subject: DecisionSubject, form: DecisionForm): readonly DecisionProblem[] =>
  sureProblems(work, (at) => problemsOf(decisionBodyAt(work, { ...subject, digest: "0".repeat(64) }, form, at)));

const problemsOf = (checked: Result<unknown, readonly DecisionProblem[]>): readonly DecisionProblem[] => (checked.ok ? [] : checked.error);

type DecisionRefused = DayUnknown | { readonly type: "decision-problems"; readonly problems: readonly DecisionProblem[] };

interface DigestedSubject extends DecisionSubject {
  /** That of the submission that is decided on. */
  readonly digest: string;
}

/** What the row will say, or why the decision cannot be recorded. */
export const decisionBody = (work: Work, subject: DigestedSubject, form: DecisionForm): Result<DecisionBody, DecisionRefused> => {
  const problems = problemsNow(work, (at) => problemsOf(decisionBodyAt(work, subject, form, at)));
  if (!problems.ok) return problems;
  if (problems.value.length > 0) return err({ type: "decision-problems", problems: problems.value });
  const checked = decisionBodyAt(work, subject, form, work.clock.now());
  return checked.ok ? checked : err({ type: "decision-problems", problems: checked.error });
};

const decisionBodyAt = (work: Work, { request, records, digest }: DigestedSubject, form: DecisionForm, at: Instant): Result<DecisionBody, readonly DecisionProblem[]> => {
  const { settings } = work;
  const decider = actorAt(settings, work.account.oid, at);
  // The policy that it was asked under, with the answers that set-up has given by now.
  const policy = policyAt(settings, request.policyVersion, work.clock.now());
  if (!policy) return err([problem("missing", "policy", "")]);
  const problems = [
    ...checkDecision(policy, settings, askedBy(request), form, decider),
    ...(form.kind === "request.approved" ? checkAgainstRecords(policy, request, form, records) : []),
  ];
  return checkFit<DecisionBody, DecisionProblem>(problems, eventKinds[form.kind].shape, decisionFields(request, form, digest), (name, index) => fieldAt(form, name, index));
};

/** What only the records of the moment can tell. The folds do not ask: what comes later must not undo a decision. */
const checkAgainstRecords = (policy: Policy, request: RestrictionRequest, form: DecisionForm, { adjustments, mailboxes }: DecisionRecords): readonly DecisionProblem[] => {
  const measures = form.terms?.measures ?? [];
  const reasoned = request.submission.body.clashes;
  return [
    ...checkMailboxes(policy, measures, mailboxes),
    // What the requester has reasoned is on the page; what the head adds needs a reason of their own.
    ...clashesOf(policy, adjustments, measures)
      .filter(({ adjustment, measure }) => !reasoned.some((given) => given.adjustment === adjustment.id && given.measure === measure))
      .filter(({ measure }) => measures.some((choice) => choice.measure === measure && choice.why.trim() === ""))
      .map(({ measure }): DecisionProblem => problem("clash-without-why", measureField(measure), policy.adjustments.clause)),
    // Staff and the person must know whom to turn to while it lasts.
    ...whenEmpty(form.contact, "contact", policy.restrictionNotice.clause),
  ];
};

/** What was filled in, by the names of the row. */
const decisionFields = (request: RestrictionRequest, form: DecisionForm, digest: string): unknown => {
  const { criteria, reasons } = form;
  const conflict = conflictToBody(form.conflict);
  const decided = { request: request.id, submission: request.submission.key, submissionDigest: digest, criteria, reasons, conflict };
  switch (form.kind) {
    case "request.refused":
      return decided;
    case "request.sent-back":
      return { ...decided, wanted: form.wanted };
    case "request.approved": {
      const { measures = [], reviewOn = null, endsOn } = form.terms ?? {};
      const { contact, handlingComments, matter, told } = form;
      return { ...decided, measures, matter: textToRow(matter), contact, reviewOn, handlingComments, ...(told && { told }), ...(endsOn !== undefined && { endsOn }) };
    }
  }
};

const fieldAt = (form: DecisionForm, name: string, index: number | null): FieldOrPath => {
  if (index === null) return name;
  switch (name) {
    case "criteria":
      return criterionField(form.criteria[index]?.criterion ?? "");
    case "measures":
      return measureField(form.terms?.measures[index]?.measure ?? "");
    case "handlingComments":
      return handlingField(form.handlingComments[index]?.question ?? "");
    default:
      return name;
  }
};
