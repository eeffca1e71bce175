import { expect, test } from "vitest";
import { isReceived, type ReceivedMessage, logDraft, writerDraft } from "../../../src/app/pane/contact-drafts.ts";
import { indexRow } from "../../../src/app/ledger/index-rows.ts";
import { localAnswer } from "../../../src/app/pane/local-answer.ts";
import { staffLists } from "../../../src/domain/ledger/lists.ts";
import { keep } from "../../../src/app/pane/keep.ts";
import { readMessage, type ReadMessage } from "../../../src/app/pane/read-message.ts";
import type { MailAddress } from "../../../src/app/ports.ts";
import type { LedgerEvent } from "../../../src/domain/events/event.ts";
import { event, eventToRow, personas, testNow } from "../../support/events.ts";
import { aboutPerson, communication } from "../../support/person-events.ts";
import { hashed } from "../../support/fake-pane.ts";
import { fakeClock, fakeIds, fakeOutbox, fakeReplica, replicate } from "../../support/fake-services.ts";
import { givenWarning, instruction, jordan, linkedAddress, loggedMessage, noticeOf, priya, recordedPerson, restrictedPerson } from "../../support/sample-ledger.ts";
import { accountOf, sha256, testMessage } from "../../support/sample-mail.ts";
import { testWork } from "../../support/work.ts";

const account = accountOf(personas.staff);

const openDevice = async (events: readonly LedgerEvent[]) => {
  const deps = { clock: fakeClock(testNow), newId: fakeIds(), sha256, replica: fakeReplica(), outbox: fakeOutbox() };
  await replicate(deps.replica, events.map(eventToRow), "2026-11-23T08:58:00Z");
  const readFrom = async (from: MailAddress, sender: MailAddress = from): Promise<ReceivedMessage> => {
    const read = await readMessage(testWork(deps), testMessage(from, { sender }));
    if (read.type !== "sender" || !isReceived(read)) throw new Error(`It was read as ${read.type}.`);
    return read;
  };
  const answer = (read: ReadMessage) => localAnswer(testWork(deps, { account }), read);
  return { ...deps, readFrom, answer };
};

test("a replica that was never checked vouches for nothing", async () => {
  const device = { clock: fakeClock(testNow), sha256, replica: fakeReplica(), outbox: fakeOutbox() };
  const read = await (await openDevice([])).readFrom(jordan);
  expect((await localAnswer(testWork(device, { account }), read)).checkedAt).toBeNull();
});

test("a replica in which one list was never checked vouches for nothing", async () => {
  const device = await openDevice([]);
  const lacking = fakeReplica();
  await lacking.apply(
    staffLists.filter((list) => list !== "Instructions").map((list) => ({ list, since: null, rows: [], removedItemIds: [], cursor: "0", whole: true })),
    testNow,
  );
  const answer = await localAnswer(testWork({ ...device, replica: lacking }, { account }), await device.readFrom(jordan));
  expect(answer.checkedAt).toBeNull();
});

test("a replica is as fresh as its stalest list", async () => {
  const device = await openDevice([]);
  await device.replica.apply([{ list: "People", since: "0", rows: [], removedItemIds: [], cursor: "0", whole: false }], testNow);
  expect((await device.answer(await device.readFrom(jordan))).checkedAt).toBe("2026-11-23T08:58:00Z");
});

test("what was read before a check ended does not pass for checked by it", async () => {
  const device = await openDevice([]);
  const replica: typeof device.replica = {
    ...device.replica,
    rowsAbout: async (...about) => {
      const rows = await device.replica.rowsAbout(...about);
      await replicate(device.replica, [], testNow);
      return rows;
    },
    // A store answers when it can: here it takes longer than the rows do.
    cursors: () => new Promise((resolve) => setTimeout(() => void device.replica.cursors().then(resolve), 5)),
  };
  const answer = await localAnswer(testWork({ ...device, replica }, { account }), await device.readFrom(jordan));
  expect(answer.checkedAt).toBe("2026-11-23T08:58:00Z");
});

test("a restriction in force is known without asking the service", async () => {
  const person = await hashed(jordan);
  const device = await openDevice(restrictedPerson(person));
  const answer = await device.answer(await device.readFrom(person));
  expect(answer.standings).toHaveLength(1);
  expect(answer.standings[0].standing).toMatchObject({ type: "in-force", overdue: false });
  expect(answer.standings[0].people.map(({ name }) => name)).toEqual(["Jordan Vale"]);
});

