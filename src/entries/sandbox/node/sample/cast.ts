import type { ChosenMeasure } from "../../../../domain/policy/instruct.ts";
import { effectLimbOf } from "../../../../domain/policy/behaviours.ts";
import type { Policy } from "../../../../domain/policy/types.ts";
import { sampleMailbox } from "./sample-settings.ts";

/**
 * What the story's people do, in the ids of one policy. The story is the same under all five;
 * where a policy lacks a behaviour or a measure, the nearest that it has stands in.
 */
export interface Cast {
  readonly behaviours: Readonly<Record<StoryBehaviour, string>>;
  /** An effect that the policy asks for with this behaviour; none where it asks for none. */
  readonly effectsOf: (behaviour: StoryBehaviour) => readonly string[];
  readonly readOnly: (matter: string) => ChosenMeasure;
  readonly oneContact: ChosenMeasure;
  readonly byEmail: ChosenMeasure;
  readonly byLetter: ChosenMeasure;
  readonly callTimes: (when: string, minutes: string) => ChosenMeasure;
  readonly closedMatter: (matter: string) => ChosenMeasure;
}

const storyBehaviours = ["threat", "violence", "abuse", "rudeness", "discrimination", "deadlines", "volume", "manyStaff", "refusesDecision", "asksAgain"] as const;
export type StoryBehaviour = (typeof storyBehaviours)[number];

const managingContact: Cast["behaviours"] = {
  threat: "threats",
  violence: "physical-violence",
  abuse: "verbal-abuse",
  rudeness: "rudeness",
  discrimination: "derogatory-remarks",
  deadlines: "deadlines",
  volume: "scattergun",
  manyStaff: "many-staff",
  refusesDecision: "refuses-decision",
  asksAgain: "asks-to-reverse",
};

const behavioursByPolicy: Readonly<Record<string, Cast["behaviours"]>> = {
  "iopc-000": {
    threat: "threats",
    violence: "continued-threats",
    abuse: "shouting",
    rudeness: "offensive-language",
    discrimination: "demeaning",
    deadlines: "timescales",
    volume: "flooding",
    manyStaff: "many-colleagues",
    refusesDecision: "challenges-decision",
    asksAgain: "repeated-demands",
  },
  "iopc-001": managingContact,
  "warwickshire-opcc-002": {
    threat: "threats",
    violence: "physical-violence",
    abuse: "abuse",
    rudeness: "derogatory-remarks",
    discrimination: "discriminatory-remarks",
    deadlines: "deadlines",
    volume: "volume",
    manyStaff: "different-people",
    refusesDecision: "refuses-explanation",
    asksAgain: "rewords-complaint",
  },
  "cleveland-opcc-003": {
    threat: "threats",
    violence: "physical-violence",
    abuse: "verbal-abuse",
    rudeness: "derogatory-remarks",
    discrimination: "discriminatory-remarks",
    deadlines: "deadlines",
    volume: "volume",
    manyStaff: "different-people",
    refusesDecision: "refuses-explanation",
    asksAgain: "rewords-complaint",
  },
  "ipcc-004": managingContact,
};

/** The first of these measures that the policy has, with the parameters that it takes. */
const firstOf = (policy: Policy, measures: readonly string[], values: Readonly<Record<string, string>>): ChosenMeasure => {
  const measure = measures.map((id) => policy.measures.find((each) => each.id === id)).find((found) => found !== undefined);
  if (!measure) throw new Error(`Policy ${policy.id} has none of the measures ${measures.join(", ")}.`);
  const given = measure.parameters.flatMap(({ id }) => (values[id] === undefined ? [] : [[id, values[id]] as const]));
  return { measure: measure.id, parameters: Object.fromEntries(given) };
};

export const castOf = (policy: Policy): Cast => {
  const behaviours = behavioursByPolicy[policy.id];
  if (!behaviours) throw new Error(`The sample story is not told under policy ${policy.id}.`);
  const oneMethod = ["one-method", "limited-ways", "email-or-post"];
  return {
    behaviours,
    effectsOf: (behaviour) => effectLimbOf(policy, behaviours[behaviour])?.effects.slice(0, 1) ?? [],
    readOnly: (matter) => firstOf(policy, ["read-and-file", "read-no-reply", "read-no-action", "dedicated-mailbox"], { matter, mailbox: sampleMailbox.name }),
    oneContact: firstOf(policy, ["single-contact"], { contact: "Casework desk, deputy Assessment desk", mailbox: sampleMailbox.name }),
    byEmail: firstOf(policy, oneMethod, { method: "email" }),
    byLetter: firstOf(policy, oneMethod, { method: "letter" }),
    callTimes: (when, minutes) => firstOf(policy, ["time-limits", "call-times", "call-length"], { when, length: minutes }),
    closedMatter: (matter) => firstOf(policy, ["closed-matter", "read-no-reply", "read-no-action"], { matter }),
  };
};
