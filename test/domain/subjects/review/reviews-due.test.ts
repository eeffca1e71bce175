import { expect, test } from "vitest";
import type { LedgerEvent } from "../../../../src/domain/events/event.ts";
import { foldFurtherActions, mayTakeFurtherAction } from "../../../../src/domain/subjects/review/further-actions.ts";
import { reviewResultsToWrite, reviewsDue, reviewsToCarryOut } from "../../../../src/domain/subjects/review/reviews-due.ts";
import { foldReviews } from "../../../../src/domain/subjects/review/reviews.ts";
import { foldRestrictions } from "../../../../src/domain/subjects/restriction/restrictions.ts";
import { iopc000 } from "../../../../src/domain/policy/packs/iopc-000.ts";
import { iopc001 } from "../../../../src/domain/policy/packs/iopc-001.ts";
import { dayOf, type Instant } from "../../../../src/domain/base/time.ts";
import { event, personas, testNow, testSettings } from "../../../support/events.ts";
import { inPerson, jordan, restrictedPerson } from "../../../support/sample-ledger.ts";
import { alteredTerms, continuedBy, decidedReview, firstInstruction, openedReview, resultOf } from "../../../support/review-events.ts";
import { furtherActionStream } from "../../../../src/domain/ledger/streams.ts";

const due = (events: readonly LedgerEvent[], now = testNow) =>
  reviewsDue(foldRestrictions(testSettings, events, now), foldReviews(testSettings, events), dayOf(now, testSettings.timeZone)).map(({ dueOn, isOverdue, asked }) => ({
    dueOn,
    isOverdue,
    asked: asked?.opened?.body.why ?? null,
  }));

const restricted = restrictedPerson(jordan, { reviewOn: "2027-05-20" });

test("a review is shown as due four weeks before its day, and as overdue after it", () => {
  expect(due(restricted, "2027-04-21T12:00:00Z")).toEqual([]);
  expect(due(restricted, "2027-04-22T12:00:00Z")).toEqual([{ dueOn: "2027-05-20", isOverdue: false, asked: null }]);
  expect(due(restricted, "2027-05-20T12:00:00Z")).toMatchObject([{ isOverdue: false }]);
  expect(due(restricted, "2027-05-21T12:00:00Z")).toMatchObject([{ isOverdue: true }]);
});

test("a review that somebody asked for is due at once", () => {
  expect(due([...restricted, openedReview()])).toEqual([{ dueOn: "2027-05-20", isOverdue: false, asked: "improved" }]);
});

test("a restriction that ended has no review", () => {
  expect(due(restrictedPerson(jordan, { reviewOn: "2027-05-20", endsOn: "2027-05-01" }), "2027-05-21T12:00:00Z")).toEqual([]);
});

test("a decided review is to be carried out until a head has written it", () => {
  const decision = decidedReview();
  const toCarryOut = (...events: readonly LedgerEvent[]) => {
    const all = [...restricted, decision, ...events];
    return reviewsToCarryOut(foldRestrictions(testSettings, all, testNow), foldReviews(testSettings, all)).map(({ id }) => id);
  };
  expect(toCarryOut()).toEqual(["r1-1"]);
  expect(toCarryOut(continuedBy(decision))).toEqual([]);
});

test("the result of a review is to be written, but for an alteration, which its notice tells", () => {
  const toWrite = (...events: readonly LedgerEvent[]) => reviewResultsToWrite(foldReviews(testSettings, [...restricted, ...events])).map(({ id }) => id);
  const decision = decidedReview({ outcome: "end" });
  expect(toWrite(decision)).toEqual(["r1-1"]);
  expect(toWrite(decision, resultOf("review", decision.key))).toEqual([]);
  expect(toWrite(decidedReview({ outcome: "alter", ...alteredTerms }))).toEqual([]);
});

test("further action is offered after two alterations that did not work, where the policy knows it (001 section 6)", () => {
  const conduct = { concerns: 1, breaches: 0 };
  expect(mayTakeFurtherAction(iopc001, 2, conduct)).toBe(true);
  expect(mayTakeFurtherAction(iopc001, 1, conduct)).toBe(false);
  expect(mayTakeFurtherAction(iopc001, 2, { concerns: 0, breaches: 0 })).toBe(false);
  expect(mayTakeFurtherAction(iopc000, 2, conduct)).toBe(false);
});

test("a further action is open until a handler closes it, and closed once", () => {
  const opened = event(
    "further-action.opened",
    { action: "a1", instruction: firstInstruction, what: "Legal advice on an injunction", owner: "Legal team", dueOn: "2026-12-01" },
    { by: personas.head, ...inPerson(jordan), stream: furtherActionStream("a1") },
  );
  const closed = (by: typeof personas.head, outcome: string, at: Instant, sequence = 1): LedgerEvent =>
    event("further-action.closed", { action: "a1", outcome }, { by, at, ...inPerson(jordan), stream: furtherActionStream("a1"), sequence });
  const fold = (...events: readonly LedgerEvent[]) => foldFurtherActions(testSettings, events).get(firstInstruction)?.[0];
  expect(fold(opened, closed(personas.staff, "Done", "2026-11-23T08:30:00Z"))?.closed).toBeNull();
  expect(fold(opened, closed(personas.manager, "Not pursued", "2026-11-23T08:30:00Z"), closed(personas.head, "Other", "2026-11-23T08:40:00Z", 2))?.closed?.body.outcome).toBe(
    "Not pursued",
  );
  expect(foldFurtherActions(testSettings, [{ ...opened, by: personas.staff }]).size).toBe(0);
});
