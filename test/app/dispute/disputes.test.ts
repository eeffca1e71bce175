import { expect, test } from "vitest";
import { completeDispute, decideDispute } from "../../../src/app/dispute/decide-dispute.ts";
import { receiveDispute, type DisputeForm } from "../../../src/app/dispute/receive-dispute.ts";
import { refuseMessage } from "../../../src/app/dispute/refuse-message.ts";
import { iopc000 } from "../../../src/domain/policy/packs/iopc-000.ts";
import { iopc001 } from "../../../src/domain/policy/packs/iopc-001.ts";
import { policyVersionOf } from "../../../src/domain/policy/types.ts";
import type { ProposedDisputeDecision } from "../../../src/domain/subjects/dispute/check-dispute.ts";
import { foldDisputes } from "../../../src/domain/subjects/dispute/disputes.ts";
import { noConflict } from "../../../src/domain/decide/conflict.ts";
import { foldRestrictions } from "../../../src/domain/subjects/restriction/restrictions.ts";
import { personas, testSettings } from "../../support/events.ts";
import { alteredTerms, answeredSettings, decidedDispute, receivedDispute } from "../../support/review-events.ts";
import { jordan, restrictedPerson } from "../../support/sample-ledger.ts";
import { dafydd, deskWork, helen, imran, type DeskWork } from "../request/desk-work.ts";
import { restrictionOn } from "../review/review-work.ts";
import { testWork } from "../../support/work.ts";

const settings = answeredSettings(iopc001);
const disputed = [...restrictedPerson(jordan), receivedDispute()];

const subjectOn = (work: DeskWork) => {
  const dispute = foldDisputes(settings, work.events()).get("d1");
  if (!dispute) throw new Error("There is no dispute d1.");
  return { dispute, restriction: restrictionOn(work), events: work.events() };
};

const refuse: ProposedDisputeDecision = { outcome: "refused", reasons: "The log shows forty messages.", conflict: noConflict, change: null };
const uphold: ProposedDisputeDecision = { ...refuse, outcome: "upheld", reasons: "Nobody was warned." };
const vary: ProposedDisputeDecision = {
  ...refuse,
  outcome: "varied",
  change: { terms: { measures: alteredTerms.measures, reviewOn: "2027-11-20" }, matter: "2026/14", contact: "Information desk" },
};

const decide = (work: DeskWork, form = refuse, subject = subjectOn(work)) => decideDispute(testWork(work.deps, { account: work.account, settings }), subject, form);

const said: DisputeForm = { receivedOn: "2026-11-23", channel: "letter", grounds: ["facts"], says: "I wrote twice.", message: "" };

test("a handler logs a dispute of somebody who is restricted, with its due date", async () => {
  const work = deskWork(dafydd, restrictedPerson(jordan));
  const received = await receiveDispute(testWork(work.deps, { account: work.account, settings }), restrictionOn(work), said);
  expect(received).toMatchObject({ ok: true, value: "id-0001" });
  expect(foldDisputes(settings, work.events()).get("id-0001")).toMatchObject({ dueOn: "2026-12-21", decision: null });
});

test("a dispute is received although set-up has not said in how many days it is decided", async () => {
  const work = deskWork(dafydd, restrictedPerson(jordan));
  expect(await receiveDispute(work.by, restrictionOn(work), said)).toMatchObject({ ok: true });
  expect(foldDisputes(testSettings, work.events()).get("id-0001")?.dueOn).toBeNull();
});

test("a dispute is not logged by a caseworker, before it came, or without a word of it", async () => {
  const work = deskWork(dafydd, restrictedPerson(jordan));
  const receive = (form: DisputeForm, by = work) => receiveDispute(testWork(by.deps, { account: by.account, settings }), restrictionOn(by), form);
  expect(await receive(said, deskWork(personas.staff, restrictedPerson(jordan)))).toMatchObject({ error: { type: "not-a-handler" } });
  expect(await receive({ ...said, receivedOn: "2026-11-24" })).toMatchObject({ error: { type: "not-received-yet" } });
  expect(await receive({ ...said, says: " " })).toMatchObject({ error: { type: "nothing-said" } });
  expect(await receive({ ...said, says: "a".repeat(8001) })).toMatchObject({ error: { type: "too-long" } });
  expect(await receive({ ...said, says: "", message: "message:m1" })).toMatchObject({ ok: true });
});

test("a dispute that is refused changes nothing for staff", async () => {
  const work = deskWork(personas.decider, disputed);
  expect(await decide(work)).toMatchObject({ ok: true, value: { body: { outcome: "refused" } } });
  expect(work.ledger.requests()).toBe(2);
  expect(restrictionOn(work).state).toBe("in-force");
});

