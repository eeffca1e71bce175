import { expect, test } from "vitest";
import type { Door } from "../../../src/adapters/graph/door.ts";
import { createLedger } from "../../../src/adapters/graph/ledger.ts";
import type { ChangesAnswer, Ledger, ListCursor } from "../../../src/app/ports.ts";
import { rowToEvent } from "../../../src/domain/events/envelope.ts";
import { canaryKey, canaryValue } from "../../../src/domain/ledger/keys.ts";
import type { TestTenant } from "../../support/tenant.ts";
import { contactDraft } from "../support/drafts.ts";
import { doorOf, injectFaults, setUpScopes, site, testSetUpTenant } from "../support/site.ts";
import { stubDoor, type StubAnswer, type StubDoor } from "../support/stub-door.ts";

const contacts = `${site}/lists/Contacts/items`;

/** A Contacts list on the wire, whose answers a test may replace by the path that they answer. */
const serve = (items: readonly { readonly id: string }[], replaced: (path: string) => StubAnswer | null = () => null): StubDoor =>
  stubDoor((_, url) => {
    const path = url.slice(contacts.length);
    const own = replaced(path);
    if (own) return own;
    if (path.startsWith("/delta?token=latest")) return page([], { deltaLink: link("/delta?token=1") });
    if (path.startsWith("/delta"))
      return page(
        items.map(({ id }) => ({ id })),
        { deltaLink: link("/delta?token=2") },
      );
    if (path.startsWith("?") && path.includes("$filter")) return page([canary]);
    if (path.startsWith("?")) return page([canary, ...items]);
    const found = items.find(({ id }) => path.startsWith(`/${id}?`));
    return found ? { status: 200, body: found } : notFound;
  });

const link = (path: string): string => `https://graph.microsoft.com/v1.0${contacts}${path}`;

const page = (value: unknown, { nextLink, deltaLink }: { readonly nextLink?: string; readonly deltaLink?: string } = {}): StubAnswer => ({
  status: 200,
  body: { value, ...(nextLink && { "@odata.nextLink": nextLink }), ...(deltaLink && { "@odata.deltaLink": deltaLink }) },
});

const notFound: StubAnswer = { status: 404, body: { error: { code: "itemNotFound" } } };

const wireItem = (id: string, given: object = {}) => ({
  id,
  createdDateTime: "2026-11-23T09:00:00Z",
  createdBy: { user: { id: "o1", displayName: "Sam Okafor" } },
  fields: { EventKey: `k${id}`, _UIVersionString: "1.0" },
  ...given,
});

const canary = wireItem("1", { fields: { EventKey: canaryKey("Contacts"), Kind: canaryValue, _UIVersionString: "1.0" } });

const changesSince = async (door: StubDoor, cursor: string | null): Promise<ChangesAnswer["answer"]> => {
  const asked = await createLedger({ door, site }).changes([{ list: "Contacts", cursor }], []);
  const [first] = asked.ok ? asked.value.changes : [];
  if (!first) throw new Error(JSON.stringify(asked));
  return first.answer;
};

const cursor = `${contacts}/delta?token=1`;

test("a first reading takes a cursor that starts now, and then the rows by plain reads", async () => {
  const door = serve([wireItem("2")]);
  expect(await changesSince(door, null)).toMatchObject({
    type: "changes",
    changes: { whole: true, cursor, rows: [{ itemId: "2", createdBy: { oid: "o1" } }] },
  });
  expect(door.asked.map((each) => each.replace(contacts, "").split("$")[0])).toEqual(["GET /delta?token=latest", "GET ?"]);
});

test("a check of a list in which nothing changed takes two requests, and each row that changed one more beside another canary", async () => {
  const still = serve([]);
  await changesSince(still, cursor);
  expect(still.asked).toHaveLength(2);
  const changed = serve([wireItem("2"), wireItem("3")]);
  await changesSince(changed, cursor);
  expect(changed.asked).toHaveLength(2 + 2 + 1);
  const busy = serve(Array.from({ length: 30 }, (_, index) => wireItem(`${index + 2}`)));
  await changesSince(busy, cursor);
  expect(busy.asked).toHaveLength(2 + 30 + 2);
});

test("more changes than are worth reading one by one are read as the whole list", async () => {
  const door = serve(Array.from({ length: 500 }, (_, index) => wireItem(`${index + 2}`)));
  const answer = await changesSince(door, cursor);
  expect(answer.type === "changes" && [answer.changes.whole, answer.changes.rows.length]).toEqual([true, 500]);
  expect(door.asked).toHaveLength(4);
});

test("the rows of a change are what the items say, not what the delta says of them", async () => {
  const named = { createdBy: { user: { displayName: "Sam Okafor", email: "sam.okafor@evenhand.example" } } };
  const door = serve([wireItem("2")], (path) => (path.startsWith("/delta") ? page([wireItem("2", named)], { deltaLink: link("/delta?token=2") }) : null));
  expect(await changesSince(door, cursor)).toMatchObject({
    type: "changes",
    changes: { whole: false, cursor: `${contacts}/delta?token=2`, rows: [{ itemId: "2", createdBy: { oid: "o1", name: "Sam Okafor" } }] },
  });
});

