import { sayPackFault } from "../../../src/ui/words/pack-words.ts";
import * as fc from "fast-check";
import { expect, expectTypeOf, test } from "vitest";
import { checkPack } from "../../../src/domain/policy/check-pack.ts";
import type { packShape } from "../../../src/domain/policy/pack-shape.ts";
import { iopc001 } from "../../../src/domain/policy/packs/iopc-001.ts";
import { warwickshire002 } from "../../../src/domain/policy/packs/warwickshire-002.ts";
import { policies } from "../../../src/domain/policy/shipped.ts";
import { policyVersionOf, type Policy } from "../../../src/domain/policy/types.ts";
import type { Infer } from "../../../src/domain/base/shape.ts";
import { runs } from "../../support/property-runs.ts";

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const jsonOf = (policy: Policy): Json => JSON.parse(JSON.stringify(policy)) as Json;

const problemsOf = (json: unknown): readonly string[] => {
  const checked = checkPack(json);
  return checked.ok ? [] : checked.error.map(({ path, fault }) => `${path}: ${sayPackFault(fault)}`);
};

const pathsOf = (json: unknown): readonly string[] => {
  const checked = checkPack(json);
  return checked.ok ? [] : checked.error.map(({ path }) => path);
};

test("the shape of a pack and the type of a policy are the same, field by field", () => {
  expectTypeOf<Infer<typeof packShape>>().toExtend<Policy>();
  expectTypeOf<Policy>().toExtend<Infer<typeof packShape>>();
});

test.each(policies.map((policy) => [policyVersionOf(policy), policy] as const))("%s passes as a file and comes back as it was", (_, policy) => {
  expect(checkPack(jsonOf(policy))).toEqual({ ok: true, value: policy });
});

type Key = string | number;

/** The keys that lead to every object in a value. */
const objectsIn = (value: Json, keys: readonly Key[] = []): readonly (readonly Key[])[] => {
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((entry, index) => objectsIn(entry, [...keys, index]));
  return [keys, ...Object.entries(value).flatMap(([key, entry]) => objectsIn(entry, [...keys, key]))];
};

