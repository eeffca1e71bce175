import { expect, test } from "vitest";
import { createLedger } from "../../../src/adapters/graph/ledger.ts";
import { createSiteAdmin } from "../../../src/adapters/graph/site-admin.ts";
import { disposeRows, type DisposalOrder, type DisposalProgress } from "../../../src/app/disposal/dispose-rows.ts";
import { liftHold, placeHold } from "../../../src/app/disposal/hold.ts";
import { readDesk, type Desk } from "../../../src/app/desk/read-desk.ts";
import { syncDesk } from "../../../src/app/desk/sync-desk.ts";
import { err } from "../../../src/domain/base/result.ts";
import { append } from "../../../src/app/ledger/append.ts";
import { unfinishedDisposals } from "../../../src/domain/subjects/disposal/disposals.ts";
import { foldHolds } from "../../../src/domain/subjects/disposal/holds.ts";
import { retentionOf } from "../../../src/domain/subjects/disposal/retention.ts";
import type { EventDraft, LedgerEvent } from "../../../src/domain/events/event.ts";
import { ledgerLists } from "../../../src/domain/ledger/lists.ts";
import { verifyEvents } from "../../../src/domain/events/verify.ts";
import type { Settings } from "../../../src/domain/policy/settings.ts";
import { instantOf } from "../../../src/domain/base/time.ts";
import { contactDraft, personDraft, withdrawalDraft } from "../../adapters/support/drafts.ts";
import { sampleSettings } from "../../adapters/support/sample-settings.ts";
import { doorOf, injectFaults, runTimeScopes, site, testSetUpTenant } from "../../adapters/support/site.ts";
import { sha256 } from "../../support/desk.ts";
import { personas } from "../../support/events.ts";
import { fakeIds, fakeReplica, clockAt } from "../../support/fake-services.ts";
import { accountOf } from "../../support/sample-mail.ts";
import type { TestTenant } from "../../support/tenant.ts";
import { testWork } from "../../support/work.ts";

const settings: Settings = {
  ...sampleSettings,
  answers: ["unsaid.retentionYears", "unsaid.noConcernDays"].map((field) => ({ policy: sampleSettings.policy, field, value: "3", from: "2026-01-01T00:00:00Z" })),
};

const later = Date.UTC(2030, 5, 1, 9);

/** What somebody works with at the site: their own rights, and a replica of their own. */
const workOf = (tenant: TestTenant, person: "manager" | "owner" | "staff") => {
  const door = doorOf(tenant, person);
  const deps = {
    clock: clockAt(() => instantOf(tenant.clock.now)),
    newId: fakeIds(),
    sha256,
    ledger: createLedger({ door, site }),
    replica: fakeReplica(),
    siteAdmin: createSiteAdmin({ door, site }),
  };
  const account = accountOf(personas[person]);
  const by = testWork(deps, { account, settings });
  const desk = async (): Promise<Desk> => {
    await syncDesk({ ...deps, settings }, ledgerLists);
    return readDesk(deps, settings);
  };
  const write = async (...drafts: readonly EventDraft[]): Promise<void> => {
    for (const draft of drafts) {
      const written = await append(by, [{ draft }]);
      if (!written.ok) throw new Error(JSON.stringify(written.error));
    }
  };
  return {
    by,
    deps,
    desk,
    write,
    dispose: (order: DisposalOrder, onProgress?: (progress: DisposalProgress) => void) => disposeRows(by, order, onProgress),
  };
};

/** A site whose records of one person, P1, are over, and of another, P2, are not. */
const siteWithOldRecords = async (): Promise<TestTenant> => {
  const tenant = await testSetUpTenant();
  await workOf(tenant, "manager").write(personDraft("p1", "Jan Maddox"), { ...contactDraft("c1"), personKey: "p1" }, { ...contactDraft("c2"), personKey: "p1" });
  tenant.clock.now = later;
  await workOf(tenant, "manager").write(personDraft("p2", "Ola Brandt"));
  return tenant;
};

const listedRows = ({ events, restrictions, requests, now }: Desk): readonly LedgerEvent[] =>
  retentionOf(settings, { events, restrictions, requests }, now).listed.flatMap(({ rows }) => rows);

const orderFor = (rows: readonly LedgerEvent[], given: Partial<DisposalOrder> = {}): DisposalOrder => ({
  id: "d1",
  why: "retention",
  authority: "Retention schedule 4.2",
  rows: rows.map(({ list, itemId }) => ({ list, itemId })),
  ...given,
});

const keysOf = (events: readonly LedgerEvent[]): readonly string[] => events.map(({ key }) => key).toSorted();

