import type { Instant } from "../../../../src/domain/base/time.ts";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { foldDisputes, foldRefusedMessages, type Dispute } from "../../../../src/domain/subjects/dispute/disputes.ts";
import { disputeResultsToWrite, disputesOpen, disputesToCarryOut } from "../../../../src/domain/subjects/dispute/disputes-due.ts";
import { tookPartIn } from "../../../../src/domain/subjects/dispute/took-part.ts";
import type { LedgerEvent } from "../../../../src/domain/events/event.ts";
import { iopc000 } from "../../../../src/domain/policy/packs/iopc-000.ts";
import { iopc001 } from "../../../../src/domain/policy/packs/iopc-001.ts";
import { policyVersionOf } from "../../../../src/domain/policy/types.ts";
import { foldRestrictions } from "../../../../src/domain/subjects/restriction/restrictions.ts";
import type { Settings } from "../../../../src/domain/policy/settings.ts";
import { answer } from "../../../support/desk.ts";
import { personas, testNow } from "../../../support/events.ts";
import { jordan, noticeOf, priya, restrictedPerson } from "../../../support/sample-ledger.ts";
import {
  alteredBy,
  alteredTerms,
  answeredSettings,
  continuedBy,
  decidedDispute,
  decidedReview,
  receivedDispute,
  refusedMessage,
  resultOf,
  withdrawnBy,
} from "../../../support/review-events.ts";
import { runs } from "../../../support/property-runs.ts";

const answered = answeredSettings(iopc001);

/** Settings in which somebody holds the office of deciding disputes beside what they are. */
const alsoDecides = (person: typeof personas.head, settings = answered): Settings => ({
  ...settings,
  offices: [...settings.offices, { role: "decider", ...person, from: "2026-01-01", until: null }],
});

const restricted = restrictedPerson(jordan);

const fold = (events: readonly LedgerEvent[], settings = answered): Dispute | undefined => foldDisputes(settings, [...restricted, receivedDispute(), ...events]).get("d1");

test("a dispute counts once a handler has logged it, restricted or not", () => {
  expect(fold([])).toMatchObject({ decision: null, dueOn: "2026-12-18", toCarryOut: null });
  expect(foldDisputes(answered, [...restricted, receivedDispute({}, { by: personas.staff })]).size).toBe(0);
});

test("somebody in the office of deciding disputes decides it, nobody else does (section 7)", () => {
  expect(fold([decidedDispute()])?.decision?.by).toEqual(personas.decider);
  expect(fold([decidedDispute({}, { by: personas.head2 })])).toMatchObject({ decision: null, voided: [{ reason: "not-entitled" }] });
});

test("whoever asked for the restriction, decided it, gave it or reviewed it does not decide its dispute", () => {
  const parts: readonly (readonly [typeof personas.head, readonly LedgerEvent[]])[] = [
    [personas.manager, []],
    [personas.head, []],
    [personas.head2, [decidedReview({}, { at: "2026-11-22T08:00:00Z" })]],
  ];
  for (const [person, events] of parts) {
    expect(fold([...events, decidedDispute({}, { by: person })], alsoDecides(person))).toMatchObject({ decision: null, voided: [{ reason: "took-part" }] });
  }
  expect(fold([decidedDispute({}, { by: personas.head2 })], alsoDecides(personas.head2))?.decision).not.toBeNull();
});

test("whoever answered for the requester does not decide the dispute", () => {
  const decided = [answer({ by: personas.head2 }), decidedDispute({}, { by: personas.head2 })];
  expect(fold(decided, alsoDecides(personas.head2))).toMatchObject({ decision: null, voided: [{ reason: "took-part" }] });
});

test("whoever wrote for staff that a restriction goes on does not decide its dispute", () => {
  const review = decidedReview({}, { by: personas.head, at: "2026-11-22T08:00:00Z" });
  const decided = [review, continuedBy(review, { by: personas.head2 }), decidedDispute({}, { by: personas.head2 })];
  expect(fold(decided, alsoDecides(personas.head2))).toMatchObject({ decision: null, voided: [{ reason: "took-part" }] });
});

test("whoever varied a restriction does not decide the dispute of what they made of it", () => {
  const varied = decidedDispute({ outcome: "varied", ...alteredTerms }, { at: "2026-11-21T08:00:00Z" });
  const next = alteredBy(varied);
  const again = receivedDispute({ dispute: "d2", instruction: next.key });
  const events = [...restricted, receivedDispute(), varied, next, noticeOf(next, { on: "2026-11-21" as const }), again, decidedDispute({ dispute: "d2", instruction: next.key })];
  expect(foldDisputes(answered, events).get("d2")).toMatchObject({ decision: null, voided: [{ reason: "took-part" }] });
  expect(tookPartIn(events, { request: "r1", personKey: jordan.key }).map(({ name }) => name)).toContain(personas.decider.name);
});

test("a review after the dispute was decided does not undo the decision", () => {
  const later = decidedReview({}, { by: personas.head2, at: "2026-11-23T08:30:00Z" });
  expect(fold([decidedDispute({}, { by: personas.head2 }), later], alsoDecides(personas.head2))?.decision).not.toBeNull();
});

test("a decider who declares a conflict does not decide", () => {
  expect(fold([decidedDispute({ conflict: { target: false, decidedCase: true, other: "" } })])).toMatchObject({ decision: null, voided: [{ reason: "conflict" }] });
});

test("nothing is decided while set-up has not said who decides; the dispute is received all the same", () => {
  expect(fold([decidedDispute()], answeredSettings(iopc001, ["dispute.decidedBy"]))).toMatchObject({ decision: null, voided: [{ reason: "terms" }] });
});

