import { assert, property, shuffledSubarray } from "fast-check";
import { expect, test } from "vitest";
import { irregularitiesOf } from "../../../../src/domain/views/irregularities.ts";
import { actorAt } from "../../../../src/domain/policy/offices.ts";
import { foldRequests, mayDecide, waitingRequests } from "../../../../src/domain/subjects/request/requests.ts";
import type { Settings } from "../../../../src/domain/policy/settings.ts";
import { answer, approving, criteriaAnswers, refusal, sendingBack, testRequest, withdrawal } from "../../../support/desk.ts";
import { iopc000 } from "../../../../src/domain/policy/packs/iopc-000.ts";
import { filledMeasure, settingsUnder } from "../../../support/asked.ts";
import { event, personas, testNow, testSettings, type EventOptions } from "../../../support/events.ts";
import { instruction, jordan, priya, sentRequest } from "../../../support/sample-ledger.ts";

const asked = sentRequest(jordan);

const voidedOf = (...events: Parameters<typeof testRequest>[0] & {}) => testRequest([...asked, ...events]).voided.map(({ reason }) => reason);

test("a request waits until a head of function decides", () => {
  expect(testRequest().state).toBe("waiting");
  expect(testRequest([...asked, approving()]).state).toBe("approved");
  expect(testRequest([...asked, refusal()]).state).toBe("refused");
  expect(testRequest([...asked, sendingBack()]).state).toBe("sent-back");
});

test("a request by somebody who is no manager is none", () => {
  expect(foldRequests(testSettings, sentRequest(jordan, { by: personas.staff })).size).toBe(0);
});

test("requests that wait come oldest first", () => {
  const requests = foldRequests(testSettings, [...asked, ...sentRequest(priya, { request: "r2", at: "2026-11-09T10:00:00Z" })]);
  expect(waitingRequests(requests.values()).map(({ id }) => id)).toEqual(["r2", "r1"]);
});

test("the answer to a request that was sent back waits again and can be approved", () => {
  const answered = [...asked, sendingBack(), answer()];
  expect(testRequest(answered).state).toBe("waiting");
  expect(testRequest(answered).submission.kind).toBe("request.answered");
  expect(testRequest([...answered, approving({ submission: 2, sequence: 2, at: "2026-11-20T10:00:00Z" })]).state).toBe("approved");
});

test("an answer that nobody asked for changes nothing", () => {
  expect(testRequest([...asked, answer()]).submissions).toHaveLength(1);
  expect(testRequest([...asked, approving(), answer()]).state).toBe("approved");
});

test("of two heads who decide, the first counts and the other is kept apart", () => {
  const request = testRequest([...asked, refusal(), approving({ sequence: 2, by: personas.head2, at: "2026-11-18T10:00:01Z" })]);
  expect(request.state).toBe("refused");
  expect(request.voided.map(({ decision, reason }) => [decision.by.name, reason])).toEqual([[personas.head2.name, "already-decided"]]);
});

test("a withdrawal wins over a decision of the same second", () => {
  const request = testRequest([...asked, withdrawal({ at: "2026-11-18T10:00:00Z" }), approving({ at: "2026-11-18T10:00:00Z" })]);
  expect(request.state).toBe("withdrawn");
  expect(request.voided.map(({ reason }) => reason)).toEqual(["withdrawn-first"]);
});

test("a decision that was there before the withdrawal stands", () => {
  const request = testRequest([...asked, approving({ at: "2026-11-18T10:00:00Z" }), withdrawal({ at: "2026-11-18T10:00:01Z" })]);
  expect(request.state).toBe("approved");
});

test("a request that was sent back can be taken back", () => {
  expect(testRequest([...asked, sendingBack(), withdrawal({ at: "2026-11-19T10:00:00Z" })]).state).toBe("withdrawn");
});

test("only somebody who asked can take a request back", () => {
  expect(testRequest([...asked, withdrawal({ by: personas.head2 })]).state).toBe("waiting");
});

test("a decision by the requester has no effect and is reported", () => {
  const own = sentRequest(jordan, { by: personas.head });
  const request = testRequest([...own, approving()]);
  expect(request.state).toBe("waiting");
  expect(request.voided.map(({ reason }) => reason)).toEqual(["not-entitled"]);
  expect(irregularitiesOf(testSettings, [...own, approving()], []).map(({ reason }) => reason)).toContain("void-decision");
});

