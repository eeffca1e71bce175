import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { NoticeForm } from "../../../src/app/notice/notice-form.ts";
import { recordNotice } from "../../../src/app/notice/record-notice.ts";
import { dueOfDesk } from "../../../src/app/desk/due-of-desk.ts";
import { decideRequest } from "../../../src/app/request/decide-request.ts";
import { commitReview, decideReview, type ReviewForm } from "../../../src/app/review/decide-review.ts";
import { openReview } from "../../../src/app/review/open-review.ts";
import { withdrawInstruction } from "../../../src/app/review/withdraw-instruction.ts";
import { noConflict } from "../../../src/domain/decide/conflict.ts";
import type { LedgerEvent } from "../../../src/domain/events/event.ts";
import { iopc001 } from "../../../src/domain/policy/packs/iopc-001.ts";
import type { Settings } from "../../../src/domain/policy/settings.ts";
import { foldRequests } from "../../../src/domain/subjects/request/requests.ts";
import { changesOf } from "../../../src/domain/subjects/restriction/restriction-at.ts";
import { foldRestrictions, type Restriction } from "../../../src/domain/subjects/restriction/restrictions.ts";
import { foldReviews, reviewsOf } from "../../../src/domain/subjects/review/reviews.ts";
import { approveForm } from "../../support/approve-form.ts";
import { crossing, type Crossing } from "../../support/crossing.ts";
import { testDesk } from "../../support/desk.ts";
import { inFormat2, testNow } from "../../support/events.ts";
import type { LedgerFault } from "../../support/fake-services.ts";
import { wholeContents } from "../../support/letters.ts";
import { runs } from "../../support/property-runs.ts";
import { alteredTerms } from "../../support/review-events.ts";
import { jordan, recordedPerson, sampleSubmission, sentRequest } from "../../support/sample-ledger.ts";
import { dafydd, helen, imran } from "../request/desk-work.ts";
import { goOn } from "./review-work.ts";
import { clockAt } from "../../support/fake-services.ts";

const { measures } = sampleSubmission(jordan);
const alter: ReviewForm = {
  ...goOn,
  outcome: "alter",
  conflict: noConflict,
  reviewOn: null,
  change: { terms: { measures, reviewOn: alteredTerms.reviewOn }, matter: null, contact: "Information desk" },
};
const end: ReviewForm = { ...goOn, outcome: "end", reviewOn: null };
const form = (letter: "restriction" | "change"): NoticeForm => ({ sentOn: "2026-11-23", way: "letter", ...wholeContents(iopc001, letter), note: "" });

const restrictionsAt = (at: Pick<Crossing, "events">, settings: Settings): readonly Restriction[] => foldRestrictions(settings, at.events(), testNow);

const requestAt = (at: Pick<Crossing, "events">, settings: Settings) => {
  const request = foldRequests(settings, at.events()).get("r1");
  if (!request) throw new Error("There is no r1.");
  return request;
};

const only = <T>(list: readonly T[]): T => {
  const [first] = list;
  if (first === undefined) throw new Error("There is nothing.");
  return first;
};

const subjectAt = (at: Pick<Crossing, "events">, settings: Settings, restriction: Restriction) => ({
  restriction,
  reviews: reviewsOf(foldReviews(settings, at.events()), changesOf(restrictionsAt(at, settings), restriction)),
  events: at.events(),
});

/** A restriction that is in force, from its request on, as the use cases write it; with a change that waits for its notice, where one is asked for. */
const inForce = async (settings: Settings, isChanged = false): Promise<readonly LedgerEvent[]> => {
  const at = crossing(settings, [...recordedPerson(jordan), ...sentRequest(jordan)]);
  await decideRequest(at.workOf(helen), { request: requestAt(at, settings), records: { adjustments: [], mailboxes: [] } }, approveForm());
  expect(await recordNotice(at.workOf(dafydd), { restriction: only(restrictionsAt(at, settings)), request: requestAt(at, settings) }, form("restriction"))).toMatchObject({
    ok: true,
  });
  at.clock.advance(60_000);
  const restriction = only(restrictionsAt(at, settings));
  if (isChanged) expect(await decideReview(at.workOf(helen), subjectAt(at, settings, restriction), alter)).toMatchObject({ ok: true });
  return at.events();
};

