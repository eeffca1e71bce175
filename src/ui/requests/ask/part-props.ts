import type { Policy } from "../../../domain/policy/types.ts";
import type { AskRecords, SubmissionDraft } from "../../../domain/subjects/request/submission.ts";
import type { FieldOrPath } from "../../../domain/decide/field.ts";

/** What each part of the form is given. */
export interface PartProps {
  readonly policy: Policy;
  readonly submission: SubmissionDraft;
  /** What the request is checked against. */
  readonly records: AskRecords;
  readonly onChange: (changed: Partial<SubmissionDraft>) => void;
  /** What is wrong at a field, in words; undefined when nothing is. */
  readonly problemAt: (field: FieldOrPath) => string | undefined;
}
