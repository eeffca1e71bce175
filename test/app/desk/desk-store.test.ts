import { expect, test } from "vitest";
import { createDeskStore } from "../../../src/app/desk/desk-store.ts";
import type { Connection, Services } from "../../../src/app/services.ts";
import type { Session } from "../../../src/app/session.ts";
import { err, ok } from "../../../src/domain/base/result.ts";
import { eventToRow, personas, testNow, testSettings } from "../../support/events.ts";
import { fakeClock, fakeLedger, fakeOutbox, fakeReplica, type LedgerFault } from "../../support/fake-services.ts";
import { pageMeans } from "../../support/page-work.ts";
import { jordan, recordedPerson } from "../../support/sample-ledger.ts";

const account = { ...personas.manager, tenantId: "tenant", username: "someone@brackenshire.example" };

/** A tab's surroundings that a test can turn, and the tab's working in them. */
const surroundings = () => {
  const clock = fakeClock(testNow);
  const around = {
    fault: null as LedgerFault | null,
    asked: [] as boolean[],
    session: { account, settings: testSettings, roles: ["staff", "manager"] } as Session,
    isStoreBroken: false,
  };
  const ledger = fakeLedger({ account, clock, fault: () => around.fault });
  const replica = fakeReplica();
  const changesSince: typeof replica.changesSince = async (mark) => {
    if (around.isStoreBroken) throw new Error("The device's store failed.");
    return replica.changesSince(mark);
  };
  const { connection } = pageMeans();
  const connect: Services["connect"] = async ({ fromClick }) => {
    around.asked.push(fromClick);
    // A window that was answered is what mends a token that expired.
    if (fromClick) around.fault = null;
    return ok<Connection>({ ...connection, session: { ...around.session }, ledger, workspace: { account, replica: { ...replica, changesSince }, outbox: fakeOutbox() } });
  };
  const services: Services & { connect: Services["connect"] } = { ...pageMeans().services, clock, connect };
  return { around, clock, ledger, services, store: createDeskStore(services) };
};

test("a desk is checked, and shown with what is on record", async () => {
  const { store, ledger } = surroundings();
  expect(store.state()).toMatchObject({ checking: true, desk: null });
  ledger.add(recordedPerson(jordan).map(eventToRow));
  await store.controls.refresh();
  expect(store.state()).toMatchObject({ checking: false, problem: null });
  expect(store.state().desk?.people.has(jordan.key)).toBe(true);
});

test("after the token expired, signing in opens the window, and the desk is checked again", async () => {
  const { store, around } = surroundings();
  await store.controls.refresh();
  around.fault = "sign-in-needed";
  await store.controls.refresh();
  expect(store.state()).toMatchObject({ checking: false, problem: { type: "sign-in-needed" } });
  await store.controls.signIn();
  expect(around.asked).toEqual([false, true]);
  expect(store.state()).toMatchObject({ checking: false, problem: null });
});

test("a store of this device that fails is said, whenever it fails, and nothing is checking for ever", async () => {
  const { store, around } = surroundings();
  around.isStoreBroken = true;
  await store.controls.refresh();
  expect(store.state()).toMatchObject({ checking: false, problem: { type: "device-failed" }, desk: null });
  around.isStoreBroken = false;
  await store.controls.refresh();
  expect(store.state()).toMatchObject({ checking: false, problem: null });
  around.isStoreBroken = true;
  await store.controls.reread();
  expect(store.state()).toMatchObject({ checking: false, problem: { type: "device-failed" } });
  expect(store.state().desk).not.toBeNull();
});

test("what keeps a session from being opened is said, and the desk stays as it was last known", async () => {
  const { store, services, clock } = surroundings();
  await store.controls.refresh();
  clock.advance(16 * 60_000);
  services.connect = async () => err({ type: "settings-unreadable", detail: "" });
  await store.controls.refresh();
  expect(store.state()).toMatchObject({ checking: false, problem: { type: "settings-unreadable" } });
  expect(store.state().desk).not.toBeNull();
});

test("roles and settings that changed while the tab was open are used after a quarter of an hour, and what did not change costs no new session", async () => {
  const { store, around, clock } = surroundings();
  await store.controls.refresh();
  const first = store.state().connection?.session;
  clock.advance(16 * 60_000);
  await store.controls.refresh();
  expect(store.state().connection?.session).toBe(first);
  around.session = { ...around.session, roles: ["staff"], settings: { ...testSettings, ask: "the duty manager" } };
  clock.advance(16 * 60_000);
  await store.controls.refresh();
  expect(store.state().connection?.session).toMatchObject({ roles: ["staff"] });
  expect(store.state().desk?.settings.ask).toBe("the duty manager");
});

test("settings that an owner just changed are used at once", async () => {
  const { store, around } = surroundings();
  await store.controls.refresh();
  around.session = { ...around.session, settings: { ...testSettings, ask: "the duty manager" } };
  await store.controls.reconnect();
  expect(store.state().desk?.settings.ask).toBe("the duty manager");
});

test("a check that was asked for earlier and ends later says nothing over a later one", async () => {
  const { store, around, services } = surroundings();
  const { connect } = services;
  let answer = (): void => {};
  services.connect = async (how) => {
    if (!how.fromClick) await new Promise<void>((resolve) => (answer = resolve));
    return how.fromClick ? connect(how) : err({ type: "offline" });
  };
  const early = store.controls.refresh();
  await store.controls.signIn();
  answer();
  await early;
  expect(around.asked).toEqual([true]);
  expect(store.state()).toMatchObject({ checking: false, problem: null });
});

test("a store of this device that fails is opened anew before anybody is told, and the desk is read from it", async () => {
  const { around, services, ledger } = surroundings();
  ledger.add(recordedPerson(jordan).map(eventToRow));
  let opened = 0;
  const store = createDeskStore({
    ...services,
    connect: async (how) => {
      const answer = await services.connect(how);
      if (!answer.ok) return answer;
      opened += 1;
      if (opened > 1) around.isStoreBroken = false;
      return ok({ ...answer.value, workspace: { ...answer.value.workspace, hasFailed: () => opened === 1 && around.isStoreBroken } });
    },
  });
  around.isStoreBroken = true;
  await store.controls.refresh();
  expect(opened).toBe(2);
  expect(store.state()).toMatchObject({ checking: false, problem: null });
  expect(store.state().desk?.people.has(jordan.key)).toBe(true);
});
