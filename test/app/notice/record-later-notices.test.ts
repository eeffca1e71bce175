import type { Day } from "../../../src/domain/base/time.ts";
import { expect, test } from "vitest";
import { recordBreachReminder, recordIntention, recordRefusal, recordResult } from "../../../src/app/notice/record-later-notices.ts";
import type { NoticeForm } from "../../../src/app/notice/notice-form.ts";
import { recordNotice } from "../../../src/app/notice/record-notice.ts";
import type { LedgerEvent } from "../../../src/domain/events/event.ts";
import type { LetterType } from "../../../src/domain/policy/vocabulary.ts";
import { iopc001 } from "../../../src/domain/policy/packs/iopc-001.ts";
import { policies } from "../../../src/domain/policy/shipped.ts";
import { policyVersionOf, type Policy } from "../../../src/domain/policy/types.ts";
import type { Settings } from "../../../src/domain/policy/settings.ts";
import { sha256, testDesk, testRequest } from "../../support/desk.ts";
import { event, eventToRow, personas, testNow, testSettings } from "../../support/events.ts";
import { fakeClock, fakeIds, fakeLedger, fakeReplica } from "../../support/fake-services.ts";
import { wholeContents } from "../../support/letters.ts";
import { approval, inPerson, instruction, jordan, recordedPerson, sentRequest } from "../../support/sample-ledger.ts";
import { testWork } from "../../support/work.ts";

const manager = { ...personas.manager, tenantId: "tenant", username: "dafydd.rees@brackenshire.example" };

const under = (policy: Policy): Settings => ({ ...testSettings, policy: policyVersionOf(policy) });

const approved = [...recordedPerson(jordan), ...sentRequest(jordan), approval(jordan), instruction(jordan)];

/** What was written, beside what the service had. */
const writtenTo = ({ ledger }: ReturnType<typeof services>) => ledger.rows().slice(approved.length);

const services = (events: readonly LedgerEvent[] = approved) => {
  const clock = fakeClock(testNow);
  const ledger = fakeLedger({ account: manager, clock });
  ledger.add(events.map(eventToRow));
  return { clock, ledger, replica: fakeReplica(), newId: fakeIds(), sha256 };
};

const letter = (policy: Policy, type: LetterType, changed: Partial<NoticeForm> = {}): NoticeForm => ({
  sentOn: "2026-11-20",
  way: "letter",
  ...wholeContents(policy, type),
  note: "",
  ...changed,
});

const restrictionUnder = (policy: Policy) => {
  const [restriction] = testDesk(approved).restrictions;
  if (!restriction) throw new Error("The approval is not on the desk.");
  return { ...restriction, policy, policyVersion: policyVersionOf(policy) };
};

const everyPolicy = policies.map((policy) => [policy.id, policy] as const);

test.each(everyPolicy)("%s: no restriction comes into force by a notice without the dispute route, or a recorded reason where there is none to name", async (_, policy) => {
  const deps = services();
  const settings = under(policy);
  const restriction = restrictionUnder(policy);
  const request = testRequest(approved);
  const whole = letter(policy, "restriction");
  const without = { ...whole, contents: whole.contents.filter((id) => id !== "dispute") };
  const record = (form: NoticeForm) => recordNotice(testWork(deps, { account: manager, settings }), { restriction, request }, form);
  expect(await record(without)).toMatchObject({ ok: false, error: { type: "contents-missing", problems: [{ type: "missing", element: { id: "dispute" } }] } });

  const waived = await record({ ...without, waived: [{ element: "dispute", reason: "The office has not named a route yet." }] });
  expect(waived).toMatchObject(policy.dispute === null ? { ok: true } : { ok: false, error: { problems: [{ type: "not-to-be-waived" }] } });
  expect(writtenTo(deps)).toHaveLength(policy.dispute === null ? 1 : 0);
});

test.each(everyPolicy)("%s: the notice of a restriction is not older than its decision", async (_, policy) => {
  const settings = under(policy);
  const record = (sentOn: Day) =>
    recordNotice(
      testWork(services(), { account: manager, settings }),
      { restriction: restrictionUnder(policy), request: testRequest(approved) },
      letter(policy, "restriction", { sentOn }),
    );
  expect(await record("2026-11-17")).toEqual({ ok: false, error: { type: "sent-too-early", notBefore: "2026-11-18" } });
  expect(await record("2026-11-18")).toEqual({ ok: true, value: undefined });
});

