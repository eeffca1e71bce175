import { parseAnswer } from "./answers.ts";
import { behavioursOf } from "./behaviours.ts";
import { eachAt, type PackProblem, problemAt, unless } from "./pack-problem.ts";
import { answerKinds, type QuestionField } from "./answer-kinds.ts";
import type { Policy } from "./types.ts";

/** What the parts of a pack say of each other, measures apart. */
export const checkRules = (pack: Policy): readonly PackProblem[] => [
  ...checkDates(pack),
  ...checkFilled(pack),
  ...checkFirstChoices(pack),
  ...checkEffectTest(pack),
  ...checkPolice(pack),
  ...checkNumbers(pack),
  ...checkOutcomes(pack),
];

const checkDates = ({ effectiveFrom, effectiveTo }: Policy): readonly PackProblem[] =>
  unless(effectiveFrom === null || effectiveTo === null || effectiveFrom <= effectiveTo, "effectiveTo", { type: "ends-before-it-begins" });

const checkFilled = (pack: Policy): readonly PackProblem[] => {
  const lists: readonly (readonly [path: string, entries: readonly unknown[]])[] = [
    ["categories", pack.categories],
    ...pack.categories.map(({ behaviours }, index) => [`categories[${index}].behaviours`, behaviours] as const),
    ["warning.contents", pack.warning.contents],
    ["measures", pack.measures],
    ["restrictionNotice.contents", pack.restrictionNotice.contents],
    ["review.outcomes", pack.review.outcomes],
  ];
  const orNull: readonly (readonly [path: string, entries: readonly unknown[] | undefined])[] = [
    ["handlingCheck.questions", pack.handlingCheck?.questions],
    ["criteria", pack.criteria ?? undefined],
    ["sharing.reasons", pack.sharing?.reasons],
  ];
  return [
    ...lists.flatMap(([path, entries]) => unless(entries.length > 0, path, { type: "empty" })),
    ...orNull.flatMap(([path, entries]) => unless(entries === undefined || entries.length > 0, path, { type: "empty-or-null", name: path.split(".")[0] ?? path })),
  ];
};

const checkFirstChoices = (pack: Policy): readonly PackProblem[] => {
  const ids = behavioursOf(pack).map(({ id }) => id);
  const wanted = Math.min(6, ids.length);
  return [
    ...unless(pack.firstChoices.length === wanted, "firstChoices", { type: "first-choices", count: wanted }),
    ...eachAt("firstChoices", pack.firstChoices, (id, at) => unless(ids.includes(id), at, { type: "behaviour-unknown" })),
    ...pack.firstChoices.flatMap((id, index) => unless(pack.firstChoices.indexOf(id) === index, `firstChoices[${index}]`, { type: "behaviour-repeated" })),
  ];
};

const checkEffectTest = ({ categories, effectTest: { effects, limbs } }: Policy): readonly PackProblem[] =>
  eachAt("effectTest.limbs", limbs, (limb, at) => [
    ...unless(limb.categories.length > 0, `${at}.categories`, { type: "no-category" }),
    ...unless(limb.effects.length > 0, `${at}.effects`, { type: "no-effect" }),
    ...eachAt(`${at}.categories`, limb.categories, (id, categoryAt) => [
      ...unless(
        categories.some((category) => category.id === id),
        categoryAt,
        { type: "category-unknown" },
      ),
      ...unless(limbs.flatMap((each) => each.categories).filter((each) => each === id).length === 1, categoryAt, { type: "category-repeated" }),
    ]),
    ...eachAt(`${at}.effects`, limb.effects, (id, effectAt) =>
      unless(
        effects.some((effect) => effect.id === id),
        effectAt,
        { type: "effect-unknown" },
      ),
    ),
  ]);

const checkPolice = (pack: Policy): readonly PackProblem[] =>
  eachAt("police.mustReport", pack.police?.mustReport ?? [], (flag, at) =>
    unless(
      behavioursOf(pack).some(({ flags }) => flags.includes(flag)),
      at,
      { type: "flag-unused" },
    ),
  );

/** A number that the policy says must be one that set-up could have answered. */
const checkNumbers = (pack: Policy): readonly PackProblem[] => {
  const numbers: readonly (readonly [field: QuestionField, value: number | null | undefined])[] = [
    ["warning.waitDays", pack.warning.waitDays],
    ["review.maxMonths", pack.review.maxMonths],
    ["dispute.days", pack.dispute?.days],
    ["unsaid.retentionYears", pack.unsaid.retentionYears],
    ["unsaid.daysToDispute", pack.unsaid.daysToDispute],
    ["unsaid.noConcernDays", pack.unsaid.noConcernDays],
  ];
  return numbers.flatMap(([field, value]) => {
    const answer = answerKinds[field];
    if (answer === undefined || value === null || value === undefined) return [];
    const parsed = parseAnswer({ answer }, String(value));
    return parsed.ok ? [] : [problemAt(field, { type: "number-refused", problem: parsed.error })];
  });
};

const checkOutcomes = ({ review: { outcomes } }: Policy): readonly PackProblem[] => [
  ...outcomes.flatMap((outcome, index) => unless(outcomes.indexOf(outcome) === index, `review.outcomes[${index}]`, { type: "outcome-repeated" })),
  ...unless(outcomes.length === 0 || outcomes.includes("end"), "review.outcomes", { type: "no-end" }),
];
