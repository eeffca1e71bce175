import { describe, expect, test } from "vitest";
import { createLedgerInWays } from "../../src/adapters/graph/ledger-in-ways.ts";
import type { Ledger, LedgerQuery, QueryAnswer } from "../../src/app/ports.ts";
import { isSigned, type LedgerRow } from "../../src/domain/events/envelope.ts";
import type { Instant } from "../../src/domain/base/time.ts";
import { usualWays, type ServiceWays } from "../../src/domain/policy/settings.ts";
import type { Quirks } from "../../src/sandbox/tenant/quirks/quirks.ts";
import { contactDraft } from "../adapters/support/drafts.ts";
import { sampleDirectory } from "../../src/sandbox/tenant/sample-directory.ts";
import type { TestTenant } from "../support/tenant.ts";
import { doorOf, runTimeScopes, setUpScopes, site, testSetUpTenant } from "../adapters/support/site.ts";

/*
 * Whatever habit the service has, the product's adapters know what is on record, or say that they could not look.
 * A row that does not say who added it, when and in which version is handed on as such, and counts for nothing.
 */

const quirks: readonly Quirks[] = [
  {},
  ...(["plain", "all", "none"] as const).map((authorIds) => ({ authorIds })),
  { authorIds: ["staff"] },
  ...(["guest", "deleted", "application"] as const).map((authors) => ({ authors })),
  { authors: { staff: "deleted" } },
  { delta: { refused: true } },
  { delta: { errorForDeleted: true } },
  { delta: { repeatedLink: true } },
  { delta: { twice: true } },
  { delta: { lagMs: 60_000 } },
  { fields: { omitNulls: true } },
  { fields: { omitNulls: false } },
  { fields: { omitVersion: true } },
  { fields: { inCreated: true } },
  { textRange: "refused" },
  ...(["linguistic", "ordinal"] as const).map((collation) => ({ collation })),
  ...(["hidden", "shown", "html"] as const).map((retryAfter) => ({ retryAfter })),
  ...[403, 404, 409, 412, 423].map((status) => ({ duplicate: { status, text: "In use." } })),
  ...[-86_400_000, 86_400_000].map((serviceClockMs) => ({ serviceClockMs })),
];

/** A quirk in the usual ways to ask, and in each other way: under none, and under those that make it necessary. */
const cases: readonly (readonly [Quirks, Partial<ServiceWays>])[] = [
  ...quirks.map((quirk) => [quirk, {}] as const),
  ...[{}, { authorIds: "none" }, { authorIds: ["staff"] }, { authors: "deleted" }, { fields: { inCreated: true }, authorIds: "none" }].map(
    (quirk) => [quirk as Quirks, { authors: "lookup" }] as const,
  ),
  ...[{}, { delta: { refused: true } }, { delta: { omitDeleted: true } }, { delta: { repeatedLink: true } }, { delta: { lagMs: 60_000 } }].map(
    (quirk) => [quirk, { changes: "created" }] as const,
  ),
  ...[{}, { textRange: "refused" }, { textRange: "refusedWhenLarge" }].map((quirk) => [quirk as Quirks, { ranges: "subject" }] as const),
  [
    { authorIds: "none", delta: { refused: true }, textRange: "refused" },
    { authors: "lookup", changes: "created", ranges: "subject" },
  ],
];

const contacts: LedgerQuery = { list: "Contacts", column: "EventKey", where: { equals: "k1" } };

const keysOf = (rows: readonly LedgerRow[]): readonly unknown[] => rows.map(({ fields }) => fields.EventKey).toSorted();

const knownKeys = (answer: QueryAnswer | undefined): readonly unknown[] | "could not look" => (answer?.type === "rows" ? keysOf(answer.rows) : "could not look");

