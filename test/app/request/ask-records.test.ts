import { expect, test } from "vitest";
import { askRecords, withRecords } from "../../../src/app/request/ask-records.ts";
import { draftAnswer, draftRequest } from "../../../src/app/request/draft-request.ts";
import { policyVersionOf } from "../../../src/domain/policy/types.ts";
import { warwickshire002 } from "../../../src/domain/policy/packs/warwickshire-002.ts";
import { callsOnly, settingsUnder } from "../../support/asked.ts";
import { sendingBack, sha256, testDesk } from "../../support/desk.ts";
import { testNow } from "../../support/events.ts";
import { aboutPerson, communication, handlingChecked } from "../../support/person-events.ts";
import { givenWarning, jordan, priya, recordedPerson, sampleSubmission, sentRequest } from "../../support/sample-ledger.ts";

const asked = aboutPerson("needs.asked", { on: "2026-10-30", channel: "call", answer: "stated", note: "" });
const adjusted = aboutPerson("communication.agreed", communication({ adjustments: [callsOnly] }));
const tried = aboutPerson("step.tried", { step: "signposted", on: "2026-10-20", note: "Named the advice centre" });
const byEmail = { measure: "one-method", parameters: { method: "email" }, why: "It fits." };

test("a new request starts with what is on record: that the person was asked, and what was tried", async () => {
  const draft = await draftRequest({ sha256 }, testDesk([...recordedPerson(jordan), asked, tried]), jordan.key);
  expect(draft).toMatchObject({ needs: { asked: asked.key }, tried: [{ step: "signposted", on: "2026-10-20", note: "Named the advice centre" }] });
});

test("what another person was asked says nothing about this one", async () => {
  const draft = await draftRequest({ sha256 }, testDesk([...recordedPerson(jordan), { ...asked, personKey: priya.key }]), jordan.key);
  expect(draft.needs.asked).toBeNull();
});

test("where the policy has a check of our own handling, the latest goes into the request; elsewhere none does", async () => {
  const settings = settingsUnder(warwickshire002);
  const check = handlingChecked({ policyVersion: policyVersionOf(warwickshire002) });
  const later = handlingChecked({ body: { check: "c2" }, at: "2026-11-12T09:00:00Z" });
  const events = [...recordedPerson(jordan), check, later];
  expect((await draftRequest({ sha256 }, testDesk(events, testNow, settings), jordan.key)).handling).toEqual({ check: "c2", answers: later.body.answers });
  expect((await draftRequest({ sha256 }, testDesk(events), jordan.key)).handling).toBeNull();
});

test("a request is checked against its warning, the adjustments and the actions of its check", () => {
  const warning = givenWarning(jordan, { on: "2026-11-03" });
  const desk = testDesk([...recordedPerson(jordan), warning, adjusted, handlingChecked()]);
  const records = askRecords(desk, jordan.key, { warning: { notice: warning.key, reason: "" }, handling: { check: "c1", answers: [] } });
  expect(records).toMatchObject({ today: "2026-11-23", warnedOn: "2026-11-03", adjustments: [callsOnly], handling: { actions: [{ id: "x1" }] } });
});

test("somebody else's warning is none", () => {
  const warning = givenWarning(priya);
  const desk = testDesk([...recordedPerson(jordan), warning]);
  expect(askRecords(desk, jordan.key, { warning: { notice: warning.key, reason: "" }, handling: null }).warnedOn).toBeNull();
});

test("what is recorded while the request is written is in it, and a reason for a clash that is no more is not", () => {
  const clashes = [{ adjustment: callsOnly.id, measure: "one-method", reason: "A relative reads for them." }];
  const written = { ...sampleSubmission(jordan), measures: [byEmail], clashes };
  const desk = testDesk([...recordedPerson(jordan), asked, adjusted]);
  expect(withRecords(desk, jordan.key, written)).toMatchObject({ needs: { asked: asked.key }, clashes });
  expect(withRecords(desk, jordan.key, { ...written, measures: [] }).clashes).toEqual([]);
});

test("an answer has the whole request again and nothing of what makes it an event", async () => {
  const desk = testDesk([...recordedPerson(jordan), ...sentRequest(jordan), sendingBack()]);
  const request = desk.requests.get("r1");
  if (!request) throw new Error("The request is missing.");
  const draft = await draftAnswer({ sha256 }, desk, request);
  expect(Object.keys(draft).toSorted()).toEqual(Object.keys(sampleSubmission(jordan)).toSorted());
});
