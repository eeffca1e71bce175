import { expect, test } from "vitest";
import { dueOfDesk } from "../../../src/app/desk/due-of-desk.ts";
import { letterSubject } from "../../../src/app/letter/letter-subject.ts";
import { recordNotice } from "../../../src/app/notice/record-notice.ts";
import { withdrawInstruction } from "../../../src/app/review/withdraw-instruction.ts";
import { completeInstruction } from "../../../src/app/request/write-instruction.ts";
import { groundlessInstructions } from "../../../src/domain/views/groundless.ts";
import { maySetAside } from "../../../src/domain/views/set-aside.ts";
import { irregularitiesOf } from "../../../src/domain/views/irregularities.ts";
import type { EventOf, LedgerEvent } from "../../../src/domain/events/event.ts";
import { instructionKey } from "../../../src/domain/ledger/keys.ts";
import { iopc001 } from "../../../src/domain/policy/packs/iopc-001.ts";
import { foldDisputes } from "../../../src/domain/subjects/dispute/disputes.ts";
import { foldRestrictions } from "../../../src/domain/subjects/restriction/restrictions.ts";
import { testNow, testSettings } from "../../support/events.ts";
import { wholeContents } from "../../support/letters.ts";
import { alteredBy, answeredSettings, alteredTerms, continuedBy, decidedDispute, decidedReview, firstInstruction, receivedDispute } from "../../support/review-events.ts";
import { approval, instruction, jordan, priya, noticeOf, recordedPerson, restrictedPerson, sentRequest } from "../../support/sample-ledger.ts";
import { dafydd, deskWork, helen, type DeskWork } from "../request/desk-work.ts";
import { restrictionOn } from "../review/review-work.ts";

type Given = EventOf<"instruction.given">;

const asked = [...recordedPerson(jordan), ...recordedPerson(priya), ...sentRequest(jordan)];
const decided = [...asked, approval(jordan)];
const given = instruction(jordan);

/** An instruction that somebody put in who may, with one thing in it that nobody decided. */
const others: Readonly<Record<string, (given: Given) => Given>> = {
  "another person": (each) => ({ ...each, personKey: priya.key, body: { ...each.body, addressKeys: [priya.addressKey] } }),
  "an address of somebody else": (each) => ({ ...each, body: { ...each.body, addressKeys: [priya.addressKey] } }),
  "one address more": (each) => ({ ...each, body: { ...each.body, addressKeys: [...each.body.addressKeys, priya.addressKey] } }),
  "no address": (each) => ({ ...each, body: { ...each.body, addressKeys: [] } }),
  "another measure": (each) => ({ ...each, body: { ...each.body, measures: [{ measure: "call-limits", parameters: {} }] } }),
  "another parameter": (each) => ({
    ...each,
    body: { ...each.body, measures: each.body.measures.map(({ measure }) => ({ measure, parameters: { method: "letter", more: "never" } })) },
  }),
  "no measure": (each) => ({ ...each, body: { ...each.body, measures: [] } }),
  "one matter": (each) => ({ ...each, body: { ...each.body, matter: "2026/0177" } }),
  "another contact": (each) => ({ ...each, body: { ...each.body, contact: "Nobody" } }),
  "a later review": (each) => ({ ...each, body: { ...each.body, reviewOn: "2029-12-31" } }),
  "an end": (each) => ({ ...each, body: { ...each.body, endsOn: "2026-12-01" } }),
  "another policy": (each) => ({ ...each, policyVersion: "cleveland-003@1.0" }),
  "a decision that is not there": (each) => ({ ...each, key: instructionKey("decision:elsewhere#1"), body: { ...each.body, decision: "decision:elsewhere#1" } }),
};

const told = { sentOn: "2026-11-20" as const, way: "letter" as const, ...wholeContents(iopc001, "restriction"), note: "" };

const dueOf = (work: DeskWork) => dueOfDesk(work.desk(), ["head", "manager"]).filter(({ type }) => type === "instruction-to-withdraw" || type === "notice");

for (const [what, change] of Object.entries(others)) {
  test(`an instruction with ${what}, which nobody decided, is due at once to be ended, is reported, and nobody is written to by it`, async () => {
    const other = change(given);
    const work = deskWork(dafydd, [...decided, other]);
    expect(dueOf(work).map(({ type }) => type)).toEqual(["instruction-to-withdraw"]);
    const reason = what === "another person" || what === "a decision that is not there" ? "no-decision" : "other-than-decided";
    expect(work.desk().irregularities).toContainEqual(expect.objectContaining({ list: "Instructions", reason, by: other.by }));
    // All rows at once, as a check of the whole site judges them.
    expect(irregularitiesOf(testSettings, work.events(), [])).toContainEqual(expect.objectContaining({ reason }));
    for (const person of [jordan.key, priya.key]) expect(letterSubject(work.desk(), { letter: "restriction", person, about: other.key })).toBeNull();
    expect((await recordNotice(work.by, { restriction: restrictionOn(work, other.key), request: work.request() }, told)).ok).toBe(false);
    // With a notice that somebody put in all the same it is due as before.
    expect(dueOf(deskWork(helen, [...decided, other, noticeOf(other)])).map(({ type }) => type)).toEqual(["instruction-to-withdraw"]);
  });
}

