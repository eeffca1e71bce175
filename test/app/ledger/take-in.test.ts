import { expect, test } from "vitest";
import { readDesk } from "../../../src/app/desk/read-desk.ts";
import { indexRow } from "../../../src/app/ledger/index-rows.ts";
import { takeIn } from "../../../src/app/ledger/take-in.ts";
import type { LedgerRow } from "../../../src/domain/events/envelope.ts";
import type { EventOf, LedgerEvent } from "../../../src/domain/events/event.ts";
import type { Settings } from "../../../src/domain/policy/settings.ts";
import { messageStream } from "../../../src/domain/ledger/streams.ts";
import { messageKeysOf } from "../../../src/domain/subjects/contact/message.ts";
import { foldMessages } from "../../../src/domain/subjects/contact/messages.ts";
import { foldPeople } from "../../../src/domain/subjects/person/people.ts";
import { foldRepresentatives } from "../../../src/domain/subjects/person/representatives.ts";
import { sha256 } from "../../support/desk.ts";
import { event, eventToRow, personas, testNow, testSettings } from "../../support/events.ts";
import { fakeClock, fakeReplica } from "../../support/fake-services.ts";
import { inPerson, jordan, linkedAddress, loggedMessage, priya, recordedPerson, testAddressKey } from "../../support/sample-ledger.ts";

/** A device, and how often it has hashed anything but what names its Settings. */
const openDevice = (settings: Settings = testSettings) => {
  const hashed: string[] = [];
  const counting = async (text: string): Promise<string> => {
    if (text.startsWith(settings.salt) || text.startsWith(`["${settings.salt}`)) hashed.push(text);
    return sha256(text);
  };
  const replica = fakeReplica();
  const keep = (rows: readonly LedgerRow[]): Promise<void> => replica.keepRows(rows.map(indexRow));
  return { replica, keep, hashed, deps: { settings, sha256: counting, replica, clock: fakeClock(testNow) } };
};

const taken = async (events: readonly LedgerEvent[]) => (await takeIn(openDevice().deps, events.map(eventToRow))).events;

const failingsOf = async (given: LedgerEvent) => (await taken([given])).map(({ verdict }) => verdict);

/** Names one address and is filed under another one's key. */
const misfiled = linkedAddress(jordan, { address: jordan.address, addressKey: priya.addressKey }, { by: personas.staff, standing: "proposed" });

test("a link whose text is one address and whose key is another's links neither, and a handler's confirmation makes it no link", async () => {
  const confirmed = event("address.confirmed", { basis: "Said so" }, { by: personas.manager, ...inPerson(jordan), addressKey: priya.addressKey });
  const events = await taken([event("person.recorded", { name: jordan.name }, inPerson(jordan)), misfiled, confirmed]);
  expect(foldPeople(testSettings, events).get(jordan.key)?.addresses).toEqual([]);
});

test("such a row is reported with its author", async () => {
  const device = openDevice();
  await device.keep([...recordedPerson(jordan), misfiled].map(eventToRow));
  expect((await readDesk(device.deps, testSettings)).irregularities).toMatchObject([{ list: "People", itemId: misfiled.itemId, reason: "address-differs", by: personas.staff }]);
});

test("somebody who writes for a person under another one's key writes for nobody", async () => {
  const solicitor = (addressKey: string): LedgerEvent =>
    event("representative.recorded", { name: "Ash Lowe", capacity: "solicitor", address: "ash@example.com", note: "" }, { ...inPerson(jordan), addressKey });
  expect(foldRepresentatives(testSettings, await taken([solicitor(testAddressKey("ash@example.com"))])).get(jordan.key)).toHaveLength(1);
  expect(foldRepresentatives(testSettings, await taken([solicitor(priya.addressKey)])).size).toBe(0);
  // A key without the address that it would be of says of somebody what nobody can see.
  const unseen = event("representative.recorded", { name: "Ash Lowe", capacity: "mp", address: "", note: "" }, { ...inPerson(jordan), addressKey: priya.addressKey });
  expect(foldRepresentatives(testSettings, await taken([unseen])).size).toBe(0);
});