test("an owner removes the records whose time is over, and what stays is who removed them, when and under whose authority", async () => {
  const owner = workOf(await siteWithOldRecords(), "owner");
  const progress: DisposalProgress[] = [];
  const done = await owner.dispose(orderFor(listedRows(await owner.desk())), (at) => progress.push(at));
  expect(done).toEqual({ ok: true, value: { removed: 3, stillListed: [], held: [], goneBefore: 0 } });
  expect(progress).toEqual([0, 1, 2, 3].map((count) => ({ done: count, of: 3 })));
  const { events } = await owner.desk();
  expect(keysOf(events)).toEqual(["disposal:d1#1", "p2"]);
  expect(events.find(({ list }) => list === "Disposals")).toMatchObject({ by: personas.owner, body: { why: "retention", authority: "Retention schedule 4.2" } });
  expect(JSON.stringify(events.find(({ list }) => list === "Disposals"))).not.toMatch(/Maddox|maddox/);
});

test("a colleague's device forgets what was removed at its next check", async () => {
  const tenant = await siteWithOldRecords();
  const staff = workOf(tenant, "staff");
  const seen = async (): Promise<readonly string[]> => {
    await syncDesk({ ...staff.deps, settings }, ["People"]);
    return (await staff.deps.replica.rowsIn("People")).map(({ fields }) => String(fields.EventKey));
  };
  expect(await seen()).toEqual(["p1", "p2"]);
  const owner = workOf(tenant, "owner");
  await owner.dispose(orderFor(listedRows(await owner.desk())));
  expect(await seen()).toEqual(["p2"]);
});

test("rows whose time is not over are refused, and nothing is recorded or removed", async () => {
  const owner = workOf(await siteWithOldRecords(), "owner");
  const { events } = await owner.desk();
  const refused = await owner.dispose(orderFor(events));
  expect(refused).toMatchObject({ ok: false, error: { type: "not-listed", rows: [{ list: "People" }] } });
  expect(keysOf((await owner.desk()).events)).toEqual(keysOf(events));
});

test("a hold that somebody placed since the list was made is kept to", async () => {
  const tenant = await siteWithOldRecords();
  const owner = workOf(tenant, "owner");
  const order = orderFor(listedRows(await owner.desk()));
  const manager = workOf(tenant, "manager");
  const events = async () => (await manager.desk()).events;
  await placeHold(manager.by, { personKey: "p1", reason: "A claim is before the court.", events: await events() });
  expect(await owner.dispose(order)).toMatchObject({ ok: false, error: { type: "not-listed" } });
  const [hold] = foldHolds(settings, await events()).get("p1") ?? [];
  if (hold) await liftHold(manager.by, { hold, reason: "The claim was settled.", events: await events() });
  expect(await verifyEvents({ sha256 }, await events())).toEqual({ rows: 2, broken: [] });
});

test("a list that does not answer fully stops everything, because it could hide a hold", async () => {
  const tenant = await siteWithOldRecords();
  const owner = workOf(tenant, "owner");
  const order = orderFor(listedRows(await owner.desk()));
  await injectFaults(tenant, { kind: "empty-read", match: { as: "owner", path: "/Requests/" } });
  expect(await owner.dispose(order)).toMatchObject({ ok: false, error: { type: "could-not-check" } });
  await injectFaults(tenant);
  expect((await owner.desk()).events).toHaveLength(4);
});

test("an answer that is lost is asked for again, and a removal that stopped is finished by the same order", async () => {
  const tenant = await siteWithOldRecords();
  const owner = workOf(tenant, "owner");
  const order = orderFor(listedRows(await owner.desk()));
  await injectFaults(tenant, { kind: "lost-answer", match: { method: "DELETE" }, times: 1 }, { kind: "forbidden", match: { method: "DELETE", path: "/Contacts/" }, times: 1 });
  const stopped = await owner.dispose(order);
  expect(stopped).toMatchObject({ ok: false, error: { type: "stopped", error: { type: "not-allowed" } } });
  expect(unfinishedDisposals((await owner.desk()).events)).toMatchObject([{ why: "retention", authority: order.authority }]);
  expect(await owner.dispose(order)).toMatchObject({ ok: true, value: { removed: 3, stillListed: [] } });
  const { events } = await owner.desk();
  expect(unfinishedDisposals(events)).toEqual([]);
  expect(events.filter(({ list }) => list === "Disposals")).toHaveLength(1);
});

test("nobody but an owner can record a disposal or remove a row, whatever the screens say", async () => {
  const tenant = await siteWithOldRecords();
  const manager = workOf(tenant, "manager");
  const order = orderFor(listedRows(await manager.desk()));
  expect(await manager.dispose(order)).toMatchObject({ ok: false, error: { type: "not-allowed" } });
  expect(await manager.deps.siteAdmin.deleteRow("People", order.rows.find(({ list }) => list === "People")?.itemId ?? "")).toMatchObject({
    ok: false,
    error: { type: "not-allowed" },
  });
  expect((await tenant.graph("owner", runTimeScopes)("GET", `${site}/lists/People/items`)).body["value"]).toHaveLength(3);
});

