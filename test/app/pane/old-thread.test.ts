import { expect, test } from "vitest";
import { localAnswer } from "../../../src/app/pane/local-answer.ts";
import { readMessage } from "../../../src/app/pane/read-message.ts";
import type { MailAddress, OpenMessage } from "../../../src/app/ports.ts";
import type { LedgerEvent } from "../../../src/domain/events/event.ts";
import { eventToRow, personas, testNow } from "../../support/events.ts";
import { hashed } from "../../support/fake-pane.ts";
import { fakeClock, fakeOutbox, fakeReplica, replicate } from "../../support/fake-services.ts";
import { jordan, linkedAddress, loggedMessage, recordedPerson, restrictedPerson, type SamplePerson } from "../../support/sample-ledger.ts";
import { accountOf, sha256, testMessage } from "../../support/sample-mail.ts";
import { testWork } from "../../support/work.ts";

const person = await hashed(jordan);
const alias = await hashed({ ...jordan, address: "j.vale@example.com" });

/** The message with which the thread began, before anybody thought of a restriction. */
const began: Partial<OpenMessage> = { subject: "My case", internetMessageId: "<began@example.org>", copiedAt: "2026-09-10T10:00:00.000Z" };
const reply: Partial<OpenMessage> = { subject: "RE: FW: Re: My case", internetMessageId: "<reply@example.org>", copiedAt: "2026-11-22T10:00:00.000Z" };

const lookUp = async (events: readonly LedgerEvent[], from: MailAddress, parts: Partial<OpenMessage>) => {
  const deps = { clock: fakeClock(testNow), sha256, replica: fakeReplica(), outbox: fakeOutbox() };
  await replicate(deps.replica, events.map(eventToRow), "2026-11-23T08:58:00Z");
  const read = await readMessage(testWork(deps), testMessage(from, parts));
  if (read.type !== "sender") throw new Error(`It was read as ${read.type}.`);
  const { standings } = await localAnswer(testWork(deps, { account: accountOf(personas.staff) }), read);
  return { stream: read.stream, standing: standings[0].standing, people: standings[0].people.map(({ name }) => name) };
};

const covering = (...people: readonly SamplePerson[]): readonly LedgerEvent[] => [
  ...restrictedPerson(person, { addressKeys: people.map(({ addressKey }) => addressKey) }),
  linkedAddress(person, alias),
  loggedMessage(person, "no-concern", { at: "2026-09-10T11:00:00Z" }),
];

test("a reply in a thread that began before the restriction is recognised by who wrote it, as a message of its own", async () => {
  const answered = await lookUp(covering(person), person, reply);
  expect(answered).toMatchObject({ standing: { type: "in-force" }, people: [jordan.name] });
  expect(answered.stream).not.toBe((await lookUp(covering(person), person, began)).stream);
  expect(await lookUp(recordedPerson(person), person, reply)).toMatchObject({ standing: { type: "no-rule" } });
});

test("a reply in an old thread from another address of the person is under the rule when the instruction names that address, and is known as theirs when it does not", async () => {
  const from = { name: "J V", address: alias.address };
  expect(await lookUp(covering(person, alias), from, reply)).toMatchObject({ standing: { type: "in-force" }, people: [jordan.name] });
  expect(await lookUp(covering(person), from, reply)).toMatchObject({ standing: { type: "no-rule" }, people: [jordan.name] });
});

test("somebody else who answers in the same thread is under no rule", async () => {
  expect(await lookUp(covering(person, alias), { name: "Priya Sandhu", address: "priya@example.com" }, reply)).toMatchObject({ standing: { type: "no-rule" }, people: [] });
});
