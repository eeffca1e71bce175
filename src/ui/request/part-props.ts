import type { Policy } from "../../domain/policy/types.ts";
import type { Submission } from "../../domain/request/check-submission.ts";

/** What each part of the form is given. */
export interface PartProps {
  readonly policy: Policy;
  readonly submission: Submission;
  readonly onChange: (changed: Partial<Submission>) => void;
  /** What is wrong at a field, in words; undefined when nothing is. */
  readonly problemAt: (field: string) => string | undefined;
}
