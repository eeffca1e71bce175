import { expect, test } from "vitest";
import { checkHandLog, type HandLog } from "../../../src/app/contact/hand-log.ts";
import { isUnfinished, type View } from "../../../src/domain/subjects/contact/messages.ts";
import { behavioursOf, effectLimbOf } from "../../../src/domain/policy/behaviours.ts";
import { policies } from "../../../src/domain/policy/shipped.ts";
import { policyVersionOf, type Policy } from "../../../src/domain/policy/types.ts";
import { detailProblem } from "../../../src/ui/pane/log/detail-problem.ts";
import { personas, testNow, testSettings } from "../../support/events.ts";

const view = (policy: Policy, choice: string, effects: readonly string[]): View => ({
  key: "contact.logged:1",
  by: personas.staff,
  at: testNow,
  choice,
  policy,
  policyVersion: policyVersionOf(policy),
  effects,
  note: "",
  detailed: true,
  content: null,
});

const byHand = (choice: string, effects: readonly string[]): HandLog => ({
  channel: "call",
  personKey: "",
  receivedAt: testNow,
  about: "",
  choice,
  effects,
  note: "",
  minutes: null,
  caseReference: "",
  content: null,
  call: null,
  evidenceAt: "",
  removed: null,
  triage: [],
});

test.each(policies.map((policy) => [policy.id, policy] as const))("under %s the pane, the page for calls and the records ask for the same effects", (_, policy) => {
  const given = [[], ...policy.effectTest.effects.map(({ id }) => [id]), policy.effectTest.effects.map(({ id }) => id)];
  for (const { id } of behavioursOf(policy)) {
    for (const effects of given) {
      const isUnfinishedThen = isUnfinished(policy, view(policy, id, effects));
      const onPage = checkHandLog({ policy, settings: testSettings, now: testNow, isRestricted: false }, byHand(id, effects));
      expect(detailProblem(policy, id, effects) !== null, `${id} with ${effects.join(", ") || "none"}`).toBe(isUnfinishedThen);
      expect(onPage.some(({ type }) => type === "effect-missing")).toBe(isUnfinishedThen);
    }
  }
});

test("what is missing is said in the policy's own words for the effects that count", () => {
  for (const policy of policies) {
    for (const { id } of behavioursOf(policy)) {
      const counting = policy.effectTest.effects.filter((effect) => effectLimbOf(policy, id)?.effects.includes(effect.id));
      for (const { label } of counting) expect(detailProblem(policy, id, [])).toContain(label);
    }
  }
});
