import type { DisputeOutcome, ProposedDisputeDecision } from "../../domain/subjects/dispute/check-dispute.ts";
import type { Policy } from "../../domain/policy/types.ts";
import type { Conflict } from "../../domain/decide/conflict.ts";
import type { Restriction } from "../../domain/subjects/restriction/restrictions.ts";
import { draftToChange, startChange, type ChangeDraft } from "../kit/cases/change-draft.ts";

/** A decision on a dispute that is being written. */
export interface DisputeDraft {
  /** Null until a conflict, or none, is declared. */
  readonly conflict: Conflict | null;
  /** Null until the decider has chosen. */
  readonly outcome: DisputeOutcome | null;
  readonly reasons: string;
  readonly change: ChangeDraft;
  readonly touched: boolean;
}

export const startDisputeDecision = (restriction: Restriction): DisputeDraft => ({ conflict: null, outcome: null, reasons: "", change: startChange(restriction), touched: false });

/** The decision as it would be recorded. */
export const draftToDecision = (policy: Policy, draft: DisputeDraft, outcome: DisputeOutcome): ProposedDisputeDecision => ({
  outcome,
  reasons: draft.reasons,
  conflict: draft.conflict,
  change: outcome === "varied" ? draftToChange(policy, draft.change) : null,
});
