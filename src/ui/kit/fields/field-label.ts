import type { FieldPath } from "../../../domain/decide/field.ts";
import type { Policy } from "../../../domain/policy/types.ts";
import { measureLabel } from "../cases/measures.ts";

/** The words of a problem's field: the step, criterion handling question or measure that it is about. Empty when it is a field of its own. */
export const fieldLabel = (policy: Policy, [kind, id = ""]: FieldPath): string => {
  switch (kind) {
    case "tried":
      return policy.softSteps.find((step) => step.id === id)?.label ?? "";
    case "criterion":
      return policy.criteria?.find((criterion) => criterion.id === id)?.label ?? "";
    case "handling":
      return policy.handlingCheck?.questions.find((question) => question.id === id)?.label ?? "";
    case "clash":
    case "measure":
      return measureLabel(policy, id);
    default:
      return "";
  }
};