test("what was agreed about communicating is said of the only person who uses the address, and of whoever was chosen", async () => {
  const [person, other] = [await hashed(jordan), await hashed(priya)];
  const agreed = aboutPerson("communication.agreed", communication(), { person });
  const alone = await openDevice([...recordedPerson(person), agreed]);
  expect((await alone.answer(await alone.readFrom(person))).standings[0].communication).toMatchObject({ prefers: ["letter"], format: "Large print" });
  const shared = await openDevice([...recordedPerson(person), agreed, ...recordedPerson(other), linkedAddress(other, person)]);
  const read = await shared.readFrom(person);
  expect((await shared.answer(read)).standings[0].communication).toBeNull();
  await keep(shared, writerDraft(testWork(shared), read, { type: "person", person: person.key }), account);
  expect((await shared.answer(read)).standings[0].communication).toMatchObject({ format: "Large print" });
});

test("how to communicate is not said of somebody else, nor of a writer whom the reader could not tell, nor beside one whom a rule still names", async () => {
  const [person, other] = [await hashed(jordan), await hashed(priya)];
  const agreed = aboutPerson("communication.agreed", communication(), { person: other });
  const unlinked = event(
    "address.unlinked",
    { reason: "It is somebody else's" },
    { by: personas.manager, stream: "person:p-jordan", personKey: person.key, addressKey: person.addressKey },
  );
  const device = await openDevice([...restrictedPerson(person), unlinked, ...recordedPerson(other), linkedAddress(other, person), agreed]);
  const read = await device.readFrom(person);
  expect((await device.answer(read)).standings[0].communication).toBeNull();
  await keep(device, writerDraft(testWork(device), read, { type: "someone-else" }), account);
  expect((await device.answer(read)).standings[0]).toMatchObject({ standing: { type: "no-rule" }, communication: null });
  await keep(device, writerDraft(testWork(device), read, { type: "person", person: other.key }), account);
  expect((await device.answer(read)).standings[0].communication).toMatchObject({ format: "Large print" });
});

test("of a record that is kept from the reader nothing comes to the screen but what they logged themselves", async () => {
  const person = await hashed(jordan);
  const keptFrom = aboutPerson("person.kept-from", { people: [personas.staff], because: "relative" }, { person });
  const device = await openDevice([...restrictedPerson(person), keptFrom]);
  const read = await device.readFrom(person);
  const byColleague = loggedMessage(person, "rudeness", { by: personas.staff2 });
  await device.replica.keepRows([{ ...byColleague, stream: read.stream }].map((each) => indexRow(eventToRow(each))));
  await keep(device, logDraft(testWork(device), read, "no-concern"), account);
  const answer = await device.answer(read);
  expect(answer.standings).toMatchObject([{ standing: { type: "kept-from-you" }, people: [], communication: null }]);
  expect(answer.message?.views.map(({ choice }) => choice)).toEqual(["no-concern"]);
  expect(answer).toMatchObject({ recent: [], proposals: [] });
  expect(JSON.stringify({ ...answer, standings: answer.standings.map(({ standing }) => standing) })).not.toContain(person.name);
});

test("an end date ends a rule by itself, on a device that is offline too", async () => {
  const person = await hashed(jordan);
  const device = await openDevice(restrictedPerson(person, { endsOn: "2026-11-23" }));
  const read = await device.readFrom(person);
  expect((await device.answer(read)).standings[0].standing.type).toBe("in-force");
  device.clock.set("2026-11-24T09:00:00Z");
  expect((await device.answer(read)).standings[0].standing.type).toBe("no-rule");
});

test("of two senders the one with the weightier standing is shown first, and both are shown", async () => {
  const [warned, restricted] = await Promise.all([hashed(jordan), hashed(priya)]);
  const device = await openDevice([...recordedPerson(warned), givenWarning(warned), ...restrictedPerson(restricted)]);
  const answer = await device.answer(await device.readFrom(warned, restricted));
  expect(answer.standings.map(({ about, standing }) => [about.address, standing.type])).toEqual([
    [restricted.address, "in-force"],
    [warned.address, "warned"],
  ]);
});

test("a person who was unlinked from an address that a rule names is still among its possible writers", async () => {
  const [person, other] = await Promise.all([hashed(jordan), hashed(priya)]);
  const device = await openDevice([
    ...restrictedPerson(person),
    ...recordedPerson(other),
    linkedAddress(other, person),
    event("address.unlinked", { reason: "It is somebody else's" }, { by: personas.manager, stream: "person:p-jordan", personKey: person.key, addressKey: person.addressKey }),
  ]);
  const { standing } = (await device.answer(await device.readFrom(person))).standings[0];
  expect(standing.type === "several-writers" && standing.writers.map(({ name }) => name)).toEqual(["Jordan Vale", "Priya Sandhu"]);
});