test("a decision by somebody who is no head of function has no effect and is reported", () => {
  const decision = approving({ by: personas.decider });
  expect(testRequest([...asked, decision]).state).toBe("waiting");
  expect(voidedOf(decision)).toEqual(["not-entitled"]);
  expect(irregularitiesOf(testSettings, [...asked, decision], []).map(({ reason }) => reason)).toEqual(["not-entitled", "void-decision"]);
});

test("a stand-in's decision after their last day has no effect", () => {
  const settings: Settings = {
    ...testSettings,
    offices: testSettings.offices.map((office) => (office.oid === personas.head2.oid ? { ...office, until: "2026-11-17" } : office)),
  };
  expect(testRequest([...asked, approving({ by: personas.head2, at: "2026-11-18T10:00:00Z" })], settings).state).toBe("waiting");
  expect(testRequest([...asked, approving({ by: personas.head2, at: "2026-11-17T10:00:00Z" })], settings).state).toBe("approved");
});

test("a head who answered for the requester does not undo their earlier decision, and decides no more", () => {
  const events = [...asked, sendingBack({ by: personas.head2 }), answer({ by: personas.head2 })];
  expect(testRequest(events).decisions).toHaveLength(1);
  expect(mayDecide(testRequest(events), actorAt(testSettings, personas.head2.oid, testNow))).toBe(false);
  expect(mayDecide(testRequest(events), actorAt(testSettings, personas.head.oid, testNow))).toBe(true);
});

test("a head who asked does not decide after a colleague has answered for them", () => {
  const events = [...sentRequest(jordan, { by: personas.head }), sendingBack({ by: personas.head2 }), answer()];
  const own = testRequest([...events, approving({ submission: 2, sequence: 2, at: "2026-11-20T10:00:00Z" })]);
  expect(own).toMatchObject({ state: "waiting", voided: [{ reason: "not-entitled" }] });
  expect(testRequest([...events, approving({ by: personas.head2, submission: 2, sequence: 2, at: "2026-11-20T10:00:00Z" })]).state).toBe("approved");
});

test("nobody answers a request that was taken back", () => {
  const request = testRequest([...asked, sendingBack(), withdrawal({ at: "2026-11-19T10:00:00Z" }), answer({ sequence: 3, at: "2026-11-20T10:00:00Z" })]);
  expect(request.state).toBe("withdrawn");
  expect(request.submissions).toHaveLength(1);
});

test("an approval that leaves a criterion unsatisfied has no effect", () => {
  expect(voidedOf(approving({ body: { criteria: criteriaAnswers({ access: { verdict: "not-satisfied" } }) } }))).toEqual(["criteria"]);
});

test("an approval whose review is later than a year from the day it is recorded has no effect", () => {
  expect(voidedOf(approving({ body: { reviewOn: "2027-11-19" } }))).toEqual(["criteria"]);
  expect(voidedOf(approving({ body: { reviewOn: "2027-11-18" } }))).toEqual([]);
});

test("a decision under another policy than the request's has no effect", () => {
  expect(voidedOf(approving({ policyVersion: "iopc-001@9.0" }))).toEqual(["criteria"]);
});

test("a decision on something that was never submitted has no effect", () => {
  expect(voidedOf(approving({ submission: 7 }))).toEqual(["other-submission"]);
});

test("a decision without effect leaves the request to the next head", () => {
  const request = testRequest([...asked, approving({ by: personas.decider }), refusal({ sequence: 2, at: "2026-11-19T10:00:00Z" })]);
  expect(request.state).toBe("refused");
  expect(request.lastDecision?.sequence).toBe(2);
});

test("an approval waits for its instruction, which only a head of function can give", () => {
  const approved = [...asked, approving()];
  expect(testRequest(approved).instructionMissing).toBe(true);
  expect(testRequest([...approved, instruction(jordan)]).instructionMissing).toBe(false);
  expect(testRequest([...approved, { ...instruction(jordan), by: personas.manager }]).instructionMissing).toBe(true);
  expect(testRequest([...asked, refusal()]).instructionMissing).toBe(false);
});

const cardStep = (sequence: number, outcome: "started" | "posted" | "failed", by = personas.manager) =>
  event(
    "card.posting",
    { request: "r1", outcome, message: outcome === "posted" ? `message-${sequence}` : "", webUrl: "" },
    { by, sequence, stream: "card:r1", key: `card:r1#${sequence}`, personKey: jordan.key },
  );

