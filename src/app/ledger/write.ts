import type { DayUnknown } from "../../domain/base/service-time.ts";
import { isCanary, isSigned, type LedgerRow, type SignedRow } from "../../domain/events/envelope.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import type { QueryAnswer, ServiceError, WriteAnswer } from "../ports.ts";

/** Why something that is written online did not happen. Whoever acted decides what to do next; nothing is tried again unseen. */
export type WriteError =
  | ServiceError
  /** Somebody else did this step first. */
  | { readonly type: "already-done"; readonly row: SignedRow }
  | { readonly type: "row-refused"; readonly detail: string }
  | { readonly type: "could-not-check" }
  /** It goes by the day, and it may be several: nobody knows whether it may be recorded. */
  | DayUnknown;

/** The row of a write, or why there is none. Finding our own row under the key means that an earlier answer was lost. */
export const writtenRow = (answer: WriteAnswer | undefined, oid: string): Result<LedgerRow, WriteError> => {
  switch (answer?.type) {
    case "added":
      return ok(answer.row);
    case "already-there":
      // Whose a row is that nobody signed cannot be told, so it is neither ours nor somebody else's.
      if (!isSigned(answer.row)) return err({ type: "could-not-check" });
      return answer.row.createdBy.oid === oid ? ok(answer.row) : err({ type: "already-done", row: answer.row });
    case "refused":
      return err({ type: "row-refused", detail: answer.detail });
    case "failed":
      return err(answer.error);
    case "not-tried":
    case undefined:
      return err({ type: "could-not-check" });
  }
};

/**
 * The rows of an answer that its canary vouches for. Of one of which the service does not say who added it nothing is known,
 * and without it the others may say what is not so: a request whose decision cannot be read would pass for undecided.
 */
export const vouchedRows = (answer: QueryAnswer | undefined): Result<readonly LedgerRow[], WriteError> => {
  if (answer?.type === "rows") return answer.rows.every((row) => isCanary(row) || isSigned(row)) ? ok(answer.rows) : err({ type: "could-not-check" });
  return err(answer?.type === "failed" ? answer.error : { type: "could-not-check" });
};