test("an upheld dispute is carried out when a head has ended the restriction", () => {
  const upheld = decidedDispute({ outcome: "upheld", reasons: "Nobody was warned." });
  expect(fold([upheld])?.toCarryOut).toBe("withdraw");
  expect(fold([upheld, withdrawnBy(upheld, { by: personas.decider })])?.toCarryOut).toBe("withdraw");
  expect(fold([upheld, withdrawnBy(upheld)])?.toCarryOut).toBeNull();
});

test("an upheld dispute needs nothing more when a head ended the restriction for another reason", () => {
  const upheld = decidedDispute({ outcome: "upheld" });
  expect(fold([withdrawnBy(decidedReview({ outcome: "end" }), { at: "2026-11-22T08:00:00Z" }), upheld])?.toCarryOut).toBeNull();
});

test("a varied dispute is carried out when a head has given the new instruction", () => {
  const varied = decidedDispute({ outcome: "varied", ...alteredTerms });
  expect(fold([varied])?.toCarryOut).toBe("replace");
  expect(fold([varied, alteredBy(varied)])?.toCarryOut).toBeNull();
});

test("terms that the policy does not allow do not count", () => {
  expect(fold([decidedDispute({ outcome: "varied", ...alteredTerms, reviewOn: "2029-01-01" })])).toMatchObject({ decision: null, voided: [{ reason: "terms" }] });
});

test("a refused dispute changes nothing", () => {
  expect(fold([decidedDispute()])).toMatchObject({ decision: { body: { outcome: "refused" } }, toCarryOut: null });
});

test("of two decisions the first counts", () => {
  const first = decidedDispute();
  const second = decidedDispute({ outcome: "upheld" }, { sequence: 2, at: "2026-11-23T08:30:00Z" });
  expect(fold([second, first])).toMatchObject({ decision: { key: first.key }, voided: [{ reason: "already-decided" }] });
});

test("the result is written to the person (001 section 7)", () => {
  const decision = decidedDispute();
  const toWrite = (...events: readonly LedgerEvent[]) => disputeResultsToWrite([fold([decision, ...events])].flatMap((dispute) => dispute ?? [])).length;
  expect(toWrite()).toBe(1);
  expect(toWrite(resultOf("dispute", decision.key, { by: personas.staff }))).toBe(1);
  expect(toWrite(resultOf("dispute", decision.key))).toBe(0);
});

test("open disputes stand by their due date, those without one last, and the late ones are said to be late", () => {
  const events = [
    ...restricted,
    receivedDispute({ dueOn: null }),
    receivedDispute({ dispute: "d2", dueOn: "2026-12-01" }),
    receivedDispute({ dispute: "d3", dueOn: "2026-11-20" }),
  ];
  expect(disputesOpen(foldDisputes(answered, events).values(), "2026-11-23").map(({ dispute, isOverdue }) => [dispute.id, isOverdue])).toEqual([
    ["d3", true],
    ["d2", false],
    ["d1", false],
  ]);
});

test("a dispute of a restriction that has ended by its date asks no head for anything", () => {
  const upheld = decidedDispute({ outcome: "upheld" });
  const open = [...restricted, receivedDispute(), upheld];
  const ended = [...restrictedPerson(jordan, { endsOn: "2026-11-30" as const }), receivedDispute(), upheld];
  const toCarryOut = (events: readonly LedgerEvent[], now: Instant) => disputesToCarryOut(foldDisputes(answered, events).values(), foldRestrictions(answered, events, now)).length;
  expect(toCarryOut(open, testNow)).toBe(1);
  expect(toCarryOut(ended, "2026-12-01T09:00:00Z")).toBe(0);
});

const of000 = answeredSettings(iopc000);

const under000 = (events: readonly LedgerEvent[]): readonly LedgerEvent[] => events.map((event) => ({ ...event, policyVersion: policyVersionOf(iopc000) }));

test("one message that is itself unacceptable may be refused as a dispute, in writing (000, Disputing restrictions)", () => {
  const refused = foldRefusedMessages(of000, under000([...restricted, refusedMessage()]));
  expect(refused.get("message:m1")?.refusal.body.writtenOn).toBe("2026-11-22");
});

test("a message is refused neither by whoever had a hand in the restriction nor under a policy that has no such rule", () => {
  expect(foldRefusedMessages(alsoDecides(personas.head, of000), under000([...restricted, refusedMessage({ by: personas.head })])).size).toBe(0);
  expect(foldRefusedMessages(of000, under000([...restricted, refusedMessage({ by: personas.manager })])).size).toBe(0);
  expect(foldRefusedMessages(answered, [...restricted, refusedMessage()]).size).toBe(0);
});

test("a refused message closes no route: the next dispute is received and decided", () => {
  const events = under000([...restricted, refusedMessage(), receivedDispute(), decidedDispute()]);
  expect(foldDisputes(of000, events).get("d1")?.decision).not.toBeNull();
});

test("disputes come out the same whatever the order in which events arrive, and for one person alone as for all", () => {
  const upheld = decidedDispute({ outcome: "upheld" });
  const own = [
    ...restricted,
    receivedDispute(),
    upheld,
    withdrawnBy(upheld),
    resultOf("dispute", upheld.key),
    receivedDispute({ dispute: "d2" }),
    decidedDispute({ dispute: "d2" }, { by: personas.head2 }),
  ];
  const others = restrictedPerson(priya, { request: "r2" });
  const expected = foldDisputes(answered, own);
  expect(expected.size).toBe(2);
  fc.assert(
    fc.property(fc.shuffledSubarray([...own, ...own, ...others], { minLength: own.length * 2 + others.length }), (arrived) => {
      const found = foldDisputes(answered, arrived);
      expect(found.get("d1")).toEqual(expected.get("d1"));
      expect(found.get("d2")).toEqual(expected.get("d2"));
    }),
    runs(30),
  );
});
