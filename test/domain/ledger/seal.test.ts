import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { EventDraft, LedgerEvent } from "../../../src/domain/ledger/event.ts";
import { sealFor, verifyEvents, verifyStream, type BrokenSeal } from "../../../src/domain/ledger/seal.ts";
import { event } from "../../support/events.ts";
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

const reasons = async (events: readonly LedgerEvent[]): Promise<readonly BrokenSeal["reason"][]> =>
  (await verifyStream(deps, events)).map(({ reason }) => reason);

const changed = (index: number, change: (event: LedgerEvent) => LedgerEvent): readonly LedgerEvent[] =>
  stream.map((sealed, at) => (at === index ? change(sealed) : sealed));

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
      const broken = await verifyStream(deps, stream.filter((_, index) => index !== taken));
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
