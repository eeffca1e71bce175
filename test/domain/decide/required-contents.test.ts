import { expect, test } from "vitest";
import { letterTypes, type LetterType } from "../../../src/domain/policy/vocabulary.ts";
import { checkContents, mayBeWaived, requiredContents } from "../../../src/domain/decide/required-contents.ts";
import { policies } from "../../../src/domain/policy/shipped.ts";
import { iopc001 } from "../../../src/domain/policy/packs/iopc-001.ts";
import type { Policy } from "../../../src/domain/policy/types.ts";
import type { Day } from "../../../src/domain/base/time.ts";
import { someRoute, wholeContents } from "../../support/letters.ts";

const everyLetter = policies.flatMap((policy) => letterTypes.map((type) => [policy.id, type, policy] as const));

const decisions = new Set<string>(["restriction", "change", "review-result", "dispute-refused"]);

test.each(everyLetter)("%s, %s: the letter says how to get another format, and a decision how to dispute it, each thing once", (_, type, policy) => {
  const ids = requiredContents(policy, type).map(({ id }) => id);
  expect(ids).toContain("accessible-format");
  expect(ids.includes("dispute")).toBe(decisions.has(type));
  expect(new Set(ids).size).toBe(ids.length);
});

test.each(everyLetter)("%s, %s: with everything in it nothing is wrong, and without an element that one is named with its clause", (_, type, policy) => {
  const whole = wholeContents(policy, type);
  expect(checkContents(policy, type, whole, null)).toEqual([]);
  for (const element of requiredContents(policy, type)) {
    expect(checkContents(policy, type, { ...whole, contents: whole.contents.filter((id) => id !== element.id) }, null)).toEqual([{ type: "missing", element }]);
  }
});

test.each(policies.map((policy) => [policy.id, policy] as const))("%s: what the policy asks of a warning, a notice, a reminder and later letters is asked", (_, policy) => {
  const asked: readonly (readonly [Parameters<typeof requiredContents>[1], readonly { readonly id: string }[]])[] = [
    ["warning", policy.warning.contents],
    [policy.restrictionNotice.timing === "before-deciding" ? "intention" : "restriction", policy.restrictionNotice.contents],
    ["breach", policy.breach?.reminder ?? []],
    ["change", policy.laterNotices.change],
    ["review-result", policy.laterNotices.reviewResult],
    ["dispute-result", policy.laterNotices.disputeResult],
  ];
  for (const [type, elements] of asked) expect(requiredContents(policy, type)).toEqual(expect.arrayContaining([...elements]));
});

test("where the policy asks for nothing, a letter still says what makes it that letter", () => {
  const silent: Policy = { ...iopc001, breach: null, laterNotices: { change: [], reviewResult: [], disputeResult: [] } };
  const first = (type: Parameters<typeof requiredContents>[1]): string | undefined => requiredContents(silent, type)[0]?.id;
  expect([first("breach"), first("change"), first("review-result"), first("dispute-result")]).toEqual(["conditions", "changes", "still-applies", "outcome"]);
});

const without = (id: string, policy: Policy, reason: string | null, endsOn: Day | null = null, type: LetterType = "restriction") =>
  checkContents(
    policy,
    type,
    {
      contents: wholeContents(policy, type).contents.filter((given) => given !== id),
      waived: reason === null ? [] : [{ element: id, reason }],
    },
    endsOn,
  );

const routed: Policy = { ...iopc001, dispute: someRoute };
const routeless: Policy = { ...iopc001, dispute: null };

test("how long it lasts is told where that is set, and may be left out with a reason where no last day is (001 and 004 section 6)", () => {
  expect(without("how-long", routed, "No length is set.")).toEqual([]);
  expect(without("how-long", routed, "  ")).toMatchObject([{ type: "reason-missing", element: { id: "how-long" } }]);
  expect(without("how-long", routed, "The review says how long.", "2027-03-01")).toMatchObject([{ type: "not-to-be-waived", element: { id: "how-long" } }]);
  for (const policy of policies.filter(({ family }) => family === iopc001.family)) {
    const relevant = policy.restrictionNotice.contents.filter(({ onlyIf }) => onlyIf !== undefined).map(({ id }) => id);
    expect([policy.id, relevant]).toEqual([policy.id, policy.restrictionNotice.contents.some(({ id }) => id === "how-long") ? ["how-long"] : []]);
  }
});

test.each(everyLetter)("%s, %s: what the policy makes compulsory is not waived with a phrase", (_, type, policy) => {
  for (const element of requiredContents(policy, type).filter(({ id, onlyIf }) => onlyIf === undefined && (id !== "dispute" || policy.dispute !== null))) {
    expect(without(element.id, policy, "Not needed here.", null, type)).toEqual([{ type: "not-to-be-waived", element }]);
  }
});

test("the route to dispute is never left out where there is one, and only with a recorded reason where there is none", () => {
  expect(without("dispute", routed, "It is in the policy.")).toMatchObject([{ type: "not-to-be-waived", element: { id: "dispute" } }]);
  expect(without("dispute", routeless, null)).toMatchObject([{ type: "missing", element: { id: "dispute" } }]);
  expect(without("dispute", routeless, "The office has not decided on a route yet.")).toEqual([]);
  expect([routed, routeless].map((policy) => mayBeWaived(policy, { id: "dispute", label: "", clause: "" }, null))).toEqual([false, true]);
});

test("how to get another format is never left out", () => {
  expect(without("accessible-format", routed, "He reads email.")).toMatchObject([{ type: "not-to-be-waived", element: { id: "accessible-format" } }]);
});
