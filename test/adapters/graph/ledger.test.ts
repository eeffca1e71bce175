import { expect, test } from "vitest";
import { personas } from "../../support/events.ts";
import { createLedger } from "../../../src/adapters/graph/ledger.ts";
import type { Ledger, LedgerQuery } from "../../../src/app/ports.ts";
import { rowToEvent } from "../../../src/domain/events/envelope.ts";
import { canaryValue } from "../../../src/domain/ledger/keys.ts";
import type { LedgerList } from "../../../src/domain/ledger/lists.ts";
import { err } from "../../../src/domain/base/result.ts";
import type { TestTenant } from "../../support/tenant.ts";
import { contactDraft, personDraft, withdrawalDraft } from "../support/drafts.ts";
import { doorOf, injectFaults, setUpScopes, site, testSetUpTenant } from "../support/site.ts";
import { stubDoor } from "../support/stub-door.ts";

const ledgerOf = (tenant: TestTenant, person: string): Ledger => createLedger({ door: doorOf(tenant, person), site });

const byAddress: LedgerQuery = { list: "Contacts", column: "AddressKey", where: { equals: "a1" } };

const contactKeys = async (tenant: TestTenant): Promise<readonly unknown[]> => {
  const { body } = await tenant.graph("owner", setUpScopes)("GET", `${site}/lists/Contacts/items?$expand=fields`);
  const items = body["value"] as readonly { fields: Readonly<Record<string, unknown>> }[];
  return items.map(({ fields }) => fields["EventKey"]).filter((key) => key !== "canary:Contacts");
};

const exchangeCount = async ({ control }: TestTenant): Promise<number> => (await control("GET", "/exchanges")).text.split("\n").length - 1;

test("a row that is written and asked for in one round trip comes back as the event that it is", async () => {
  const tenant = await testSetUpTenant();
  await tenant.control("DELETE", "/exchanges");
  const draft = contactDraft("k1");
  const exchanged = await ledgerOf(tenant, "staff").exchange([{ draft }], [byAddress]);
  expect(exchanged).toMatchObject({ ok: true, value: { writes: [{ type: "added" }], answers: [{ type: "rows", rows: [{}] }] } });
  const [answer] = exchanged.ok ? exchanged.value.answers : [];
  const [row] = answer?.type === "rows" ? answer.rows : [];
  expect(row && rowToEvent(row)).toMatchObject({
    ok: true,
    value: { ...draft, list: "Contacts", by: { oid: "5b0e0000-0000-4000-8000-000000000001", name: "Sam Okafor" }, edited: false },
  });
  expect(await exchangeCount(tenant)).toBe(1);
});

test("the row in the answer to a write is the row that is read afterwards", async () => {
  const tenant = await testSetUpTenant();
  const exchanged = await ledgerOf(tenant, "staff").exchange([{ draft: contactDraft("k1") }], [byAddress]);
  if (!exchanged.ok) throw new Error(exchanged.error.type);
  const [write] = exchanged.value.writes;
  const [answer] = exchanged.value.answers;
  expect(write?.type === "added" && write.row).toEqual(answer?.type === "rows" && answer.rows[0]);
});

const rowAsStored = {
  id: "2",
  createdDateTime: "2026-11-23T09:00:00Z",
  createdBy: { user: { id: "o1", displayName: "Sam Okafor" } },
  fields: { EventKey: "k1", _UIVersionString: "1.0" },
};
const canaryAsStored = { ...rowAsStored, id: "1", fields: { EventKey: "canary:Contacts", Kind: canaryValue, _UIVersionString: "1.0" } };

test.each<[string, object]>([
  ["its author's id", { ...rowAsStored, createdBy: { user: { displayName: "Sam Okafor" } } }],
  ["its time", { ...rowAsStored, createdDateTime: null }],
  ["its fields", { ...rowAsStored, fields: undefined }],
  ["its id", { ...rowAsStored, id: undefined }],
  ["everything", {}],
])("an answer to a write that leaves out %s proves the write, and the row is read from the list", async (_, answer) => {
  const door = stubDoor((method, url) =>
    method === "POST" ? { status: 201, body: answer } : { status: 200, body: { value: [decodeURIComponent(url).includes("canary") ? canaryAsStored : rowAsStored] } },
  );
  const ledger = createLedger({ door, site });
  const added = { type: "added", row: { itemId: "2", createdAt: rowAsStored.createdDateTime, createdBy: { oid: "o1" }, version: "1.0" } };
  expect(await ledger.exchange([{ draft: contactDraft("k1") }], [])).toMatchObject({ ok: true, value: { writes: [added] } });
  expect(await ledger.writeAll([{ draft: contactDraft("k1") }])).toMatchObject({ ok: true, value: [added] });
});