test("an item that is gone when it is read counts as removed once the service says so, and not before", async () => {
  const gone = wireItem("3");
  const readsAs = (later: unknown) =>
    serve([wireItem("2")], (path) => {
      if (path.startsWith("/delta?token=1")) return page([{ id: "2" }, { id: gone.id }], { deltaLink: link("/delta?token=2") });
      return path.startsWith("/delta?token=2") ? page(later, { deltaLink: link("/delta?token=3") }) : null;
    });
  expect(await changesSince(readsAs([{ id: gone.id, deleted: { state: "deleted" } }]), cursor)).toMatchObject({
    type: "changes",
    changes: { rows: [{ itemId: "2" }], removedItemIds: [gone.id] },
  });
  expect(await changesSince(readsAs([]), cursor)).toEqual({ type: "not-vouched-for" });
});

test("items that are not there say nothing to somebody who may no longer see the list", async () => {
  let asked = 0;
  const door = serve([], (path) => {
    if (path.startsWith("/delta")) return page([{ id: "2" }], { deltaLink: link("/delta?token=2") });
    return path.includes("$filter") && (asked += 1) > 1 ? page([]) : null;
  });
  expect(await changesSince(door, cursor)).toEqual({ type: "not-vouched-for" });
});

test.each<[string, StubAnswer]>([
  ["an error in an item's place", page([{ error: { code: "itemNotFound" } }], { deltaLink: link("/delta?token=2") })],
  ["an error beside an id", page([{ id: "2", error: { code: "itemNotFound" } }], { deltaLink: link("/delta?token=2") })],
  ["an item without an id", page([{ fields: {} }], { deltaLink: link("/delta?token=2") })],
  ["a deletion without an id", page([{ deleted: { state: "deleted" } }], { deltaLink: link("/delta?token=2") })],
  ["a deletion of another shape", page([{ id: "2", deleted: "yes" }], { deltaLink: link("/delta?token=2") })],
  ["no entries at all", page(undefined, { deltaLink: link("/delta?token=2") })],
  ["no body", { status: 200, body: null }],
  ["neither a next page nor a cursor", page([])],
  ["a next page that comes again and again", page([], { nextLink: link("/delta?token=1") })],
  ["a link that leads nowhere", page([], { deltaLink: "about:blank" })],
])("a delta with %s is not believed, from the start and later", async (_, answer) => {
  const door = serve([wireItem("2")], (path) => (path.startsWith("/delta") ? answer : null));
  expect(await changesSince(door, cursor)).toEqual({ type: "not-vouched-for" });
  expect(await changesSince(door, null)).toEqual({ type: "not-vouched-for" });
});

test.each<[string, StubAnswer]>([
  ["an error in an item's place", page([canary, { error: { code: "itemNotFound" } }])],
  ["an item without its fields", page([canary, { id: "2" }])],
  ["no entries at all", page(undefined)],
  ["a next page that comes again and again", page([canary], { nextLink: link("?$skiptoken=1") })],
])("a plain page with %s is not believed, in a first reading or in a query", async (_, answer) => {
  const door = serve([], (path) => (path.startsWith("?") && !path.includes("canary") ? answer : null));
  expect(await changesSince(door, null)).toEqual({ type: "not-vouched-for" });
  const asked = await createLedger({ door, site }).exchange([], [{ list: "Contacts", column: "Stream", where: { equals: "s1" } }]);
  expect(asked).toEqual({ ok: true, value: { writes: [], answers: [{ type: "not-vouched-for" }] } });
});

test("an item that is answered in another's place is not believed", async () => {
  const door = serve([wireItem("2")], (path) => (path.startsWith("/2?") ? { status: 200, body: wireItem("3") } : null));
  expect(await changesSince(door, cursor)).toEqual({ type: "not-vouched-for" });
});

test("a service that is too busy for one of the items moves no cursor", async () => {
  const door = serve([wireItem("2"), wireItem("3")], (path) => (path.startsWith("/3?") ? { status: 429, body: {} } : null));
  expect(await changesSince(door, cursor)).toMatchObject({ type: "failed", error: { type: "throttled" } });
});

const ledgerOf = (tenant: TestTenant): Ledger => createLedger({ door: doorOf(tenant, "staff"), site });

const eventsSince = async (ledger: Ledger, from: string | null) => {
  const asked = await ledger.changes([{ list: "Contacts", cursor: from }], []);
  const answer = asked.ok ? asked.value.changes[0]?.answer : undefined;
  if (answer?.type !== "changes") throw new Error(JSON.stringify(asked));
  return { cursor: answer.changes.cursor, events: answer.changes.rows.map(rowToEvent) };
};