const faults: fc.Arbitrary<readonly (LedgerFault | null)[]> = fc.array(fc.option(fc.constantFrom<LedgerFault>("lost-before", "lost-after", "offline"), { freq: 3 }), {
  maxLength: 4,
});
const pauses = fc.array(fc.constantFrom(0, 0, 400, 1100), { minLength: 1, maxLength: 6 });
const lost = new Set(["timed-out", "answer-lost", "offline"]);

const insist = async <T extends { readonly ok: true } | { readonly ok: false; readonly error: { readonly type: string } }>(act: () => Promise<T>): Promise<T> => {
  for (let turn = 0; ; turn += 1) {
    const done = await act();
    if (done.ok || turn > 6 || !lost.has(done.error.type)) return done;
  }
};

interface Schedule {
  readonly scheduler: fc.Scheduler;
  readonly own: readonly (readonly (LedgerFault | null)[])[];
  readonly pauses: readonly number[];
}

const schedules: fc.Arbitrary<Schedule> = fc.record({ scheduler: fc.scheduler(), own: fc.tuple(faults, faults, faults), pauses });

/** One head alters or continues it, another ends it, and a manager records the notice of a change, from pages that were opened before. */
const allAtOnce = async (settings: Settings, before: readonly LedgerEvent[], { scheduler, own, pauses: moves }: Schedule, review: ReviewForm): Promise<string | null> => {
  let move = 0;
  const at = crossing(settings, before, { scheduler, pause: () => moves[move++ % moves.length] ?? 0 });
  at.clock.advance(120_000);
  const known = restrictionsAt(at, settings);
  const restriction = only(known);
  const change = known.find(({ replaces }) => replaces !== null);
  const request = requestAt(at, settings);
  const [first, second, third] = [at.workOf(helen, own[0]), at.workOf(imran, own[1]), at.workOf(dafydd, own[2])];
  const subject = subjectAt(at, settings, restriction);
  const all = Promise.all([
    insist(() => decideReview(first, subject, review)),
    insist(() => withdrawInstruction(second, restriction, "Their case has closed.")),
    change ? insist(() => recordNotice(third, { restriction: change, request }, form("change"))) : null,
  ]);
  await scheduler.waitFor(all);
  const [reviewed, ended, noticed] = await all;
  const told = restrictionsAt(at, settings);
  const decisions = [...foldReviews(settings, at.events()).values()].flat().flatMap(({ decision }) => decision?.key ?? []);
  if (ended.ok && told.some(({ state }) => state !== "ended")) return "A head was told that it has ended, and it has not, or will come back.";
  if (reviewed.ok && !decisions.includes(reviewed.value.decision.key)) return "A head was told that it was reviewed, and the decision does not count.";
  if (reviewed.ok && reviewed.value.instruction === "written" && review.outcome === "end" && told.some(({ state }) => state !== "ended"))
    return "It was ended by a review, and is there.";
  // Whoever lost the answer about their own end is told that it has ended, which is so.
  const isEnded = at.events().some(({ kind }) => kind === "instruction.withdrawn");
  if (noticed?.ok && !isEnded && told.find(({ key }) => key === change?.key)?.state !== "in-force") return "A notice was recorded of what is not in force.";
  return null;
};

test.each([
  ["continues", goOn],
  ["alters", alter],
  ["ends", end],
] as const)("of all schedules an ended restriction never returns, and nobody is told of a review that does not count, while another head %s it", async (_, review) => {
  const before = await inForce(inFormat2);
  await fc.assert(
    fc.asyncProperty(schedules, async (schedule) => {
      expect(await allAtOnce(inFormat2, before, schedule, review)).toBeNull();
    }),
    runs(30),
  );
});

test("of all schedules an ended restriction never returns by the notice of a change that crosses its end", async () => {
  const before = await inForce(inFormat2, true);
  await fc.assert(
    fc.asyncProperty(schedules, async (schedule) => {
      expect(await allAtOnce(inFormat2, before, schedule, end)).toBeNull();
    }),
    runs(30),
  );
});