test("a write of which neither the answer nor the list says what it made is an answer that was lost", async () => {
  const door = stubDoor((method) => (method === "POST" ? { status: 201, body: {} } : { status: 200, body: { value: [canaryAsStored] } }));
  const lost = { type: "failed", error: { type: "answer-lost" } };
  expect(await createLedger({ door, site }).exchange([{ draft: contactDraft("k1") }], [])).toMatchObject({ ok: true, value: { writes: [lost] } });
  expect(await createLedger({ door, site }).writeAll([{ draft: contactDraft("k1") }])).toMatchObject({ ok: true, value: [lost] });
});

test("a sender's history is found where text sorts as a language does, and so is the canary that vouches for it", async () => {
  const { compare } = new Intl.Collator("en");
  const rows = [
    { ...canaryAsStored, fields: { ...canaryAsStored.fields, SubjectWhen: canaryValue } },
    { ...rowAsStored, fields: { ...rowAsStored.fields, SubjectWhen: "a1b2|2026-11-20T10:00:00.000Z" } },
  ];
  const filters: string[] = [];
  const door = stubDoor((_, url) => {
    const filter = decodeURIComponent(/\$filter=([^&]*)/.exec(url)?.[1] ?? "");
    filters.push(filter);
    const [from, before] = [...filter.matchAll(/'([^']*)'/g)].map(([, value]) => String(value));
    return { status: 200, body: { value: rows.filter(({ fields }) => compare(fields.SubjectWhen, String(from)) >= 0 && compare(fields.SubjectWhen, String(before)) < 0) } };
  });
  const history: LedgerQuery = { list: "Contacts", column: "SubjectWhen", where: { subject: "a1b2", since: "2026-11-01" } };
  expect(await createLedger({ door, site }).exchange([], [history])).toMatchObject({ ok: true, value: { answers: [{ type: "rows", rows: [{ itemId: "2" }] }] } });
  const upperBounds = filters.map((filter) => / lt '[^|]*\|([^']*)'/.exec(filter)?.[1]);
  expect(upperBounds).toEqual(["9999-12-31T23:59:59.999Z", "9999-12-31T23:59:59.999Z"]);
});

test("an empty answer counts only with its canary", async () => {
  const tenant = await testSetUpTenant();
  const ledger = ledgerOf(tenant, "staff");
  expect(await ledger.exchange([], [byAddress])).toMatchObject({ ok: true, value: { answers: [{ type: "rows", rows: [] }] } });
  await injectFaults(tenant, { kind: "empty-read" });
  expect(await ledger.exchange([], [byAddress])).toMatchObject({ ok: true, value: { answers: [{ type: "not-vouched-for" }] } });
});

test.each<LedgerQuery>([
  ...(["EventKey", "Stream", "PersonKey", "AddressKey"] as const).map((column): LedgerQuery => ({ list: "People", column, where: { equals: "nobody" } })),
  { list: "People", column: "SubjectWhen", where: { subject: "nobody", since: "2026-11-01" } },
])("a query by $column is vouched for", async (query) => {
  const tenant = await testSetUpTenant();
  expect(await ledgerOf(tenant, "staff").exchange([], [query])).toMatchObject({ ok: true, value: { answers: [{ type: "rows", rows: [] }] } });
});

test("the canary itself is never among the rows", async () => {
  const tenant = await testSetUpTenant();
  await ledgerOf(tenant, "staff").writeAll([{ draft: personDraft("p1", "Jan Maddox") }]);
  const byValue: LedgerQuery = { list: "People", column: "Stream", where: { equals: canaryValue } };
  const bySubject: LedgerQuery = { list: "People", column: "SubjectWhen", where: { subject: canaryValue, since: "" } };
  const exchanged = await ledgerOf(tenant, "staff").exchange([], [byValue, bySubject]);
  expect(exchanged).toMatchObject({ ok: true, value: { answers: [{ rows: [] }, { rows: [] }] } });
  expect((await changesOf(ledgerOf(tenant, "staff"), null, "People")).rows).toMatchObject([{ fields: { EventKey: "p1" } }]);
});

test("nobody learns from a list that they may not read that it is empty", async () => {
  const tenant = await testSetUpTenant();
  const decisions: LedgerQuery = { list: "Decisions", column: "PersonKey", where: { equals: "p1" } };
  expect(await ledgerOf(tenant, "staff").exchange([], [decisions])).toMatchObject({ ok: true, value: { answers: [{ type: "not-vouched-for" }] } });
});

test("an answer of many pages is read to its end", async () => {
  const tenant = await testSetUpTenant();
  const ledger = ledgerOf(tenant, "staff");
  const drafts = Array.from({ length: 440 }, (_, index) => ({ draft: contactDraft(`k${index}`) }));
  for (let start = 0; start < drafts.length; start += 20) await ledger.writeAll(drafts.slice(start, start + 20));
  const exchanged = await ledger.exchange([], [byAddress]);
  const [answer] = exchanged.ok ? exchanged.value.answers : [];
  expect(answer?.type === "rows" && new Set(answer.rows.map(({ fields }) => fields.EventKey)).size).toBe(440);
});

