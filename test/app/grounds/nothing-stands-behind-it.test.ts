import { expect, test } from "vitest";
import { dueOfDesk } from "../../../src/app/desk/due-of-desk.ts";
import { prepareLetter } from "../../../src/app/letter/prepare-letter.ts";
import type { NoticeForm } from "../../../src/app/notice/notice-form.ts";
import { recordBreachReminder, recordIntention, recordResult } from "../../../src/app/notice/record-later-notices.ts";
import { postponeNotice } from "../../../src/app/notice/postpone-notice.ts";
import { recordNotice } from "../../../src/app/notice/record-notice.ts";
import type { Ledger } from "../../../src/app/ports.ts";
import { decideRequest } from "../../../src/app/request/decide-request.ts";
import { completeInstruction } from "../../../src/app/request/write-instruction.ts";
import { completeReview, decideReview } from "../../../src/app/review/decide-review.ts";
import { withdrawInstruction } from "../../../src/app/review/withdraw-instruction.ts";
import type { LedgerEvent } from "../../../src/domain/events/event.ts";
import { instructionKey } from "../../../src/domain/ledger/keys.ts";
import { iopc001 } from "../../../src/domain/policy/packs/iopc-001.ts";
import { fakeLedger } from "../../support/fake-services.ts";
import { approveForm } from "../../support/approve-form.ts";
import { approving, withdrawal } from "../../support/desk.ts";
import { event, eventToRow, testNow } from "../../support/events.ts";
import { wholeContents } from "../../support/letters.ts";
import { alteredBy, alteredTerms, decidedReview, firstInstruction } from "../../support/review-events.ts";
import { approval, inPerson, instruction, jordan, noticeOf, recordedPerson, restrictedPerson, sentRequest } from "../../support/sample-ledger.ts";
import { dafydd, deskWork, helen, imran, type DeskWork } from "../request/desk-work.ts";
import { goOn, restrictionOn, subjectOn } from "../review/review-work.ts";
import { approvedUnder000, settings000, under000 } from "../../support/under-000.ts";
import { testWork } from "../../support/work.ts";

const asked = [...recordedPerson(jordan), ...sentRequest(jordan)];
const approved = [...asked, approval(jordan), instruction(jordan)];
/** In the same second as the approval, so that nobody is restricted. */
const takenBack = withdrawal({ at: "2026-11-18T10:00:00Z" });

const form = (changed: Partial<NoticeForm> = {}): NoticeForm => ({ sentOn: "2026-11-20", way: "letter", ...wholeContents(iopc001, "restriction"), note: "", ...changed });

/** Records the notice from a page that was opened before `meanwhile` happened. */
const tellAfter = async (work: DeskWork, meanwhile: readonly LedgerEvent[], instructionTold = firstInstruction, told = form()) => {
  const restriction = restrictionOn(work, instructionTold);
  const request = work.request();
  work.meanwhile(meanwhile);
  return recordNotice(work.by, { restriction, request }, told);
};

const kindsOf = (work: DeskWork, kind: LedgerEvent["kind"]) => work.events().filter((each) => each.kind === kind);

test("a withdrawn request does not come into force: a page that was opened before records no notice (001 and 004 section 6)", async () => {
  const work = deskWork(dafydd, approved);
  expect(await tellAfter(work, [takenBack])).toEqual({ ok: false, error: { type: "decision-void" } });
  expect(kindsOf(work, "restriction.noticed")).toEqual([]);
  expect(restrictionOn(work).state).toBe("approved-not-in-force");
});

test("a notice is recorded only if the service vouches for what stands behind it", async () => {
  const work = deskWork(dafydd, approved);
  const [restriction, request] = [restrictionOn(work), work.request()];
  for (const blind of ["Requests", "Decisions", "Instructions"] as const) {
    const ledger = fakeLedger({ account: work.account, clock: work.clock, underPermitted: (list) => list === blind });
    ledger.add(approved.map(eventToRow));
    expect(await recordNotice(testWork({ ...work.deps, ledger }, { account: work.account }), { restriction, request }, form())).toEqual({
      ok: false,
      error: { type: "could-not-check" },
    });
    expect(ledger.rows()).toHaveLength(approved.length);
  }
});

test("no notice is recorded of a restriction that a head ended while the letter was written", async () => {
  const work = deskWork(dafydd, approved);
  const ended = event("instruction.withdrawn", { instruction: firstInstruction, reason: "They agreed." }, { by: helen, at: "2026-11-20T09:00:00Z", ...inPerson(jordan) });
  expect(await tellAfter(work, [ended])).toEqual({ ok: false, error: { type: "instruction-ended" } });
});

