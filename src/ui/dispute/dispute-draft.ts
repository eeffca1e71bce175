import type { DisputeOutcome, ProposedDisputeDecision } from "../../domain/dispute/check-dispute.ts";
import type { Policy } from "../../domain/policy/types.ts";
import type { Restriction } from "../../domain/restriction/restrictions.ts";
import { draftToChange, draftToConflict, startChange, undeclared, type ChangeDraft, type ConflictDraft } from "../shared/change/change-draft.ts";
import { changeWords } from "../shared/change/change-words.ts";

/** A decision on a dispute that is being written. */
export interface DisputeDraft {
  readonly conflict: ConflictDraft;
  /** Null until the decider has chosen. */
  readonly outcome: DisputeOutcome | null;
  readonly reasons: string;
  readonly change: ChangeDraft;
  readonly touched: boolean;
}

export const startDisputeDecision = (restriction: Restriction): DisputeDraft => ({ conflict: undeclared, outcome: null, reasons: "", change: startChange(restriction), touched: false });

/** The decision as it would be recorded. */
export const draftToDecision = (policy: Policy, draft: DisputeDraft, outcome: DisputeOutcome): ProposedDisputeDecision => ({
  outcome,
  reasons: draft.reasons,
  conflict: draftToConflict(draft.conflict, changeWords.inConflict),
  change: outcome === "varied" ? draftToChange(policy, draft.change) : null,
});