/** What set-up does where another way asks for it: an index on the time of making, and the site's own numbers of people. */
const prepared = async (tenant: TestTenant, given: Partial<ServiceWays>): Promise<ServiceWays> => {
  const owner = tenant.graph("owner", setUpScopes);
  if (given.changes === "created") await owner("PATCH", `${site}/lists/Contacts/columns/Created`, { indexed: true });
  if (given.authors !== "lookup") return { ...usualWays, ...given };
  const staff = sampleDirectory.people.find(({ key }) => key === "staff");
  const { body } = await tenant.graph("staff", runTimeScopes)("POST", `${site}/lists/Contacts/items`, { fields: { EventKey: "first" } });
  const first = await owner("GET", `${site}/lists/Contacts/items/${String(body["id"])}?$expand=fields($select=AuthorLookupId)`);
  const { AuthorLookupId: lookupId = "" } = first.body["fields"] as { readonly AuthorLookupId?: string };
  await owner("DELETE", `${site}/lists/Contacts/items/${String(body["id"])}`);
  return { ...usualWays, ...given, people: [{ lookupId, oid: staff?.oid ?? "", name: staff?.displayName ?? "" }] };
};

const opened = async (quirk: Quirks, given: Partial<ServiceWays>) => {
  const tenant = await testSetUpTenant();
  const ways = await prepared(tenant, given);
  expect((await tenant.control("PUT", "/quirks", quirk)).status).toBe(200);
  return { tenant, ledger: createLedgerInWays({ door: doorOf(tenant, "staff"), site, ways, now: () => tenant.clock.now }) };
};

const changesSince = async (ledger: Ledger, cursor: string | null) => {
  const asked = await ledger.changes([{ list: "Contacts", cursor }], []);
  const answer = asked.ok ? asked.value.changes[0]?.answer : undefined;
  return answer?.type === "changes" ? answer.changes : null;
};

