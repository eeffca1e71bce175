import { expect, test } from "vitest";
import { lettersToSend } from "../../../src/app/letter/letters-to-send.ts";
import type { LedgerEvent } from "../../../src/domain/events/event.ts";
import type { LedgerList } from "../../../src/domain/ledger/lists.ts";
import type { BodyOf } from "../../../src/domain/events/kinds.ts";
import { sha256 } from "../../support/desk.ts";
import { event, eventToRow, personas, testNow, type EventOptions } from "../../support/events.ts";
import { fakeClock, fakeLedger, fakeReplica, replicate } from "../../support/fake-services.ts";
import { mergeConfirmation, mergeProposal } from "../../support/person-events.ts";
import { givenWarning, inPerson, jordan, linkedAddress, priya, recordedPerson, type SamplePerson, testAddressKey } from "../../support/sample-ledger.ts";
import { testWork } from "../../support/work.ts";

const manager = { ...personas.manager, tenantId: "tenant", username: "dafydd.rees@brackenshire.example" };

const prepared = (person: SamplePerson, changed: Partial<BodyOf<"letter.prepared">> = {}, options: EventOptions = {}): LedgerEvent =>
  event(
    "letter.prepared",
    {
      letter: "warning",
      about: "",
      language: "en",
      format: "standard",
      to: person.addressKey,
      subject: "Your contact",
      paragraphs: ["Dear you,"],
      contents: [],
      waived: [],
      ...changed,
    },
    { by: personas.manager, ...inPerson(person), ...options },
  );

const opened = async (events: readonly LedgerEvent[], closed?: LedgerList) => {
  const clock = fakeClock(testNow);
  const ledger = fakeLedger({ account: manager, clock, underPermitted: (list) => list === closed });
  ledger.add(events.map(eventToRow));
  const replica = fakeReplica();
  await replicate(replica, ledger.rows(), testNow);
  return { ledger, ask: (addressKey: string) => lettersToSend(testWork({ clock, ledger, replica, sha256 }), addressKey) };
};

test("a letter that was kept waits for whoever opens a message from its person, and is read in one exchange", async () => {
  const { ledger, ask } = await opened([...recordedPerson(jordan), ...recordedPerson(priya), prepared(jordan), prepared(priya)]);
  expect(await ask(jordan.addressKey)).toMatchObject({ ok: true, value: [{ name: jordan.name, address: jordan.address, refusal: null, letter: { personKey: jordan.key } }] });
  expect(ledger.requests()).toBe(1);
});

test("nobody is asked about an address that nobody is confirmed to use", async () => {
  const { ledger, ask } = await opened([...recordedPerson(jordan, { by: personas.staff }), prepared(jordan)]);
  expect(await ask(jordan.addressKey)).toEqual({ ok: true, value: [] });
  expect(await ask("address-unknown")).toEqual({ ok: true, value: [] });
  expect(ledger.requests()).toBe(0);
});

test("a letter that was sent, one that goes by post, and an earlier text of the same letter do not wait", async () => {
  const sent = event("warning.sent", { ...givenWarning(jordan).body, letter: "letter:sent" }, { by: personas.manager, ...inPerson(jordan) });
  const { ask } = await opened([
    ...recordedPerson(jordan),
    prepared(jordan, {}, { key: "letter:sent" }),
    sent,
    prepared(jordan, { letter: "restriction", about: "i1", to: "" }),
    prepared(jordan, { letter: "breach", about: "b1", subject: "Earlier" }, { at: "2026-11-23T08:10:00Z" }),
    prepared(jordan, { letter: "breach", about: "b1", subject: "Later" }, { at: "2026-11-23T08:20:00Z" }),
  ]);
  expect(await ask(jordan.addressKey)).toMatchObject({ ok: true, value: [{ letter: { subject: "Later" } }] });
});

test("of somebody who has two records the newest text waits, whichever of them it is kept under", async () => {
  const { ask } = await opened([
    ...recordedPerson(jordan),
    ...recordedPerson(priya),
    mergeProposal(),
    mergeConfirmation(),
    linkedAddress(priya, jordan),
    prepared(jordan, { subject: "Earlier" }, { at: "2026-11-23T08:10:00Z" }),
    prepared(priya, { subject: "Later", to: jordan.addressKey }, { at: "2026-11-23T08:20:00Z" }),
  ]);
  expect(await ask(jordan.addressKey)).toMatchObject({ ok: true, value: [{ letter: { subject: "Later" } }] });
});

test("an address that somebody else has come to use since gets no draft, and it is said why", async () => {
  const { ask } = await opened([...recordedPerson(jordan), ...recordedPerson(priya), prepared(jordan), linkedAddress(priya, jordan)]);
  expect(await ask(jordan.addressKey)).toMatchObject({ ok: true, value: [{ refusal: { type: "shared", names: [priya.name] } }] });
});

test("a letter to somebody who writes for the person goes to their address", async () => {
  const solicitor = event(
    "representative.recorded",
    { name: "Ash Lowe", capacity: "solicitor", address: "ash@example.com", note: "" },
    { by: personas.manager, addressKey: testAddressKey("ash@example.com"), ...inPerson(jordan) },
  );
  const { ask } = await opened([...recordedPerson(jordan), solicitor, prepared(jordan, { to: testAddressKey("ash@example.com") })]);
  expect(await ask(jordan.addressKey)).toMatchObject({ ok: true, value: [{ address: "ash@example.com", refusal: null }] });
});

test("a list that answered without its canary says nothing about letters", async () => {
  const { ask } = await opened([...recordedPerson(jordan), prepared(jordan)], "Private");
  expect(await ask(jordan.addressKey)).toEqual({ ok: false, error: { type: "could-not-check" } });
});