test("one row is corrected under a named authority, whatever its age, and the chain still holds", async () => {
  const tenant = await siteWithOldRecords();
  const manager = workOf(tenant, "manager");
  const steps = [1, 2, 3].map((sequence) => withdrawalDraft("r1", sequence, `Reason ${sequence}`));
  let previous: LedgerEvent | undefined;
  for (const draft of steps) {
    const written = await append(manager.by, [{ draft, previous }]);
    previous = written.ok ? written.value.events[0] : undefined;
  }
  const owner = workOf(tenant, "owner");
  const second = (await owner.desk()).events.filter(({ sequence, list }) => list === "Requests" && sequence === 2);
  const order = orderFor(second, { why: "correction", authority: "Data Protection Officer" });
  expect(await owner.dispose(orderFor(second, { why: "correction", authority: " " }))).toMatchObject({ ok: false, error: { type: "authority-missing" } });
  expect(await owner.dispose(order)).toMatchObject({ ok: true, value: { removed: 1 } });
  expect(await owner.dispose(order)).toMatchObject({ ok: true, value: { removed: 1 } });
  const { events } = await owner.desk();
  expect(await verifyEvents({ sha256 }, events)).toEqual({ rows: 2, broken: [] });
  expect(
    (
      await verifyEvents(
        { sha256 },
        events.filter(({ list }) => list !== "Disposals"),
      )
    ).broken,
  ).toMatchObject([{ reason: "chain-broken" }]);
});

test("a correction is about one row, and never about the record of a disposal", async () => {
  const owner = workOf(await siteWithOldRecords(), "owner");
  const { events } = await owner.desk();
  const correct = (rows: readonly LedgerEvent[]) => owner.dispose(orderFor(rows, { id: `d${rows.length}`, why: "correction" }));
  expect(await correct(events.slice(0, 2))).toMatchObject({ ok: false, error: { type: "not-one-row" } });
  expect(await correct([])).toMatchObject({ ok: false, error: { type: "not-one-row" } });
  expect(await correct(events.slice(0, 1))).toMatchObject({ ok: true });
  const disposals = (await owner.desk()).events.filter(({ list }) => list === "Disposals");
  expect(await correct(disposals)).toMatchObject({ ok: false, error: { type: "not-one-row" } });
});

test("what is left of a message after a break is removed too, though by itself it would be listed for another reason", async () => {
  const tenant = await testSetUpTenant();
  const place = { stream: "message:m", addressKey: await sha256(`${settings.salt}\njan.maddox@example.org`) };
  await workOf(tenant, "staff").write(contactDraft("m1", { ...place, body: { ...contactDraft("m1").body, choice: "unreasonable-deadlines" } }));
  await workOf(tenant, "manager").write(contactDraft("m2", place));
  tenant.clock.now = later;
  const owner = workOf(tenant, "owner");
  const order = orderFor(listedRows(await owner.desk()));
  let removals = 0;
  const stopping = {
    ...owner.by.siteAdmin,
    deleteRow: async (list: string, itemId: string) => (removals++ === 0 ? owner.by.siteAdmin.deleteRow(list, itemId) : err({ type: "offline" } as const)),
  };
  expect(await disposeRows({ ...owner.by, siteAdmin: stopping }, order)).toMatchObject({ ok: false, error: { type: "stopped", removed: 1, left: 1 } });
  expect(retentionOf(settings, await owner.desk(), instantOf(later)).listed).toMatchObject([{ why: "no-concern" }]);
  expect(await owner.dispose(order)).toMatchObject({ ok: true, value: { removed: 2 } });
});

test.each([0, 1, 2, 3])("a hold that is placed while row %i is being removed keeps all that come after it, and the removal says so", async (during) => {
  const tenant = await siteWithOldRecords();
  const [owner, manager] = [workOf(tenant, "owner"), workOf(tenant, "manager")];
  const rows = listedRows(await owner.desk());
  const { events } = await manager.desk();
  let count = 0;
  const placed: unknown[] = [];
  const { siteAdmin } = owner.deps;
  const placing = {
    ...siteAdmin,
    deleteRow: async (list: string, itemId: string) => {
      count += 1;
      if (count === during) placed.push(await placeHold(manager.by, { personKey: "p1", reason: "A claim is before the court.", events }));
      return siteAdmin.deleteRow(list, itemId);
    },
  };
  const done = await disposeRows({ ...owner.by, siteAdmin: placing }, orderFor(rows));
  expect(placed).toEqual(during === 0 ? [] : [{ ok: true, value: undefined }]);
  const gone = during === 0 ? 3 : during;
  expect(done).toMatchObject({ ok: true, value: { removed: gone, stillListed: [], goneBefore: during } });
  expect(done.ok && done.value.held).toHaveLength(3 - gone);
  const left = (await owner.desk()).events.filter(({ personKey, kind }) => personKey === "p1" && kind !== "hold.placed");
  expect(left).toHaveLength(3 - gone);
});
