import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { mostDisposedRows } from "../../../src/domain/events/disposals.ts";
import { draftToFields } from "../../../src/domain/events/row-fields.ts";
import type { EventDraft, EventOf, LedgerEvent } from "../../../src/domain/events/event.ts";
import { rowHashOf, sealFor, verifyStream, type BrokenSeal } from "../../../src/domain/ledger/seal.ts";
import { verifyEvents } from "../../../src/domain/events/verify.ts";
import { event, personas } from "../../support/events.ts";
import { approval, instruction, jordan, loggedMessage, priya, sentRequest } from "../../support/sample-ledger.ts";

const deps = { sha256: async (text: string): Promise<string> => createHash("sha256").update(text, "utf8").digest("hex") };

const seal = async (events: readonly LedgerEvent[]): Promise<readonly LedgerEvent[]> => {
  const sealed: LedgerEvent[] = [];
  for (const next of events) sealed.push({ ...next, seal: await sealFor(deps, next as EventDraft, sealed.at(-1)) });
  return sealed;
};

const answers = (count: number): readonly LedgerEvent[] =>
  Array.from({ length: count }, (_, index) =>
    event("request.withdrawn", { request: "r1", reason: `Reason ${index}` }, { key: `request:r1#${index + 1}`, stream: "request:r1", sequence: index + 1 }),
  );

const stream = await seal(answers(5));

const reasons = async (events: readonly LedgerEvent[]): Promise<readonly BrokenSeal["reason"][]> => (await verifyStream(deps, events)).map(({ reason }) => reason);

const changed = (index: number, change: (event: LedgerEvent) => LedgerEvent): readonly LedgerEvent[] => stream.map((sealed, at) => (at === index ? change(sealed) : sealed));

test("a stream as it was written holds, in whatever order it is read", async () => {
  expect(await reasons(stream)).toEqual([]);
  expect(await reasons(stream.toReversed())).toEqual([]);
});

test("text that was changed by hand shows", async () => {
  expect(await reasons(changed(2, (sealed) => ({ ...sealed, body: { request: "r1", reason: "Another" } }) as LedgerEvent))).toContain("digest-differs");
});

test("a row that was moved to another person, policy or time shows", async () => {
  expect(await reasons(changed(2, (sealed) => ({ ...sealed, personKey: priya.key })))).toContain("digest-differs");
  expect(await reasons(changed(2, (sealed) => ({ ...sealed, policyVersion: "other@1.0" })))).toContain("digest-differs");
  expect(await reasons(changed(2, (sealed) => ({ ...sealed, occurredAt: "2026-01-01T00:00:00Z" })))).toContain("digest-differs");
});

test("a row that was taken out breaks the chain at the next one", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 3 }), async (taken) => {
      const broken = await verifyStream(
        deps,
        stream.filter((_, index) => index !== taken),
      );
      expect(broken).toMatchObject([{ reason: "chain-broken", event: { sequence: taken + 2 } }]);
    }),
  );
});

test("a row put in by hand has no seal, and an edited row says so", async () => {
  const { seal: _, ...unsealed } = stream[4] as LedgerEvent;
  expect(await reasons([...stream.slice(0, 4), unsealed as LedgerEvent])).toEqual(["no-seal"]);
  expect(await reasons(changed(1, (sealed) => ({ ...sealed, edited: true })))).toEqual(["edited"]);
});

test("a whole ledger is checked stream by stream, and contacts carry no seal", async () => {
  const rows = [...sentRequest(jordan), ...sentRequest(priya, { request: "r2" }), instruction(jordan)];
  const sealed = (await Promise.all(rows.map((row) => seal([row])))).flat();
  const [approved] = await seal([approval(jordan)]);
  const forged = { ...approved, body: { ...approval(jordan).body, reasons: "Other reasons." } } as LedgerEvent;
  expect(await verifyEvents(deps, [...sealed, loggedMessage(jordan, "rudeness")])).toEqual({ rows: sealed.length, broken: [] });
  expect((await verifyEvents(deps, [...sealed, forged])).broken).toMatchObject([{ reason: "digest-differs", event: { kind: "request.approved" } }]);
});

/** The disposal that names these rows, as an owner writes it before they are deleted. */
const disposalOf = async (rows: readonly LedgerEvent[]): Promise<LedgerEvent> =>
  event(
    "rows.disposed",
    {
      rows: await Promise.all(rows.map(async (row) => ({ list: row.list, itemId: row.itemId, hash: await rowHashOf(deps, row), previous: row.seal?.previous ?? "" }))),
      why: "retention",
      authority: "Retention schedule",
    },
    { by: personas.owner },
  );

test("verification accepts exactly the gaps that a disposal names", async () => {
  const places = fc.subarray([0, 1, 2, 3, 4]);
  await fc.assert(
    fc.asyncProperty(places, places, async (removed, named) => {
      const left = stream.filter((_, index) => !removed.includes(index));
      const disposal = await disposalOf(stream.filter((_, index) => named.includes(index)));
      // What was removed behind the last row that is left shows in no chain.
      const last = stream.indexOf(left.at(-1) as LedgerEvent);
      const isLawful = removed.every((index) => index > last || named.includes(index));
      expect((await verifyEvents(deps, [...left, disposal])).broken.length === 0).toBe(isLawful);
    }),
  );
});

test("a disposal covers no gap of another list, and none that a row leaves which was changed before", async () => {
  const [first, second, third] = stream as readonly [LedgerEvent, LedgerEvent, LedgerEvent];
  const disposal = (await disposalOf([second])) as EventOf<"rows.disposed">;
  const elsewhere = {
    ...disposal,
    body: { ...disposal.body, rows: disposal.body.rows.map(({ itemId, hash, previous = "" }) => ({ list: "Decisions" as const, itemId, hash, previous })) },
  };
  expect((await verifyEvents(deps, [first, third, elsewhere])).broken).toMatchObject([{ reason: "chain-broken", event: { sequence: 3 } }]);
  const changedBefore = await disposalOf([{ ...second, body: { request: "r1", reason: "Another" } } as LedgerEvent]);
  expect((await verifyEvents(deps, [first, third, changedBefore])).broken).toMatchObject([{ reason: "chain-broken" }]);
});

test("a disposal that leads nowhere but back to itself ends the check and covers nothing", async () => {
  const [first, , third] = stream as readonly [LedgerEvent, LedgerEvent, LedgerEvent];
  const hash = third.seal?.previous ?? "";
  const forged = event("rows.disposed", { rows: [{ list: "Requests", itemId: "2", hash, previous: hash }], why: "retention", authority: "None" });
  expect((await verifyEvents(deps, [first, third, forged])).broken).toHaveLength(1);
});

test("a disposal of as many rows as it may name fits in one row", async () => {
  const many = Array.from({ length: mostDisposedRows }, (_, index) => ({
    list: "Instructions" as const,
    itemId: String(100_000 + index),
    hash: "f".repeat(64),
    previous: "e".repeat(64),
  }));
  const fields = draftToFields(event("rows.disposed", { rows: many, why: "retention", authority: "x".repeat(500) }));
  expect(fields.ok).toBe(true);
});
