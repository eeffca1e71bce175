import { assert, asyncProperty, integer, pre, string } from "fast-check";
import { expect, test } from "vitest";
import { createLedger } from "../../../src/adapters/graph/ledger.ts";
import { literal } from "../../../src/adapters/graph/odata.ts";
import { contactDraft } from "../support/drafts.ts";
import { doorOf, injectFaults, site, testSetUpTenant } from "../support/site.ts";
import { runs } from "../../support/property-runs.ts";

test("quotes are doubled and then everything is percent-encoded", () => {
  expect(literal("o'neil+a&b#@example.org")).toBe("%27o%27%27neil%2Ba%26b%23%40example.org%27");
});

test("half a surrogate pair, which no row can hold, finds nothing and breaks nothing", () => {
  expect(literal("a\uD800")).toBe("%27a%EF%BF%BD%27");
});

test("any text as a key is found again, and nothing else with it", async () => {
  const tenant = await testSetUpTenant();
  const ledger = createLedger({ door: doorOf(tenant, "staff"), site });
  await ledger.writeAll([{ draft: contactDraft("bystander") }]);
  const seen = new Set(["bystander", "canary:contacts"]);
  await assert(
    asyncProperty(anyKey, async (key) => {
      // A list does not tell capitals apart: such a key is taken.
      pre(!seen.has(key.toLowerCase()));
      seen.add(key.toLowerCase());
      const exchanged = await ledger.exchange([{ draft: contactDraft(key, { stream: "s" }) }], [{ list: "Contacts", column: "EventKey", where: { equals: key } }]);
      expect(exchanged).toMatchObject({ ok: true, value: { answers: [{ type: "rows", rows: [{ fields: { EventKey: key } }] }] } });
    }),
    { ...runs(60), examples: [["o'neil+a&b#@example.org"], ["%27 or 1 eq 1"], ["' or fields/Kind ne '"], ["100%"], ["a/b\\c?d=e;f"], ["日本語 🙂"]] },
  );
});

test("an exchange that is repeated after lost answers leaves exactly one row for each key", async () => {
  const tenant = await testSetUpTenant();
  const ledger = createLedger({ door: doorOf(tenant, "staff"), site });
  let run = 0;
  await assert(
    asyncProperty(integer({ min: 1, max: 5 }), integer({ min: 1, max: 8 }), async (count, lostAnswers) => {
      run += 1;
      const keys = Array.from({ length: count }, (_, index) => `run-${run}-${index}`);
      const writes = keys.map((key) => ({ draft: contactDraft(key, { addressKey: `run-${run}` }) }));
      await injectFaults(tenant, { kind: "lost-answer", times: lostAnswers });
      let exchanged = await ledger.exchange(writes, []);
      while (!exchanged.ok) exchanged = await ledger.exchange(writes, []);
      const read = await ledger.exchange([], [{ list: "Contacts", column: "AddressKey", where: { equals: `run-${run}` } }]);
      const [answer] = read.ok ? read.value.answers : [];
      expect(answer?.type === "rows" && answer.rows.map(({ fields }) => fields.EventKey)).toEqual(keys);
      expect(exchanged.value.writes.every(({ type }) => type === "added" || type === "already-there")).toBe(true);
    }),
    runs(25),
  );
});

// Control characters are no text that a list column takes.
const anyKey = string({ unit: "binary", minLength: 1, maxLength: 80 }).filter((key) => !/[\p{Cc}\p{Surrogate}]/u.test(key) && key.trim() === key);