test.each(["plain", "all"] as const)("every event has its author where %s readings name authors by id", async (authorIds) => {
  const tenant = await testSetUpTenant({ quirks: { authorIds } });
  const ledger = ledgerOf(tenant);
  await ledger.writeAll([{ draft: contactDraft("k1") }]);
  const sam = { ok: true, value: { by: { oid: "5b0e0000-0000-4000-8000-000000000001", name: "Sam Okafor" } } };
  const first = await eventsSince(ledger, null);
  expect(first.events).toMatchObject([sam]);
  await ledger.writeAll([{ draft: contactDraft("k2") }]);
  expect((await eventsSince(ledger, first.cursor)).events).toMatchObject([sam]);
});

test("where no reading names authors by id there are no events by nobody, only rows that cannot be read", async () => {
  const tenant = await testSetUpTenant({ quirks: { authorIds: "none" } });
  const ledger = ledgerOf(tenant);
  const first = await eventsSince(ledger, null);
  const written = await ledger.writeAll([{ draft: contactDraft("k1") }]);
  const unsigned = { ok: false, error: { reason: "unsigned" } };
  expect(written.ok && written.value.map((answer) => answer.type === "added" && rowToEvent(answer.row))).toMatchObject([unsigned]);
  expect((await eventsSince(ledger, first.cursor)).events).toMatchObject([unsigned]);
  expect((await eventsSince(ledger, null)).events).toMatchObject([unsigned]);
});

test("a row that came without its author is read again with each check, until the service says who added it", async () => {
  const tenant = await testSetUpTenant();
  const ledger = ledgerOf(tenant);
  const first = await eventsSince(ledger, null);
  await ledger.writeAll([{ draft: contactDraft("k1") }]);
  await tenant.control("PUT", "/quirks", { authorIds: "none" });
  const unsigned = await eventsSince(ledger, first.cursor);
  expect(unsigned.events).toMatchObject([{ ok: false, error: { reason: "unsigned" } }]);
  const still = await eventsSince(ledger, unsigned.cursor);
  expect(still.events).toMatchObject([{ ok: false }]);
  await tenant.control("PUT", "/quirks", {});
  const signed = await eventsSince(ledger, still.cursor);
  expect(signed.events).toMatchObject([{ ok: true }]);
  expect((await eventsSince(ledger, signed.cursor)).events).toEqual([]);
});

test("a first reading whose plain page is held back is not vouched for", async () => {
  const tenant = await testSetUpTenant();
  await injectFaults(tenant, { kind: "empty-read", match: { path: "/Contacts/items?" } });
  expect(await ledgerOf(tenant).changes([{ list: "Contacts", cursor: null }], [])).toMatchObject({
    ok: true,
    value: { changes: [{ answer: { type: "not-vouched-for" } }] },
  });
});

test("what is added and removed while a list is first read is told by its next news", async () => {
  const tenant = await testSetUpTenant();
  const ledger = ledgerOf(tenant);
  await ledger.writeAll([{ draft: contactDraft("k1") }]);
  const owner = tenant.graph("owner", setUpScopes);
  const door = doorOf(tenant, "staff");
  const meanwhile = createLedger({
    site,
    door: {
      ...door,
      get: async (path) => {
        const answer = await door.get(path);
        await owner("DELETE", `${contacts}/2`);
        await ledger.writeAll([{ draft: contactDraft("k2") }]);
        return answer;
      },
    },
  });
  const first = await eventsSince(meanwhile, null);
  expect(first.events).toMatchObject([{ ok: true, value: { key: "k1" } }]);
  const asked = await ledger.changes([{ list: "Contacts", cursor: first.cursor }], []);
  expect(asked).toMatchObject({ ok: true, value: { changes: [{ answer: { changes: { removedItemIds: ["2"], rows: [{ fields: { EventKey: "k2" } }] } } }] } });
});

test("what a pane asks about an opened message is ten requests, on a new device as later", async () => {
  const tenant = await testSetUpTenant();
  const door = doorOf(tenant, "staff");
  let asked = 0;
  const counting: Door = {
    ...door,
    get: (path) => ((asked += 1), door.get(path)),
    batch: (requests) => ((asked += requests.length), door.batch(requests)),
  };
  const check = async (cursors: readonly ListCursor[]) => {
    asked = 0;
    const answer = await createLedger({ door: counting, site }).changes(cursors, [
      { list: "Contacts", column: "SubjectWhen", where: { subject: "a1", since: "2026-11-01" } },
      { list: "Contacts", column: "Stream", where: { equals: "message:k1" } },
    ]);
    if (!answer.ok) throw new Error(answer.error.type);
    return answer.value.changes;
  };
  const first = await check((["People", "Notices", "Instructions"] as const).map((list) => ({ list, cursor: null })));
  expect(asked).toBe(10);
  await check(first.flatMap(({ answer }) => (answer.type === "changes" ? [answer.changes] : [])));
  expect(asked).toBe(10);
});