test("a card that was started and never ended may have been posted", () => {
  const [requested] = asked;
  const sent = requested ? [requested] : [];
  expect(testRequest(sent).card).toMatchObject({ type: "none", attempts: 0 });
  expect(testRequest([...sent, cardStep(1, "started")]).card).toMatchObject({ type: "may-have-been-posted", attempts: 1 });
  expect(testRequest([...sent, cardStep(1, "started"), cardStep(2, "failed")]).card).toMatchObject({ type: "failed", attempts: 1 });
});

test("the card of an answer is another card, so the first says nothing about it", () => {
  expect(testRequest([...asked, sendingBack(), answer(), cardStep(3, "started")]).card).toMatchObject({ type: "may-have-been-posted", attempts: 2 });
  expect(testRequest([...asked, sendingBack(), answer(), cardStep(3, "started"), cardStep(4, "posted")]).card).toMatchObject({ message: "message-4" });
});

test("a card's step by somebody who is no handler is not believed", () => {
  expect(testRequest([...asked, cardStep(3, "failed", personas.staff)]).card.type).toBe("posted");
});

test("the rows may arrive in any order", () => {
  const events = [
    ...asked,
    sendingBack(),
    answer(),
    approving({ submission: 2, sequence: 2, at: "2026-11-20T10:00:00Z" }),
    refusal({ submission: 2, sequence: 3, by: personas.head2, at: "2026-11-20T10:00:00Z" }),
  ];
  const expected = testRequest(events);
  assert(
    property(shuffledSubarray(events, { minLength: events.length }), (shuffled) => {
      expect(testRequest(shuffled)).toEqual(expected);
    }),
  );
});

test("an approval by somebody who declared a conflict does not count", () => {
  const request = foldRequests(testSettings, [...asked, approving({ body: { conflict: { target: true, decidedCase: false, other: "" } } })]).get("r1");
  expect(request).toMatchObject({ state: "waiting", decisions: [], voided: [{ reason: "criteria" }] });
});

test("an approval before set-up has answered what applies when a review is missed does not count, and a later answer does not mend it", () => {
  const given = { policy: testSettings.policy, field: "unsaid.whenReviewIsMissed", value: "It stays.", from: "2026-11-19T00:00:00.000Z" as const };
  const answered = { ...testSettings, answers: [given] };
  expect(foldRequests(answered, [...asked, approving({ at: "2026-11-18T10:00:00Z" })]).get("r1")?.state).toBe("waiting");
  expect(foldRequests(answered, [...asked, approving({ at: "2026-11-19T10:00:00Z" })]).get("r1")?.state).toBe("approved");
});

const under000 = settingsUnder(iopc000);
const policyVersion = under000.policy;
const asked000 = sentRequest(jordan, { policyVersion });
const approved000 = approving({
  policyVersion,
  body: {
    criteria: [{ criterion: "answer-1", verdict: "satisfied", reason: "Nothing milder is left." }],
    measures: [filledMeasure(iopc000, "single-contact")],
    reviewOn: "2027-02-18",
    told: { notice: "intention:r1", exception: null, reason: "" },
  },
});
const told = (options: EventOptions = {}) =>
  event(
    "intention.noticed",
    { request: "r1", sentOn: "2026-11-17", way: "letter", contents: [], waived: [], note: "" },
    { key: "intention:r1", by: personas.manager, at: "2026-11-17T12:00:00Z", personKey: jordan.key, policyVersion, ...options },
  );

test("000: an approval counts once the person was told before it, and says how they were", () => {
  const request = foldRequests(under000, [...asked000, told(), approved000]).get("r1");
  expect(request).toMatchObject({ state: "approved", intentions: [{ key: "intention:r1" }] });
});

test("000: a notice that came after the approval, that is about another request or that no handler recorded tells nobody beforehand", () => {
  const stateWith = (notice: ReturnType<typeof told>) => foldRequests(under000, [...asked000, notice, approved000]).get("r1")?.state;
  expect(stateWith(told({ at: "2026-11-18T10:00:01Z" }))).toBe("waiting");
  expect(stateWith({ ...told(), body: { ...told().body, request: "r2" } })).toBe("waiting");
  expect(stateWith(told({ by: personas.staff }))).toBe("waiting");
});