test("of two people who take the same step the second sees what the first did, and writes nothing more", async () => {
  const tenant = await testSetUpTenant();
  await ledgerOf(tenant, "manager").exchange([{ draft: withdrawalDraft("r1", 1, "Settled") }], []);
  const stream: LedgerQuery = { list: "Requests", column: "Stream", where: { equals: "request:r1" } };
  const second = await ledgerOf(tenant, "head").exchange([{ draft: withdrawalDraft("r1", 1, "Asked twice") }, { draft: withdrawalDraft("r1", 2, "Never") }], [stream]);
  expect(second).toMatchObject({
    ok: true,
    value: {
      writes: [{ type: "already-there", row: { createdBy: { name: "Dafydd Rees" } } }, { type: "not-tried" }],
      answers: [{ type: "rows", rows: [{ fields: { EventKey: "request:r1#1" } }] }],
    },
  });
});

test("a chain whose answer was lost halfway is completed under the same keys", async () => {
  const tenant = await testSetUpTenant();
  const ledger = ledgerOf(tenant, "staff");
  await ledger.exchange([{ draft: contactDraft("k1") }, { draft: contactDraft("k2") }], []);
  const again = await ledger.exchange(
    ["k1", "k2", "k3", "k4"].map((key) => ({ draft: contactDraft(key) })),
    [byAddress],
  );
  expect(again).toMatchObject({
    ok: true,
    value: {
      writes: [{ type: "already-there" }, { type: "already-there" }, { type: "added" }, { type: "added" }],
      answers: [{ type: "rows", rows: [{}, {}, {}, {}] }],
    },
  });
});

test("a write is refused for good when the person may not make it, and nothing after it is tried", async () => {
  const tenant = await testSetUpTenant();
  const exchanged = await ledgerOf(tenant, "staff").exchange([{ draft: withdrawalDraft("r1", 1, "x") }, { draft: contactDraft("k1") }], [byAddress]);
  expect(exchanged).toMatchObject({
    ok: true,
    value: { writes: [{ type: "failed", error: { type: "not-allowed" } }, { type: "not-tried" }] },
  });
  expect(await contactKeys(tenant)).toEqual([]);
});

test("an entry that does not fit in a row is refused, with those before it written and those after it not", async () => {
  const tenant = await testSetUpTenant();
  const large = personDraft("p1", "x".repeat(70_000));
  const exchanged = await ledgerOf(tenant, "staff").exchange([{ draft: contactDraft("k1") }, { draft: large }, { draft: contactDraft("k2") }], [byAddress]);
  expect(exchanged).toMatchObject({
    ok: true,
    value: { writes: [{ type: "added" }, { type: "refused" }, { type: "not-tried" }], answers: [{ type: "rows", rows: [{}] }] },
  });
});

test("a value that the list cannot take is refused, not taken for a lost answer", async () => {
  const tenant = await testSetUpTenant();
  const draft = contactDraft("k1", { stream: "x".repeat(300) });
  expect(await ledgerOf(tenant, "staff").exchange([{ draft }], [])).toMatchObject({ ok: true, value: { writes: [{ type: "refused" }] } });
});

test("a service that is too busy for a write says when to come back", async () => {
  const tenant = await testSetUpTenant();
  await injectFaults(tenant, { kind: "throttled", retryAfter: 9, match: { method: "POST", path: "/items" } });
  expect(await ledgerOf(tenant, "staff").exchange([{ draft: contactDraft("k1") }], [])).toEqual({
    ok: true,
    value: { writes: [{ type: "failed", error: { type: "throttled", retryAfterMs: 9000 } }], answers: [] },
  });
});

test("independent writes do not stop each other", async () => {
  const tenant = await testSetUpTenant();
  const ledger = ledgerOf(tenant, "staff");
  await ledger.writeAll([{ draft: contactDraft("k2") }]);
  const written = await ledger.writeAll([
    { draft: contactDraft("k1") },
    { draft: contactDraft("k2") },
    { draft: withdrawalDraft("r1", 1, "x") },
    { draft: contactDraft("k4", { stream: "x".repeat(300) }) },
    { draft: contactDraft("k5") },
  ]);
  expect(written.ok && written.value.map(({ type }) => type)).toEqual(["added", "already-there", "failed", "refused", "added"]);
  expect(await contactKeys(tenant)).toEqual(["k2", "k1", "k5"]);
});