test("the person is told before the decision with all that policy 000 asks, and once it is decided it is too late", async () => {
  const policy = policies.find(({ restrictionNotice }) => restrictionNotice.timing === "before-deciding");
  if (!policy) throw new Error("No policy tells a person before deciding.");
  const deps = services(sentRequest(jordan));
  const waiting = { ...testRequest(), policy, policyVersion: policyVersionOf(policy) };
  expect(await recordIntention(testWork(deps, { account: manager, settings: under(policy) }), waiting, letter(policy, "intention", { contents: [] }))).toMatchObject({
    ok: false,
    error: { type: "contents-missing" },
  });
  expect(await recordIntention(testWork(deps, { account: manager, settings: under(policy) }), waiting, letter(policy, "intention"))).toEqual({ ok: true, value: undefined });
  expect(deps.ledger.rows().slice(sentRequest(jordan).length)).toMatchObject([{ list: "Notices", fields: { Kind: "intention.noticed", PersonKey: jordan.key } }]);
  expect(await recordIntention(testWork(services(), { account: manager, settings: under(policy) }), { ...waiting, state: "approved" }, letter(policy, "intention"))).toEqual({
    ok: false,
    error: { type: "decided-already" },
  });
});

const breach = event("breach.logged", { instruction: "decision:r1#1#instruction", note: "" }, { key: "breach:1", at: "2026-11-19T10:00:00Z", ...inPerson(jordan) });

test.each(everyPolicy)("%s: a reminder follows its breach, says what the policy asks, and is recorded once", async (_, policy) => {
  const deps = services();
  const restriction = restrictionUnder(policy);
  const record = (changed: Partial<NoticeForm> = {}) =>
    recordBreachReminder(testWork(deps, { account: manager, settings: under(policy) }), { restriction, breach }, letter(policy, "breach", changed));
  expect(await record({ sentOn: "2026-11-18" })).toMatchObject({ error: { type: "sent-too-early", notBefore: "2026-11-19" } });
  expect(await record({ contents: [] })).toMatchObject({ error: { type: "contents-missing" } });
  expect(await record({ sentOn: "2026-11-24" })).toEqual({ ok: false, error: { type: "not-sent-yet" } });
  expect(await record()).toEqual({ ok: true, value: undefined });
  expect(await record({ note: "Again." })).toMatchObject({ ok: false, error: { type: "already-done" } });
});

const refused = event(
  "dispute.message-refused",
  { message: "message:m1", instruction: "decision:r1#1#instruction", reason: "It threatens a colleague.", writtenOn: "2026-11-19" },
  { by: personas.decider, at: "2026-11-19T10:00:00Z", key: "disputemessage:m1#1", ...inPerson(jordan) },
);

test.each(everyPolicy)("%s: the result of a dispute goes out after its decision, with how to dispute where a message was not taken as one", async (_, policy) => {
  const deps = services();
  const decided = { ...refused, policyVersion: policyVersionOf(policy) };
  const record = (changed: Partial<NoticeForm> = {}) =>
    recordResult(testWork(deps, { account: manager, settings: under(policy) }), decided, letter(policy, "dispute-refused", changed));
  expect(await record({ sentOn: "2026-11-18" })).toMatchObject({ error: { type: "sent-too-early" } });
  expect(await record({ contents: ["reasons", "accessible-format"] })).toMatchObject({ error: { problems: [{ element: { id: "dispute" } }] } });
  expect(await record({ letter: "letter:1", waived: [{ element: "reasons", reason: "Said below." }] })).toEqual({ ok: true, value: undefined });
  // A reason for leaving out what is there says nothing, and is not kept.
  expect(JSON.parse(String(writtenTo(deps)[0]?.fields["Payload"]))).toMatchObject({ body: { about: "dispute", of: decided.key, waived: [], letter: "letter:1" } });
});

test.each(everyPolicy)("%s: that a message is not taken as a dispute is recorded as told, with how to dispute all the same", async (_, policy) => {
  const deps = services();
  const restriction = restrictionUnder(policy);
  const record = (form: NoticeForm) => recordRefusal(testWork(deps, { account: manager, settings: under(policy) }), restriction, form);
  expect(await record(letter(policy, "dispute-refused", { contents: ["reasons", "accessible-format"] }))).toMatchObject({ error: { problems: [{ element: { id: "dispute" } }] } });
  expect(await record(letter(policy, "dispute-refused", { letter: "letter:1" }))).toEqual({ ok: true, value: undefined });
  expect(await record(letter(policy, "dispute-refused", { letter: "letter:2" }))).toEqual({ ok: true, value: undefined });
});

test("a letter under a policy that nobody here has is not recorded", async () => {
  const unknown = { ...refused, policyVersion: "elsewhere@9.9" };
  expect(await recordResult(testWork(services(), { account: manager }), unknown, letter(iopc001, "dispute-refused"))).toEqual({ ok: false, error: { type: "policy-unknown" } });
});