test("an address is filed under the key of its text, which stands in the form in which it is compared", async () => {
  const link = (address: string): LedgerEvent => linkedAddress(jordan, { address, addressKey: jordan.addressKey });
  const misread = [{ counts: false, failings: ["address-differs"] }];
  expect(await failingsOf(link(jordan.address))).toMatchObject([{ counts: true, failings: [] }]);
  expect(await failingsOf(link("jordan.vale@example.com"))).toMatchObject(misread);
  expect(await failingsOf(link("Jordan.Vale@Example.org"))).toMatchObject(misread);
  expect(await failingsOf(link(` ${jordan.address}`))).toMatchObject(misread);
  // Nor does it link anybody under the key of a text that is no address.
  const spaced = linkedAddress(jordan, { address: "tel:+441632960001 ", addressKey: testAddressKey("tel:+441632960001 ") });
  expect(await failingsOf(spaced)).toMatchObject(misread);
});

test("no address is so long that it escapes: one that is filled up with spaces is filed under nobody else's key", async () => {
  for (const address of ["kind@example.org".padEnd(1000, " "), `${"k".repeat(988)}@example.org`]) {
    const link = linkedAddress(jordan, { address, addressKey: priya.addressKey });
    const writes = event("representative.recorded", { name: "Ash Lowe", capacity: "solicitor", address, note: "" }, { ...inPerson(jordan), addressKey: priya.addressKey });
    const logged = { ...loggedMessage({ address, addressKey: priya.addressKey }, "scattergun"), stream: messageStream("by-hand-id-1") };
    for (const row of [link, writes, logged]) expect(await failingsOf(row)).toMatchObject([{ counts: false, failings: ["address-differs"] }]);
  }
  const longest = `${"k".repeat(988)}@example.org`;
  expect(await failingsOf(linkedAddress(jordan, { address: longest, addressKey: testAddressKey(longest) }))).toMatchObject([{ counts: true }]);
});

const loggedAs = async (from: typeof jordan, changed: Partial<EventOf<"contact.logged">["body"]> = {}, key: "first" | "timeless" = "first"): Promise<EventOf<"contact.logged">> => {
  const logged = loggedMessage(from, "scattergun", { message: "one", subject: "My case" });
  const { internetMessageId, address, subject, receivedAt } = logged.body;
  const stream = messageStream((await messageKeysOf({ sha256 }, testSettings.salt, { internetMessageId, sender: address, subject, receivedAt }))[key]);
  return { ...logged, stream, body: { ...logged.body, ...changed } };
};

test("a row that says one message and is filed under another moves and rewrites neither", async () => {
  const logged = await loggedAs(jordan);
  const rewritten = { ...(await loggedAs(jordan, { subject: "I will find you" })), by: personas.staff2, key: "contact.logged:other" };
  const elsewhere = { ...(await loggedAs(jordan, { address: priya.address })), addressKey: priya.addressKey, by: personas.staff2, key: "contact.logged:third" };
  const events = await taken([logged, rewritten, elsewhere]);
  expect(events.map(({ verdict }) => verdict.failings)).toEqual([[], ["key-differs"], ["key-differs"]]);
  expect([...foldMessages(testSettings, events).values()]).toMatchObject([{ subject: "My case", address: jordan.address, views: [{ by: personas.staff }] }]);
});

