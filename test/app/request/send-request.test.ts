import { expect, test } from "vitest";
import { cardFound, postCardAgain } from "../../../src/app/request/post-card.ts";
import { answerRequest, newRequestIdentity, sendRequest, withdrawRequest } from "../../../src/app/request/send-request.ts";
import type { AskRecords } from "../../../src/domain/subjects/request/submission.ts";
import { dayOf } from "../../../src/domain/base/time.ts";
import { approving, sendingBack } from "../../support/desk.ts";
import { personas, testNow, testSettings } from "../../support/events.ts";
import { jordan, recordedPerson, sampleSubmission, sentRequest } from "../../support/sample-ledger.ts";
import { dafydd, deskWork, type DeskWork } from "./desk-work.ts";

const person = { key: jordan.key, name: jordan.name };

const identity = { request: "r1", reference: "R-1A2B3C" };

const records: AskRecords = { today: dayOf(testNow, testSettings.timeZone), warnedOn: "2026-11-02", adjustments: [], handling: null, mailboxes: [] };

const answering = (answer: string) => ({ submission: sampleSubmission(jordan), records, answer });

const send = (work: DeskWork, submission = sampleSubmission(jordan)) => sendRequest(work.by, identity, { person, submission, records });

const asked = [...recordedPerson(jordan), ...sentRequest(jordan)];

const stepsOf = (work: DeskWork): readonly string[] => work.events().flatMap((event) => (event.kind === "card.posting" ? [event.body.outcome] : []));

test("a request is recorded and its card posted, with one round trip before the card", async () => {
  const work = deskWork(dafydd);
  expect(await send(work)).toMatchObject({ ok: true, value: { ...identity, card: { type: "posted" } } });
  expect(work.request().state).toBe("waiting");
  expect(stepsOf(work)).toEqual(["started", "posted"]);
  expect(work.ledger.requests()).toBe(2);
});

test("what goes to the channel names no person, address or behaviour", async () => {
  const work = deskWork(dafydd);
  await send(work);
  const [card] = work.posted;
  expect(card?.text).toContain("R-1A2B3C");
  for (const hidden of [jordan.name, "Vale", jordan.address, jordan.addressKey, jordan.key, "scattergun", sampleSubmission(jordan).circumstances]) {
    expect(card?.text).not.toContain(hidden);
  }
});

test("only a handler sends a request: a colleague's row would have no effect", async () => {
  const work = deskWork(personas.staff);
  expect(await send(work)).toMatchObject({ ok: false, error: { problems: [{ type: "may-not-ask", clause: "section 6" }] } });
  expect(work.ledger.requests()).toBe(0);
});

test("a request that is incomplete is not sent", async () => {
  const work = deskWork(dafydd);
  const sent = await send(work, { ...sampleSubmission(jordan), measures: [] });
  expect(sent).toMatchObject({ ok: false, error: { type: "problems", problems: [{ type: "no-measures" }] } });
  expect(work.ledger.requests()).toBe(0);
});

test("after a lost answer sending again makes no second request and one card", async () => {
  const work = deskWork(dafydd);
  work.fail("lost-after");
  expect(await send(work)).toMatchObject({ ok: false, error: { type: "answer-lost" } });
  expect(work.posted).toEqual([]);
  expect(await send(work)).toMatchObject({ ok: true, value: { card: { type: "posted" } } });
  expect(work.events().filter(({ kind }) => kind === "restriction.requested")).toHaveLength(1);
  expect(work.posted).toHaveLength(1);
});

test("a request that was rewritten after a lost answer is told that the first was recorded", async () => {
  const work = deskWork(dafydd);
  work.fail("lost-after");
  await send(work);
  const again = await send(work, { ...sampleSubmission(jordan), ask: "Something else." });
  expect(again).toMatchObject({ ok: false, error: { type: "already-done" } });
  expect(work.request().submission.body.ask).toBe(sampleSubmission(jordan).ask);
});