test("an instruction as it was decided has its ground, in whatever order it names addresses", () => {
  const known = { requests: new Map(), reviews: new Map(), disputes: new Map(), allRead: false };
  expect(dueOf(deskWork(dafydd, [...decided, given])).map(({ type }) => type)).toEqual(["notice"]);
  // A device that has not read all decisions says nothing of one that it does not have.
  expect(groundlessInstructions(foldRestrictions(testSettings, [given], testNow), known)).toEqual([]);
});

test("what a head's page writes for staff is what was decided", async () => {
  const work = deskWork(helen, decided);
  expect(await completeInstruction(work.by, work.request())).toBe("written");
  expect(dueOf(work).map(({ type }) => type)).toEqual(["notice"]);
});

const altered = decidedReview({ review: "r1-1", instruction: firstInstruction, outcome: "alter", ...alteredTerms }, { by: helen, at: "2026-11-20T10:00:00Z" });
const change = alteredBy(altered);

test("a change that says something else than its review decided has no ground, and leaves the restriction as it was", () => {
  const reasons = (events: readonly LedgerEvent[]) =>
    deskWork(helen, [...restrictedPerson(jordan), altered, ...events])
      .desk()
      .irregularities.map(({ reason }) => reason);
  expect(reasons([change])).toEqual([]);
  for (const body of [{ contact: "Nobody" }, { addressKeys: [priya.addressKey] }, { reviewOn: "2027-11-19" }, { measures: [] }] as const)
    expect(reasons([{ ...change, body: { ...change.body, ...body } }])).toEqual(["other-than-decided"]);
});

const goneOn = decidedReview({ review: "r1-1", instruction: firstInstruction, outcome: "continue", reviewOn: "2027-05-20" }, { by: helen, at: "2026-11-20T10:00:00Z" });
const continuation = continuedBy(goneOn);

test("a restriction that was continued until another day than was decided, or by no decision, is due for review at once", () => {
  const reviewsIn = (events: readonly LedgerEvent[]) =>
    dueOfDesk(deskWork(helen, [...restrictedPerson(jordan), ...events]).desk(), ["head"]).filter(({ type }) => type === "review");
  expect(reviewsIn([goneOn, continuation])).toEqual([]);
  for (const events of [[goneOn, { ...continuation, body: { ...continuation.body, reviewOn: "2036-05-20" as const } }], [continuation]])
    expect(reviewsIn(events)).toMatchObject([{ overdue: true, on: "2026-11-20", about: { restriction: firstInstruction } }]);
});

const wrong = {
  ...given,
  format: 2,
  recordedAt: "2026-11-20T10:00:00Z",
  key: "restriction:r1#1",
  stream: "restriction:r1",
  sequence: 1,
  body: { ...given.body, addressKeys: [priya.addressKey] },
} as Given;
const raised = { ...testSettings, formats: [{ format: 2, from: "2026-11-19T00:00:00.000Z" as const }] };

test("once what somebody put in place of an approval was ended, what was approved is due again, and is written", async () => {
  const work = deskWork(helen, [...decided, wrong], testNow, raised);
  const due = () => dueOfDesk(work.desk(), ["head", "manager"]).flatMap(({ type }) => (type === "set-up-question" ? [] : [type]));
  expect(due()).toEqual(["instruction-to-withdraw"]);
  // There is one instruction for a restriction at a time.
  expect(await completeInstruction(work.by, work.request())).toBe("missing");
  expect(await withdrawInstruction(work.by, restrictionOn(work, wrong.key), "Nobody decided this.")).toMatchObject({ ok: true });
  expect(due()).toEqual(["instruction"]);
  expect(await completeInstruction(work.by, work.request())).toBe("written");
  expect(due()).toEqual(["notice"]);
  expect(work.desk().restrictions.filter(({ state }) => state !== "ended")).toMatchObject([{ addressKeys: [jordan.addressKey] }]);
  // It is given once: an approval that was ended is not given again.
  const own = work.desk().restrictions.find(({ state }) => state !== "ended")?.key ?? "";
  expect(await withdrawInstruction(work.by, restrictionOn(work, own), "The case has closed.")).toMatchObject({ ok: true });
  expect(await completeInstruction(work.by, work.request())).toBe("written");
  expect(due()).toEqual([]);
  expect(work.desk().restrictions.every(({ state }) => state === "ended")).toBe(true);
});

test("an upheld dispute is carried out by the end of the restriction alone, whatever names its decision (001 and 004 section 7)", () => {
  const upheld = decidedDispute({ outcome: "upheld" });
  const until = { instruction: firstInstruction, decision: upheld.key, reviewOn: "2030-01-01" as const };
  const continued = { ...continuation, key: instructionKey(upheld.key), stream: `instruction:${upheld.key}`, body: until, recordedAt: "2026-11-23T08:45:00Z" } as LedgerEvent;
  const toCarryOut = (events: readonly LedgerEvent[]) =>
    foldDisputes(answeredSettings(iopc001), [...restrictedPerson(jordan), receivedDispute(), upheld, ...events]).get(receivedDispute().body.dispute)?.toCarryOut;
  expect(toCarryOut([])).toBe("withdraw");
  expect(toCarryOut([continued])).toBe("withdraw");
});

test("nobody sets aside an instruction that staff may be following", () => {
  const { irregularities } = deskWork(helen, [...decided, others["another contact"]?.(given) ?? given]).desk();
  expect(irregularities.map(({ reason }) => reason)).toEqual(["other-than-decided"]);
  for (const each of irregularities) expect(maySetAside(each, dafydd.oid)).toBe(false);
});