const altered = decidedReview({ review: "r1-1", instruction: firstInstruction, outcome: "alter", ...alteredTerms }, { by: helen, at: "2026-11-20T10:00:00Z" });
const change = alteredBy(altered);
const endedMeanwhile = event(
  "instruction.withdrawn",
  { instruction: firstInstruction, reason: "Their case has closed." },
  { by: imran, at: "2026-11-21T09:00:00Z", ...inPerson(jordan) },
);

test("a restriction that a head ended does not return by the notice of a change that crossed the end", async () => {
  const work = deskWork(dafydd, [...restrictedPerson(jordan), altered, change]);
  const told = form({ sentOn: "2026-11-22", ...wholeContents(iopc001, "change") });
  expect(await tellAfter(work, [endedMeanwhile], change.key, told)).toEqual({ ok: false, error: { type: "decision-void" } });
  expect(dueOfDesk(work.desk(), ["head"])).toContainEqual(
    expect.objectContaining({ type: "instruction-to-withdraw", about: { type: "restriction", restriction: change.key, person: jordan.key } }),
  );
});

test("whoever ends a restriction drops the change that another head gave meanwhile", async () => {
  const work = deskWork(imran, restrictedPerson(jordan));
  const restriction = restrictionOn(work);
  work.meanwhile([altered, change]);
  expect(await withdrawInstruction(work.by, restriction, "Their case has closed.")).toMatchObject({ ok: true });
  expect([restrictionOn(work).state, restrictionOn(work, change.key).state]).toEqual(["ended", "ended"]);
});

test("an instruction whose decision does not count falls due at once for the head of function, in force or not, and is reported; ended, it is due no more", async () => {
  for (const told of [[], [noticeOf(instruction(jordan))]]) {
    const work = deskWork(helen, [...approved, ...told, takenBack]);
    const due = () => dueOfDesk(work.desk(), ["head"]).filter(({ type }) => type === "instruction-to-withdraw" || type === "notice");
    expect(due()).toMatchObject([{ type: "instruction-to-withdraw", overdue: true, forWhom: { role: "head" }, about: { restriction: firstInstruction } }]);
    expect(work.desk().irregularities.map(({ reason }) => reason)).toContain("no-decision");
    expect(await withdrawInstruction(work.by, restrictionOn(work), "The request was taken back.")).toMatchObject({ ok: true });
    expect(due()).toEqual([]);
  }
});

test("the instruction of an approval that counts is due for nobody to withdraw", () => {
  const { desk } = deskWork(helen, [...restrictedPerson(jordan), altered, change]);
  expect(dueOfDesk(desk(), ["head"]).map(({ type }) => type)).not.toContain("instruction-to-withdraw");
});

test("no page completes the instruction of a request that was taken back", async () => {
  const work = deskWork(imran, [...asked, approving()]);
  const request = work.request();
  work.meanwhile([takenBack]);
  expect(await completeInstruction(work.by, request)).toBe("none");
  expect(kindsOf(work, "instruction.given")).toEqual([]);
});

test("no head is told that a request is decided that was taken back in the same second", async () => {
  const work = deskWork(helen, asked);
  let calls = 0;
  // The requester's row arrives between the decision and its instruction.
  const exchange: Ledger["exchange"] = (writes, queries) => {
    calls += 1;
    if (calls === 2) work.meanwhile([withdrawal({ at: work.clock.now() })]);
    return work.ledger.exchange(writes, queries);
  };
  const decided = await decideRequest(
    testWork({ ...work.deps, ledger: { ...work.ledger, exchange } }, { account: work.account }),
    {
      request: work.request(),
      records: {
        adjustments: [],
        mailboxes: [],
      },
    },
    approveForm(),
  );
  expect(decided).toEqual({ ok: false, error: { type: "withdrawn" } });
  expect(work.posted).toEqual([]);
});

test("no review goes on, and none is carried out, on what nothing stands behind", async () => {
  const work = deskWork(helen, restrictedPerson(jordan));
  const subject = subjectOn(work);
  work.meanwhile([takenBack]);
  expect(await decideReview(work.by, subject, goOn)).toEqual({ ok: false, error: { type: "decision-void" } });
  expect(kindsOf(work, "review.decided")).toEqual([]);

  const crossed = deskWork(helen, [...restrictedPerson(jordan), altered]);
  const [review] = crossed.desk().reviews.get(firstInstruction) ?? [];
  const restriction = restrictionOn(crossed);
  crossed.meanwhile([endedMeanwhile]);
  if (!review) throw new Error("There is no review.");
  expect(await completeReview(crossed.by, restriction, review)).toBe("none");
  expect(kindsOf(crossed, "instruction.given")).toHaveLength(1);
});

