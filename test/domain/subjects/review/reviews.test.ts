import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { LedgerEvent } from "../../../../src/domain/events/event.ts";
import { irregularitiesOf } from "../../../../src/domain/views/irregularities.ts";
import { foldReviews, nextReviewId, openReviewOf, type Review } from "../../../../src/domain/subjects/review/reviews.ts";
import { foldRestrictions } from "../../../../src/domain/subjects/restriction/restrictions.ts";
import { personas, testNow, testSettings } from "../../../support/events.ts";
import { instruction, jordan, noticeOf, priya, restrictedPerson } from "../../../support/sample-ledger.ts";
import { alteredBy, alteredTerms, continuedBy, decidedReview, firstInstruction, openedReview, resultOf, withdrawnBy } from "../../../support/review-events.ts";
import { runs } from "../../../support/property-runs.ts";

const restricted = restrictedPerson(jordan);

const fold = (...events: readonly LedgerEvent[]): Review | undefined => foldReviews(testSettings, [...restricted, ...events]).get(firstInstruction)?.[0];

test("a head of function decides a review, and may be the one who gave the restriction (section 8)", () => {
  expect(fold(decidedReview())?.decision?.by).toEqual(personas.head2);
  expect(fold(decidedReview({}, { by: personas.head }))?.decision?.by).toEqual(personas.head);
});

test("a review by somebody who is no head of function does not count and is shown", () => {
  const decision = decidedReview({}, { by: personas.manager });
  expect(fold(decision)).toMatchObject({ decision: null, voided: [{ decision: { key: decision.key }, reason: "not-entitled" }] });
});

test("a review by a head who declares a conflict does not count", () => {
  for (const conflict of [
    { target: true, decidedCase: false, other: "" },
    { target: false, decidedCase: true, other: "" },
    { target: false, decidedCase: false, other: "Neighbours" },
    { target: false, decidedCase: false, other: " " },
  ]) {
    expect(fold(decidedReview({ conflict }))).toMatchObject({ decision: null, voided: [{ reason: "conflict" }] });
  }
});

test("a next review later than the policy allows from the day of the decision does not count (section 8: yearly at least)", () => {
  expect(fold(decidedReview({ reviewOn: "2027-11-23" }))?.decision).not.toBeNull();
  expect(fold(decidedReview({ reviewOn: "2027-11-24" }))).toMatchObject({ decision: null, voided: [{ reason: "terms" }] });
});

test("a restriction that is not in force, or has ended, is not reviewed", () => {
  const given = instruction(jordan);
  expect(foldReviews(testSettings, [given, decidedReview()]).get(firstInstruction)?.[0]).toMatchObject({ decision: null, voided: [{ reason: "not-in-force" }] });
  const ended = withdrawnBy(decidedReview({ review: "other" }), { at: "2026-11-20T10:00:00Z" });
  expect(fold(ended, decidedReview())).toMatchObject({ decision: null, voided: [{ reason: "not-in-force" }] });
});

test("what a review itself brings about in the same second does not undo it", () => {
  const decision = decidedReview({ outcome: "end" });
  expect(fold(decision, withdrawnBy(decision))).toMatchObject({ decision: { key: decision.key }, instructionMissing: false });
});

test("of two decisions on a review the first counts", () => {
  const first = decidedReview();
  const second = decidedReview({ outcome: "end" }, { sequence: 2, by: personas.head, at: "2026-11-23T08:30:00Z" });
  expect(fold(second, first)).toMatchObject({ decision: { key: first.key }, voided: [{ decision: { key: second.key }, reason: "already-decided" }] });
});

test("a decision that does not count leaves the review to be decided", () => {
  const first = decidedReview({}, { by: personas.manager });
  const second = decidedReview({}, { sequence: 2 });
  expect(fold(first, second)).toMatchObject({ decision: { key: second.key }, lastDecision: { key: second.key } });
});

test("a decision whose instruction is missing says so until a head has written it", () => {
  const decision = decidedReview();
  expect(fold(decision)?.instructionMissing).toBe(true);
  expect(fold(decision, continuedBy(decision, { by: personas.manager }))?.instructionMissing).toBe(true);
  expect(fold(decision, continuedBy(decision))?.instructionMissing).toBe(false);
});