test("an upheld dispute ends the restriction once a head of function carries it out, whoever of them does", async () => {
  const work = deskWork(personas.decider, disputed);
  await decide(work, uphold);
  expect(restrictionOn(work).state).toBe("in-force");
  expect(subjectOn(work).dispute.toCarryOut).toBe("withdraw");
  const head = deskWork(helen, work.events());
  expect(await completeDispute(testWork(head.deps, { account: head.account, settings }), subjectOn(head))).toBe("written");
  expect(restrictionOn(head)).toMatchObject({ state: "ended", ended: { why: "withdrawn" } });
  expect(subjectOn(head).dispute.toCarryOut).toBeNull();
  const other = deskWork(imran, head.events());
  expect(await completeDispute(testWork(other.deps, { account: other.account, settings }), subjectOn(other))).toBe("none");
});

test("two heads who carry out the same dispute write it once", async () => {
  const work = deskWork(helen, [...disputed, decidedDispute({ outcome: "upheld" })]);
  const subject = subjectOn(work);
  expect(await completeDispute(testWork(work.deps, { account: work.account, settings }), subject)).toBe("written");
  expect(await completeDispute(testWork(work.deps, { account: work.account, settings }), subject)).toBe("written");
  expect(work.events().filter(({ kind }) => kind === "instruction.withdrawn")).toHaveLength(1);
});

test("a varied dispute gives new terms that wait for their notice while the old ones apply", async () => {
  const work = deskWork(personas.decider, disputed);
  await decide(work, vary);
  const head = deskWork(helen, work.events());
  await completeDispute(testWork(head.deps, { account: head.account, settings }), subjectOn(head));
  expect(foldRestrictions(settings, head.events(), head.clock.now())).toMatchObject([
    { state: "in-force" },
    { state: "approved-not-in-force", matter: "2026/14", replaces: restrictionOn(head).key },
  ]);
});

test("whoever decided the restriction does not decide its dispute, and nothing is written", async () => {
  const both = { ...settings, offices: [...settings.offices, { role: "decider" as const, ...helen, from: "2026-01-01" as const, until: null }] };
  const work = deskWork(helen, disputed);
  expect(await decideDispute(testWork(work.deps, { account: work.account, settings: both }), subjectOn(work), refuse)).toMatchObject({
    ok: false,
    error: { type: "dispute-problems", problems: [{ type: "took-part" }] },
  });
  expect(work.ledger.requests()).toBe(0);
});

test("nothing is decided before set-up has said who decides and in how many days", async () => {
  const work = deskWork(personas.decider, disputed);
  expect(await decideDispute(work.by, subjectOn(work), refuse)).toMatchObject({
    error: {
      problems: [
        { type: "unanswered", field: ["dispute.decidedBy"] },
        { type: "unanswered", field: ["dispute.days"] },
      ],
    },
  });
});

test("the second of two deciders is told what the first decided", async () => {
  const work = deskWork(personas.decider, disputed);
  const subject = subjectOn(work);
  work.meanwhile([decidedDispute({ outcome: "upheld" })]);
  expect(await decide(work, refuse, subject)).toMatchObject({ error: { type: "disputed-already", decision: { body: { outcome: "upheld" } } } });
});

test("after a lost answer deciding again decides once", async () => {
  const work = deskWork(personas.decider, disputed);
  const subject = subjectOn(work);
  work.fail("lost-after");
  expect(await decide(work, uphold, subject)).toMatchObject({ error: { type: "answer-lost" } });
  expect(await decide(work, uphold, subject)).toMatchObject({ ok: true });
  expect(work.events().filter(({ kind }) => kind === "dispute.decided")).toHaveLength(1);
});

const refusal = { message: "message:m1", reason: "It threatens a colleague by name.", writtenOn: "2026-11-23" as const };

test("one message is refused as a dispute in writing where the policy allows it (000), and nowhere else", async () => {
  const of000 = answeredSettings(iopc000);
  const work = deskWork(
    personas.decider,
    Array.from(restrictedPerson(jordan), (event) => ({ ...event, policyVersion: policyVersionOf(iopc000) })),
  );
  expect(await refuseMessage(testWork(work.deps, { account: work.account, settings: of000 }), { restriction: restrictionOn(work), events: work.events() }, refusal)).toMatchObject({
    ok: true,
  });
  const under001 = deskWork(personas.decider, restrictedPerson(jordan));
  expect(
    await refuseMessage(testWork(under001.deps, { account: under001.account, settings }), { restriction: restrictionOn(under001), events: under001.events() }, refusal),
  ).toMatchObject({
    error: { problems: [{ type: "route-stays-open" }] },
  });
});