test("no later letter is recorded, and no notice is kept for sending, about what nothing stands behind", async () => {
  const work = deskWork(dafydd, restrictedPerson(jordan));
  const desk = work.desk();
  const restriction = restrictionOn(work);
  const waiting = work.request();
  work.meanwhile([takenBack]);
  const breach = { key: "breach:1", occurredAt: "2026-11-20T09:00:00Z" as const };
  expect(await recordBreachReminder(work.by, { restriction, breach }, form(wholeContents(iopc001, "breach")))).toEqual({
    ok: false,
    error: { type: "decision-void" },
  });
  expect(await recordResult(work.by, { ...altered, personKey: jordan.key }, form({ sentOn: "2026-11-21", ...wholeContents(iopc001, "review-result") }))).toEqual({
    ok: false,
    error: { type: "decision-void" },
  });
  expect(await recordIntention(work.by, { ...waiting, state: "waiting" }, form(wholeContents(iopc001, "intention")))).toEqual({
    ok: false,
    error: { type: "decided-already" },
  });
  const letter = { type: "restriction", language: "en", subject: "Your contact", paragraphs: [], ...wholeContents(iopc001, "restriction"), missing: [] } as const;
  const prepared = { person: jordan.key, about: firstInstruction, policy: iopc001, letter, waived: [], endsOn: null, format: "standard", to: { type: "post" } } as const;
  expect(await prepareLetter(work.by, desk, prepared)).toEqual({ ok: false, error: { type: "decision-void" } });
});

test("after a notice that told nobody the whole one is recorded beside it, and brings the restriction into force", async () => {
  const given = instruction(jordan);
  const whole = noticeOf(given);
  const hollow = {
    ...whole,
    key: `notice:${given.key}`,
    body: { ...whole.body, contents: ["accessible-format", "dispute"], waived: [{ element: "action", reason: "Said on the telephone." }] },
  };
  const work = deskWork(dafydd, [...approved, hollow]);
  expect(restrictionOn(work).state).toBe("approved-not-in-force");
  expect(await tellAfter(work, [])).toEqual({ ok: true, value: undefined });
  expect(restrictionOn(work).state).toBe("in-force");
  // The answer was lost, or somebody else was quicker: it is there once.
  expect(await tellAfter(work, [])).toEqual({ ok: true, value: undefined });
  expect(kindsOf(work, "restriction.noticed")).toHaveLength(2);
});

test("a notice is put off on grounds of policy 000 and to a day, once, and stays owed", async () => {
  const work = deskWork(dafydd, approvedUnder000, testNow, settings000);
  const restriction = restrictionOn(work);
  const postpone = (changed: Partial<Parameters<typeof postponeNotice>[2]> = {}) =>
    postponeNotice(work.by, restriction, {
      exception: "safety",
      reason: "A visit was threatened for tonight.",
      until: "2026-11-26",
      ...changed,
    });
  expect(await postpone({ exception: "nuisance" })).toEqual({ ok: false, error: { type: "no-such-exception" } });
  expect(await postpone({ reason: " " })).toEqual({ ok: false, error: { type: "reason-missing" } });
  for (const until of ["2026-11-22", "2027-02-19"] as const)
    expect(await postpone({ until })).toMatchObject({ ok: false, error: { type: "not-a-day-to-wait-for", days: { first: "2026-11-23", last: "2027-02-18" } } });
  expect(await postpone()).toEqual({ ok: true, value: undefined });
  expect(await postpone({ until: "2026-12-26" })).toMatchObject({ ok: false, error: { type: "already-done" } });
  expect(restrictionOn(work).state).toBe("approved-not-in-force");
  expect(await tellAfter(work, [])).toEqual({ ok: true, value: undefined });
  expect(await postpone()).toEqual({ ok: false, error: { type: "told-already" } });
});

test("after an exception that version 0.2.0 recorded under the key of the notice, the notice can be recorded all the same (000)", async () => {
  const excepted = event(
    "notice.excepted",
    { instruction: firstInstruction, exception: "harassment", reason: "She is a nuisance" },
    { key: `notice:${firstInstruction}`, by: dafydd, at: "2026-11-19T10:00:00Z", ...inPerson(jordan) },
  );
  const work = deskWork(dafydd, [...approved, ...under000([excepted])]);
  expect(restrictionOn(work)).toMatchObject({ key: instructionKey("decision:r1#1"), state: "approved-not-in-force", notice: null });
  expect(await tellAfter(work, [])).toEqual({ ok: true, value: undefined });
  expect(restrictionOn(work).state).toBe("in-force");
});
