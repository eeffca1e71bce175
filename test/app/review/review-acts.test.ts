import { dayOf, type Instant } from "../../../src/domain/base/time.ts";
import { expect, test } from "vitest";
import { closeFurtherAction, openFurtherAction } from "../../../src/app/review/further-action.ts";
import { openReview } from "../../../src/app/review/open-review.ts";
import { withdrawInstruction } from "../../../src/app/review/withdraw-instruction.ts";
import { personas } from "../../support/events.ts";
import { alteredBy, alteredTerms, decidedReview, firstInstruction } from "../../support/review-events.ts";
import { jordan, noticeOf, restrictedPerson } from "../../support/sample-ledger.ts";
import { dafydd, deskWork, helen } from "../request/desk-work.ts";
import { restrictionOn, subjectOn } from "./review-work.ts";

const restricted = restrictedPerson(jordan);

test("a manager asks for an earlier review once, with the reason", async () => {
  const work = deskWork(dafydd, restricted);
  const ask = (note: string) => openReview(work.by, subjectOn(work), { why: "improved", note });
  expect(await ask(" ")).toMatchObject({ ok: false, error: { type: "reason-missing" } });
  expect(await ask("a".repeat(4001))).toMatchObject({ ok: false, error: { type: "too-long" } });
  expect(await ask("Three calm letters in a row.")).toMatchObject({ ok: true });
  expect(subjectOn(work).reviews).toMatchObject([{ id: "r1-1", opened: { body: { why: "improved" } }, decision: null }]);
  expect(await ask("Again")).toMatchObject({ ok: false, error: { type: "open-already" } });
});

test("a caseworker does not open a review", async () => {
  const work = deskWork(personas.staff, restricted);
  expect(await openReview(work.by, subjectOn(work), { why: "asked", note: "They asked." })).toMatchObject({
    ok: false,
    error: { type: "not-a-handler" },
  });
});

test("a head of function ends a restriction outside a review, with a reason that staff read", async () => {
  const work = deskWork(helen, restricted);
  const end = (reason: string) => withdrawInstruction(work.by, restrictionOn(work), reason);
  expect(await end("")).toMatchObject({ ok: false, error: { type: "reason-missing" } });
  expect(await end("They agreed to write once a month.")).toMatchObject({ ok: true });
  expect(restrictionOn(work)).toMatchObject({ state: "ended", ended: { reason: "They agreed to write once a month." } });
  expect(await end("Again")).toMatchObject({ ok: false, error: { type: "ended" } });
  expect(work.desk().irregularities).toEqual([]);
});

test("a manager ends no restriction", async () => {
  const work = deskWork(dafydd, restricted);
  expect(await withdrawInstruction(work.by, restrictionOn(work), "Enough")).toMatchObject({ ok: false, error: { type: "not-a-head" } });
});

const change = (review: string, instruction: string, at: Instant) => {
  const altered = decidedReview({ review, instruction, outcome: "alter", ...alteredTerms }, { by: helen, at });
  const next = alteredBy(altered);
  return [altered, next, noticeOf(next, { on: dayOf(at, "UTC") })];
};

const [first, firstGiven] = change("r1-1", firstInstruction, "2026-11-20T10:00:00Z");
const twiceAltered = [...restricted, ...change("r1-1", firstInstruction, "2026-11-20T10:00:00Z"), ...change("r1-2", "reviewdecision:r1-1#1#instruction", "2026-11-21T10:00:00Z")];
const latest = "reviewdecision:r1-2#1#instruction";
const form = { what: "Advice on an injunction", owner: "Legal team", dueOn: "2026-12-07" as const };

test("further action is opened after two alterations that did not work, and closed with its outcome (001 section 6)", async () => {
  const work = deskWork(dafydd, twiceAltered);
  const subject = subjectOn(work, latest);
  const open = (concerns: number) => openFurtherAction(work.by, { ...subject, figures: { concerns, breaches: 0 } }, form);
  expect(await open(0)).toMatchObject({ ok: false, error: { type: "not-offered" } });
  expect(await open(1)).toMatchObject({ ok: true });
  const [action] = work.desk().furtherActions.get(latest) ?? [];
  if (!action) throw new Error("No further action was opened.");
  expect(await closeFurtherAction(work.by, action, "Counsel advised against it.")).toMatchObject({ ok: true });
  expect(work.desk().furtherActions.get(latest)).toMatchObject([{ closed: { body: { outcome: "Counsel advised against it." } } }]);
});

test("after one alteration no further action is offered", async () => {
  const work = deskWork(dafydd, [...restricted, ...change("r1-1", firstInstruction, "2026-11-20T10:00:00Z")]);
  const subject = subjectOn(work, firstGiven?.key);
  expect(await openFurtherAction(work.by, { ...subject, figures: { concerns: 4, breaches: 2 } }, form)).toMatchObject({
    ok: false,
    error: { type: "not-offered" },
  });
  expect(first?.kind).toBe("review.decided");
});
