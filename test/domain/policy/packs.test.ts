import { expect, test } from "vitest";
import { aboutMe, noConcern } from "../../../src/domain/policy/vocabulary.ts";
import { behavioursOf, choicePages, mustReportToPolice } from "../../../src/domain/policy/behaviours.ts";
import { findPack } from "../../../src/domain/policy/policy-at.ts";
import { policies } from "../../../src/domain/policy/shipped.ts";
import { policyVersionOf, type Policy } from "../../../src/domain/policy/types.ts";

const each = policies.map((policy) => [policyVersionOf(policy), policy] as const);

const idsOf = (entries: readonly { readonly id: string }[]): readonly string[] => entries.map(({ id }) => id);

const repeated = (ids: readonly string[]): readonly string[] => ids.filter((id, index) => ids.indexOf(id) !== index);

/** Every value under a field of this name, at any depth. */
const valuesOf = (field: string, value: unknown): readonly unknown[] => {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => (key === field ? [entry] : valuesOf(field, entry)));
};

test.each(each)("ids are unique in %s", (_, policy) => {
  const groups: readonly (readonly string[])[] = [
    idsOf(policy.categories),
    idsOf(behavioursOf(policy)),
    idsOf(policy.effectTest.effects),
    idsOf(policy.softSteps),
    idsOf(policy.warning.contents),
    idsOf(policy.warning.exceptions),
    idsOf(policy.immediateActions),
    idsOf(policy.criteria ?? []),
    idsOf(policy.measures),
    idsOf(policy.restrictionNotice.contents),
    ...policy.measures.map(({ parameters }) => idsOf(parameters)),
  ];
  expect(groups.flatMap(repeated)).toEqual([]);
});

test.each(each)("no behaviour of %s takes the name of no concern or of a complaint about the reader", (_, policy) => {
  expect(idsOf(behavioursOf(policy)).filter((id) => id === noConcern || id === aboutMe)).toEqual([]);
});

test.each(each)("every clause of %s has a label", (_, policy) => {
  const clauses = [...valuesOf("clause", policy), policy.authority.asksClause, policy.authority.decidesClause];
  expect(clauses.length).toBeGreaterThan(20);
  expect(clauses.filter((clause) => typeof clause !== "string" || clause.trim() === "")).toEqual([]);
});

test.each(each)("every behaviour of %s fits on a button 320 pixels wide", (_, policy) => {
  expect(behavioursOf(policy).filter(({ label }) => label.length > 30)).toEqual([]);
});

test.each(each)("the first choices of %s are six of its behaviours", (_, policy) => {
  expect(policy.firstChoices).toHaveLength(6);
  expect(policy.firstChoices.filter((id) => !idsOf(behavioursOf(policy)).includes(id))).toEqual([]);
});

test.each(each)("what %s refers to exists", (_, policy) => {
  const { effects, limbs } = policy.effectTest;
  expect(limbs.flatMap(({ categories }) => categories).filter((id) => !idsOf(policy.categories).includes(id))).toEqual([]);
  expect(limbs.flatMap((limb) => limb.effects).filter((id) => !idsOf(effects).includes(id))).toEqual([]);
  const flags = new Set(behavioursOf(policy).flatMap((behaviour) => behaviour.flags));
  expect((policy.police?.mustReport ?? []).filter((flag) => !flags.has(flag))).toEqual([]);
});

/** The parameters that the sentences and closed routes of a measure name. */
const namedParameters = ({ staffMay, personMeans, closes }: Policy["measures"][number]): readonly string[] => [
  ...[...`${staffMay} ${personMeans}`.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? ""),
  ...closes.flatMap((route) => (route.startsWith("all-but:") ? [route.slice("all-but:".length)] : [])),
];

test.each(each)("the sentences of each measure of %s name parameters that it has", (_, policy) => {
  const unknown = policy.measures.flatMap((measure) => namedParameters(measure).filter((name) => !idsOf(measure.parameters).includes(name)));
  expect(unknown).toEqual([]);
});

test.each(each)("a parameter of %s is a choice exactly when it offers choices", (_, policy) => {
  const parameters = policy.measures.flatMap((measure) => measure.parameters);
  expect(parameters.filter(({ type, choices }) => (type === "choice") !== choices.length > 0)).toEqual([]);
});

test.each(each)("%s is found by its id and version", (version, policy) => {
  expect(findPack({ packs: policies }, version)).toBe(policy);
  expect(findPack({ packs: policies }, `${policy.id}@0.0`)).toBeUndefined();
});

test.each(each)("the pages of %s show every choice once, at most seven to a page, no concern first", (_, policy) => {
  const pages = choicePages(policy);
  expect(pages.every((page) => page.length <= 7)).toBe(true);
  expect(pages[0]?.[0]).toBe(noConcern);
  expect(pages.flat().toSorted()).toEqual([noConcern, ...idsOf(behavioursOf(policy))].toSorted());
});

const withPoliceDuty = each.filter(([, policy]) => policy.police?.mustReport.includes("violence"));

test.each(withPoliceDuty)("one click under %s says that violence was threatened, not only used, because both are always reported", (_, policy) => {
  const reported = behavioursOf(policy).filter(({ id }) => mustReportToPolice(policy, id));
  expect(reported.map(({ label }) => label)).toEqual(["Violence used or threatened"]);
});

test.each(each)("what no policy says is left open in %s", (_, policy) => {
  expect(policy.unsaid).toEqual({ whenReviewIsMissed: null, retentionYears: null, daysToDispute: null, noConcernDays: null });
  expect(policy.warning.waitDays).toBeNull();
  expect(policy.dispute?.days ?? null).toBeNull();
});

test.each(each)("%s names no mailbox, web address or telephone number of the real body", (_, policy) => {
  expect(JSON.stringify(policy)).not.toMatch(/@|https?:|www\.|\d{4,} \d{3}/);
});

test.each(each)("a block under %s states the mailbox where blocked contact is still read", (_, policy) => {
  const blocks = policy.measures.filter(({ id }) => id.startsWith("block"));
  expect(blocks.flatMap(({ parameters }) => parameters.filter(({ type, required }) => type === "mailbox" && required))).toHaveLength(blocks.length);
});

test.each(each)("%s restricts nothing for good: a review can end it", (_, policy) => {
  expect(policy.review.outcomes).toEqual(["continue", "alter", "end"]);
});

test("the five policies each have their own name and version", () => {
  expect(policies.map(policyVersionOf)).toEqual(["iopc-000@1.0", "iopc-001@1.0", "warwickshire-opcc-002@1.0", "cleveland-opcc-003@1.0", "ipcc-004@1.0"]);
});
