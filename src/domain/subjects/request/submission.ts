import type { HandlingCheck } from "../handling/handling.ts";
import type { BodyOf } from "../../events/kinds.ts";
import type { Adjustment } from "../person/needs.ts";
import type { Day } from "../../base/time.ts";

/** What a request says, and its answer again after it was sent back. */
export type Submission = Omit<BodyOf<"restriction.requested">, "request" | "reference" | "name">;

/** The same while it is written: the day of the review is null until it is chosen. */
export type SubmissionDraft = Omit<Submission, "reviewOn"> & { readonly reviewOn: Day | null };

/** What the records say beside the request itself. */
export interface AskRecords {
  readonly today: Day;
  /** The day of the warning that the request names; null when the records have no such warning. */
  readonly warnedOn: Day | null;
  /** What is done differently for the person. */
  readonly adjustments: readonly Adjustment[];
  /** The check of our own handling that the request names; null when the records have no such check. */
  readonly handling: Pick<HandlingCheck, "actions"> | null;
  /** The names of the mailboxes that are read every day. */
  readonly mailboxes: readonly string[];
}
