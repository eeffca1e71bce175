import { textOfRow } from "../../../src/domain/events/row-text.ts";
import { expect, test, vi } from "vitest";
import type { Channel } from "../../../src/app/ports.ts";
import { decideRequest } from "../../../src/app/request/decide-request.ts";
import { completeInstruction } from "../../../src/app/request/write-instruction.ts";
import type { DecisionForm, DecisionRecords } from "../../../src/app/request/decision-form.ts";
import { digestOf } from "../../../src/domain/ledger/seal.ts";
import { noConflict } from "../../../src/domain/decide/conflict.ts";
import { textLimits } from "../../../src/domain/events/limits.ts";
import { approving, criteriaAnswers, refusal, sha256, withdrawal } from "../../support/desk.ts";
import { personas, testNow, testSettings } from "../../support/events.ts";
import { instruction, jordan, recordedPerson, sampleSubmission, sentRequest } from "../../support/sample-ledger.ts";
import { dafydd, deskWork, helen, imran, type DeskWork } from "./desk-work.ts";
import { testWork } from "../../support/work.ts";
import { clockAt } from "../../support/fake-services.ts";

const asked = [...recordedPerson(jordan), ...sentRequest(jordan)];

const { measures, contact, matter, reviewOn } = sampleSubmission(jordan);

const approve: DecisionForm = {
  kind: "request.approved",
  criteria: criteriaAnswers(),
  reasons: "Everything else was tried.",
  wanted: "",
  conflict: noConflict,
  handlingComments: [],
  told: null,
  terms: { measures, reviewOn },
  contact,
  matter: textOfRow(matter),
};

const refuse: DecisionForm = { ...approve, kind: "request.refused", reasons: "Too soon.", terms: null };

const records: DecisionRecords = { adjustments: [], mailboxes: ["e".repeat(2000)] };

const decide = (work: DeskWork, form = approve, request = work.request()) => decideRequest(work.by, { request, records }, form);

const kindsOf = (work: DeskWork, ...kinds: readonly string[]) => work.events().filter(({ kind }) => kinds.includes(kind));

test("an approval takes three round trips to the lists: what is there, the decision, then its instruction", async () => {
  const work = deskWork(helen, asked);
  expect(await decide(work)).toMatchObject({ ok: true, value: { instruction: "written", replied: true } });
  expect(work.ledger.requests()).toBe(3);
  expect(work.request()).toMatchObject({ state: "approved", instructionMissing: false });
});

test("an approved restriction is not in force before the notice, covers the confirmed addresses and gives staff no reasons", async () => {
  const work = deskWork(helen, asked);
  await decide(work);
  const [restriction] = work.desk().restrictions;
  expect(restriction).toMatchObject({ state: "approved-not-in-force", addressKeys: [jordan.addressKey], contact, reviewOn });
  const [given] = kindsOf(work, "instruction.given");
  expect(JSON.stringify(given)).not.toContain("Everything else was tried.");
  expect(JSON.stringify(given)).not.toContain("It keeps access open.");
});

test("the decision names what it was taken on by its digest", async () => {
  const work = deskWork(helen, asked);
  const { submission } = work.request();
  await decide(work);
  expect(work.request().decisions[0]?.body).toMatchObject({ submission: submission.key, submissionDigest: await digestOf({ sha256 }, submission) });
});

test("a refusal takes two round trips and makes no instruction", async () => {
  const work = deskWork(helen, asked);
  expect(await decide(work, refuse)).toMatchObject({ ok: true, value: { instruction: "none" } });
  expect(work.ledger.requests()).toBe(2);
  expect(kindsOf(work, "instruction.given")).toEqual([]);
});

test("the reply in the thread says that it was decided and nothing else", async () => {
  const work = deskWork(helen, asked);
  await decide(work, refuse);
  expect(work.posted).toEqual([{ kind: "reply", text: "card-message: R-R1 has been decided. Open the request to see how." }]);
});

test("the reply goes to the channel of whoever asked, where their head has one of their own", async () => {
  const work = deskWork(helen, asked);
  const own = { ...testSettings.channel, channel: "19:assessment@thread.tacv2", head: personas.head2, managers: [dafydd] };
  const reply = vi.fn<Channel["reply"]>(async () => ({ ok: true, value: { id: "r", webUrl: "" } }));
  const by = { ...work.by, settings: { ...testSettings, channels: [own] }, channel: { ...work.by.channel, reply } };
  await decideRequest(by, { request: work.request(), records }, refuse);
  expect(reply.mock.calls[0]?.[0]).toMatchObject({ channel: own.channel });
});

test("a decision stands although the reply fails", async () => {
  const work = deskWork(helen, asked);
  work.fail(null, { type: "offline" });
  expect(await decide(work)).toMatchObject({ ok: true, value: { replied: false } });
  expect(work.request().state).toBe("approved");
});

test("the requester cannot decide, and nothing is written", async () => {
  const own = [...recordedPerson(jordan), ...sentRequest(jordan, { by: helen })];
  const work = deskWork(helen, own);
  expect(await decide(work)).toMatchObject({ ok: false, error: { problems: [{ type: "requester-decides" }] } });
  expect(work.ledger.requests()).toBe(0);
});

test("a manager who is no head cannot decide", async () => {
  const work = deskWork(personas.decider, asked);
  expect(await decide(work)).toMatchObject({ ok: false, error: { problems: [{ type: "not-a-head" }] } });
});

test("a text that the record would not take stops the decision before it is written", async () => {
  const work = deskWork(helen, asked);
  const long = "a".repeat(textLimits.reasons + 1);
  expect(await decide(work, { ...approve, reasons: long })).toMatchObject({ ok: false, error: { problems: [{ type: "does-not-fit", field: ["reasons"] }] } });
  expect(work.ledger.requests()).toBe(0);
});

