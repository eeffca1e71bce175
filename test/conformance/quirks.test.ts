import { describe, expect, test } from "vitest";
import { createLedger } from "../../src/adapters/graph/ledger.ts";
import type { Ledger, LedgerQuery, QueryAnswer } from "../../src/app/ports.ts";
import { isSigned, type LedgerRow } from "../../src/domain/events/envelope.ts";
import type { Quirks } from "../../src/sandbox/tenant/quirks/quirks.ts";
import { contactDraft } from "../adapters/support/drafts.ts";
import { doorOf, setUpScopes, site, testSetUpTenant } from "../adapters/support/site.ts";

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
  { delta: { errorForDeleted: true } },
  { delta: { repeatedLink: true } },
  { delta: { twice: true } },
  { delta: { lagMs: 60_000 } },
  { fields: { omitNulls: true } },
  { fields: { omitNulls: false } },
  { fields: { omitVersion: true } },
  ...(["linguistic", "ordinal"] as const).map((collation) => ({ collation })),
  ...(["hidden", "shown", "html"] as const).map((retryAfter) => ({ retryAfter })),
  ...[403, 404, 409, 412, 423].map((status) => ({ duplicate: { status, text: "In use." } })),
  ...[-86_400_000, 86_400_000].map((serviceClockMs) => ({ serviceClockMs })),
];

const contacts: LedgerQuery = { list: "Contacts", column: "EventKey", where: { equals: "k1" } };

const keysOf = (rows: readonly LedgerRow[]): readonly unknown[] => rows.map(({ fields }) => fields.EventKey).toSorted();

const knownKeys = (answer: QueryAnswer | undefined): readonly unknown[] | "could not look" => (answer?.type === "rows" ? keysOf(answer.rows) : "could not look");

const opened = async (quirk: Quirks) => {
  const tenant = await testSetUpTenant();
  expect((await tenant.control("PUT", "/quirks", quirk)).status).toBe(200);
  return { tenant, ledger: createLedger({ door: doorOf(tenant, "staff"), site }) };
};

const changesSince = async (ledger: Ledger, cursor: string | null) => {
  const asked = await ledger.changes([{ list: "Contacts", cursor }], []);
  const answer = asked.ok ? asked.value.changes[0]?.answer : undefined;
  return answer?.type === "changes" ? answer.changes : null;
};

describe.each(quirks)("%j", (quirk) => {
  test("a row that was written is there or of unknown fate, and whoever it does not say who wrote it is nobody's", async () => {
    const { ledger } = await opened(quirk);
    const written = await ledger.exchange([{ draft: contactDraft("k1") }], [contacts]);
    expect(written.ok && written.value.writes.map(({ type }) => type)).toEqual(["added"]);
    expect(["could not look", ["k1"]]).toContainEqual(written.ok ? knownKeys(written.value.answers[0]) : "could not look");
    const hidesWho =
      quirk.authorIds === "none" || Array.isArray(quirk.authorIds) || (quirk.authors !== undefined && quirk.authors !== "guest") || quirk.fields?.omitVersion === true;
    const row = written.ok && written.value.answers[0]?.type === "rows" ? written.value.answers[0].rows[0] : undefined;
    expect(row !== undefined && isSigned(row)).toBe(!hidesWho);
  });

  test("several rows are written in one go, each once, and a key that is taken is found out or said to be unclear", async () => {
    const { tenant, ledger } = await opened(quirk);
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
    const { tenant, ledger } = await opened(quirk);
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
    const removed = [...(early?.removedItemIds ?? []), ...late.removedItemIds];
    expect([...new Set(keysOf(rows))]).toEqual(["k2"]);
    expect([...new Set(removed)]).toEqual([before.rows[0]?.itemId]);
  });

  test("a sender's history is found by its bounds, and nobody else's with it", async () => {
    const { ledger } = await opened(quirk);
    const moments = [
      ["a1", "2026-02-28T09:00:00.000Z"],
      ["a1", "2026-11-20T09:00:00.000Z"],
      ["a1~", "2026-11-20T09:00:00.000Z"],
      ["a2", "2026-11-20T09:00:00.000Z"],
    ] as const;
    for (const [index, [addressKey, occurredAt]] of moments.entries()) await ledger.writeAll([{ draft: contactDraft(`k${index}`, { addressKey, occurredAt }) }]);
    const asked = await ledger.exchange([], [{ list: "Contacts", column: "SubjectWhen", where: { subject: "a1", since: "2026-03-01" } }]);
    expect(["could not look", ["k1"]]).toContainEqual(asked.ok ? knownKeys(asked.value.answers[0]) : "could not look");
  });
});