test("a lost answer from the channel asks a person to look, and nothing is posted again by itself", async () => {
  const work = deskWork(dafydd);
  work.fail(null, { type: "answer-lost" });
  expect(await send(work)).toMatchObject({ ok: true, value: { card: { type: "may-have-been-posted" } } });
  expect(work.posted).toHaveLength(1);
  expect(work.request().card.type).toBe("may-have-been-posted");
});

test("a channel that answers that it is unavailable may have posted the card all the same", async () => {
  const work = deskWork(dafydd);
  work.fail(null, { type: "unavailable", status: 503 });
  expect(await send(work)).toMatchObject({ ok: true, value: { card: { type: "may-have-been-posted" } } });
  expect(work.request().card.type).toBe("may-have-been-posted");
});

test("a person who found the card in the channel ends the question", async () => {
  const work = deskWork(dafydd);
  work.fail(null, { type: "answer-lost" });
  await send(work);
  expect(await cardFound(work.by, work.request())).toBe(true);
  expect(work.request().card.type).toBe("posted");
});

test("a card that is not there is posted again when a person says so", async () => {
  const work = deskWork(dafydd);
  work.fail(null, { type: "throttled", retryAfterMs: 1000 });
  expect(await send(work)).toMatchObject({ ok: true, value: { card: { type: "failed" } } });
  expect(work.request().card).toMatchObject({ type: "failed", attempts: 1 });
  expect(await postCardAgain(work.by, work.request())).toMatchObject({ type: "posted" });
  expect(work.posted).toHaveLength(1);
  expect(work.request().card).toMatchObject({ type: "posted", attempts: 2 });
});

test("a request has an id of its own and a reference that says nothing about anyone", () => {
  const newId = () => "0f3c9d2e-0000-4000-8000-000000000001";
  expect(newRequestIdentity({ newId })).toEqual({ request: newId(), reference: "R-0F3C9D" });
});

test("a request that was sent back is answered in its own stream and posted again as an answer", async () => {
  const work = deskWork(dafydd, [...asked, sendingBack()]);
  const request = work.request();
  const sent = await answerRequest(work.by, request, answering("Asked on 19 November."));
  expect(sent).toMatchObject({ ok: true, value: { reference: "R-R1", card: { type: "posted" } } });
  expect(work.request()).toMatchObject({ state: "waiting", submission: { sequence: 2, body: { answer: "Asked on 19 November." } } });
  expect(work.posted[0]?.text).toContain("Request answered");
});

test("an answer says something", async () => {
  const work = deskWork(dafydd, [...asked, sendingBack()]);
  const sent = await answerRequest(work.by, work.request(), answering(" "));
  expect(sent).toMatchObject({ ok: false, error: { problems: [{ field: ["answer"] }] } });
});

test("an answer whose answer was lost is given once", async () => {
  const work = deskWork(dafydd, [...asked, sendingBack()]);
  const request = work.request();
  const again = () => answerRequest(work.by, request, answering("Asked on 19 November."));
  work.fail("lost-after");
  await again();
  expect((await again()).ok).toBe(true);
  expect(work.request().submissions).toHaveLength(2);
});

test("a request is taken back with a reason, in two round trips: what is there, and the withdrawal", async () => {
  const work = deskWork(dafydd, asked);
  expect(await withdrawRequest(work.by, work.request(), "They agreed.")).toEqual({ ok: true, value: "withdrawn" });
  expect(work.request().state).toBe("withdrawn");
  expect(work.ledger.requests()).toBe(2);
  expect((await withdrawRequest(work.by, work.request(), "")).ok).toBe(false);
});

test("whoever takes a request back after it was decided is told so", async () => {
  const work = deskWork(dafydd, asked);
  const request = work.request();
  work.meanwhile([approving({ at: "2026-11-23T08:59:59Z" })]);
  expect(await withdrawRequest(work.by, request, "They agreed.")).toEqual({ ok: true, value: "decided-before" });
  expect(work.request().state).toBe("approved");
});
