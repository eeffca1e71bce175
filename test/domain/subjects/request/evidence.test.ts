import { expect, test } from "vitest";
import type { LedgerEvent } from "../../../../src/domain/events/event.ts";
import { evidenceHolds, freezeEvidence, messagesSince, messagesUpTo } from "../../../../src/domain/subjects/request/evidence.ts";
import { sha256 } from "../../../support/desk.ts";
import { event, personas, testSettings } from "../../../support/events.ts";
import { jordan, loggedMessage, priya } from "../../../support/sample-ledger.ts";

const subject = { personKey: jordan.key, addressKeys: [jordan.addressKey] };
const cutOff = "2026-11-20T12:00:00Z";

const first = loggedMessage(jordan, "refuses-decision", { message: "a", at: "2026-11-19T10:00:00Z", key: "log:a" });
const second = loggedMessage(jordan, "no-concern", { message: "b", at: "2026-11-20T10:00:00Z", key: "log:b" });
const events: readonly LedgerEvent[] = [first, second, loggedMessage(priya, "threats", { message: "c" })];

const later: readonly LedgerEvent[] = [
  loggedMessage(jordan, "threats", { message: "d", at: "2026-11-20T12:00:01Z" }),
  event("contact.corrected", { of: "log:a", reason: "Wrong person" }, { at: "2026-11-21T10:00:00Z", stream: first.stream, addressKey: jordan.addressKey }),
];

const freeze = (from: readonly LedgerEvent[]) => freezeEvidence({ sha256 }, testSettings, from, subject, cutOff, ["log:a"]);

test("evidence counts each message of the person's addresses once, by behaviour", async () => {
  const colleague = loggedMessage(jordan, "rudeness", { message: "a", by: personas.staff2, at: "2026-11-19T11:00:00Z" });
  expect((await freeze([...events, colleague])).counts).toEqual({ "refuses-decision": 1, "no-concern": 1 });
});

test("later entries and corrections do not change what was frozen", async () => {
  expect(await freeze([...events, ...later])).toEqual(await freeze(events));
  expect(await evidenceHolds({ sha256 }, [...later, ...events], subject.personKey, await freeze(events))).toBe(true);
});

test("what came later is shown apart, and so is what was taken back", () => {
  const since = messagesSince(testSettings, [...events, ...later], subject, cutOff);
  expect(since.map(({ views }) => views.map(({ choice }) => choice))).toEqual([["threats"], []]);
});

test("an edited, removed or added entry is noticed", async () => {
  const frozen = await freeze(events);
  const edited = events.map((each) => (each.key === "log:a" ? { ...first, body: { ...first.body, choice: "threats" } } : each));
  expect(await evidenceHolds({ sha256 }, edited, subject.personKey, frozen)).toBe(false);
  expect(await evidenceHolds({ sha256 }, events.slice(1), subject.personKey, frozen)).toBe(false);
  expect(await evidenceHolds({ sha256 }, [...events, loggedMessage(jordan, "threats", { at: "2026-11-18T10:00:00Z" })], subject.personKey, frozen)).toBe(false);
  expect(await evidenceHolds({ sha256 }, events, subject.personKey, frozen)).toBe(true);
});

test("a message that somebody else is known to have written is no evidence", () => {
  const attributed = event("contact.attributed", { writer: "person", person: priya.key }, { at: "2026-11-20T11:00:00Z", stream: first.stream, addressKey: jordan.addressKey });
  expect(messagesUpTo(testSettings, [...events, attributed], subject, cutOff).map(({ stream }) => stream)).toEqual([second.stream]);
});

test("a call that was logged by hand for the person is evidence, and one for somebody else is not", async () => {
  const byHand = (personKey: string, key: string) =>
    event("contact.logged", { ...loggedMessage(jordan, "threats").body, channel: "call", address: "" }, { key, stream: `message:${key}`, personKey, at: "2026-11-10T10:00:00Z" });
  const all = [...events, byHand(jordan.key, "call-1"), byHand("p-other", "call-2")];
  expect(messagesUpTo(testSettings, all, subject, cutOff).map(({ stream }) => stream)).toContain("message:call-1");
  expect(messagesUpTo(testSettings, all, subject, cutOff).map(({ stream }) => stream)).not.toContain("message:call-2");
  expect(await evidenceHolds({ sha256 }, all, subject.personKey, await freeze(events))).toBe(false);
});

test('under 000 conduct counts as unacceptable only once an effect is given ("Defining unacceptable contact")', async () => {
  const under000 = { policyVersion: "iopc-000@1.0", at: "2026-11-11T10:00:00Z" as const, stream: "message:000", addressKey: jordan.addressKey };
  const logged = event("contact.logged", { ...loggedMessage(jordan, "threats").body }, { ...under000, key: "log-000" });
  const detailed = event("contact.detailed", { of: "log-000", effects: ["distressed"], note: "" }, { ...under000, key: "detail-000", sequence: 1 });
  const countsOf = async (...own: readonly LedgerEvent[]) => (await freezeEvidence({ sha256 }, testSettings, own, subject, cutOff, [])).counts;
  expect(await countsOf(logged)).toEqual({ "effect-not-given": 1 });
  expect(await countsOf(logged, detailed)).toEqual({ threats: 1 });
});