describe.each(cases)("%j, asked %j", (quirk, ways) => {
  test("a row that was written is there or of unknown fate, and whoever it does not say who wrote it is nobody's", async () => {
    const { ledger } = await opened(quirk, ways);
    const written = await ledger.exchange([{ draft: contactDraft("k1") }], [contacts]);
    expect(written.ok && written.value.writes.map(({ type }) => type)).toEqual(["added"]);
    expect(["could not look", ["k1"]]).toContainEqual(written.ok ? knownKeys(written.value.answers[0]) : "could not look");
    const hidesWho =
      quirk.authorIds === "none" || Array.isArray(quirk.authorIds) || (quirk.authors !== undefined && quirk.authors !== "guest") || quirk.fields?.omitVersion === true;
    const row = written.ok && written.value.answers[0]?.type === "rows" ? written.value.answers[0].rows[0] : undefined;
    expect(row !== undefined && isSigned(row)).toBe(!hidesWho || ways.authors === "lookup");
  });

  test("several rows are written in one go, each once, and a key that is taken is found out or said to be unclear", async () => {
    const { tenant, ledger } = await opened(quirk, ways);
    const drafts = ["k1", "k2", "k3"].map((key) => ({ draft: contactDraft(key) }));
    await ledger.exchange(drafts.slice(0, 2), [contacts]);
    const again = await ledger.exchange(drafts, [contacts]);
    const types = again.ok ? again.value.writes.map(({ type }) => type) : [];
    expect(types.includes("refused")).toBe(false);
    expect([["already-there", "already-there", "added"], ["failed", "not-tried", "not-tried"], []]).toContainEqual(types);
    const { body } = await tenant.graph("owner", setUpScopes)("GET", `${site}/lists/Contacts/items?$expand=fields($select=EventKey)`);
    const keys = (body["value"] as readonly { readonly fields: { readonly EventKey?: string } }[]).flatMap(({ fields: { EventKey } }) =>
      EventKey?.startsWith("k") ? [EventKey] : [],
    );
    expect(keys).toHaveLength(new Set(keys).size);
  });

  test("changes come whole, or are said not to have come; none is lost and nothing is made up", async () => {
    const { tenant, ledger } = await opened(quirk, ways);
    await ledger.exchange([{ draft: contactDraft("k1") }], []);
    const before = await changesSince(ledger, null);
    if (before === null) return;
    expect(keysOf(before.rows)).toEqual(["k1"]);
    await ledger.exchange([{ draft: contactDraft("k2") }], []);
    await tenant.graph("owner", setUpScopes)("DELETE", `${site}/lists/Contacts/items/${before.rows[0]?.itemId}`);
    const early = await changesSince(ledger, before.cursor);
    tenant.clock.now += 120_000;
    const late = await changesSince(ledger, early?.cursor ?? before.cursor);
    if (late === null) return;
    const rows = [...(early?.rows ?? []), ...late.rows];
    // Without news of deletions it is the whole list, once a day, that lacks what was removed.
    tenant.clock.now += 24 * 60 * 60_000;
    const next = ways.changes === "created" ? await changesSince(ledger, late.cursor) : null;
    const lacking = next?.whole === true && !keysOf(next.rows).includes("k1") ? [before.rows[0]?.itemId] : [];
    const removed = [...(early?.removedItemIds ?? []), ...late.removedItemIds, ...lacking];
    expect([...new Set(keysOf(rows))]).toEqual(["k2"]);
    expect([...new Set(removed)]).toEqual([before.rows[0]?.itemId]);
  });

  test("a sender's history is found by its bounds, and nobody else's with it", async () => {
    const { ledger } = await opened(quirk, ways);
    const moments = [
      ["a1", "2026-02-28T09:00:00.000Z"],
      ["a1", "2026-11-20T09:00:00.000Z"],
      ["a1~", "2026-11-20T09:00:00.000Z"],
      ["a2", "2026-11-20T09:00:00.000Z"],
    ] as const;
    for (const [index, [addressKey, occurredAt]] of moments.entries()) await ledger.writeAll([{ draft: contactDraft(`k${index}`, { addressKey, occurredAt }) }]);
    const asked = await ledger.exchange([], [{ list: "Contacts", column: "SubjectWhen", where: { subject: "a1", since: "2026-03-01" } }]);
    const found = asked.ok ? knownKeys(asked.value.answers[0]) : "could not look";
    expect(ways.ranges === "subject" ? [["k1"]] : ["could not look", ["k1"]]).toContainEqual(found);
  });

  test("a mailbox's checks are found by its stream, since a day", async () => {
    const { ledger } = await opened(quirk, ways);
    const draft = (key: string, stream: string, occurredAt: Instant) => ({ draft: contactDraft(key, { stream, addressKey: "", occurredAt }) });
    await ledger.writeAll([
      draft("k1", "mailbox:m", "2026-11-20T09:00:00.000Z"),
      draft("k2", "mailbox:m", "2026-02-20T09:00:00.000Z"),
      draft("k3", "mailbox:n", "2026-11-20T09:00:00.000Z"),
    ]);
    const asked = await ledger.exchange([], [{ list: "Contacts", column: "SubjectWhen", where: { subject: "mailbox:m", since: "2026-03-01" } }]);
    expect(["could not look", ["k1"]]).toContainEqual(asked.ok ? knownKeys(asked.value.answers[0]) : "could not look");
  });
});

test("a site that changes its way to ask reads each list anew, and neither way loses a row by it", async () => {
  const { tenant, ledger } = await opened({}, {});
  await ledger.writeAll([{ draft: contactDraft("k1") }]);
  const created = createLedgerInWays({ door: doorOf(tenant, "staff"), site, ways: await prepared(tenant, { changes: "created" }), now: () => tenant.clock.now });
  const before = await changesSince(ledger, null);
  const after = await changesSince(created, before?.cursor ?? "");
  const again = await changesSince(ledger, after?.cursor ?? "");
  for (const changes of [before, after, again]) expect([changes?.whole, keysOf(changes?.rows ?? [])]).toEqual([true, ["k1"]]);
});
