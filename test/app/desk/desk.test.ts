import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { considerConcern } from "../../../src/app/desk/consider-concern.ts";
import { deskOf, messagesOfPerson, readDesk } from "../../../src/app/desk/read-desk.ts";
import { syncDesk } from "../../../src/app/desk/sync-desk.ts";
import { ledgerLists } from "../../../src/domain/ledger/lists.ts";
import type { LedgerEvent } from "../../../src/domain/events/event.ts";
import type { Signatory } from "../../../src/domain/ledger/recorded.ts";
import type { LedgerList } from "../../../src/domain/ledger/lists.ts";
import { event, eventToRow, personas, testNow, testSettings } from "../../support/events.ts";
import { fakeClock, fakeIds, fakeLedger, fakeReplica, type LedgerFault } from "../../support/fake-services.ts";
import { jordan, linkedAddress, loggedMessage, priya, recordedPerson, restrictedPerson } from "../../support/sample-ledger.ts";
import { testWork } from "../../support/work.ts";

interface Setting {
  readonly by?: Signatory;
  readonly fault?: () => LedgerFault | null;
  readonly underPermitted?: (list: LedgerList) => boolean;
}

const open = (events: readonly LedgerEvent[], { by = personas.manager, ...options }: Setting = {}) => {
  const account = { ...by, tenantId: "tenant", username: "someone@brackenshire.example" };
  const clock = fakeClock(testNow);
  const ledger = fakeLedger({ account, clock, ...options });
  ledger.add(events.map(eventToRow));
  const sha256 = async (text: string): Promise<string> => createHash("sha256").update(text).digest("hex");
  return { account, deps: { clock, ledger, replica: fakeReplica(), newId: fakeIds(), sha256 } };
};

const threat = loggedMessage(jordan, "threats");

test("a desk is what the ledger says, after one round trip", async () => {
  const { deps } = open([...restrictedPerson(jordan), threat]);
  expect(await syncDesk({ ...deps, settings: testSettings }, ledgerLists)).toEqual({ ok: true, value: { unvouched: [] } });
  const desk = await readDesk(deps, testSettings);
  expect(desk.figures.inForce).toHaveLength(1);
  expect(desk.concerns).toHaveLength(1);
  expect(desk.irregularities).toEqual([]);
  expect(deps.ledger.requests()).toBe(1);
});

test("a list that answers without its canary is named, and nothing known of it is dropped", async () => {
  const isRefused = new Set<LedgerList>();
  const { deps } = open([...restrictedPerson(jordan), threat], { underPermitted: (list) => isRefused.has(list) });
  await syncDesk({ ...deps, settings: testSettings }, ledgerLists);
  isRefused.add("Contacts");
  expect(await syncDesk({ ...deps, settings: testSettings }, ledgerLists)).toEqual({ ok: true, value: { unvouched: ["Contacts"] } });
  expect((await readDesk(deps, testSettings)).concerns).toHaveLength(1);
});

test("a check that fails leaves the desk as it was last known", async () => {
  let fault: LedgerFault | null = null;
  const { deps } = open([threat], { fault: () => fault });
  await syncDesk({ ...deps, settings: testSettings }, ledgerLists);
  fault = "offline";
  expect(await syncDesk({ ...deps, settings: testSettings }, ledgerLists)).toEqual({ ok: false, error: { type: "offline" } });
  expect((await readDesk(deps, testSettings)).concerns).toHaveLength(1);
});

test("a row that cannot be read is among the irregularities of the desk", async () => {
  const { deps } = open([threat]);
  const row = eventToRow(threat);
  deps.ledger.add([{ ...row, itemId: "99", fields: { ...row.fields, EventKey: "other", Payload: '{"v":2,"body":{}}' } }]);
  await syncDesk({ ...deps, settings: testSettings }, ledgerLists);
  expect((await readDesk(deps, testSettings)).irregularities).toMatchObject([{ list: "Contacts", itemId: "99", reason: "newer-version" }]);
});

test("a manager who has looked at reported conduct takes it from what waits", async () => {
  const { deps, account } = open([threat]);
  await syncDesk({ ...deps, settings: testSettings }, ledgerLists);
  const [message] = (await readDesk(deps, testSettings)).concerns;
  if (!message) throw new Error("Nothing waits.");
  expect(await considerConcern(testWork(deps, { account }), message, "Spoke to Sam")).toEqual({ ok: true, value: undefined });
  const after = await readDesk(deps, testSettings);
  expect([...after.concerns]).toEqual([]);
  expect(after.messages.get(threat.stream)?.considered?.by).toEqual(personas.manager);
});

test("a person's messages are those of their confirmed addresses, newest first", () => {
  const proposed = { address: "j@example.com", addressKey: "proposed" };
  const desk = deskOf(
    testSettings,
    [
      ...recordedPerson(jordan),
      linkedAddress(jordan, proposed, { by: personas.staff, standing: "proposed" }),
      loggedMessage(jordan, "rudeness", { receivedAt: "2026-11-01T10:00:00Z", subject: "older" }),
      loggedMessage(jordan, "rudeness", { receivedAt: "2026-11-02T10:00:00Z", subject: "newer" }),
      loggedMessage(proposed, "threats"),
    ],
    testNow,
  );
  expect(messagesOfPerson(desk, jordan.key).map(({ subject }) => subject)).toEqual(["newer", "older"]);
});

test("a message that somebody else wrote from a shared address is not among a person's", () => {
  const attributed = event("contact.attributed", { writer: "person", person: priya.key }, { stream: threat.stream, addressKey: threat.addressKey, at: "2026-11-21T10:00:00Z" });
  const desk = deskOf(testSettings, [...recordedPerson(jordan), ...recordedPerson(priya), linkedAddress(priya, jordan), threat, attributed], testNow);
  expect(messagesOfPerson(desk, jordan.key)).toEqual([]);
  expect(messagesOfPerson(desk, priya.key)).toHaveLength(1);
});
