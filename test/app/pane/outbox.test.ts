import * as fc from "fast-check";
import { expect, test } from "vitest";
import { pendingEvent } from "../../../src/app/ledger/pending-event.ts";
import { isReceived, logDraft } from "../../../src/app/pane/contact-drafts.ts";
import { keep } from "../../../src/app/pane/keep.ts";
import { claim, retryRefused } from "../../../src/app/pane/outbox.ts";
import { flushOutbox } from "../../../src/app/pane/flush-outbox.ts";
import { readMessage } from "../../../src/app/pane/read-message.ts";
import type { LockDep, OutboxStore } from "../../../src/app/ports.ts";
import { eventToRow, personas, testNow } from "../../support/events.ts";
import { fakeClock, fakeIds, fakeLedger, fakeOutbox, fakeReplica, type LedgerFault } from "../../support/fake-services.ts";
import { jordan } from "../../support/sample-ledger.ts";
import { accountOf, sha256, testMessage } from "../../support/sample-mail.ts";
import { runs } from "../../support/property-runs.ts";
import { testWork } from "../../support/work.ts";

const account = accountOf(personas.staff);

const freeLock: LockDep = { ifFree: (_, work) => work() };

const read = await readMessage(testWork({ clock: fakeClock(testNow), sha256 }), testMessage(jordan));

const openDevice = (outbox: OutboxStore = fakeOutbox()) => {
  const clock = fakeClock(testNow);
  // `next` befalls the next requests, one each.
  const service: { fault: LedgerFault | null; refuses: boolean; next: LedgerFault[] } = { fault: null, refuses: false, next: [] };
  const ledger = fakeLedger({ account, clock, fault: () => service.next.shift() ?? service.fault, refuses: () => service.refuses });
  const deps = { clock, newId: fakeIds(), ledger, outbox, replica: fakeReplica(), ...freeLock };
  const click = async (): Promise<void> => {
    if (read.type !== "sender" || !isReceived(read)) throw new Error("The sample has a sender.");
    await keep(deps, logDraft(testWork(deps), read, "rudeness"), account);
  };
  return { ...deps, service, click, flush: (force = false) => flushOutbox(testWork(deps, { account }), { force }) };
};

test("a click is logged in one round trip", async () => {
  const device = openDevice();
  await device.click();
  const outcome = await device.flush();
  expect(outcome).toMatchObject({ left: [], tryAgainInMs: null, problem: null });
  expect(outcome.logged).toHaveLength(1);
  expect(device.ledger.rows()).toHaveLength(1);
  expect(device.ledger.requests()).toBe(1);
});

test("a click whose answer was lost is recognised when it is sent again, and not written twice", async () => {
  const device = openDevice();
  await device.click();
  device.service.fault = "lost-after";
  expect((await device.flush()).left).toHaveLength(1);
  device.service.fault = null;
  expect((await device.flush(true)).logged).toHaveLength(1);
  expect(device.ledger.rows()).toHaveLength(1);
});

test("the wait after a failure doubles up to five minutes", async () => {
  const device = openDevice();
  await device.click();
  device.service.fault = "offline";
  const waits: (number | null)[] = [];
  for (let tries = 0; tries < 10; tries += 1) waits.push((await device.flush(true)).tryAgainInMs);
  expect(waits).toEqual([2000, 4000, 8000, 16_000, 32_000, 64_000, 128_000, 256_000, 300_000, 300_000]);
});

test("nothing is sent before its wait is over, unless somebody asks", async () => {
  const device = openDevice();
  await device.click();
  device.service.fault = "throttled";
  await device.flush();
  device.service.fault = null;
  expect((await device.flush()).tryAgainInMs).toBe(5000);
  expect(device.ledger.requests()).toBe(1);
  device.clock.advance(5000);
  expect((await device.flush()).logged).toHaveLength(1);
});

test("a wait that a clock gave which was far ahead does not outlast its being put right", async () => {
  const device = openDevice();
  device.clock.set("2027-11-23T09:00:00Z");
  await device.click();
  device.service.fault = "offline";
  await device.flush();
  device.service.fault = null;
  device.clock.set(testNow);
  expect((await device.flush()).logged).toHaveLength(1);
});

test("what the list refuses is kept and shown, not tried again by itself", async () => {
  const device = openDevice();
  await device.click();
  device.service.refuses = true;
  const refused = await device.flush();
  expect(refused.left.map(({ refusal }) => refusal)).toEqual(["The list refused it."]);
  expect(refused.tryAgainInMs).toBeNull();
  device.service.refuses = false;
  expect((await device.flush(true)).logged).toEqual([]);
  await retryRefused(device, refused.left[0]?.draft.key ?? "");
  expect((await device.flush()).logged).toHaveLength(1);
});

test("a click that was taken, its answer lost, is not said to be refused when its writer may not write any more", async () => {
  const device = openDevice();
  await device.click();
  device.service.next = ["lost-after"];
  await device.flush();
  device.service.next = ["not-allowed"];
  expect((await device.flush(true)).left).toEqual([]);
  expect(device.ledger.rows()).toHaveLength(1);
});

