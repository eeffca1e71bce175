import { expect, test } from "vitest";
import { readDesk } from "../../../src/app/desk/read-desk.ts";
import { indexRow } from "../../../src/app/ledger/index-rows.ts";
import { localAnswer } from "../../../src/app/pane/local-answer.ts";
import { readMessage } from "../../../src/app/pane/read-message.ts";
import { bringBackRow, canSetAside, setAsideRow } from "../../../src/app/records/set-aside-row.ts";
import type { LedgerRow } from "../../../src/domain/events/envelope.ts";
import type { LedgerList } from "../../../src/domain/ledger/lists.ts";
import type { Signatory } from "../../../src/domain/ledger/recorded.ts";
import type { Settings } from "../../../src/domain/policy/settings.ts";
import { maySetAside } from "../../../src/domain/views/set-aside.ts";
import { sha256 } from "../../support/desk.ts";
import { eventToRow, personas, testNow, testSettings } from "../../support/events.ts";
import { fakeClock, fakeIds, fakeLedger, fakeOutbox, fakeReplica } from "../../support/fake-services.ts";
import { instruction, jordan, linkedAddress, noticeOf, priya } from "../../support/sample-ledger.ts";
import { accountOf, testMessage } from "../../support/sample-mail.ts";
import { testWork } from "../../support/work.ts";

/** A row that nobody can read, about an address. */
const junk = (list: LedgerList, by: Signatory | null = personas.staff): LedgerRow => {
  const row = eventToRow(linkedAddress(jordan, jordan));
  return { ...row, list, itemId: "90", createdBy: by, fields: { ...row.fields, EventKey: "junk", Payload: "x" } };
};

/** The site has written the newest format since a moment ago; what is older counts as it was written. */
const raised: Settings = { ...testSettings, formats: [{ format: 2, from: testNow }] };

const openOffice = async (rows: readonly LedgerRow[], settings = raised) => {
  const replica = fakeReplica();
  const clock = fakeClock(testNow);
  await replica.keepRows(rows.map(indexRow));
  const newId = fakeIds();
  const service: LedgerRow[] = [];
  const workOf = (persona: keyof typeof personas) => {
    const account = accountOf(personas[persona]);
    return testWork({ clock, newId, sha256, replica, outbox: fakeOutbox(), ledger: fakeLedger({ account, clock, rows: service }) }, { account, settings });
  };
  return {
    replica,
    workOf,
    standing: async () => {
      const work = workOf("staff2");
      const read = await readMessage(work, testMessage(jordan));
      if (read.type !== "sender") throw new Error(read.type);
      return (await localAnswer(work, read)).standings[0].standing.type;
    },
    desk: () => readDesk({ clock, replica, sha256 }, settings),
  };
};

const aside = { itemId: "90", version: "1.0", reason: "Typed by hand, about nobody", author: personas.staff.oid } as const;

test.each(["People", "Notices", "Instructions"] as const)(
  "junk in %s leaves an address unchecked until a handler sets it aside, and again once it is brought back",
  async (list) => {
    const office = await openOffice([junk(list)]);
    expect(await office.standing()).toBe("unreadable");
    expect(await setAsideRow(office.workOf("manager"), { ...aside, list })).toMatchObject({ ok: true });
    expect(await office.standing()).toBe("no-rule");
    const desk = await office.desk();
    expect(desk.irregularities).toEqual([]);
    expect(desk.irregularitiesAside).toMatchObject([
      { irregularity: { list, itemId: "90", by: personas.staff }, aside: { by: { oid: personas.manager.oid }, reason: aside.reason } },
    ]);
    expect(await bringBackRow(office.workOf("manager"), { ...aside, list, reason: "It may be about somebody" })).toMatchObject({ ok: true });
    expect(await office.standing()).toBe("unreadable");
    expect((await office.desk()).irregularitiesAside).toEqual([]);
  },
);

test("nobody sets aside what they added, and no member of staff sets anything aside", async () => {
  const own = await openOffice([junk("People", personas.manager)]);
  await setAsideRow(own.workOf("manager"), { ...aside, list: "People", author: personas.manager.oid });
  expect(await own.standing()).toBe("unreadable");
  const [irregularity] = (await own.desk()).irregularities;
  expect(irregularity && [maySetAside(irregularity, personas.manager.oid), maySetAside(irregularity, personas.head.oid)]).toEqual([false, true]);
  await setAsideRow(own.workOf("head"), { ...aside, list: "People", author: personas.manager.oid });
  expect(await own.standing()).toBe("no-rule");

  const office = await openOffice([junk("People")]);
  await setAsideRow(office.workOf("staff2"), { ...aside, list: "People" });
  expect(await office.standing()).toBe("unreadable");
});

test("a row that was edited since it was set aside is in question again", async () => {
  const office = await openOffice([junk("People")]);
  await setAsideRow(office.workOf("manager"), { ...aside, list: "People" });
  await office.replica.keepRows([indexRow({ ...junk("People"), version: "2.0" })]);
  expect(await office.standing()).toBe("unreadable");
});

test("a row that can be read and counts goes on counting, whoever sets it aside", async () => {
  const given = instruction(jordan);
  const office = await openOffice([given, noticeOf(given)].map(eventToRow));
  expect(await office.standing()).toBe("in-force");
  await setAsideRow(office.workOf("manager"), { ...aside, list: "Instructions", itemId: given.itemId });
  expect(await office.standing()).toBe("in-force");
});

test("a row without effect that was set aside is no longer among those that need a look", async () => {
  const misfiled = linkedAddress(jordan, { address: jordan.address, addressKey: priya.addressKey }, { by: personas.staff, standing: "proposed" });
  const office = await openOffice([eventToRow(misfiled)]);
  await setAsideRow(office.workOf("head"), { ...aside, list: "People", itemId: misfiled.itemId });
  const desk = await office.desk();
  expect(desk.irregularities).toEqual([]);
  expect(desk.irregularitiesAside).toMatchObject([{ irregularity: { reason: "address-differs" } }]);
});

test("a row is set aside with a reason", async () => {
  const office = await openOffice([junk("People")]);
  expect(await setAsideRow(office.workOf("manager"), { ...aside, list: "People", reason: " " })).toEqual({ ok: false, error: { type: "reason-missing" } });
});

test("a site that still writes as version 0.2.0 did says of no row that it is set aside", async () => {
  const office = await openOffice([junk("People")], testSettings);
  const work = office.workOf("manager");
  expect(canSetAside(work)).toBe(false);
  expect(await setAsideRow(work, { ...aside, list: "People" })).toMatchObject({ ok: false, error: { type: "row-refused" } });
  expect(await office.standing()).toBe("unreadable");
  expect(canSetAside({ ...work, settings: raised })).toBe(true);
});
