import { otherMeasure } from "../policy/instruct.ts";
import type { Policy } from "../policy/types.ts";
import type { Terms } from "./check-terms.ts";

/** A measure as it is asked for or decided, with its parameters and why. */
export type MeasureChoice = Terms["measures"][number];

/** What somebody does to the measures on a form: of a request, a decision, a review or a dispute. */
export type MeasureEdit =
  /** `as`: how it stood when it was proposed, or before it was taken out. */
  | { readonly type: "choose"; readonly measure: string; readonly as?: MeasureChoice | undefined }
  | { readonly type: "remove"; readonly measure: string }
  | { readonly type: "set"; readonly measure: string; readonly parameter: string; readonly value: string }
  | { readonly type: "reason"; readonly measure: string; readonly why: string };

/**
 * The measures after an edit, in the policy's order with another measure last. Each is chosen once; what is set in one
 * changes no other; what a measure was asked is gone with it.
 */
export const editMeasures = (policy: Policy, measures: readonly MeasureChoice[], edit: MeasureEdit): readonly MeasureChoice[] => {
  switch (edit.type) {
    case "choose": {
      if (measures.some(({ measure }) => measure === edit.measure)) return measures;
      return inPolicyOrder(policy, [...measures, edit.as ?? { measure: edit.measure, parameters: {}, why: "" }]);
    }
    case "remove":
      return measures.filter(({ measure }) => measure !== edit.measure);
    case "set":
      return replace(measures, edit.measure, (choice) => ({ ...choice, parameters: { ...choice.parameters, [edit.parameter]: edit.value } }));
    case "reason":
      return replace(measures, edit.measure, (choice) => ({ ...choice, why: edit.why }));
  }
};

const replace = (measures: readonly MeasureChoice[], measure: string, changed: (choice: MeasureChoice) => MeasureChoice): readonly MeasureChoice[] =>
  measures.map((choice) => (choice.measure === measure ? changed(choice) : choice));

const inPolicyOrder = (policy: Policy, measures: readonly MeasureChoice[]): readonly MeasureChoice[] => {
  const order = [...policy.measures.map(({ id }) => id), otherMeasure];
  return measures.toSorted((left, right) => order.indexOf(left.measure) - order.indexOf(right.measure));
};
