import { expect, test } from "vitest";
import { aboutMe, noConcern } from "../../../src/domain/contact/contact-events.ts";
import { behavioursOf, choicePages, isConcern, mustReportToPolice, needsEffect } from "../../../src/domain/policy/behaviours.ts";
import { findPolicy, policies } from "../../../src/domain/policy/find-policy.ts";
import { iopc001 } from "../../../src/domain/policy/packs/iopc-001.ts";
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
  expect(policy.effectTest.categories.filter((id) => !idsOf(policy.categories).includes(id))).toEqual([]);
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
  expect(findPolicy(version)).toBe(policy);
  expect(findPolicy(`${policy.id}@0.0`)).toBeUndefined();
});

test.each(each)("the pages of %s show every choice once, at most seven to a page, no concern first", (_, policy) => {
  const pages = choicePages(policy);
  expect(pages.every((page) => page.length <= 7)).toBe(true);
  expect(pages[0]?.[0]).toBe(noConcern);
  expect(pages.flat().toSorted()).toEqual([noConcern, ...idsOf(behavioursOf(policy))].toSorted());
});

test("only a demand needs its effect on the work, because anger and persistence are judged otherwise (section 3)", () => {
  expect(needsEffect(iopc001, "scattergun")).toBe(true);
  expect(needsEffect(iopc001, "threats")).toBe(false);
  expect(needsEffect(iopc001, "refuses-decision")).toBe(false);
  expect(needsEffect(iopc001, noConcern)).toBe(false);
});

test("physical violence is always reported to the police (section 4)", () => {
  expect(idsOf(behavioursOf(iopc001).filter(({ id }) => mustReportToPolice(iopc001, id)))).toEqual(["physical-violence"]);
  expect(mustReportToPolice({ ...iopc001, police: null }, "physical-violence")).toBe(false);
});

test("a complaint about the reader is no concern about its writer", () => {
  expect(isConcern(aboutMe)).toBe(false);
  expect(isConcern("rudeness")).toBe(true);
});

test("the six criteria of section 6 are all there, and only an investigation may be missing", () => {
  expect(iopc001.criteria?.map(({ id, notApplicableWhen }) => [id, notApplicableWhen !== null])).toEqual([
    ["considered", false],
    ["decision-right", true],
    ["communication", false],
    ["all-efforts", false],
    ["access", false],
    ["gateway", false],
  ]);
});

test("prior warning may be left out for the police and legal action only, never for the restriction (sections 4 and 6)", () => {
  expect(iopc001.warning.exceptions.map(({ scope }) => scope)).toEqual(["police-or-legal", "police-or-legal"]);
});

test("a review comes at least yearly (section 8)", () => {
  expect(iopc001.review.maxMonths).toBe(12);
});

test("a click says that violence was threatened, not only used, because both are always reported (section 4)", () => {
  const reported = behavioursOf(iopc001).filter(({ id }) => mustReportToPolice(iopc001, id));
  expect(reported.map(({ label }) => label)).toEqual(["Violence used or threatened"]);
});
