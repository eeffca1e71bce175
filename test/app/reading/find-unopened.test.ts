import { expect, test } from "vitest";
import { findUnopened } from "../../../src/app/reading/find-unopened.ts";
import type { InboxAnswer, UnopenedMail, UnopenedMessage } from "../../../src/app/ports.ts";
import type { LedgerEvent } from "../../../src/domain/events/event.ts";
import { err, ok } from "../../../src/domain/base/result.ts";
import { normaliseAddress } from "../../../src/domain/subjects/person/read-address.ts";
import { pointKeyOf } from "../../../src/domain/subjects/person/contact-point.ts";
import type { Settings } from "../../../src/domain/policy/settings.ts";
import { sha256, testDesk } from "../../support/desk.ts";
import { personas, testNow, testSettings } from "../../support/events.ts";
import { jordan, recordedPerson, priya, restrictedPerson, type SamplePerson } from "../../support/sample-ledger.ts";

const mailbox = (id: string): Settings["mailboxes"][number] => ({
  id,
  name: `Mailbox ${id}`,
  address: `${id}@brackenshire.example`,
  use: "shared",
  reader: personas.staff,
  deputy: personas.staff2,
});

const settings: Settings = { ...testSettings, mailboxes: [mailbox("one"), mailbox("two")] };

/** The person with the key that their address really has. */
const keyed = async (person: SamplePerson): Promise<SamplePerson> => {
  const address = normaliseAddress(person.address);
  if (!address.ok) throw new Error("The address is usable.");
  return { ...person, addressKey: await pointKeyOf({ sha256 }, settings.salt, { type: "email", value: address.value }) };
};

const message = (address: string | null, sender: string | null = address): UnopenedMessage => ({
  id: `from ${address}`,
  from: address === null ? null : { name: "", address },
  sender: sender === null ? null : { name: "", address: sender },
  replyTo: [],
  subject: "My case",
  receivedAt: "2026-11-20T10:00:00Z",
});

const mail = (...answers: readonly InboxAnswer[]): UnopenedMail => ({ look: async () => ok(answers) });

const messages = (...list: readonly UnopenedMessage[]): InboxAnswer => ({ type: "messages", messages: list, isWhole: true });

const find = (events: readonly LedgerEvent[], unopenedMail: UnopenedMail) => findUnopened({ sha256, unopenedMail }, testDesk(events, testNow, settings));

test("mail from a restricted address is listed, however the address is written, and mail from others is not", async () => {
  const restricted = await keyed(jordan);
  const looked = await find(
    [...restrictedPerson(restricted), ...recordedPerson(await keyed(priya))],
    mail(messages(message("JORDAN.VALE@example.org"), message("priya@example.com"), message(null), message("not an address")), messages()),
  );
  expect(looked).toMatchObject({
    ok: true,
    value: [
      { type: "looked", mailbox: { id: "one" }, found: [{ personKeys: [jordan.key], message: { id: "from JORDAN.VALE@example.org" } }] },
      { type: "looked", mailbox: { id: "two" }, found: [] },
    ],
  });
});

test("mail that somebody restricted sent on another's behalf is listed", async () => {
  const looked = await find(restrictedPerson(await keyed(jordan)), mail(messages(message("priya@example.com", "jordan.vale@example.org")), messages()));
  expect(looked).toMatchObject({ value: [{ found: [{ personKeys: [jordan.key] }] }, { found: [] }] });
});

test("mail that asks to be answered at a restricted address is listed, whoever it is from", async () => {
  const fromForm = {
    ...message("noreply@forms.example"),
    replyTo: [
      { name: "", address: "priya@example.com" },
      { name: "", address: "Jordan.Vale@example.org" },
    ],
  };
  const looked = await find(restrictedPerson(await keyed(jordan)), mail(messages(fromForm), messages()));
  expect(looked).toMatchObject({ value: [{ found: [{ personKeys: [jordan.key] }], unlooked: 0 }, { found: [] }] });
});

test("an email of which somebody cannot be looked up is counted apart, and not taken for one from nobody restricted", async () => {
  const legacy = "/o=Brackenshire/ou=Exchange/cn=Recipients/cn=former.c";
  const looked = await find(
    restrictedPerson(await keyed(jordan)),
    mail(messages(message(legacy), message("priya@example.com", legacy), message(null), message("priya@example.com"), message("jordan.vale@example.org", legacy)), messages()),
  );
  expect(looked).toMatchObject({ value: [{ found: [{ personKeys: [jordan.key] }], unlooked: 3 }, { unlooked: 0 }] });
});

test("a mailbox that could not be looked into is not an empty one", async () => {
  const looked = await find(restrictedPerson(await keyed(jordan)), mail({ type: "failed", error: { type: "not-allowed", detail: "" } }, messages()));
  expect(looked).toMatchObject({ value: [{ type: "not-looked", mailbox: { id: "one" }, error: { type: "not-allowed" } }, { type: "looked" }] });
});

test("a mailbox without an answer was not looked into", async () => {
  expect(await find([], mail(messages()))).toMatchObject({ value: [{ type: "looked" }, { type: "not-looked" }] });
});

test("somebody who does not agree sees why nothing was looked for", async () => {
  expect(await find([], { look: async () => err({ type: "sign-in-needed", detail: "consent_required" }) })).toMatchObject({ ok: false });
});

test("a restriction that has ended lists no mail", async () => {
  const looked = await find(restrictedPerson(await keyed(jordan), { endsOn: "2026-11-22" }), mail(messages(message("jordan.vale@example.org")), messages()));
  expect(looked).toMatchObject({ value: [{ found: [] }, { found: [] }] });
});
