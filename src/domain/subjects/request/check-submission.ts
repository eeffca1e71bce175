import { textOfRow } from "../../events/row-text.ts";
import { unansweredFor } from "../../policy/questions.ts";
import type { Policy } from "../../policy/types.ts";
import type { Day } from "../../base/time.ts";
import { checkHandlingGiven } from "./check-handling-given.ts";
import { checkMailboxes, checkTerms, clauseOf } from "../../decide/check-terms.ts";
import { checkWarning, exceptionOf } from "./check-warning.ts";
import { clashesOf } from "../person/clashes.ts";
import type { Result } from "../../base/result.ts";
import { checkFit } from "../../decide/check-fit.ts";
import { clashField, criterionField, measureField, triedField, type FieldOrPath } from "../../decide/field.ts";
import { problem, whenEmpty, type Problem } from "../../decide/problem.ts";
import { submissionShape } from "../../events/requests.ts";
import type { AskRecords, Submission, SubmissionDraft } from "./submission.ts";

/** Everything that is missing or against the policy in a request for a restriction; empty when it may be sent. */
export const checkSubmission = (policy: Policy, submission: SubmissionDraft, records: AskRecords): readonly Problem[] => {
  const checked = readSubmission(policy, submission, records);
  return checked.ok ? [] : checked.error;
};

/** What was written as it may be sent, or everything that is missing or against the policy. */
export const readSubmission = (policy: Policy, submission: SubmissionDraft, records: AskRecords): Result<Submission, readonly Problem[]> => {
  const { today } = records;
  const problems = [
    ...unansweredFor(policy, "request").map(({ field }) => problem("unanswered", field, "")),
    ...whenEmpty(submission.ask, "ask", policy.authority.asksClause),
    ...whenEmpty(submission.purpose, "purpose", policy.purpose?.clause ?? ""),
    ...whenEmpty(submission.circumstances, "circumstances", policy.authority.decidesClause),
    ...checkNeeds(policy, submission),
    ...checkHandlingGiven(policy, submission, records),
    ...checkTried(policy, submission, today),
    ...checkWarning(policy, submission, records.warnedOn, today),
    ...checkAgreement(policy, submission),
    ...(submission.evidence.addressKeys.length === 0 ? [problem("no-confirmed-address", "addresses", "")] : []),
    ...checkEvidence(policy, submission),
    ...checkTerms(policy, { ...submission, matter: textOfRow(submission.matter) }, today),
    ...checkMailboxes(policy, submission.measures, records.mailboxes),
    ...checkWhy(policy, submission),
    ...checkAdjustments(policy, submission, records),
    ...whenEmpty(submission.contact, "contact", policy.restrictionNotice.clause),
  ];
  return checkFit(problems, submissionShape, submission, (name, index) => fieldAt(submission, name, index));
};

// "Never asked" is settled by asking, or reasoned.
const checkNeeds = (policy: Policy, { needs }: SubmissionDraft): readonly Problem[] =>
  needs.asked === null ? whenEmpty(needs.reason, "needs", policy.needs.clause, "needs-unsettled") : [];

// Something is tried before any restriction, but where the policy lets one come without warning (000).
const checkTried = (policy: Policy, submission: SubmissionDraft, today: Day): readonly Problem[] => [
  ...(submission.tried.length === 0 && policy.softSteps.length > 0 && !exceptionOf(policy, submission)
    ? [problem("nothing-tried", "tried", policy.softSteps[0]?.clause ?? "")]
    : []),
  ...submission.tried
    .filter(({ on }) => on !== null && on > today)
    .map(({ step }) => problem("tried-not-yet", triedField(step), policy.softSteps.find(({ id }) => id === step)?.clause ?? "")),
];

// Where the policy asks for agreement, not having sought it is reasoned (003 9.6).
const checkAgreement = ({ agreement: asked }: Policy, { agreement }: SubmissionDraft): readonly Problem[] =>
  asked && agreement.outcome === "not-sought" ? whenEmpty(agreement.why, "agreement", asked.clause, "agreement-missing") : [];

const checkEvidence = (policy: Policy, { criteria }: SubmissionDraft): readonly Problem[] =>
  (policy.criteria ?? [])
    .filter(({ id }) => !criteria.some(({ criterion, evidence }) => criterion === id && evidence.trim() !== ""))
    .map(({ id, clause }) => problem("criterion-without-evidence", criterionField(id), clause));

// The requester says for each measure why it fits (requirements F6); a head may accept it with reasons of their own.
const checkWhy = (policy: Policy, { measures }: SubmissionDraft): readonly Problem[] =>
  measures
    .filter(({ measure, why }) => why.trim() === "" && !policy.measures.some(({ id, severeOnly }) => id === measure && severeOnly))
    .map(({ measure }) => problem("measure-without-why", measureField(measure), clauseOf(policy, measure)));

const checkAdjustments = (policy: Policy, { clashes, lastResort, measures }: SubmissionDraft, { adjustments }: AskRecords): readonly Problem[] => [
  ...clashesOf(policy, adjustments, measures)
    .filter(({ adjustment, measure }) => !clashes.some((given) => given.adjustment === adjustment.id && given.measure === measure && given.reason.trim() !== ""))
    .map(({ adjustment, measure }) => problem("clash-without-reason", clashField(measure, adjustment.id), policy.adjustments.clause)),
  ...(policy.adjustments.lastResort && adjustments.length > 0 ? whenEmpty(lastResort, "lastResort", policy.adjustments.clause, "last-resort-missing") : []),
];

const fieldAt = (submission: SubmissionDraft, name: string, index: number | null): FieldOrPath => {
  const at = index ?? -1;
  switch (name) {
    case "criteria":
      return criterionField(submission.criteria[at]?.criterion ?? "");
    case "measures":
      return index === null ? name : measureField(submission.measures[at]?.measure ?? "");
    case "tried":
      return index === null ? name : triedField(submission.tried[at]?.step ?? "");
    case "clashes":
      return index === null ? name : clashField(submission.clashes[at]?.measure ?? "", submission.clashes[at]?.adjustment ?? "");
    default:
      return name === "evidence" ? "quotes" : name;
  }
};
