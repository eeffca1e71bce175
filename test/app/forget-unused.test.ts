import { expect, test } from "vitest";
import { forgetUnused } from "../../src/app/forget-unused.ts";
import { indexRow } from "../../src/app/ledger/index-rows.ts";
import { openSession } from "../../src/app/open-session.ts";
import type { Replica } from "../../src/app/ports.ts";
import { err, ok } from "../../src/domain/base/result.ts";
import { ledgerLists, type LedgerList } from "../../src/domain/ledger/lists.ts";
import { eventToRow, personas, testNow, testSettings } from "../support/events.ts";
import { fakeClock, fakeReplica } from "../support/fake-services.ts";
import { jordan, loggedMessage } from "../support/sample-ledger.ts";
import { accountOf } from "../support/sample-mail.ts";

const clock = fakeClock(testNow);

const contact = eventToRow(loggedMessage(jordan, "no-concern"));

/** The replica of a handler: every list with a row, and how far it was read. */
const handlersReplica = async (): Promise<Replica> => {
  const replica = fakeReplica();
  const change = (list: LedgerList) => ({ list, since: null, rows: [indexRow({ ...contact, list })], removedItemIds: [], cursor: "1", whole: true });
  await replica.apply(ledgerLists.map(change), testNow);
  return replica;
};

const listsOn = async (replica: Replica): Promise<readonly LedgerList[]> => {
  const rows = await Promise.all(ledgerLists.map((list) => replica.rowsIn(list)));
  const cursors = new Set((await replica.cursors()).map(({ list }) => list));
  return ledgerLists.filter((list, index) => cursors.has(list) || (rows[index] ?? []).length > 0);
};

test.each([
  [["staff", "manager"], ledgerLists],
  [
    ["staff", "decider"],
    ["People", "Contacts", "Notices", "Instructions", "Requests", "Decisions", "Disputes"],
  ],
  [["staff"], ["People", "Notices", "Instructions"]],
  [[], []],
] as const)("a handler who is %j from now on keeps %j on their device", async (roles, kept) => {
  const replica = await handlersReplica();
  await forgetUnused({ clock, replica }, roles);
  expect(new Set(await listsOn(replica))).toEqual(new Set(kept));
});

test("contacts that were read one person at a time go when the pane shows them no longer, but not what was lately logged of an old message", async () => {
  const replica = fakeReplica();
  const at = (itemId: string, occurredAt: string, createdAt: typeof contact.createdAt) =>
    indexRow({ ...contact, itemId, createdAt, fields: { ...contact.fields, OccurredAt: occurredAt } });
  await replica.keepRows([
    at("old", "2026-10-01T09:00:00Z", "2026-10-01T09:01:00Z"),
    at("recent", "2026-11-01T09:00:00Z", "2026-11-01T09:01:00Z"),
    at("lately", "2026-10-01T09:00:00Z", "2026-11-20T09:00:00Z"),
  ]);
  await forgetUnused({ clock, replica }, ["staff"]);
  expect((await replica.rowsIn("Contacts")).map(({ itemId }) => itemId)).toEqual(["recent", "lately"]);
});

const account = accountOf(personas.staff);

test("whoever was taken off the site keeps no list, and whoever could not be asked about keeps all", async () => {
  const replica = await handlersReplica();
  const opening = (error: Parameters<typeof err>[0]) =>
    openSession({
      clock,
      replica,
      shippedPacks: [],
      directory: {
        account: async () => ok(account),
        signIn: async () => ok(account),
        membership: async () => ok({ account, groupIds: [] }),
        settings: async () => err(error as never),
      },
    });
  await opening({ type: "offline" });
  expect(await listsOn(replica)).toEqual(ledgerLists);
  await opening({ type: "not-allowed", detail: "" });
  expect(await listsOn(replica)).toEqual([]);
});

test("a session that opens forgets what its roles may no longer read", async () => {
  const replica = await handlersReplica();
  const directory = {
    account: async () => ok(account),
    signIn: async () => ok(account),
    membership: async () => ok({ account, groupIds: [testSettings.groups.staff] }),
    settings: async () => ok(testSettings),
  };
  expect(await openSession({ clock, replica, shippedPacks: [], directory })).toMatchObject({ ok: true, value: { roles: ["staff"] } });
  expect(await listsOn(replica)).toEqual(["People", "Notices", "Instructions"]);
});