test("twenty writes that were all made before are all recognised", async () => {
  const tenant = await testSetUpTenant();
  const writes = Array.from({ length: 20 }, (_, index) => ({ draft: contactDraft(`k${index}`) }));
  await ledgerOf(tenant, "staff").writeAll(writes);
  const again = await ledgerOf(tenant, "staff").writeAll(writes);
  expect(again.ok && again.value.every(({ type }) => type === "already-there")).toBe(true);
});

test("changes come whole at first and then as what is new and what is gone", async () => {
  const tenant = await testSetUpTenant();
  const ledger = ledgerOf(tenant, "staff");
  await ledger.writeAll([{ draft: contactDraft("k1") }, { draft: contactDraft("k2") }]);
  const first = await changesOf(ledger, null);
  expect(first).toMatchObject({ whole: true, removedItemIds: [], rows: [{ fields: { EventKey: "k1" } }, { fields: { EventKey: "k2" } }] });
  await ledger.writeAll([{ draft: contactDraft("k3") }]);
  const removed = first.rows[0]?.itemId ?? "";
  await tenant.graph("owner", setUpScopes)("DELETE", `${site}/lists/Contacts/items/${removed}`);
  const second = await changesOf(ledger, first.cursor);
  expect(second).toMatchObject({ whole: false, removedItemIds: [removed], rows: [{ fields: { EventKey: "k3" } }] });
  expect(await changesOf(ledger, second.cursor)).toMatchObject({ whole: false, removedItemIds: [], rows: [] });
});

test("a cursor that the service has forgotten starts again with the whole list", async () => {
  const tenant = await testSetUpTenant();
  const ledger = ledgerOf(tenant, "staff");
  await ledger.writeAll([{ draft: contactDraft("k1") }]);
  const { cursor } = await changesOf(ledger, null);
  tenant.clock.now += 100 * 24 * 60 * 60 * 1000;
  expect(await changesOf(ledger, cursor)).toMatchObject({ whole: true, rows: [{ fields: { EventKey: "k1" } }] });
});

test("a list that is longer than a page is read to its end before its changes count", async () => {
  const tenant = await testSetUpTenant();
  const ledger = ledgerOf(tenant, "staff");
  const writes = Array.from({ length: 420 }, (_, index) => ({ draft: contactDraft(`k${index}`) }));
  for (let start = 0; start < writes.length; start += 20) await ledger.writeAll(writes.slice(start, start + 20));
  expect((await changesOf(ledger, null)).rows).toHaveLength(420);
});

test("changes count only with their canary, from the start and later", async () => {
  const tenant = await testSetUpTenant();
  const ledger = ledgerOf(tenant, "staff");
  const { cursor } = await changesOf(ledger, null);
  const ask = async (from: string | null) => ledger.changes([{ list: "Contacts", cursor: from }], [byAddress]);
  const notVouchedFor = { ok: true, value: { changes: [{ answer: { type: "not-vouched-for" } }], answers: [{ type: "not-vouched-for" }] } };
  await injectFaults(tenant, { kind: "empty-read" });
  expect(await ask(cursor)).toMatchObject(notVouchedFor);
  expect(await ask(null)).toMatchObject(notVouchedFor);
});

test("a service that cannot be reached is no answer at all", async () => {
  const tenant = await testSetUpTenant();
  await injectFaults(tenant, { kind: "lost-answer" });
  expect(await ledgerOf(tenant, "staff").exchange([], [byAddress])).toEqual(err({ type: "offline" }));
});

const changesOf = async (ledger: Ledger, cursor: string | null, list: LedgerList = "Contacts") => {
  const asked = await ledger.changes([{ list, cursor }], []);
  const [first] = asked.ok ? asked.value.changes : [];
  if (first?.answer.type !== "changes") throw new Error(JSON.stringify(asked));
  return first.answer.changes;
};

test.each([400, 401, 403, 404, 409, 412, 422, 424, 429, 500, 503])("a key that is taken is recognised by looking, although the service refuses it with %i", async (status) => {
  const tenant = await testSetUpTenant();
  await ledgerOf(tenant, "manager").exchange([{ draft: contactDraft("k1") }], []);
  await tenant.control("PUT", "/quirks", { duplicate: { status, text: "That value exists." } });
  const crossed = await ledgerOf(tenant, "staff").exchange([{ draft: contactDraft("k1") }], [byAddress]);
  expect(crossed).toMatchObject({ ok: true, value: { writes: [{ type: "already-there", row: { createdBy: { oid: personas.manager.oid } } }], answers: [{ type: "rows" }] } });
  // The outbox sends them one beside another, and what is refused is looked up as well.
  expect(await ledgerOf(tenant, "staff").writeAll([{ draft: contactDraft("k1") }, { draft: contactDraft("k2") }])).toMatchObject({
    ok: true,
    // Where the service seems to ask for another sign-in, all are sent again with a new token, and the second is found.
    value: [{ type: "already-there" }, { type: status === 401 ? "already-there" : "added" }],
  });
});
