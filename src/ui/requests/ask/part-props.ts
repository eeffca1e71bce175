import type { Policy } from "../../../domain/policy/types.ts";
import type { AskRecords, Submission } from "../../../domain/subjects/request/submission.ts";
import type { FieldOrPath } from "../../../domain/decide/field.ts";

/** What each part of the form is given. */
export interface PartProps {
  readonly policy: Policy;
  readonly submission: Submission;
  /** What the request is checked against. */
  readonly records: AskRecords;
  readonly onChange: (changed: Partial<Submission>) => void;
  /** What is wrong at a field, in words; undefined when nothing is. */
  readonly problemAt: (field: FieldOrPath) => string | undefined;
}
