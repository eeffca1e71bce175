import { expect, test } from "vitest";
import { standingOfPerson, type PersonStanding } from "../../../src/app/contact/standing-of-person.ts";
import { readDesk, type Desk } from "../../../src/app/desk/read-desk.ts";
import { syncDesk } from "../../../src/app/desk/sync-desk.ts";
import type { LedgerRow } from "../../../src/domain/events/envelope.ts";
import type { LedgerEvent } from "../../../src/domain/events/event.ts";
import { ledgerLists, staffLists, type LedgerList } from "../../../src/domain/ledger/lists.ts";
import { sha256, testDesk } from "../../support/desk.ts";
import { eventToRow, personas, testNow, testSettings } from "../../support/events.ts";
import { fakeClock, fakeIds, fakeLedger, fakeReplica } from "../../support/fake-services.ts";
import { instruction, jordan, priya, recordedPerson, restrictedPerson } from "../../support/sample-ledger.ts";

const events = [...restrictedPerson(jordan), ...recordedPerson(priya)];

const inForce = ({ restrictions }: PersonStanding): readonly string[] => restrictions.map(({ key }) => key);

/** A desk that was read from rows as the service gives them. */
const deskFrom = async (rows: readonly LedgerRow[], mute: (list: LedgerList) => boolean = () => false): Promise<Desk> => {
  const clock = fakeClock(testNow);
  const ledger = fakeLedger({ account: { ...personas.staff, tenantId: "tenant", username: "someone@brackenshire.example" }, clock, underPermitted: mute });
  ledger.add(rows);
  const deps = { clock, ledger, replica: fakeReplica(), newId: fakeIds(), sha256 };
  await syncDesk({ ...deps, settings: testSettings }, ledgerLists);
  return readDesk(deps, testSettings);
};

const rowsOf = (some: readonly LedgerEvent[]): readonly LedgerRow[] => some.map(eventToRow);

const newer = (about: Partial<LedgerRow["fields"]>): LedgerRow => {
  const row = eventToRow(instruction(jordan));
  return { ...row, itemId: "99", fields: { ...row.fields, EventKey: "newer", Payload: '{"v":9,"body":{}}', PersonKey: "", AddressKey: "", ...about } };
};

test("of somebody whom nothing restricts staff are told so while all was read, and nobody is in doubt", async () => {
  const desk = await deskFrom(rowsOf(events));
  expect(standingOfPerson(desk, priya.key)).toMatchObject({ restrictions: [], doubt: null });
  expect(inForce(standingOfPerson(desk, jordan.key))).toHaveLength(1);
});

test.each(staffLists)("where %s did not answer in full, nobody is said to be under no rule", async (list) => {
  const desk = await deskFrom(rowsOf(events), (each) => each === list);
  expect(desk.unread).toContain(list);
  for (const { key } of [jordan, priya]) expect(standingOfPerson(desk, key).doubt).toBe("unread");
});

test("a list that staff are not told from keeps nobody's standing in doubt", async () => {
  const desk = await deskFrom(rowsOf(events), (list) => list === "Decisions");
  expect(standingOfPerson(desk, priya.key).doubt).toBeNull();
});

test.each(staffLists)("where the service does not say who added the rows of %s, the list counts as not read", async (list) => {
  const desk = await deskFrom(rowsOf(events).map((row) => (row.list === list ? Object.assign(row, { createdBy: null }) : row)));
  expect(desk.unread).toContain(list);
  expect(standingOfPerson(desk, jordan.key).doubt).toBe("unread");
});

test("a row that this version cannot read puts in doubt whom it is about, by the person or by an address, and nobody else", async () => {
  for (const about of [{ PersonKey: priya.key }, { AddressKey: priya.addressKey }]) {
    const desk = await deskFrom([...rowsOf(events), newer(about)]);
    expect(desk.unread).not.toContain("Instructions");
    expect(desk.inDoubt).toHaveLength(1);
    expect(standingOfPerson(desk, priya.key)).toMatchObject({ restrictions: [], doubt: "unreadable" });
    expect(standingOfPerson(desk, jordan.key).doubt).toBeNull();
  }
});

test("what is known to be in force is shown in doubt as well", async () => {
  const desk = await deskFrom([...rowsOf(events), newer({ PersonKey: jordan.key })]);
  const standing = standingOfPerson(desk, jordan.key);
  expect(standing.doubt).toBe("unreadable");
  expect(inForce(standing)).toHaveLength(1);
});

test("where it may be several days and a rule is not the same on all of them, it is in doubt", () => {
  const desk = testDesk(events);
  const [restriction] = desk.restrictions;
  if (!restriction) throw new Error("Somebody is restricted.");
  expect(standingOfPerson({ ...desk, dayUnknown: new Set([restriction.key]) }, jordan.key).doubt).toBe("day-unknown");
});
