import { expect, test } from "vitest";
import { foldMessages } from "../../../../src/domain/subjects/contact/messages.ts";
import { triagedBody } from "../../../../src/domain/subjects/contact/triage.ts";
import type { LedgerEvent } from "../../../../src/domain/events/event.ts";
import { policies } from "../../../../src/domain/policy/shipped.ts";
import { policyVersionOf, type Policy } from "../../../../src/domain/policy/types.ts";
import { standingOf, type Standing } from "../../../../src/domain/views/standing.ts";
import { filledMeasure } from "../../../support/asked.ts";
import { event, personas, testNow, testSettings } from "../../../support/events.ts";
import { jordan, loggedMessage, restrictedPerson } from "../../../support/sample-ledger.ts";
import { underPolicy } from "../../../support/under-policy.ts";

const message = loggedMessage(jordan, "no-concern", { message: "request", receivedAt: "2026-11-20T10:00:00Z" });

const standing = (restricted: readonly LedgerEvent[], beside: readonly LedgerEvent[]): Standing =>
  standingOf({
    settings: testSettings,
    reader: personas.staff.oid,
    addressKey: jordan.addressKey,
    events: restricted,
    unreadable: [],
    message: [...foldMessages(testSettings, beside).values()][0] ?? null,
    now: testNow,
  });

const everyMeasure = policies.flatMap((policy) => policy.measures.map(({ id }) => [policy.id, id, policy] as const));

const restrictedBy = (policy: Policy, measure: string): readonly LedgerEvent[] =>
  underPolicy(restrictedPerson(jordan, { measures: [filledMeasure(policy, measure)] }), policyVersionOf(policy));

test.each(everyMeasure)("%s: a request for information is answered whatever the measure: %s", (_, measure, policy) => {
  const restricted = restrictedBy(policy, measure);
  expect(standing(restricted, [message]).type).toBe("in-force");

  const found = event("contact.triaged", triagedBody(testSettings, "information-request", message.body.receivedAt), {
    at: "2026-11-20T11:00:00Z",
    stream: message.stream,
    addressKey: jordan.addressKey,
  });
  expect(standing(restricted, [message, found])).toMatchObject({
    type: "must-answer",
    triage: { outcome: "information-request", passedTo: "Information desk", dueOn: "2026-12-18" },
  });
});
