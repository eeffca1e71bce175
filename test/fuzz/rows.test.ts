import * as fc from "fast-check";
import { expect, test } from "vitest";
import { deskOf } from "../../src/app/desk/read-desk.ts";
import { judgeRows, readJudged } from "../../src/app/ledger/take-in.ts";
import { localAnswer } from "../../src/app/pane/local-answer.ts";
import { readMessage } from "../../src/app/pane/read-message.ts";
import { verifyLedger } from "../../src/app/records/verify-ledger.ts";
import { isCanary, rowToEvent, type LedgerRow } from "../../src/domain/events/envelope.ts";
import { ledgerColumnNames } from "../../src/domain/ledger/columns.ts";
import { ledgerLists, staffLists, type LedgerList } from "../../src/domain/ledger/lists.ts";
import { digestOfRows, digestToText, readDigest } from "../../src/domain/views/ledger-digest.ts";
import { eventToRow, personas, testNow, testSettings } from "../support/events.ts";
import { fakeClock, fakeIds, fakeOutbox, fakeReplica, replicate } from "../support/fake-services.ts";
import { runs } from "../support/property-runs.ts";
import { givenWarning, jordan, loggedMessage, restrictedPerson } from "../support/sample-ledger.ts";
import { accountOf, sha256, testMessage } from "../support/sample-mail.ts";
import { testWork } from "../support/work.ts";
import { damaged, hostileJson, hostileText } from "./hostile.ts";

const deps = { sha256, settings: testSettings };

const valid: readonly LedgerRow[] = [...restrictedPerson(jordan), givenWarning(jordan), loggedMessage(jordan, "threats")].map(eventToRow);

const withFields = (row: LedgerRow, fields: LedgerRow["fields"]): LedgerRow => ({ ...row, fields: { ...row.fields, ...fields } });

/** What the service may leave out, or say of a row that somebody edited. */
const otherSignings: readonly Partial<LedgerRow>[] = [{ createdBy: null }, { createdAt: null }, { version: null }, { version: "2.0" }, { createdBy: { oid: "", name: "" } }];

/** A row of the register with a column, a part of what it says, or its signing changed. */
const damagedRow = (from: readonly LedgerRow[]): fc.Arbitrary<LedgerRow> =>
  fc.constantFrom(...from).chain((row) =>
    fc.oneof(
      fc.tuple(fc.constantFrom(...ledgerColumnNames), hostileText()).map(([column, text]) => withFields(row, { [column]: text })),
      fc.constantFrom(...otherSignings).map((signing): LedgerRow => Object.assign({}, row, signing)),
      damaged(JSON.parse(String(row.fields.Payload))).map((payload) => withFields(row, { Payload: JSON.stringify(payload) })),
    ),
  );

/** A row that has nothing of ours but, perhaps, an address. */
const junkRow = (lists: readonly LedgerList[] = ledgerLists): fc.Arbitrary<LedgerRow> =>
  fc
    .record({
      list: fc.constantFrom(...lists),
      itemId: fc.integer({ min: 500, max: 999 }).map(String),
      fields: fc.dictionary(
        fc.constantFrom(...ledgerColumnNames),
        fc.oneof(
          hostileText(),
          fc.integer(),
          hostileJson().map((value) => JSON.stringify(value) ?? ""),
        ),
        { maxKeys: 10 },
      ),
      createdBy: fc.constantFrom(personas.staff, personas.head, null),
    })
    .map(({ list, itemId, fields, createdBy }): LedgerRow => ({ createdAt: testNow, version: "1.0", list, itemId, fields, createdBy }));

const anyRow = fc.oneof(damagedRow(valid), junkRow());

test("whatever stands in a row, it is an event, cannot be read, or is the canary, and reading all of it throws nothing", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyRow, { maxLength: 6 }), async (some) => {
      const rows = [...valid, ...some];
      const { events, unreadable } = readJudged(await judgeRows(deps, rows));
      expect(events.length + unreadable.length + rows.filter(isCanary).length).toBe(rows.length);
      const desk = deskOf(testSettings, events, testNow);
      expect(desk.people.size).toBeGreaterThan(0);
      const digest = await digestOfRows({ sha256 }, testSettings, testNow, { lists: ledgerLists, rows: valid });
      const report = await verifyLedger({ sha256 }, { settings: testSettings, reading: { lists: ledgerLists, rows, unread: [] }, digest });
      // What cannot be read is reported, each row of it.
      expect(report.findings.filter(({ type }) => type === "irregular").length + report.aside.length).toBeGreaterThanOrEqual(unreadable.length);
    }),
    runs(60),
  );
});

/** What the pane says of Jordan's address when a device has these rows. */
const standingWith = async (rows: readonly LedgerRow[]): Promise<string> => {
  const device = { clock: fakeClock(testNow), newId: fakeIds(), sha256, replica: fakeReplica(), outbox: fakeOutbox() };
  await replicate(device.replica, rows, "2026-11-23T08:58:00Z");
  const work = testWork(device, { account: accountOf(personas.staff2) });
  const read = await readMessage(work, testMessage(jordan));
  if (read.type !== "sender") throw new Error(read.type);
  return (await localAnswer(work, read)).standings[0].standing.type;
};

test("a row that cannot be read and is filed under an address never lets it pass for one without a rule", async () => {
  await fc.assert(
    fc.asyncProperty(junkRow(staffLists), async (junk) => {
      const row = { ...junk, fields: { ...junk.fields, AddressKey: jordan.addressKey } };
      fc.pre(!rowToEvent(row).ok && !isCanary(row));
      expect(await standingWith([row])).toBe("unreadable");
    }),
    runs(150),
  );
});

test("a restriction of which one row was damaged beyond reading never becomes 'no rule'", async () => {
  const restricting = valid.filter(({ list }) => staffLists.some((each) => each === list) && list !== "Notices");
  await fc.assert(
    fc.asyncProperty(damagedRow(restricting), async (row) => {
      fc.pre(!rowToEvent(row).ok);
      // Its columns for the person and the address say still whom it concerns.
      const original = restricting.find(({ itemId, list }) => itemId === row.itemId && list === row.list);
      const kept = { ...row, fields: { ...row.fields, AddressKey: original?.fields.AddressKey ?? "", PersonKey: original?.fields.PersonKey ?? "" } };
      const others = valid.filter(({ itemId, list }) => itemId !== row.itemId || list !== row.list);
      expect(await standingWith([...others, kept])).not.toBe("no-rule");
    }),
    runs(150),
  );
});

test.each(staffLists)("a row of %s that somebody edited so that it calls itself a canary is not passed over", async (list) => {
  const edited = valid.map((row) => (row.list === list ? withFields({ ...row, version: "2.0" }, { Kind: "canary" }) : row));
  expect(await standingWith(edited)).toBe("unreadable");
  const { findings } = await verifyLedger({ sha256 }, { settings: testSettings, reading: { lists: ledgerLists, rows: edited, unread: [] }, digest: null });
  expect(findings.filter(({ type }) => type === "irregular")).not.toEqual([]);
});

test("a file that is no digest is refused, whatever is in it", async () => {
  const digest = await digestOfRows({ sha256 }, testSettings, testNow, { lists: ledgerLists, rows: valid });
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        hostileText(),
        damaged(digest).map((value) => JSON.stringify(value) ?? ""),
      ),
      async (text) => {
        fc.pre(text !== digestToText(digest));
        const read = await readDigest({ sha256 }, testSettings, text);
        // What is not hashed is when it was taken: another time makes no row pass for another.
        expect(read.ok ? read.value.lists : []).toEqual(read.ok ? digest.lists : []);
      },
    ),
  );
});
