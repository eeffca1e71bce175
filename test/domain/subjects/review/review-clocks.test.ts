import { addDays, type Day } from "../../../../src/domain/base/time.ts";
import { describe, expect, test } from "vitest";
import { actorAt } from "../../../../src/domain/policy/offices.ts";
import { policyAt } from "../../../../src/domain/policy/policy-at.ts";
import { policyVersionOf, type Policy } from "../../../../src/domain/policy/types.ts";
import { noConflict, unexplainedConflict } from "../../../../src/domain/decide/conflict.ts";
import { checkReviewDecision, type ProposedReview } from "../../../../src/domain/subjects/review/check-review.ts";
import { personas, testNow, testSettings } from "../../../support/events.ts";
import { answeredSettings, fivePacks } from "../../../support/review-events.ts";

const head = actorAt(testSettings, personas.head.oid, testNow);
const inForce = { state: "in-force", replacedBy: null, measures: [{ measure: "single-contact", parameters: { contact: "Casework desk" } }] } as const;

const proposed = (changed: Partial<ProposedReview> = {}): ProposedReview => ({
  outcome: "continue",
  stillNeeded: "Yes: the same contact goes on.",
  reasons: "It works and leaves two ways open.",
  conflict: noConflict,
  reviewOn: "2026-12-23",
  change: null,
  ...changed,
});

const problems = (pack: Policy, review: ProposedReview, except: readonly string[] = []) => {
  const settings = answeredSettings(pack, except);
  const policy = policyAt(settings, policyVersionOf(pack), testNow);
  if (!policy) throw new Error("This pack is not known.");
  return checkReviewDecision(policy, settings, inForce, review, head);
};

/** The latest day on which a review of 23 November 2026 may set the next one, by pack, and where its clock comes from. */
const clocks: readonly (readonly [string, Day, string])[] = [
  ["iopc-000", "2027-05-23", "set-up's answer: the policy says nothing"],
  ["iopc-001", "2027-11-23", "section 8: as a minimum annually"],
  ["warwickshire-opcc-002", "2027-05-23", "set-up's answer: sections 7 and 7.1 say regularly"],
  ["cleveland-opcc-003", "2027-02-23", "9.12: at most every three months"],
  ["ipcc-004", "2027-11-23", "section 8: as a minimum annually"],
];

test("every pack has a clock in this table", () => {
  expect(clocks.map(([id]) => id)).toEqual(fivePacks.map(([id]) => id));
});

describe.each(fivePacks)("under %s", (id, pack) => {
  const latest = clocks.find(([known]) => known === id)?.[1] ?? "2000-01-01";

  test(`the next review is at the latest on ${latest} (${clocks.find(([known]) => known === id)?.[2]})`, () => {
    expect(problems(pack, proposed({ reviewOn: latest }))).toEqual([]);
    const dayAfter = addDays(latest, 1);
    expect(problems(pack, proposed({ reviewOn: dayAfter }))).toMatchObject([{ type: "review-too-late", field: ["reviewOn"], clause: pack.review.clause }]);
  });

  test("the next review is ahead", () => {
    expect(problems(pack, proposed({ reviewOn: "2026-11-23" }))).toMatchObject([{ type: "review-not-ahead" }]);
  });

  test("a review continues, alters or ends the restriction", () => {
    expect(problems(pack, proposed({ outcome: "end", reviewOn: null }))).toEqual([]);
    expect(problems(pack, proposed({ outcome: "alter" }))).toMatchObject([{ type: "terms-missing" }]);
  });

  test("an alteration may not close every way of contact", () => {
    const terms = { measures: [], reviewOn: "2026-12-23" as const };
    expect(problems(pack, proposed({ outcome: "alter", change: { terms, matter: "2026/14", contact: "Casework desk" } }))).toMatchObject([{ type: "no-measures" }]);
  });

  test("whether it is still needed, and why, is answered", () => {
    expect(problems(pack, proposed({ stillNeeded: " ", reasons: "" })).map(({ type }) => type)).toEqual(["still-needed-missing", "reasons-missing"]);
  });
});

test.each(fivePacks.filter(([, { review }]) => review.maxMonths === null))(
  "under %s nothing goes on until set-up says after how many months at the latest, though a restriction may always be ended",
  (_, pack) => {
    expect(problems(pack, proposed(), ["review.maxMonths"])).toMatchObject([{ type: "unanswered", field: ["review.maxMonths"] }]);
    expect(problems(pack, proposed({ outcome: "end" }), ["review.maxMonths"])).toEqual([]);
  },
);

test("an outcome that the policy does not have is refused", () => {
  const [, pack] = fivePacks[1] ?? [];
  if (!pack) throw new Error("There is no second pack.");
  const policy = { ...pack, review: { ...pack.review, outcomes: ["continue", "end"] as const } };
  expect(checkReviewDecision(policy, answeredSettings(pack), inForce, proposed({ outcome: "alter" }), head)).toContainEqual({
    type: "outcome-not-allowed",
    field: ["outcome"],
    clause: "section 8",
  });
});

test("a conflict is declared before anything is decided, and one that is declared refuses", () => {
  const [, pack] = fivePacks[1] ?? [];
  if (!pack) throw new Error("There is no second pack.");
  expect(problems(pack, proposed({ conflict: null }))).toMatchObject([{ type: "conflict-undeclared" }]);
  expect(problems(pack, proposed({ conflict: { ...unexplainedConflict, other: "My cousin" } }))).toMatchObject([{ type: "conflict-declared" }]);
});