test("while an alteration waits for its notice the old terms are not reviewed again, but may be ended", () => {
  const altered = decidedReview({ outcome: "alter", ...alteredTerms });
  const waiting = [altered, alteredBy(altered)];
  const later = { at: "2026-11-23T08:30:00Z" as const };
  const reviews = (...events: readonly LedgerEvent[]) => foldReviews(testSettings, [...restricted, ...waiting, ...events]).get(firstInstruction)?.[1];
  expect(reviews(decidedReview({ review: "r1-2" }, later))).toMatchObject({ decision: null, voided: [{ reason: "not-in-force" }] });
  expect(reviews(decidedReview({ review: "r1-2", outcome: "end" }, later))?.decision).not.toBeNull();
});

test("an alteration is held to the same terms as a first decision", () => {
  expect(fold(decidedReview({ outcome: "alter", ...alteredTerms }))?.decision).not.toBeNull();
  for (const broken of [{ measures: [] }, { contact: "" }, { reviewOn: "2029-01-01" as const }, { measures: [{ measure: "unheard-of", parameters: {}, why: "" }] }]) {
    expect(fold(decidedReview({ outcome: "alter", ...alteredTerms, ...broken }))).toMatchObject({ decision: null, voided: [{ reason: "terms" }] });
  }
});

test("a review is answered for the person once its result is sent in writing", () => {
  const decision = decidedReview();
  expect(fold(decision)?.result).toBeNull();
  expect(fold(decision, resultOf("review", decision.key, { by: personas.staff }))?.result).toBeNull();
  expect(fold(decision, resultOf("dispute", decision.key))?.result).toBeNull();
  expect(fold(decision, resultOf("review", decision.key))?.result).toEqual({ on: "2026-11-24", by: personas.manager, way: "letter" });
});

test("anyone who handles the case asks for an earlier review, nobody else does", () => {
  expect(openReviewOf([fold(openedReview())].flatMap((review) => review ?? []))?.opened?.body.why).toBe("improved");
  expect(fold(openedReview({ by: personas.staff }))).toBeUndefined();
});

test("reviews are numbered, so that two heads who decide at once decide the same one", () => {
  const decided = decidedReview();
  expect(nextReviewId("r1", [], firstInstruction)).toBe("r1-1");
  expect(nextReviewId("r1", [...(foldReviews(testSettings, [...restricted, openedReview()]).get(firstInstruction) ?? [])], firstInstruction)).toBe("r1-1");
  expect(nextReviewId("r1", [...(foldReviews(testSettings, [...restricted, openedReview(), decided]).get(firstInstruction) ?? [])], firstInstruction)).toBe("r1-2");
});

test("a review carried out moves the clock, and a new instruction ends the old one at its notice", () => {
  const altered = decidedReview({ outcome: "alter", ...alteredTerms });
  const next = alteredBy(altered);
  const states = foldRestrictions(testSettings, [...restricted, altered, next, noticeOf(next, { on: "2026-11-23" })], testNow).map(({ state }) => state);
  expect(states).toEqual(["ended", "in-force"]);
});

test("reviews come out the same whatever the order in which events arrive, and for one person alone as for all", () => {
  const altered = decidedReview({ outcome: "alter", ...alteredTerms });
  const own = [
    ...restricted,
    openedReview(),
    altered,
    alteredBy(altered),
    resultOf("review", altered.key),
    decidedReview({ review: "r1-2", outcome: "end" }, { at: "2026-11-23T08:30:00Z" }),
  ];
  const others = restrictedPerson(priya, { request: "r2" });
  const expected = foldReviews(testSettings, own);
  expect(expected.size).toBe(1);
  fc.assert(
    fc.property(fc.shuffledSubarray([...own, ...own, ...others], { minLength: own.length * 2 + others.length }), (arrived) => {
      expect(foldReviews(testSettings, arrived)).toEqual(expected);
    }),
    runs(30),
  );
});

test("a review or a dispute that does not count is reported, and so is an instruction that no decision stands behind", () => {
  const reported = (...events: readonly LedgerEvent[]) => irregularitiesOf(testSettings, [...restricted, ...events], []).map(({ reason, list, detail }) => [reason, list, detail]);
  const kept = decidedReview();
  expect(reported(kept, continuedBy(kept))).toEqual([]);
  const late = decidedReview({ reviewOn: "2029-01-01" as const });
  expect(reported(late, continuedBy(late))).toEqual([
    ["void-decision", "Decisions", "terms"],
    ["no-decision", "Instructions", "instruction.continued"],
  ]);
  expect(reported(kept, withdrawnBy(kept))).toEqual([["other-than-decided", "Instructions", "instruction.withdrawn"]]);
  expect(reported(kept, alteredBy(kept))).toEqual([["other-than-decided", "Instructions", "instruction.given"]]);
});