const pathTo = (keys: readonly Key[]): string =>
  keys
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`))
    .join("")
    .replace(/^\./, "");

type MutableObject = Record<string, unknown>;

/** A copy in which the object that the keys lead to has been changed. */
const changedAt = (json: Json, keys: readonly Key[], change: (object: MutableObject) => void): unknown => {
  const copy: unknown = structuredClone(json);
  change(keys.reduce<unknown>((inner, key) => (inner as Record<Key, unknown>)[key], copy) as MutableObject);
  return copy;
};

const somewhere = fc.constantFrom(...policies).chain((policy) => {
  const json = jsonOf(policy);
  return fc.record({ json: fc.constant(json), keys: fc.constantFrom(...objectsIn(json)) });
});

test("a field that is missing anywhere in a pack is refused by its path", () => {
  fc.assert(
    fc.property(somewhere, fc.nat(), ({ json, keys }, nth) => {
      let dropped = "";
      const without = changedAt(json, keys, (object) => {
        // What a notice says only in some cases is the one thing that a pack need not say: without it, it is always said.
        const fields = Object.keys(object).filter((field) => field !== "onlyIf");
        dropped = fields[nth % fields.length] ?? "";
        delete object[dropped];
      });
      expect(problemsOf(without)).toContain(`${pathTo([...keys, dropped])}: This field is missing. Add it. Null says that the policy does not say, where that is possible.`);
    }),
    runs(500),
  );
});

test("a field that is too many anywhere in a pack is refused by its path", () => {
  fc.assert(
    fc.property(somewhere, fc.constantFrom("extra", "labels", "Id", "constructor"), ({ json, keys }, name) => {
      const withMore = changedAt(json, keys, (object) => {
        object[name] = "something";
      });
      expect(problemsOf(withMore)).toContain(`${pathTo([...keys, name])}: There is no such field. Take it out, or correct its name.`);
    }),
    runs(500),
  );
});

test("a value of another kind is refused by its path, null where a policy must say something included", () => {
  expect(problemsOf({ ...iopc001, otherMeasures: "yes" })).toEqual(["otherMeasures: Write true or false."]);
  expect(problemsOf({ ...iopc001, scope: { ...iopc001.scope, rule: "everything" } })).toEqual(["scope.rule: Write one of this-office, one-matter, unsaid."]);
  expect(pathsOf({ ...iopc001, title: null })).toEqual(["title"]);
  expect(pathsOf({ ...iopc001, measures: null })).toEqual(["measures"]);
  expect(pathsOf({ ...iopc001, breach: { ...iopc001.breach, clause: " " } })).toEqual(["breach.clause"]);
  expect(problemsOf({ ...iopc001, review: { ...iopc001.review, maxMonths: 1.5 } })).toEqual(["review.maxMonths: Write a whole number of 0 or more."]);
});

test.each([null, [], "a pack", 7, undefined])("%j is no pack", (json) => {
  expect(problemsOf(json)).toEqual([": Write an object."]);
});

const [aggressive] = iopc001.categories;
const [threats] = aggressive?.behaviours ?? [];
const [limb] = iopc001.effectTest.limbs;
const [timeLimits, oneMethod] = iopc001.measures;

const withMeasure = (measure: object): object => ({ ...iopc001, measures: [{ ...oneMethod, ...measure }, ...iopc001.measures.slice(2)] });

const misfits: readonly (readonly [what: string, pack: object, paths: readonly string[]])[] = [
  ["a day that does not exist", { ...iopc001, effectiveFrom: "2026-02-30" }, ["effectiveFrom"]],
  ["an end before its beginning", { ...iopc001, effectiveFrom: "2026-02-01", effectiveTo: "2026-01-31" }, ["effectiveTo"]],
  ["an id with spaces", { ...iopc001, id: "My policy" }, ["id"]],
  ["an @ in the version, which joins it to the id", { ...iopc001, version: "1@0" }, ["version"]],
  ["one id for two measures", { ...iopc001, measures: [...iopc001.measures, timeLimits] }, ["measures[7].id"]],
  [
    "one behaviour in two categories",
    { ...iopc001, categories: [...iopc001.categories, { ...aggressive, id: "again", behaviours: [threats] }] },
    ["categories[0].behaviours[0].id", "categories[3].behaviours[0].id"],
  ],
  [
    "a behaviour with the name of no concern",
    { ...iopc001, categories: [...iopc001.categories, { ...aggressive, id: "again", behaviours: [{ ...threats, id: "no-concern" }] }] },
    ["categories[3].behaviours[0].id"],
  ],
  ["a measure with the name of a measure that a head writes", withMeasure({ id: "other" }), ["measures[0].id"]],
  ["a label too long for its button", { ...iopc001, categories: [{ ...aggressive, behaviours: [{ ...threats, label: "x".repeat(31) }] }] }, ["categories[0].behaviours[0].label"]],
  ["a category without behaviours", { ...iopc001, categories: [...iopc001.categories, { ...aggressive, id: "empty", behaviours: [] }] }, ["categories[3].behaviours"]],
  ["five first choices where six are possible", { ...iopc001, firstChoices: iopc001.firstChoices.slice(1) }, ["firstChoices"]],
  ["a first choice that is no behaviour", { ...iopc001, firstChoices: ["shouting", ...iopc001.firstChoices.slice(1)] }, ["firstChoices[0]"]],
  ["a first choice twice", { ...iopc001, firstChoices: ["verbal-abuse", ...iopc001.firstChoices.slice(1)] }, ["firstChoices[2]"]],
  [
    "a limb for a category and an effect that are not there",
    { ...iopc001, effectTest: { ...iopc001.effectTest, limbs: [{ ...limb, categories: ["none"], effects: ["nothing"] }] } },
    ["effectTest.limbs[0].categories[0]", "effectTest.limbs[0].effects[0]"],
  ],
  [
    "two limbs for one category",
    { ...iopc001, effectTest: { ...iopc001.effectTest, limbs: [limb, limb] } },
    ["effectTest.limbs[0].categories[0]", "effectTest.limbs[1].categories[0]"],
  ],
  ["a police duty that no click raises", { ...iopc001, police: { ...iopc001.police, mustReport: ["harassment"] } }, ["police.mustReport[0]"]],
  ["criteria that list nothing", { ...iopc001, criteria: [] }, ["criteria"]],
  ["no longest time to a review at all", { ...iopc001, review: { ...iopc001.review, maxMonths: 0 } }, ["review.maxMonths"]],
  ["a review later than any policy may allow", { ...iopc001, review: { ...iopc001.review, maxMonths: 25 } }, ["review.maxMonths"]],
  ["records that are kept for no time", { ...iopc001, unsaid: { ...iopc001.unsaid, retentionYears: 0 } }, ["unsaid.retentionYears"]],
  ["a restriction that can never end", { ...iopc001, review: { ...iopc001.review, outcomes: ["continue", "alter"] } }, ["review.outcomes"]],
  ["a choice without choices", withMeasure({ closes: [], parameters: [{ ...oneMethod?.parameters[0], choices: [] }] }), ["measures[0].parameters[0].choices"]],
  ["choices of a text", withMeasure({ closes: [], parameters: [{ ...oneMethod?.parameters[0], type: "text" }] }), ["measures[0].parameters[0].choices"]],
  ["a sentence that names no parameter of the measure", withMeasure({ staffMay: "Deal with {what}." }), ["measures[0].staffMay"]],
  ["a brace left open", withMeasure({ personMeans: "Only by {method." }), ["measures[0].personMeans"]],
  [
    "a parameter id that a sentence cannot name",
    withMeasure({ closes: [], parameters: [...(oneMethod?.parameters ?? []), { ...oneMethod?.parameters[0], id: "by-when" }] }),
    ["measures[0].parameters[1].id"],
  ],
  ["a way of contact that is not known", withMeasure({ closes: ["fax"] }), ["measures[0].closes[0]"]],
  ["all ways closed but those of a parameter that is not there", withMeasure({ closes: ["all-but:way"] }), ["measures[0].closes[0]"]],
  ["a choice that is no way of contact", withMeasure({ parameters: [{ ...oneMethod?.parameters[0], choices: ["email", "fax"] }] }), ["measures[0].closes[0]"]],
  ["a measure that leaves no way of contact open", withMeasure({ closes: ["telephone", "email", "letter", "visit"] }), ["measures[0].closes"]],
  ["two entries that leave no way open together", withMeasure({ closes: ["all-but:method", "letter"] }), ["measures[0].closes"]],
  ["a reply to a kind of message that is not known", withMeasure({ repliesOnlyTo: ["compliment"] }), ["measures[0].repliesOnlyTo[0]"]],
  ["a soft step that is not among the steps", withMeasure({ softStep: true }), ["measures[0].softStep"]],
  [
    "more than fits in a row",
    {
      ...warwickshire002,
      hints: Array.from({ length: 50 }, () => ({ label: "x".repeat(200), clause: "x".repeat(100) })),
      support: Array.from({ length: 50 }, () => ({ label: "x".repeat(200), clause: "x".repeat(100) })),
      links: Array.from({ length: 50 }, () => ({ label: "x".repeat(200), clause: "x".repeat(100) })),
    },
    [""],
  ],
];

test.each(misfits)("refused: %s", (_, pack, paths) => {
  expect(pathsOf(JSON.parse(JSON.stringify(pack)))).toEqual(paths);
});

test("a problem says what to do about it", () => {
  expect(problemsOf(withMeasure({ closes: ["telephone", "email", "letter", "visit"] }))).toEqual([
    "measures[0].closes: This leaves no way of contact open at all. A decision of that kind is always refused.",
  ]);
  expect(problemsOf({ ...iopc001, review: { ...iopc001.review, maxMonths: 36 } })).toEqual(["review.maxMonths: Give at most 24, in months."]);
});

test("a policy with fewer than six behaviours names them all first", () => {
  const small = {
    ...iopc001,
    categories: [{ ...aggressive, behaviours: aggressive?.behaviours.slice(0, 2) }],
    effectTest: { effects: [], limbs: [] },
    firstChoices: ["threats", "physical-violence"],
  };
  expect(problemsOf(small)).toEqual([]);
});
