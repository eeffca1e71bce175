import { expect, test } from "vitest";
import { foldMessages } from "../../../../src/domain/subjects/contact/messages.ts";
import type { LedgerEvent } from "../../../../src/domain/events/event.ts";
import { foldPolice, policeDuties, policeReportsDue, type PoliceDuty } from "../../../../src/domain/subjects/police/police.ts";
import { cleveland003 } from "../../../../src/domain/policy/packs/cleveland-003.ts";
import { iopc001 } from "../../../../src/domain/policy/packs/iopc-001.ts";
import { ipcc004 } from "../../../../src/domain/policy/packs/ipcc-004.ts";
import { warwickshire002 } from "../../../../src/domain/policy/packs/warwickshire-002.ts";
import { behavioursOf } from "../../../../src/domain/policy/behaviours.ts";
import { policyVersionOf, type Policy } from "../../../../src/domain/policy/types.ts";
import { personas, testSettings } from "../../../support/events.ts";
import { policeNotReported, policeReported } from "../../../support/person-events.ts";
import { jordan, loggedMessage } from "../../../support/sample-ledger.ts";

const violence = loggedMessage(jordan, "physical-violence", { message: "m-violence" });

const dutiesOf = (...events: readonly LedgerEvent[]): readonly PoliceDuty[] => policeDuties(foldMessages(testSettings, events).values(), foldPolice(testSettings, events));

/** The duty after somebody logged the first behaviour with this flag under a policy. */
const dutyUnder = (policy: Policy, flag: "violence" | "threat" | "harassment"): PoliceDuty | undefined => {
  const behaviour = behavioursOf(policy).find(({ flags }) => flags.includes(flag) && (flag === "violence" || !flags.includes("violence")));
  if (!behaviour) throw new Error(`${policy.id} has no ${flag}.`);
  return dutiesOf({ ...loggedMessage(jordan, behaviour.id), policyVersion: policyVersionOf(policy) })[0];
};

test.each([
  [iopc001, "section 4"],
  [ipcc004, "section 4"],
  [warwickshire002, "sections 6 and 7"],
])("violence used or threatened must be reported under $id", (policy, clause) => {
  expect(dutyUnder(policy, "violence")).toMatchObject({ type: "compulsory", clause, isOpen: true });
});

test("001 section 4: a threat without violence may be reported and need not be", () => {
  expect(dutyUnder(iopc001, "threat")).toMatchObject({ type: "offered", isOpen: false });
});

test("003 says nothing of the police, and a report is offered all the same", () => {
  for (const flag of ["violence", "threat"] as const) expect(dutyUnder(cleveland003, flag)).toMatchObject({ type: "offered", clause: "", isOpen: false });
});

test("a message without a concern asks for nothing", () => {
  expect(dutiesOf(loggedMessage(jordan, "no-concern"), loggedMessage(jordan, "about-me"))).toEqual([]);
});

test("a compulsory report is due until it is recorded as made", () => {
  expect(policeReportsDue(dutiesOf(violence))).toHaveLength(1);
  expect(policeReportsDue(dutiesOf(violence, policeReported(violence.stream)))).toEqual([]);
  expect(dutiesOf(violence, policeReported(violence.stream))).toMatchObject([{ record: { reports: [{ reference: "BR/1234/26", by: personas.manager }] } }]);
});

test("a reason why it was not reported closes the task, and a later report still counts", () => {
  const declined = policeNotReported(violence.stream);
  expect(policeReportsDue(dutiesOf(violence, declined))).toEqual([]);
  const later = policeReported(violence.stream, { at: "2026-11-21T12:00:00Z", sequence: 2, key: "police:m-violence#2" });
  expect(dutiesOf(violence, declined, later)).toMatchObject([{ record: { notReported: { by: personas.manager }, reports: [{ on: "2026-11-20" }] } }]);
});

test("a report by somebody who was no handler leaves the task open", () => {
  expect(policeReportsDue(dutiesOf(violence, policeReported(violence.stream, { by: personas.staff })))).toHaveLength(1);
});

test("a log entry that was taken back asks for no report any more", () => {
  const corrected: LedgerEvent = {
    ...violence,
    kind: "contact.corrected",
    body: { of: violence.key, reason: "" },
    key: "correction",
    itemId: "c",
    recordedAt: "2026-11-20T11:00:00Z",
  } as LedgerEvent;
  expect(dutiesOf(violence, corrected)).toEqual([]);
});

test("the oldest report that is due comes first", () => {
  const older = loggedMessage(jordan, "physical-violence", { message: "m-older", at: "2026-11-21T09:00:00Z", receivedAt: "2026-11-01T09:00:00Z" });
  expect(policeReportsDue(dutiesOf(violence, older)).map(({ message }) => message.stream)).toEqual(["message:m-older", "message:m-violence"]);
});
