import type { Day } from "../../../../src/domain/base/time.ts";
import { expect, test } from "vitest";
import { foldMessages } from "../../../../src/domain/subjects/contact/messages.ts";
import { foldRefusedMessages } from "../../../../src/domain/subjects/dispute/disputes.ts";
import { foldAll } from "../../../../src/domain/events/define-fold.ts";
import { dueOfLetters, toldFold } from "../../../../src/domain/views/due/of-letters.ts";
import type { DueItem } from "../../../../src/domain/views/due/due-item.ts";
import { reminderRule } from "../../../../src/domain/views/due/reminder-rule.ts";
import type { LedgerEvent } from "../../../../src/domain/events/event.ts";
import { iopc000 } from "../../../../src/domain/policy/packs/iopc-000.ts";
import { policies } from "../../../../src/domain/policy/shipped.ts";
import { type Policy, policyVersionOf } from "../../../../src/domain/policy/types.ts";
import { foldRestrictions } from "../../../../src/domain/subjects/restriction/restrictions.ts";
import { event, personas, testNow } from "../../../support/events.ts";
import { answeredSettings, firstInstruction, fivePacks, refusedMessage, resultOf } from "../../../support/review-events.ts";
import { inPerson, jordan, loggedMessage, priya, restrictedPerson } from "../../../support/sample-ledger.ts";
import { breachOf } from "../../../support/triage-events.ts";
import { underPolicy } from "../../../support/under-policy.ts";

const dueUnder = (policy: Policy, told: readonly LedgerEvent[]): readonly DueItem[] => {
  const settings = answeredSettings(policy);
  const events = underPolicy(told, policyVersionOf(policy));
  return dueOfLetters({
    settings,
    breached: [...foldMessages(settings, events).values()].filter(({ breaches }) => breaches.length > 0),
    told: foldAll(toldFold, settings, events),
    restrictions: foldRestrictions(settings, events, testNow),
    refusedMessages: foldRefusedMessages(settings, events),
  });
};

const restricted = restrictedPerson(jordan, { noticedOn: "2026-11-18" });

const message = loggedMessage(jordan, "no-concern", { receivedAt: "2026-11-20T10:00:00Z" });
const breach = breachOf(message, firstInstruction, { at: "2026-11-20T11:00:00Z" });
const broken = [...restricted, message, breach];

test("two of the five policies ask for a reminder after a breach; what staff may do by the others is no reason for a letter", () => {
  expect(policies.filter((policy) => reminderRule(policy)).map(({ id }) => id.slice(-3))).toEqual(["002", "003"]);
  expect(reminderRule(null)).toBeNull();
});

test.each(fivePacks)("%s: a reminder is due for a breach exactly where the policy asks for one", (_, policy) => {
  const rule = reminderRule(policy);
  expect(dueUnder(policy, broken)).toEqual(
    rule
      ? [
          {
            type: "breach-reminder",
            key: `breach-reminder ${breach.key}`,
            forWhom: { type: "role", role: "manager" },
            on: null,
            since: "2026-11-20",
            overdue: false,
            about: { type: "letter", letter: "breach", about: breach.key, person: jordan.key },
            clause: rule.clause,
          },
        ]
      : [],
  );
});

test("a reminder is done once a handler recorded that it went out", () => {
  const withRule = policies.filter((policy) => reminderRule(policy));
  const reminded = (by: typeof personas.manager): LedgerEvent =>
    event(
      "breach.reminded",
      { instruction: firstInstruction, breach: breach.key, sentOn: "2026-11-21", way: "letter", contents: [], waived: [], note: "" },
      { ...inPerson(jordan), by },
    );
  for (const policy of withRule) {
    expect(dueUnder(policy, [...broken, reminded(personas.manager)])).toEqual([]);
    expect(dueUnder(policy, [...broken, reminded(personas.staff)])).toHaveLength(1);
  }
});

const refused = refusedMessage();

test("whoever's message was refused as a dispute is told in writing, which is due until it is recorded (000, Disputing restrictions)", () => {
  expect(dueUnder(iopc000, [...restricted, refused])).toEqual([
    {
      type: "result-letter",
      key: `result-letter message ${refused.key}`,
      forWhom: { type: "role", role: "manager" },
      on: null,
      since: "2026-11-23",
      overdue: false,
      about: { type: "letter", letter: "dispute-refused", about: refused.key, person: jordan.key },
      clause: "Disputing restrictions",
    },
  ]);
  expect(dueUnder(iopc000, [...restricted, refused, resultOf("dispute", refused.key)])).toEqual([]);
});

test("a letter that went out before the refusal counts by its day, so that it tells of no other refusal", () => {
  const beforehand = (sentOn: Day): LedgerEvent => {
    const told = resultOf("dispute", firstInstruction, { at: "2026-11-22T10:00:00Z" });
    return { ...told, body: { ...told.body, sentOn } };
  };
  expect(dueUnder(iopc000, [...restricted, beforehand("2026-11-22"), refused])).toEqual([]);
  expect(dueUnder(iopc000, [...restricted, beforehand("2026-11-21"), refused])).toHaveLength(1);
});

test("a letter to somebody else, or one that staff recorded, tells the person nothing", () => {
  expect(dueUnder(iopc000, [...restricted, refused, resultOf("dispute", refused.key, { personKey: priya.key })])).toHaveLength(1);
  expect(dueUnder(iopc000, [...restricted, refused, resultOf("dispute", refused.key, { by: personas.staff })])).toHaveLength(1);
});
