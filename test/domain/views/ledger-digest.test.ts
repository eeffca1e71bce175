import { expect, test } from "vitest";
import type { LedgerRow } from "../../../src/domain/events/envelope.ts";
import type { LedgerEvent } from "../../../src/domain/events/event.ts";
import { compareWithDigest, digestOfRows, digestToText, readDigest } from "../../../src/domain/views/ledger-digest.ts";
import { sha256 } from "../../support/desk.ts";
import { event, eventToRow, personas, testNow, testSettings } from "../../support/events.ts";
import { jordan, loggedMessage } from "../../support/sample-ledger.ts";

const deps = { sha256 };

const contact = (itemId: string, changed: Partial<LedgerRow> = {}): LedgerRow => ({
  ...eventToRow({ ...loggedMessage(jordan, "rudeness"), itemId, key: `log:${itemId}` }),
  itemId,
  ...changed,
});

const [first, second, third] = [contact("2"), contact("3"), contact("5", { createdAt: "2026-11-22T10:00:00Z" })];

const digestOf = (rows: readonly LedgerRow[]) => digestOfRows(deps, testSettings, testNow, { lists: ["Contacts"], rows });

const since = async (kept: readonly LedgerRow[], now: readonly LedgerRow[], events: readonly LedgerEvent[] = []) =>
  compareWithDigest(deps, await digestOf(kept), { lists: ["Contacts"], rows: now, settings: testSettings, events });

test("the same rows have no difference, in whatever order they come, and those that came later are none", async () => {
  const later = contact("6", { createdAt: "2026-11-23T10:00:00Z" });
  expect(await since([first, second, third], [later, third, first, second])).toEqual({ rows: 3, differences: [], disposed: [], notCompared: [], settings: [] });
});

test("a row with a number or a date from before the digest, that is not in it, was slipped in", async () => {
  const byNumber = contact("4", { createdAt: "2026-11-23T10:00:00Z" });
  const byDate = contact("7", { createdAt: "2026-11-01T10:00:00Z" });
  expect((await since([first, second, third], [first, second, third, byNumber, byDate])).differences).toMatchObject([
    { itemId: "4", what: "slipped-in", by: personas.staff },
    { itemId: "7", what: "slipped-in" },
  ]);
});

test.each<[string, Partial<LedgerRow>]>([
  ["another author", { createdBy: personas.manager }],
  ["another time", { createdAt: "2026-11-01T10:00:00Z" }],
  ["another version", { version: "2.0" }],
])("a row that says the same and has %s is told", async (_, changed) => {
  expect((await since([first, second], [{ ...first, ...changed }, second])).differences).toMatchObject([{ itemId: "2", key: "log:2", what: "signed-anew" }]);
});

test("a row of which the service does not say who added it is not called changed for that", async () => {
  expect((await since([first], [{ ...first, createdBy: null }])).differences).toEqual([]);
});

test("a row that is gone as a recorded disposal says is no difference, and is told apart", async () => {
  const disposal = event(
    "rows.disposed",
    { rows: [{ list: "Contacts", itemId: "2", hash: "0".repeat(64) }], why: "retention", authority: "The schedule" },
    { by: personas.owner, stream: "disposal:1", sequence: 1 },
  );
  expect(await since([first, second], [second], [disposal])).toMatchObject({ differences: [], disposed: [{ itemId: "2", key: "log:2" }] });
  expect((await since([first, second], [first], [disposal])).differences).toMatchObject([{ itemId: "3", what: "gone" }]);
});

test("of a list that was not read nothing is said", async () => {
  expect(await compareWithDigest(deps, await digestOf([first]), { lists: ["People"], rows: [], settings: testSettings, events: [] })).toEqual({
    rows: 0,
    differences: [],
    disposed: [],
    notCompared: ["Contacts"],
    settings: [],
  });
});

test("a digest says nothing of what stands in the rows, and is read back as it was written", async () => {
  const digest = await digestOf([first, second]);
  const text = digestToText(digest);
  expect(text).not.toContain(jordan.address);
  expect(text).not.toContain(testSettings.salt);
  expect(await readDigest(deps, testSettings, text)).toEqual({ ok: true, value: digest });
  expect(await readDigest(deps, { salt: "another" }, text)).toEqual({ ok: false, error: { type: "other-site" } });
});
