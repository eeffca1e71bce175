import type { Instant } from "../../../../src/domain/base/time.ts";
import { expect, test } from "vitest";
import type { EventOf, LedgerEvent } from "../../../../src/domain/events/event.ts";
import { irregularitiesOf } from "../../../../src/domain/views/irregularities.ts";
import { requiredContents, type Waiver } from "../../../../src/domain/decide/required-contents.ts";
import { policies } from "../../../../src/domain/policy/shipped.ts";
import { policyVersionOf, type Policy } from "../../../../src/domain/policy/types.ts";
import { foldRestrictions } from "../../../../src/domain/subjects/restriction/restrictions.ts";
import type { Settings } from "../../../../src/domain/policy/settings.ts";
import { testNow, testSettings } from "../../../support/events.ts";
import { instruction, jordan, noticeOf } from "../../../support/sample-ledger.ts";

const everyPolicy = policies.map((policy) => [policy.id, policy] as const);

const given = (policy: Policy): EventOf<"instruction.given"> => ({ ...instruction(jordan), policyVersion: policyVersionOf(policy) });

/** A row that says that a letter went out, whoever or whatever wrote the row. */
const notice = (policy: Policy, without: readonly string[], waived: readonly Waiver[] = []): EventOf<"restriction.noticed"> => {
  const whole = noticeOf(given(policy));
  const contents = requiredContents(policy, "restriction")
    .map(({ id }) => id)
    .filter((id) => !without.includes(id));
  return { ...whole, policyVersion: policyVersionOf(policy), body: { ...whole.body, contents, waived } };
};

const stateAfter = (told: readonly LedgerEvent[], policy: Policy, settings: Settings = testSettings) =>
  foldRestrictions(settings, [given(policy), ...told], testNow).map(({ state }) => state);

const reasoned: readonly Waiver[] = [{ element: "dispute", reason: "The office has not named a route yet." }];

test.each(everyPolicy)("%s: a row that says the person was told, without how to dispute, brings nothing into force and is reported", (_, policy) => {
  expect(stateAfter([notice(policy, [])], policy)).toEqual(["in-force"]);
  const lacking = notice(policy, ["dispute"]);
  expect(stateAfter([lacking], policy)).toEqual(["approved-not-in-force"]);
  const reported = irregularitiesOf(testSettings, [given(policy), lacking], []).filter(({ itemId }) => itemId === lacking.itemId);
  expect(reported).toHaveLength(1);
});

test.each(everyPolicy)("%s: a reason stands in for how to dispute only where there is no route to name", (_, policy) => {
  expect(stateAfter([notice(policy, ["dispute"], reasoned)], policy)).toEqual([policy.dispute === null ? "in-force" : "approved-not-in-force"]);
  expect(stateAfter([notice(policy, ["dispute"], [{ element: "dispute", reason: " " }])], policy)).toEqual(["approved-not-in-force"]);
});

test("once set-up has given a route to dispute, every notice after that names it", () => {
  const routeless = policies.filter(({ dispute }) => dispute === null);
  expect(routeless).not.toEqual([]);
  for (const policy of routeless) {
    const answered = (from: Instant): Settings => ({
      ...testSettings,
      answers: [
        ["dispute.route", "A letter to the Chief Executive"],
        ["dispute.decidedBy", "Chief Executive"],
        ["dispute.days", "20"],
      ].map(([field = "", value = ""]) => ({ policy: policyVersionOf(policy), field, value, from })),
    });
    const told = notice(policy, ["dispute"], reasoned);
    expect(stateAfter([told], policy, answered("2026-11-01T00:00:00Z"))).toEqual(["approved-not-in-force"]);
    expect(stateAfter([told], policy, answered("2026-11-22T00:00:00Z"))).toEqual(["in-force"]);
  }
});

test.each(everyPolicy)(
  "%s: a row that waives what is restricted, the reasons and how contact works with a phrase brings nothing into force and is reported, whoever wrote it",
  (_, policy) => {
    const compulsory = requiredContents(policy, "restriction")
      .map(({ id }) => id)
      .filter((id) => ["action", "reasons", "arrangements", "purpose", "not-complying", "this-matter", "other-matters", "police-reachable"].includes(id));
    expect(compulsory).toEqual(expect.arrayContaining(["action", "reasons"]));
    for (const id of compulsory) {
      const hollow = notice(policy, [id], [{ element: id, reason: "Said on the telephone." }]);
      expect([id, stateAfter([hollow], policy)]).toEqual([id, ["approved-not-in-force"]]);
      expect(irregularitiesOf(testSettings, [given(policy), hollow], []).filter(({ reason }) => reason === "notice-incomplete")).toHaveLength(1);
    }
  },
);
