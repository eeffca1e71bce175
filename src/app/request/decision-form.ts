import { eventKinds, type BodyOf } from "../../domain/ledger/kinds.ts";
import { checkDecision, type DecisionKind, type DecisionProblem, type ProposedDecision } from "../../domain/request/check-decision.ts";
import type { RestrictionRequest } from "../../domain/request/requests.ts";
import type { Settings } from "../../domain/settings.ts";
import { readShape } from "../../domain/shape.ts";
import type { Instant } from "../../domain/time.ts";

/** What the head proposes on the page, with what goes to staff beside the measures. */
export interface DecisionForm extends ProposedDecision {
  readonly matter: string;
  readonly contact: string;
}

export type DecisionBody = BodyOf<DecisionKind>;

/** Why this decision cannot be recorded by this person now; empty when it can. */
export const decisionProblems = (
  settings: Settings,
  request: RestrictionRequest,
  form: DecisionForm,
  decider: { readonly oid: string; readonly at: Instant },
): readonly DecisionProblem[] => {
  const policy = request.policy;
  if (!policy) return [{ type: "missing", field: "policy", clause: "" }];
  const requesters = request.requesters.map(({ oid }) => oid);
  const problems: readonly DecisionProblem[] = [
    ...checkDecision(policy, settings, requesters, form, decider),
    // Staff and the person must know whom to turn to while it lasts.
    ...(form.kind === "request.approved" && form.contact.trim() === ""
      ? [{ type: "missing", field: "contact", clause: policy.restrictionNotice.clause } as const]
      : []),
  ];
  return [...problems, ...checkFit(request, form).filter(({ field }) => !problems.some((known) => known.field === field))];
};

/** What the row will say. `digest` is that of the submission that is decided on. */
export const decisionBody = (request: RestrictionRequest, form: DecisionForm, digest: string): DecisionBody => {
  const decided = { request: request.id, submission: request.submission.key, submissionDigest: digest, criteria: form.criteria, reasons: form.reasons, conflict: form.conflict };
  switch (form.kind) {
    case "request.refused":
      return decided;
    case "request.sent-back":
      return { ...decided, wanted: form.wanted };
    case "request.approved": {
      const { measures = [], reviewOn = "", endsOn } = form.terms ?? {};
      return { ...decided, measures, matter: form.matter, contact: form.contact, reviewOn, handlingComments: form.handlingComments, ...(form.told && { told: form.told }), ...(endsOn !== undefined && { endsOn }) };
    }
  }
};

// The very shape that reads the row back: a row that nobody can read must never be written.
const checkFit = (request: RestrictionRequest, form: DecisionForm): readonly DecisionProblem[] => {
  const read = readShape<unknown>(eventKinds[form.kind].shape, decisionBody(request, form, "0".repeat(64)));
  return read.ok ? [] : [...new Set(read.error.map(({ path }) => fieldAt(form, path)))].map((field) => ({ type: "does-not-fit", field, clause: "" }));
};

const fieldAt = (form: DecisionForm, path: string): string => {
  const [, name = "", index = "-1"] = /^(\w+)(?:\[(\d+)\])?/.exec(path) ?? [];
  const at = Number(index);
  if (name === "criteria" && at >= 0) return `criterion:${form.criteria[at]?.criterion ?? ""}`;
  if (name === "measures" && at >= 0) return `measure:${form.terms?.measures[at]?.measure ?? ""}`;
  return name;
};