test("a message whose subject or Message-ID was cut at its limit counts, and one that is filled up to it does not", async () => {
  const subject = "About my case again ".repeat(50);
  const internetMessageId = `<${"m".repeat(1999)}`;
  for (const cut of [{ subject }, { internetMessageId }]) expect(await failingsOf(await loggedAs(jordan, cut))).toMatchObject([{ counts: true, failings: [] }]);
  const filledUp = ["I will find you".padEnd(1000, " "), "I will find you".padEnd(999, "\u200b") + "!", "I will find you".padEnd(1000, "\u3164")];
  for (const other of filledUp) expect(await failingsOf(await loggedAs(jordan, { subject: other }))).toMatchObject([{ counts: false, failings: ["key-differs"] }]);
  const padded = await loggedAs(jordan, { internetMessageId: "<other@example.org>".padEnd(2000, " ") });
  expect(await failingsOf(padded)).toMatchObject([{ counts: false, failings: ["key-differs"] }]);
  const elsewhere = { ...(await loggedAs(jordan, { subject })), addressKey: priya.addressKey };
  expect(await failingsOf(elsewhere)).toMatchObject([{ counts: false, failings: ["address-differs"] }]);
});

test("a row under a timeless key is verified like one under a key of version 0.2.0, also where it names its receipt", async () => {
  const logged = await loggedAs(jordan, {}, "timeless");
  expect(await failingsOf(logged)).toMatchObject([{ counts: true, failings: [] }]);
  expect(await failingsOf({ ...logged, stream: `${logged.stream}@${logged.body.receivedAt}` })).toMatchObject([{ counts: true, failings: [] }]);
  expect(await failingsOf(await loggedAs(jordan, { subject: "RE: My case" }, "timeless"))).toMatchObject([{ counts: false, failings: ["key-differs"] }]);
});

test("what was logged by hand has a key of another make, and counts", async () => {
  const byHand = { ...loggedMessage({ address: "", addressKey: "" }, "scattergun"), stream: messageStream("by-hand-id-1"), personKey: jordan.key };
  expect(await failingsOf(byHand)).toMatchObject([{ counts: true, failings: [] }]);
});

test("a row that is found under another person's rows has no effect", async () => {
  const row = eventToRow(loggedMessage(jordan, "scattergun"));
  const filed = (SubjectWhen: string): LedgerRow => ({ ...row, fields: { ...row.fields, SubjectWhen } });
  const [misplaced] = (await takeIn(openDevice().deps, [filed(`${priya.addressKey}|2026-11-20T10:00:00Z`)])).events;
  expect(misplaced?.verdict).toMatchObject({ counts: false, failings: ["key-differs"] });
});

test("a row is hashed and judged once, and a reload takes the verdict that the device keeps", async () => {
  const device = openDevice();
  await device.keep([...recordedPerson(jordan), misfiled].map(eventToRow));
  // Its index is functions, which are made anew, and a long list is read by going through it.
  const readFacts = async () => {
    const { index: _index, concerns, figures, ...facts } = await readDesk(device.deps, testSettings);
    return { ...facts, concerns: [...concerns], figures: { ...figures, concerns: [...figures.concerns] } };
  };
  const first = await readFacts();
  expect(device.hashed.length).toBeGreaterThan(0);
  const before = device.hashed.length;
  expect(await readFacts()).toEqual(first);
  expect(device.hashed).toHaveLength(before);
});

test("a verdict by other Settings or other rules is given again, and one by Settings that judging does not ask is not", async () => {
  const device = openDevice();
  await device.keep([eventToRow(linkedAddress(jordan, jordan, { by: personas.staff2, standing: "confirmed" }))]);
  const countsUnder = async (settings: Settings) => (await takeIn({ ...device.deps, settings }, await device.replica.rowsIn("People"))).events.map(({ verdict }) => verdict.counts);
  expect(await countsUnder(testSettings)).toEqual([false]);
  const known = device.hashed.length;
  expect(await countsUnder({ ...testSettings, ask: "the casework desk" })).toEqual([false]);
  expect(device.hashed).toHaveLength(known);
  expect(await countsUnder({ ...testSettings, offices: [{ role: "manager", ...personas.staff2, from: "2026-01-01", until: null }] })).toEqual([true]);
  const [row] = await device.replica.rowsIn("People");
  if (!row?.verdict) throw new Error("No verdict was kept.");
  await device.keep([{ ...row, verdict: { ...row.verdict, under: "1/0", failings: ["edited"] } }]);
  expect(await countsUnder(testSettings)).toEqual([false]);
});
