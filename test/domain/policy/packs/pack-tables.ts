import type { Measure, Policy } from "../../../../src/domain/policy/types.ts";

interface Labelled {
  readonly id: string;
  readonly clause: string;
}

/** What a list of a pack holds, each entry with its clause. */
export const clausesById = (entries: readonly Labelled[] | null): readonly (readonly [id: string, clause: string])[] | null =>
  entries?.map(({ id, clause }) => [id, clause] as const) ?? null;

export const behaviourTable = (policy: Policy): readonly (readonly [category: string, behaviour: string, clause: string, flags: string])[] =>
  policy.categories.flatMap(({ id, behaviours }) => behaviours.map((behaviour) => [id, behaviour.id, behaviour.clause, behaviour.flags.join(" ")] as const));

/** A row per measure: its clause, its parameters (`*` required, `@` a mailbox, `{…}` its choices) and what sets it apart. */
export const measureTable = (policy: Policy): readonly (readonly [id: string, clause: string, parameters: string, traits: string])[] =>
  policy.measures.map((measure) => [measure.id, measure.clause, measure.parameters.map(sayParameter).join(" "), traitsOf(measure).join(" ")] as const);

const sayParameter = ({ id, type, choices, required }: Measure["parameters"][number]): string =>
  `${type === "mailbox" ? "@" : ""}${id}${required ? "*" : ""}${choices.length > 0 ? `{${choices.join(", ")}}` : ""}`;

const traitsOf = ({ severeOnly, softStep, throughRepresentative, closes, repliesOnlyTo }: Measure): readonly string[] => [
  ...(severeOnly ? ["severe-only"] : []),
  ...(softStep ? ["soft-step"] : []),
  ...(throughRepresentative ? ["through-representative"] : []),
  ...closes.map((closed) => `closes=${closed}`),
  ...repliesOnlyTo.map((kind) => `replies=${kind}`),
];
