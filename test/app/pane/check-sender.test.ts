import type { Instant } from "../../../src/domain/base/time.ts";
import { expect, test } from "vitest";
import { checkSender } from "../../../src/app/pane/check-sender.ts";
import { localAnswer } from "../../../src/app/pane/local-answer.ts";
import { readMessage } from "../../../src/app/pane/read-message.ts";
import type { LedgerQuery, ListCursor } from "../../../src/app/ports.ts";
import type { LedgerList } from "../../../src/domain/ledger/lists.ts";
import { eventToRow, personas, testNow } from "../../support/events.ts";
import { fakeClock, fakeLedger, fakeOutbox, fakeReplica, type LedgerFault } from "../../support/fake-services.ts";
import { jordan, loggedMessage, restrictedPerson } from "../../support/sample-ledger.ts";
import { accountOf, sha256, testMessage } from "../../support/sample-mail.ts";
import { testWork } from "../../support/work.ts";

const account = accountOf(personas.staff);

const openDevice = async () => {
  const clock = fakeClock(testNow);
  const service: { fault: LedgerFault | null; closed: LedgerList | null } = { fault: null, closed: null };
  const ledger = fakeLedger({ account, clock, fault: () => service.fault, underPermitted: (list) => list === service.closed });
  const deps = { clock, ledger, replica: fakeReplica(), outbox: fakeOutbox(), sha256 };
  const read = await readMessage(testWork({ clock: fakeClock(testNow), sha256 }), testMessage(jordan));
  if (read.type !== "sender") throw new Error("The sample has a sender.");
  const person = { ...jordan, addressKey: read.sender.addressKey };
  return {
    ...deps,
    service,
    person,
    read,
    check: (force = false) => checkSender(deps, read, { force }),
    answer: () => localAnswer(testWork(deps, { account }), read),
  };
};

test("a check brings the rules and this sender's contacts in one request", async () => {
  const device = await openDevice();
  device.ledger.add([...restrictedPerson(device.person), loggedMessage(device.person, "rudeness")].map(eventToRow));
  expect(await device.check()).toEqual({ type: "checked" });
  const answer = await device.answer();
  expect(answer.standings[0].standing.type).toBe("in-force");
  expect(answer.recent).toHaveLength(1);
  expect(answer.checkedAt).toBe(testNow);
  expect(device.ledger.requests()).toBe(1);
});

test("the rules are asked for again after three minutes, and at once when somebody asks", async () => {
  const device = await openDevice();
  await device.check();
  const checkedAgainAt = async (now: Instant, force: boolean) => {
    device.clock.set(now);
    await device.check(force);
    return (await device.answer()).checkedAt;
  };
  expect(await checkedAgainAt("2026-11-23T09:02:00Z", false)).toBe(testNow);
  expect(await checkedAgainAt("2026-11-23T09:02:10Z", true)).toBe("2026-11-23T09:02:10Z");
  expect(await checkedAgainAt("2026-11-23T09:05:30Z", false)).toBe("2026-11-23T09:05:30Z");
});

test("a check in the future, from a clock that was put back, vouches for nothing", async () => {
  const device = await openDevice();
  await device.check();
  device.clock.set("2026-11-23T08:30:00Z");
  await device.check();
  expect((await device.answer()).checkedAt).toBe("2026-11-23T08:30:00Z");
});

test("an empty answer without its canary is no check, and leaves what was known", async () => {
  const device = await openDevice();
  device.ledger.add(restrictedPerson(device.person).map(eventToRow));
  await device.check();
  device.service.closed = "Instructions";
  device.clock.set("2026-11-23T09:10:00Z");
  expect(await device.check()).toEqual({ type: "could-not-check", reason: { type: "not-vouched-for" } });
  const answer = await device.answer();
  expect(answer.standings[0].standing.type).toBe("in-force");
  expect(answer.checkedAt).toBe(testNow);
});

test("contacts that are not vouched for are no check either", async () => {
  const device = await openDevice();
  device.service.closed = "Contacts";
  expect((await device.check()).type).toBe("could-not-check");
});

test("a service that does not answer is no check", async () => {
  const device = await openDevice();
  device.service.fault = "offline";
  expect(await device.check()).toEqual({ type: "could-not-check", reason: { type: "offline" } });
  expect((await device.answer()).checkedAt).toBeNull();
});

test("a log entry that the service no longer has is forgotten, because disposal is followed", async () => {
  const device = await openDevice();
  const disposed = eventToRow(loggedMessage(device.person, "rudeness"));
  await device.replica.keepRows([{ row: { ...disposed, itemId: "901" }, addressKeys: [device.person.addressKey], personKey: "", looks: [], setsAside: null }]);
  expect((await device.answer()).recent).toHaveLength(1);
  await device.check();
  expect((await device.answer()).recent).toHaveLength(0);
});

test("a log entry is not forgotten because of an answer that nothing vouches for", async () => {
  const device = await openDevice();
  const kept = eventToRow(loggedMessage(device.person, "rudeness"));
  await device.replica.keepRows([{ row: { ...kept, itemId: "901" }, addressKeys: [device.person.addressKey], personKey: "", looks: [], setsAside: null }]);
  device.service.closed = "Contacts";
  await device.check();
  expect((await device.answer()).recent).toHaveLength(1);
});

test("a sender's recent log entries are asked for by whose they are and since when, and no bound is made up", async () => {
  const device = await openDevice();
  const asked: LedgerQuery[] = [];
  const ledger = {
    ...device.ledger,
    changes: (cursors: readonly ListCursor[], queries: readonly LedgerQuery[]) => (asked.push(...queries), device.ledger.changes(cursors, queries)),
  };
  await checkSender({ ...device, ledger }, device.read, { force: true });
  expect(asked[0]).toEqual({ list: "Contacts", column: "SubjectWhen", where: { subject: device.person.addressKey, since: "2026-10-24T09:00:00.000Z" } });
});
