import { textOfRow } from "../../../domain/events/row-text.ts";
import type { DecisionForm } from "../../../app/request/decision-form.ts";
import type { Policy } from "../../../domain/policy/types.ts";
import type { CriterionAnswer, DecisionKind } from "../../../domain/subjects/request/check-decision.ts";
import type { Conflict } from "../../../domain/decide/conflict.ts";
import type { RestrictionRequest } from "../../../domain/subjects/request/requests.ts";
import type { MeasureChoice, MeasureEdit } from "../../../domain/decide/edit-measures.ts";
import { draftToChange, type ChangeDraft } from "../../kit/cases/change-draft.ts";

export interface CriterionDraft {
  /** Null until the head of function has chosen. */
  readonly verdict: CriterionAnswer["verdict"] | null;
  readonly reason: string;
}

/** A decision that is being written. */
export interface DecisionDraft extends ChangeDraft {
  /** What a head of function says about themselves; null until they have chosen. */
  readonly conflict: Conflict | null;
  /** By the question of the own-handling check. */
  readonly handlingComments: Readonly<Record<string, string>>;
  /** The exception by which the person was not told first, where the policy has one; empty for none. */
  readonly toldException: string;
  readonly toldReason: string;
  readonly criteria: Readonly<Record<string, CriterionDraft>>;
  readonly reasons: string;
  readonly wanted: string;
  readonly touched: boolean;
}

/** Nothing is answered at first; measures and terms are those that were proposed. */
export const startDecision = ({ submission }: Pick<RestrictionRequest, "submission">): DecisionDraft => {
  const { measures, matter, contact, reviewOn } = submission.body;
  return {
    conflict: null,
    handlingComments: {},
    toldException: "",
    toldReason: "",
    criteria: {},
    measures,
    isOneMatter: textOfRow(matter) !== null,
    matter,
    contact,
    reviewOn,
    endsOn: null,
    reasons: "",
    wanted: "",
    touched: false,
  };
};

const unanswered: CriterionDraft = { verdict: null, reason: "" };

export const criterionOf = (draft: DecisionDraft, criterion: string): CriterionDraft => draft.criteria[criterion] ?? unanswered;

/** Adopts the requester's evidence: as the reason, or below what is there already, which is never overwritten. */
export const adopt = (reason: string, evidence: string): string => {
  if (reason.includes(evidence)) return reason;
  return reason.trim() === "" ? evidence : `${reason.trimEnd()}\n${evidence}`;
};

const toldOf = (policy: Policy, { intentions }: Pick<RestrictionRequest, "intentions">, { toldException, toldReason }: DecisionDraft): DecisionForm["told"] => {
  if (policy.restrictionNotice.timing !== "before-deciding") return null;
  const notice = intentions.at(-1)?.key ?? null;
  if (notice !== null) return { notice, exception: null, reason: "" };
  return toldException === "" ? null : { notice: null, exception: toldException, reason: toldReason };
};

/** The decision as it would be recorded. Only what was answered is in it. */
export const draftToForm = (policy: Policy, request: Pick<RestrictionRequest, "intentions">, draft: DecisionDraft, kind: DecisionKind): DecisionForm => ({
  kind,
  criteria: (policy.criteria ?? []).flatMap(({ id }) => {
    const { verdict, reason } = criterionOf(draft, id);
    return verdict === null ? [] : [{ criterion: id, verdict, reason }];
  }),
  reasons: draft.reasons,
  wanted: kind === "request.sent-back" ? draft.wanted : "",
  conflict: draft.conflict,
  handlingComments: Object.entries(draft.handlingComments).flatMap(([question, comment]) => (comment.trim() === "" ? [] : [{ question, comment }])),
  told: toldOf(policy, request, draft),
  ...draftToChange(policy, draft),
  ...(kind !== "request.approved" && { terms: null }),
});

/** A measure that was proposed and taken out comes back as it was proposed. */
export const fromProposal = (proposed: readonly MeasureChoice[], edit: MeasureEdit): MeasureEdit =>
  edit.type === "choose" ? { ...edit, as: proposed.find(({ measure }) => measure === edit.measure) } : edit;

/** How a measure came to be in the decision. */
export const originOf = (proposed: readonly MeasureChoice[], choice: MeasureChoice): "proposed" | "changed" | "added" => {
  const before = proposed.find(({ measure }) => measure === choice.measure);
  if (!before) return "added";
  const names = new Set([...Object.keys(before.parameters), ...Object.keys(choice.parameters)]);
  return [...names].every((name) => (before.parameters[name] ?? "") === (choice.parameters[name] ?? "")) ? "proposed" : "changed";
};

/** Everything that was typed, as one text to copy when it could not be recorded. */
export const typedText = (policy: Policy, draft: DecisionDraft): string =>
  [
    draft.reasons,
    draft.wanted,
    ...Object.values(draft.handlingComments),
    draft.toldReason,
    ...(policy.criteria ?? []).flatMap(({ id, label }) => {
      const { reason } = criterionOf(draft, id);
      return reason.trim() === "" ? [] : [`${label}: ${reason}`];
    }),
  ]
    .filter((text) => text.trim() !== "")
    .join("\n\n");