test("all rows about a restriction are steps of one stream, which is chained", async () => {
  const at = crossing(inFormat2, await inForce(inFormat2, true));
  const acts = at.events().filter(({ list }) => list === "Instructions");
  expect(acts.map(({ key }) => key)).toEqual(["restriction:r1#1", "restriction:r1#2"]);
  const work = at.workOf(imran);
  expect(await withdrawInstruction(work, only(restrictionsAt(at, inFormat2)), "Their case has closed.")).toMatchObject({ ok: true });
  expect(at.events().findLast(({ list }) => list === "Instructions")).toMatchObject({ key: "restriction:r1#3", kind: "instruction.withdrawn" });
  expect(restrictionsAt(at, inFormat2).map(({ state }) => state)).toEqual(["ended", "ended"]);
});

test("a head who ends what goes on under other terms by now, from an older page, is not told that it has ended", async () => {
  const at = crossing(inFormat2, await inForce(inFormat2, true));
  const [old, change] = restrictionsAt(at, inFormat2);
  if (!old || !change) throw new Error("There is no change.");
  expect(await recordNotice(at.workOf(dafydd), { restriction: change, request: requestAt(at, inFormat2) }, form("change"))).toMatchObject({ ok: true });
  expect(await withdrawInstruction(at.workOf(imran), old, "Their case has closed.")).toMatchObject({ ok: false, error: { type: "overtaken" } });
  expect(restrictionsAt(at, inFormat2).map(({ state }) => state)).toEqual(["ended", "in-force"]);
  const [, present] = restrictionsAt(at, inFormat2);
  expect(await withdrawInstruction(at.workOf(imran), present ?? old, "Their case has closed.")).toMatchObject({ ok: true });
  expect(await withdrawInstruction(at.workOf(imran), old, "Their case has closed.")).toMatchObject({ ok: false, error: { type: "ended" } });
});

test("who records or decides anything about terms that a change has replaced, from an older page, is not told that the restriction has ended", async () => {
  const at = crossing(inFormat2, await inForce(inFormat2, true));
  const [old, change] = restrictionsAt(at, inFormat2);
  if (!old || !change) throw new Error("There is no change.");
  const request = requestAt(at, inFormat2);
  expect(await recordNotice(at.workOf(dafydd), { restriction: change, request }, form("change"))).toMatchObject({ ok: true });
  expect(await recordNotice(at.workOf(dafydd), { restriction: old, request }, form("restriction"))).toMatchObject({ ok: false, error: { type: "instruction-replaced" } });
  const asked = await openReview(at.workOf(imran), { restriction: old, reviews: [] }, { why: "quiet", note: "Quiet since." });
  expect(asked).toMatchObject({ ok: false, error: { type: "instruction-replaced" } });
});

test("a notice that is written when its restriction was ended a moment before is said to be recorded, and to bring nothing into force", async () => {
  const at = crossing(inFormat2, await inForce(inFormat2, true));
  const [old, change] = restrictionsAt(at, inFormat2);
  if (!old || !change) throw new Error("There is no change.");
  const work = at.workOf(dafydd);
  const endFirst: typeof work.ledger.exchange = async (writes, queries) => {
    if (writes.length > 0) await withdrawInstruction(at.workOf(imran), old, "Their case has closed.");
    return work.ledger.exchange(writes, queries);
  };
  const noticed = await recordNotice({ ...work, ledger: { ...work.ledger, exchange: endFirst } }, { restriction: change, request: requestAt(at, inFormat2) }, form("change"));
  expect(noticed).toEqual({ ok: false, error: { type: "told-in-vain" } });
  expect(at.events().some(({ kind, body }) => kind === "restriction.noticed" && "instruction" in body && body.instruction === change.key)).toBe(true);
});

