import { by, reversed } from "../../base/compare.ts";
import { isDecided, type Decided } from "../../decide/decided.ts";
import { presentOf } from "../restriction/restriction-at.ts";
import type { Restriction } from "../restriction/restrictions.ts";
import type { Day } from "../../base/time.ts";
import type { Dispute } from "./disputes.ts";

/** A dispute that waits for its decision. */
export interface DisputeOpen {
  readonly dispute: Dispute;
  readonly isOverdue: boolean;
}

/** Disputes that nobody has decided, the one due first comes first; those without a due date by when they came, at the end. */
export const disputesOpen = (disputes: Iterable<Dispute>, today: Day): readonly DisputeOpen[] =>
  [...disputes]
    .filter(({ decision }) => decision === null)
    .map((dispute) => ({ dispute, isOverdue: dispute.dueOn !== null && today > dispute.dueOn }))
    .toSorted(
      by(
        ({ dispute }) => sortKey(dispute),
        ({ dispute }) => dispute.id,
      ),
    );

const sortKey = ({ dueOn, received }: Dispute): string => `${dueOn ?? "9999"} ${received.body.receivedOn} ${received.key}`;

/**
 * Disputes that were upheld or varied and that no head of function has carried out, while anything of the restriction is
 * left. That its terms were changed meanwhile ends nothing: a dispute is about the restriction through all its changes.
 */
export const disputesToCarryOut = (disputes: Iterable<Dispute>, restrictions: readonly Restriction[]): readonly Decided<Dispute>[] => {
  const byKey = new Map(restrictions.map((restriction) => [restriction.key, restriction]));
  return [...disputes].filter(isDecided).filter(({ toCarryOut, instruction }) => {
    const disputed = byKey.get(instruction);
    return toCarryOut !== null && (disputed === undefined || presentOf(restrictions, disputed).state !== "ended");
  });
};

/** Decided disputes whose result the person has not been told in writing (001 section 7, 002 section 7.3). */
export const disputeResultsToWrite = (disputes: Iterable<Dispute>): readonly Decided<Dispute>[] => [...disputes].filter(isDecided).filter(({ result }) => result === null);

/** The disputes of a restriction through all its changes, newest first. */
export const disputesOf = (disputes: Iterable<Dispute>, instructions: readonly { readonly key: string }[]): readonly Dispute[] => {
  const keys = new Set(instructions.map(({ key }) => key));
  return [...disputes]
    .filter(({ instruction }) => keys.has(instruction))
    .toSorted(
      reversed(
        by(
          ({ received }) => received.recordedAt,
          ({ id }) => id,
        ),
      ),
    );
};
