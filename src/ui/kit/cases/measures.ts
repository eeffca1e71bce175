import type { Measure, Policy } from "../../../domain/policy/types.ts";
import { otherMeasure } from "../../../domain/policy/instruct.ts";
import { requestWords as words } from "../../words/request-words.ts";

export type OfferedMeasure = Pick<Measure, "id" | "label" | "clause" | "parameters" | "severeOnly">;

// The list of a policy may be open: what staff do and what it means to the person is then written out.
const anotherMeasure = (): OfferedMeasure => ({
  id: otherMeasure,
  label: words.otherMeasure,
  clause: "",
  parameters: [
    { id: "says", label: words.otherSays, type: "text", choices: [], required: true },
    { id: "means", label: words.otherMeans, type: "text", choices: [], required: true },
  ],
  severeOnly: false,
});

/** The measures that can be chosen, in the policy's order, with another measure last where its list is open. */
export const offeredMeasures = (policy: Policy): readonly OfferedMeasure[] => [...policy.measures, ...(policy.otherMeasures ? [anotherMeasure()] : [])];

export const findMeasure = (policy: Policy, id: string): OfferedMeasure | undefined =>
  id === otherMeasure ? anotherMeasure() : policy.measures.find((measure) => measure.id === id);

/** A measure that the policy does not know is named as it is recorded. */
export const measureLabel = (policy: Policy, id: string): string => findMeasure(policy, id)?.label ?? id;
