import { expect, test } from "vitest";
import { completeReview, decideReview } from "../../../src/app/review/decide-review.ts";
import { testNow } from "../../support/events.ts";
import { alteredTerms, decidedReview, firstInstruction, withdrawnBy } from "../../support/review-events.ts";
import { mergeProposal } from "../../support/person-events.ts";
import { jordan, priya, recordedPerson, restrictedPerson } from "../../support/sample-ledger.ts";
import { dafydd, deskWork, helen, imran, type DeskWork } from "../request/desk-work.ts";
import { goOn, restrictionOn, subjectOn } from "./review-work.ts";

const restricted = restrictedPerson(jordan);

const decide = (work: DeskWork, form = goOn, subject = subjectOn(work)) => decideReview(work.by, subject, form);

const alter = {
  ...goOn,
  outcome: "alter",
  change: { terms: { measures: alteredTerms.measures, reviewOn: "2027-11-20" as const }, matter: null, contact: "Information desk" },
} as const;

test("a review that continues a restriction takes two round trips and moves the next review", async () => {
  const work = deskWork(imran, restricted);
  expect(await decide(work)).toMatchObject({ ok: true, value: { instruction: "written" } });
  expect(work.ledger.requests()).toBe(3);
  expect(restrictionOn(work)).toMatchObject({ state: "in-force", reviewOn: "2027-11-20" });
  expect(subjectOn(work).reviews).toMatchObject([{ id: "r1-1", instructionMissing: false, voided: [] }]);
});

test("a review that ends a restriction ends it at once, and gives staff no reasons", async () => {
  const work = deskWork(imran, restricted);
  await decide(work, { ...goOn, outcome: "end", reasons: "Private reasons", reviewOn: null });
  expect(restrictionOn(work)).toMatchObject({ state: "ended", ended: { why: "withdrawn", by: { oid: imran.oid } } });
  expect(restrictionOn(work).ended?.reason).not.toContain("Private");
});

test("an altered restriction has new terms that wait for their notice, for the same addresses", async () => {
  const work = deskWork(imran, restricted);
  await decide(work, alter);
  const [old, next] = work.desk().restrictions;
  expect(old).toMatchObject({ state: "in-force", replacedBy: next?.key });
  expect(next).toMatchObject({ state: "approved-not-in-force", replaces: firstInstruction, contact: "Information desk", addressKeys: [jordan.addressKey], request: "r1" });
});

test("an altered restriction covers the addresses that the review names, which lets a merge that waits for it go on", async () => {
  const work = deskWork(imran, [...restricted, ...recordedPerson(priya), mergeProposal()]);
  const addressKeys = [jordan.addressKey, priya.addressKey];
  expect(await decide(work, { ...alter, addressKeys })).toMatchObject({ ok: true, value: { instruction: "written" } });
  expect(work.desk().restrictions.at(-1)).toMatchObject({ state: "approved-not-in-force", addressKeys });
});

test("a restriction cannot be altered so that it covers no address", async () => {
  const work = deskWork(imran, restricted);
  expect(await decide(work, { ...alter, addressKeys: [] })).toMatchObject({ ok: false, error: { problems: [{ type: "no-confirmed-address", field: ["addressKeys"] }] } });
});

test("nothing is written when the review cannot be decided so", async () => {
  const work = deskWork(imran, restricted);
  expect(await decide(work, { ...goOn, reviewOn: "2029-01-01", reasons: "" })).toMatchObject({
    ok: false,
    error: { type: "review-problems", problems: [{ type: "reasons-missing" }, { type: "review-too-late" }] },
  });
  expect(await decide(deskWork(dafydd, restricted))).toMatchObject({ ok: false, error: { problems: [{ type: "not-a-head" }] } });
  expect(work.ledger.requests()).toBe(0);
});

test("a text that the record would not take stops the review before it is written", async () => {
  const work = deskWork(imran, restricted);
  expect(await decide(work, { ...goOn, stillNeeded: "a".repeat(4001) })).toMatchObject({ ok: false, error: { problems: [{ type: "does-not-fit", field: ["stillNeeded"] }] } });
});

test("the second of two heads is told what the first decided", async () => {
  const work = deskWork(imran, restricted);
  const subject = subjectOn(work);
  work.meanwhile([decidedReview({ outcome: "end" }, { by: helen })]);
  expect(await decide(work, goOn, subject)).toMatchObject({ ok: false, error: { type: "reviewed-already", decision: { body: { outcome: "end" }, by: { name: helen.name } } } });
  expect(work.events().filter(({ kind }) => kind === "instruction.continued")).toEqual([]);
});

test("a review of a restriction that ended meanwhile is not recorded, and staff are told nothing", async () => {
  const work = deskWork(imran, restricted);
  const subject = subjectOn(work);
  work.meanwhile([withdrawnBy(decidedReview({ review: "other" }), { at: "2026-11-23T08:59:00Z" })]);
  expect(await decide(work, goOn, subject)).toMatchObject({ ok: false, error: { type: "instruction-ended" } });
  expect(work.events().filter(({ kind }) => kind === "review.decided" || kind === "instruction.continued")).toEqual([]);
});

test("after a lost answer deciding again decides once", async () => {
  const work = deskWork(imran, restricted);
  const subject = subjectOn(work);
  work.fail("lost-after");
  expect(await decide(work, goOn, subject)).toMatchObject({ ok: false, error: { type: "answer-lost" } });
  expect(await decide(work, goOn, subject)).toMatchObject({ ok: true, value: { instruction: "written" } });
  expect(work.events().filter(({ kind }) => kind === "review.decided")).toHaveLength(1);
});

test("a head's page completes a review whose instruction is missing, also when another was there first", async () => {
  const decision = decidedReview({}, { by: helen, at: "2026-11-23T08:59:00Z" });
  const work = deskWork(imran, [...restricted, decision]);
  const [review] = subjectOn(work).reviews;
  if (!review) throw new Error("There is no review.");
  const complete = () => completeReview(work.by, restrictionOn(work), review);
  expect(review.instructionMissing).toBe(true);
  expect(await complete()).toBe("written");
  expect(await complete()).toBe("written");
  expect(restrictionOn(work).reviewOn).toBe("2027-11-20");
});

test("ending a restriction drops a change of it that waits for its notice", async () => {
  const work = deskWork(imran, restricted);
  await decide(work, alter);
  work.clock.advance(60_000);
  await decide(work, { ...goOn, outcome: "end", reviewOn: null });
  expect(work.desk().restrictions.map(({ state }) => state)).toEqual(["ended", "ended"]);
  expect(work.desk().irregularities).toEqual([]);
});

test("a second review follows the first", async () => {
  const work = deskWork(imran, restricted);
  await decide(work);
  work.clock.set("2027-11-19T09:00:00Z");
  expect(await decide(work, { ...goOn, reviewOn: "2028-11-18" })).toMatchObject({ ok: true });
  expect(subjectOn(work).reviews.map(({ id }) => id)).toEqual(["r1-1", "r1-2"]);
  expect(restrictionOn(work).continuations).toHaveLength(2);
  expect(testNow).toBe("2026-11-23T09:00:00Z");
});