test("a click of somebody who may not write is refused once the records say that it is not there, and waits until they say so", async () => {
  const device = openDevice();
  await device.click();
  device.service.next = ["not-allowed", "not-allowed"];
  expect((await device.flush()).left).toMatchObject([{ refusal: null }]);
  device.service.next = ["not-allowed"];
  expect((await device.flush(true)).left).toMatchObject([{ attempts: 2, refusal: "" }]);
});

test("a key that somebody else has taken is shown, and not tried again by itself", async () => {
  const device = openDevice();
  await device.click();
  const [entry] = await device.outbox.all();
  if (!entry) throw new Error("The click was kept.");
  device.ledger.add([eventToRow(pendingEvent(entry.draft, accountOf(personas.staff2)))]);
  const outcome = await device.flush();
  expect(outcome).toMatchObject({ logged: [], tryAgainInMs: null, problem: { type: "already-done" } });
  expect(outcome.left.map(({ refusal }) => refusal)).toEqual(["already-done"]);
});

test("while another window sends, this one waits a second", async () => {
  const device = openDevice();
  await device.click();
  const outcome = await flushOutbox(testWork({ ...device, ifFree: async () => null }, { account }));
  expect(outcome).toMatchObject({ logged: [], tryAgainInMs: 1000 });
  expect(outcome.left).toHaveLength(1);
});

test("a body over the limit of a row is refused at the click", async () => {
  const device = openDevice();
  if (read.type !== "sender" || !isReceived(read)) throw new Error("The sample has a sender.");
  const draft = logDraft(testWork(device), read, "x".repeat(70_000));
  expect(await keep(device, draft, account)).toMatchObject({ ok: false, error: { type: "payload-too-large" } });
  expect(await device.outbox.all()).toEqual([]);
});

/** What may happen to a device, in any order. `crash` loses power before the outbox learns that a row was written. */
const happening = fc.oneof(
  fc.record({ type: fc.constant("click" as const) }),
  fc.record({
    type: fc.constant("flush" as const),
    fault: fc.constantFrom<LedgerFault | null>(null, "lost-before", "lost-after", "offline", "throttled", "sign-in-needed"),
    force: fc.boolean(),
  }),
  fc.record({ type: fc.constant("wait" as const), ms: fc.integer({ min: 0, max: 400_000 }) }),
  fc.record({ type: fc.constant("crash" as const) }),
);

test("under any run of failures, lost answers and restarts each click ends as exactly one row", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { maxLength: 40 }), async (happenings) => {
      const device = openDevice();
      let clicks = 0;
      for (const happens of happenings) {
        if (happens.type === "click") {
          await device.click();
          clicks += 1;
        }
        if (happens.type === "flush") {
          device.service.fault = happens.fault;
          await device.flush(happens.force);
        }
        if (happens.type === "wait") device.clock.advance(happens.ms);
        if (happens.type === "crash") {
          device.service.fault = null;
          const halted: OutboxStore = { ...device.outbox, remove: () => Promise.reject(new Error("The power failed.")) };
          await flushOutbox(testWork({ ...device, outbox: halted }, { account })).catch(() => null);
        }
      }
      device.service.fault = null;
      while ((await device.flush(true)).left.length > 0);
      const keys = device.ledger.rows().map(({ fields }) => fields.EventKey);
      expect(keys).toHaveLength(clicks);
      expect(new Set(keys).size).toBe(clicks);
      expect(await device.replica.rowsIn("Contacts")).toHaveLength(clicks);
    }),
    runs(300),
  );
});

test("a click is sent in a session of whoever it is by, and in nobody else's", async () => {
  const device = openDevice();
  await device.click();
  const colleague = accountOf(personas.staff2);
  const outcome = await flushOutbox(testWork(device, { account: colleague }), { force: true });
  expect(outcome).toMatchObject({ logged: [], tryAgainInMs: null, problem: null });
  expect(outcome.left).toHaveLength(1);
  expect(device.ledger.rows()).toEqual([]);
  expect((await device.flush()).logged).toHaveLength(1);
});

test("a click of nobody in particular is sent once somebody says that it is theirs, and never before", async () => {
  const device = openDevice();
  if (read.type !== "sender" || !isReceived(read)) throw new Error("The sample has a sender.");
  const draft = logDraft(testWork(device), read, "rudeness");
  await keep(device, draft, null);
  expect((await device.flush(true)).logged).toEqual([]);
  await claim(device, draft.key, account);
  expect((await device.flush(true)).logged).toEqual([draft.key]);
});

test("a click that is somebody's is not claimed by another", async () => {
  const device = openDevice();
  await device.click();
  const [kept] = await device.outbox.all();
  await claim(device, kept?.draft.key ?? "", accountOf(personas.staff2));
  expect(await device.outbox.all()).toEqual([kept]);
});