test("a change that waits for its notice is dropped alone, and its notice brings nothing into force", async () => {
  const at = crossing(inFormat2, await inForce(inFormat2, true));
  const [restriction, change] = restrictionsAt(at, inFormat2);
  if (!restriction || !change) throw new Error("There is no change.");
  expect(await withdrawInstruction(at.workOf(imran), change, "It is not needed.")).toMatchObject({ ok: true });
  expect(restrictionsAt(at, inFormat2).map(({ state }) => state)).toEqual(["in-force", "ended"]);
  expect(await recordNotice(at.workOf(dafydd), { restriction: change, request: requestAt(at, inFormat2) }, form("change"))).toEqual({
    ok: false,
    error: { type: "instruction-ended" },
  });
});

test("a second head's review from an older page is told that the restriction was reviewed, and what they wrote is not recorded", async () => {
  const at = crossing(inFormat2, await inForce(inFormat2));
  const subject = subjectAt(at, inFormat2, only(restrictionsAt(at, inFormat2)));
  expect(await decideReview(at.workOf(helen), subject, goOn)).toMatchObject({ ok: true });
  expect(await decideReview(at.workOf(imran), subject, alter)).toMatchObject({ ok: false, error: { type: "reviewed-already", decision: { by: { oid: helen.oid } } } });
  expect(at.events().filter(({ kind }) => kind === "review.decided")).toHaveLength(1);
});

test("a review's decision without its instruction is a draft that its author can make count, due for them at once", async () => {
  const at = crossing(inFormat2, await inForce(inFormat2));
  const restriction = only(restrictionsAt(at, inFormat2));
  const work = at.workOf(helen);
  const torn: typeof work = {
    ...work,
    ledger: {
      ...work.ledger,
      exchange: async (writes, queries) => {
        const done = await work.ledger.exchange(writes.slice(0, 1), queries);
        return writes.length > 1 ? { ok: false, error: { type: "answer-lost" } } : done;
      },
    },
  };
  expect(await decideReview(torn, subjectAt(at, inFormat2, restriction), goOn)).toMatchObject({ error: { type: "answer-lost" } });
  const drafts = () => [...foldReviews(inFormat2, at.events()).values()].flat().flatMap((review) => review.drafts);
  const due = () => dueOfDesk(testDesk(at.events(), testNow, inFormat2), ["head"]).filter(({ type }) => type === "decision-to-record");
  expect(due()).toMatchObject([{ overdue: true, forWhom: { people: [{ oid: helen.oid }] } }]);
  expect(await commitReview(at.workOf(imran), restriction, only(drafts()))).toMatchObject({ ok: false });
  expect(await commitReview(work, restriction, only(drafts()))).toMatchObject({ ok: true, value: { instruction: "written" } });
  expect([drafts(), due()]).toEqual([[], []]);
});

test("a notice dated after the day on which it is recorded, or before the decision, has no effect, is reported, and keeps no place", async () => {
  const at = crossing(inFormat2, [...recordedPerson(jordan), ...sentRequest(jordan)]);
  await decideRequest(at.workOf(helen), { request: requestAt(at, inFormat2), records: { adjustments: [], mailboxes: [] } }, approveForm());
  const subject = { restriction: only(restrictionsAt(at, inFormat2)), request: requestAt(at, inFormat2) };
  const work = at.workOf(dafydd);
  // By a device whose clock is far ahead, and by a row that no page would write.
  const ahead = { ...work, clock: clockAt(() => "2999-01-01T09:00:00Z") };
  await recordNotice(ahead, subject, { ...form("restriction"), sentOn: "2999-01-01" });
  expect(only(restrictionsAt(at, inFormat2)).notice).toBeNull();
  expect(testDesk(at.events(), testNow, inFormat2).irregularities.map(({ reason }) => reason)).toContain("impossible-day");
  expect(await recordNotice(work, subject, { ...form("restriction"), sentOn: "2026-11-22" })).toMatchObject({ error: { type: "sent-too-early", notBefore: "2026-11-23" } });
  expect(await recordNotice(work, subject, form("restriction"))).toEqual({ ok: true, value: undefined });
  expect(only(restrictionsAt(at, inFormat2))).toMatchObject({ state: "in-force", notice: { on: "2026-11-23" } });
});