test("a payload over the limit of a list column is refused before it is written", async () => {
  const work = deskWork(helen, asked);
  const criteria = criteriaAnswers(Object.fromEntries(criteriaAnswers().map(({ criterion }) => [criterion, { reason: "a".repeat(4000) }])));
  const terms = {
    measures: ["time-limits", "single-contact", "closed-matter", "block"].map((measure) => ({
      measure,
      parameters: { when: "a".repeat(2000), contact: "b".repeat(2000), matter: "c".repeat(2000), what: "d".repeat(2000), readAt: "e".repeat(2000) },
      why: "f".repeat(2000),
    })),
    reviewOn,
  };
  expect(await decide(work, { ...approve, criteria, terms })).toMatchObject({ ok: false, error: { type: "payload-too-large" } });
  expect(kindsOf(work, "request.approved")).toEqual([]);
});

test("an approval says whom to turn to", async () => {
  expect(await decide(deskWork(helen, asked), { ...approve, contact: "" })).toMatchObject({ ok: false, error: { problems: [{ type: "missing", field: ["contact"] }] } });
});

test("after a lost answer deciding again decides once", async () => {
  const work = deskWork(helen, asked);
  const request = work.request();
  work.failAfter(1, "lost-after");
  expect(await decide(work, approve, request)).toMatchObject({ ok: false, error: { type: "answer-lost" } });
  expect(await decide(work, approve, request)).toMatchObject({ ok: true, value: { instruction: "written" } });
  expect(kindsOf(work, "request.approved", "request.refused")).toHaveLength(1);
});

test("a head who changes their mind after a lost answer is shown their first decision", async () => {
  const work = deskWork(helen, asked);
  const request = work.request();
  work.failAfter(1, "lost-after");
  await decide(work, approve, request);
  expect(await decide(work, refuse, request)).toMatchObject({ ok: false, error: { type: "decided-already", decision: { kind: "request.approved", by: { oid: helen.oid } } } });
});

test("the second of two heads is told what the first decided", async () => {
  const work = deskWork(imran, asked);
  const request = work.request();
  work.meanwhile([refusal({ by: helen, at: "2026-11-23T08:59:59Z" })]);
  const decided = await decide(work, approve, request);
  expect(decided).toMatchObject({ ok: false, error: { type: "decided-already", decision: { kind: "request.refused", by: { name: helen.name } } } });
  expect(kindsOf(work, "instruction.given", "request.approved")).toEqual([]);
  expect(work.posted).toEqual([]);
});

test("the first head's decision is kept on the second head's device", async () => {
  const work = deskWork(imran, asked);
  const request = work.request();
  work.meanwhile([refusal({ by: helen })]);
  await decide(work, approve, request);
  expect(await work.deps.replica.rowsIn("Decisions")).toHaveLength(1);
});

test("a withdrawal that crosses a decision in the same second wins, and no instruction is written", async () => {
  const work = deskWork(helen, asked);
  const request = work.request();
  work.meanwhile([withdrawal({ by: dafydd, at: testNow })]);
  expect(await decide(work, approve, request)).toMatchObject({ ok: false, error: { type: "withdrawn" } });
  expect(kindsOf(work, "instruction.given")).toEqual([]);
  expect(work.posted).toEqual([]);
  expect(work.request().state).toBe("withdrawn");
});

test("a head whose days as a stand-in ended before the service had the decision is told that it has no effect", async () => {
  const settings = {
    ...testSettings,
    offices: [
      ...testSettings.offices,
      { role: "head" as const, oid: personas.decider.oid, name: personas.decider.name, from: "2026-11-22" as const, until: "2026-11-22" as const },
    ],
  };
  const work = deskWork(personas.decider, asked);
  // This device's clock is a day behind the service's.
  const deps = { ...work.deps, clock: clockAt(() => "2026-11-22T12:00:00Z") };
  expect(await decideRequest(testWork(deps, { account: work.account, settings }), { request: work.request(), records }, approve)).toMatchObject({
    ok: false,
    error: { type: "no-effect", reason: "not-entitled" },
  });
  expect(kindsOf(work, "instruction.given")).toEqual([]);
});

test("a decision that has no effect keeps nobody from deciding", async () => {
  const work = deskWork(helen, [...asked, approving({ by: personas.decider })]);
  expect(await decide(work)).toMatchObject({ ok: true });
  expect(work.request()).toMatchObject({ state: "approved", decisions: [{ sequence: 2 }] });
});

test("an approval without its instruction is completed by any head, once", async () => {
  const work = deskWork(imran, [...asked, approving()]);
  const request = work.request();
  expect(request.instructionMissing).toBe(true);
  expect(await completeInstruction(work.by, request)).toBe("written");
  expect(await completeInstruction(work.by, request)).toBe("written");
  expect(kindsOf(work, "instruction.given")).toHaveLength(1);
});

test("an instruction that another head has completed meanwhile is written all the same", async () => {
  const work = deskWork(imran, [...asked, approving()]);
  const request = work.request();
  work.meanwhile([instruction(jordan)]);
  expect(await completeInstruction(work.by, request)).toBe("written");
});

test("an instruction that cannot be written is missing, and the approval stands", async () => {
  const work = deskWork(helen, [...asked, approving()]);
  work.fail("offline");
  expect(await completeInstruction(work.by, work.request())).toBe("missing");
  expect(work.request()).toMatchObject({ state: "approved", instructionMissing: true });
});
