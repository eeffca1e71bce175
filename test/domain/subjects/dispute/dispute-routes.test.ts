import type { Day } from "../../../../src/domain/base/time.ts";
import { describe, expect, test } from "vitest";
import { actorAt } from "../../../../src/domain/policy/offices.ts";
import { checkDisputeDecision, checkMessageRefusal, disputeDueOn, disputeQuestions, type ProposedDisputeDecision } from "../../../../src/domain/subjects/dispute/check-dispute.ts";
import { policyAt } from "../../../../src/domain/policy/policy-at.ts";
import { policyVersionOf, type Policy } from "../../../../src/domain/policy/types.ts";
import { noConflict } from "../../../../src/domain/decide/conflict.ts";
import { personas, testNow, testSettings } from "../../../support/events.ts";
import { answeredSettings, fivePacks } from "../../../support/review-events.ts";

const decider = actorAt(testSettings, personas.decider.oid, testNow);

const refuse: ProposedDisputeDecision = { outcome: "refused", reasons: "The log shows it.", conflict: noConflict, change: null };

const answeredPolicy = (pack: Policy, except: readonly string[] = []): Policy => {
  const policy = policyAt(answeredSettings(pack, except), policyVersionOf(pack), testNow);
  if (!policy) throw new Error("This pack is not known.");
  return policy;
};

const check = (
  policy: Policy,
  decision = refuse,
  restriction: { readonly state: "in-force" | "ended"; readonly replacedBy: string | null } = { state: "in-force", replacedBy: null },
) => checkDisputeDecision(policy, testSettings, { restriction, tookPart: [personas.head, personas.manager] }, decision, decider);

interface Route {
  readonly id: string;
  /** What set-up has to answer before a dispute is decided. */
  readonly asks: readonly string[];
  readonly decidedBy: string;
  readonly mayRefuseMessage: boolean;
  readonly says: string;
}

const routes: readonly Route[] = [
  {
    id: "iopc-000",
    asks: ["dispute.decidedBy", "dispute.days"],
    decidedBy: "Chief Executive",
    mayRefuseMessage: true,
    says: "Disputing restrictions: a complaint, unless it is itself unacceptable contact",
  },
  { id: "iopc-001", asks: ["dispute.decidedBy", "dispute.days"], decidedBy: "Chief Executive", mayRefuseMessage: false, says: "section 7: the internal complaints procedure" },
  { id: "warwickshire-opcc-002", asks: ["dispute.days"], decidedBy: "Chief Executive", mayRefuseMessage: false, says: "section 7.3: in writing to the Chief Executive" },
  {
    id: "cleveland-opcc-003",
    asks: ["dispute.route", "dispute.decidedBy", "dispute.days"],
    decidedBy: "Chief Executive",
    mayRefuseMessage: false,
    says: "no route at all, so set-up gives one",
  },
  { id: "ipcc-004", asks: ["dispute.decidedBy", "dispute.days"], decidedBy: "Chief Executive", mayRefuseMessage: false, says: "section 7: the internal complaints procedure" },
];

test("every pack has a route in this table", () => {
  expect(routes.map(({ id }) => id)).toEqual(fivePacks.map(([id]) => id));
});

describe.each(fivePacks)("under %s", (id, pack) => {
  const route = routes.find((known) => known.id === id);

  test(`what the policy leaves open about disputes is asked (${route?.says})`, () => {
    expect(disputeQuestions(pack).map(({ field }) => field)).toEqual(route?.asks);
    expect(check(pack).map(({ type, field }) => [type, field])).toEqual((route?.asks ?? []).map((field) => ["unanswered", [field]]));
  });

  test("once it is answered a decider decides", () => {
    expect(answeredPolicy(pack).dispute?.decidedBy).toBe(route?.decidedBy);
    expect(check(answeredPolicy(pack))).toEqual([]);
  });

  test("it is due after the working days that set-up named, the day of receipt not counted", () => {
    expect(disputeDueOn(pack, testSettings, "2026-11-23")).toBeNull();
    expect(disputeDueOn(answeredPolicy(pack), testSettings, "2026-11-23")).toBe("2026-12-21");
    // 25 and 28 December are the body's holidays.
    expect(disputeDueOn(answeredPolicy(pack), testSettings, "2026-12-01")).toBe("2026-12-31");
  });

  test(`one message ${route?.mayRefuseMessage ? "may" : "may not"} be left out because it is itself unacceptable`, () => {
    const refusal = { message: "message:m1", reason: "It threatens a colleague.", writtenOn: "2026-11-22" as const };
    const problems = checkMessageRefusal(answeredPolicy(pack), testSettings, [personas.head], refusal, decider);
    expect(problems.map(({ type }) => type)).toEqual(route?.mayRefuseMessage ? [] : ["route-stays-open"]);
  });

  test("reasons are given, and a conflict is declared", () => {
    expect(check(answeredPolicy(pack), { ...refuse, reasons: " ", conflict: null }).map(({ type }) => type)).toEqual(["conflict-undeclared", "reasons-missing"]);
  });

  test("a variation needs the new terms, and a restriction that it can vary", () => {
    const vary = { ...refuse, outcome: "varied" } as const;
    expect(check(answeredPolicy(pack), vary).map(({ type }) => type)).toEqual(["terms-missing"]);
    expect(check(answeredPolicy(pack), vary, { state: "ended", replacedBy: null }).map(({ type }) => type)).toContain("ended");
    expect(check(answeredPolicy(pack), vary, { state: "in-force", replacedBy: "another" }).map(({ type }) => type)).toContain("change-waits");
  });
});

test("a message is refused in writing, with a reason, and not before the letter was written", () => {
  const [, pack] = fivePacks[0] ?? [];
  if (!pack) throw new Error("There is no first pack.");
  const check000 = (refusal: { message: string; reason: string; writtenOn: Day }) =>
    checkMessageRefusal(answeredPolicy(pack), testSettings, [], refusal, decider).map(({ type }) => type);
  expect(check000({ message: "", reason: "", writtenOn: "2099-01-01" })).toEqual(["message-missing", "reasons-missing", "not-written-yet"]);
  expect(check000({ message: "message:m1", reason: "Threats", writtenOn: "2026-11-24" })).toEqual(["not-written-yet"]);
});