test("no to the first of two matters leaves the second to be asked about", async () => {
  const person = await hashed(jordan);
  const [first, second] = [instruction(person, { matter: "2026/14" }), instruction(person, { matter: "2026/15", request: "r2" })];
  const device = await openDevice([...recordedPerson(person), first, noticeOf(first), second, noticeOf(second)]);
  const read = await device.readFrom(person);
  const matterOf = async () => {
    const { standing } = (await device.answer(read)).standings[0];
    return standing.type === "one-matter" ? standing.restriction.matter : standing.type;
  };
  expect(await matterOf()).toBe("2026/14");
  await device.replica.keepRows(
    [event("contact.matter-answered", { instruction: first.key, answer: "no" }, { stream: read.stream, addressKey: person.addressKey })].map((answered) => ({
      row: eventToRow(answered),
      addressKeys: [person.addressKey],
      personKey: "",
      looks: [],
      setsAside: null,
    })),
  );
  expect(await matterOf()).toBe("2026/15");
});

test("a row that cannot be read leaves what is known beside the doubt", async () => {
  const person = await hashed(jordan);
  const device = await openDevice(restrictedPerson(person));
  const strange = eventToRow(givenWarning(person));
  const row = { ...strange, itemId: "strange", fields: { ...strange.fields, Payload: '{"v":99,"body":{}}' } };
  await device.replica.keepRows([{ row, addressKeys: [person.addressKey], personKey: person.key, looks: [], setsAside: null }]);
  const { standing } = (await device.answer(await device.readFrom(person))).standings[0];
  expect(standing).toMatchObject({ type: "unreadable", known: { type: "in-force" } });
});

test("a click is seen at once, before the service has it, and after what the service has", async () => {
  const device = await openDevice([]);
  const read = await device.readFrom(jordan);
  device.clock.set("2026-11-23T07:00:00Z");
  await keep(device, logDraft(testWork(device), read, "rudeness"), account);
  const answer = await device.answer(read);
  expect(answer.message?.views.map(({ choice }) => choice)).toEqual(["rudeness"]);
  expect(answer.pending).toHaveLength(1);
  expect(answer.recent).toHaveLength(1);
});

test("what is kept for other messages is not pending on this one", async () => {
  const device = await openDevice([]);
  await keep(device, logDraft(testWork(device), await device.readFrom(priya), "rudeness"), account);
  const answer = await device.answer(await device.readFrom(jordan));
  expect(answer.pending).toEqual([]);
  expect(answer.recent).toEqual([]);
});

test("a log row that cannot be read is counted, not passed over", async () => {
  const device = await openDevice([]);
  const read = await device.readFrom(jordan);
  const row = {
    ...eventToRow(event("concern.considered", { note: "" }, { stream: read.stream, addressKey: read.sender.addressKey })),
    fields: { Kind: "contact.new-kind", Payload: "{}" },
  };
  await device.replica.keepRows([{ row, addressKeys: [read.sender.addressKey], personKey: "", looks: [], setsAside: null }]);
  expect((await device.answer(read)).unreadableEntries).toBe(1);
});

test.each([
  ["who added it", { createdBy: null }],
  ["when", { createdAt: null }],
  ["in which version", { version: null }],
])("an instruction of which the service did not say %s leaves no address that it names without a rule", async (_, unsigned) => {
  const [person, other] = await Promise.all([hashed(jordan), hashed(priya)]);
  const device = await openDevice([]);
  const given = instruction(person, { addressKeys: [person.addressKey, other.addressKey] });
  await device.replica.keepRows([indexRow({ ...eventToRow(given), ...unsigned })]);
  for (const sender of [person, other]) {
    const answer = await device.answer(await device.readFrom(sender));
    expect(answer.standings[0].standing).toMatchObject({ type: "unreadable", rows: [{ reason: "unsigned" }] });
  }
});

test("two colleagues whom the service did not name are not one: neither of their views stands for the other's", async () => {
  const person = await hashed(jordan);
  const device = await openDevice([]);
  const views = [loggedMessage(person, "violence", { by: personas.staff }), loggedMessage(person, "no-concern", { by: personas.staff2 })];
  await device.replica.keepRows(views.map((view, index) => indexRow({ ...eventToRow(view), itemId: `${900 + index}`, createdBy: null })));
  const answer = await device.answer(await device.readFrom(person));
  expect([answer.recent, answer.unreadableEntries]).toEqual([[], 2]);
});
