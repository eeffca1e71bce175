import { describe, expect, test } from "vitest";
import { quirksOf, type ProbeEntry } from "../../../src/app/conformance/run-probes.ts";
import { runTimeProbes } from "../../../src/app/conformance/probe.ts";
import { scratchLists } from "../../../src/app/conformance/scratch.ts";
import type { Quirks } from "../../../src/sandbox/tenant/quirks/quirks.ts";
import type { TestTenant } from "../../support/tenant.ts";
import { runAsPage, testScratchTenant, trialOf } from "../support/scratch.ts";
import { injectFaults, setUpScopes, site } from "../support/site.ts";

const withQuirks = async (quirks: Quirks): Promise<TestTenant> => {
  const tenant = await testScratchTenant();
  expect((await tenant.control("PUT", "/quirks", quirks)).body).toEqual(quirks);
  await injectFaults(tenant, { kind: "throttled", retryAfter: 1, times: 1, match: { path: "/me" } });
  return tenant;
};

const namesOf = (entries: readonly ProbeEntry[], type: ProbeEntry["finding"]["type"]): readonly string[] =>
  entries.filter(({ finding }) => finding.type === type).map(({ name }) => name);

test("where the service is as Evenhand goes by, nothing differs, and what could not be tried says why", async () => {
  const { entries } = await runAsPage(await withQuirks({}));
  expect(entries.map(({ name }) => name)).toEqual(runTimeProbes);
  expect(entries.filter(({ finding }) => finding.type === "differs")).toEqual([]);
  expect(quirksOf(entries)).toEqual({});
  const untried = entries.flatMap(({ name, finding }) => (finding.type === "not-tried" ? [[name, finding.why]] : []));
  expect(untried).toEqual([
    ["range-large", "too-few-rows"],
    ["label", "passed-over"],
  ]);
});

/** Each quirk that a page can find out, and what it is named as where that is not word for word what was set. */
const quirks: readonly (readonly [Quirks, object?])[] = [
  [{ authorIds: "plain" }, {}],
  [{ authorIds: "all" }],
  [{ authorIds: "none" }],
  [{ authorIds: ["manager"] }, { authorIds: "none" }],
  [{ authors: "guest" }],
  [{ authors: "deleted" }],
  [{ authors: "application" }],
  [{ addOnly: "refused" }],
  [{ delta: { refused: true } }],
  [{ delta: { omitDeleted: true } }],
  [{ delta: { errorForDeleted: true } }],
  [{ delta: { repeatedLink: true } }],
  [{ delta: { twice: true } }],
  [{ delta: { lagMs: 60_000 } }, { delta: { lagMs: expect.closeTo(60_000, -5) } }],
  [{ fields: { omitNulls: true } }, {}],
  [{ fields: { omitNulls: false } }],
  [{ fields: { omitVersion: true } }],
  [{ fields: { inCreated: true } }],
  [{ textRange: "honoured" }, {}],
  [{ textRange: "refused" }],
  [{ collation: "linguistic" }, {}],
  [{ collation: "ordinal" }],
  [{ retryAfter: "hidden" }, {}],
  [{ retryAfter: "shown" }],
  [{ retryAfter: "html" }],
  [{ duplicate: { status: 409 } }],
  [{ duplicate: { text: "In use." } }],
  [{ mentions: "refused" }],
  [{ serviceClockMs: 300_000 }],
  [{ serviceClockMs: -86_400_000 }],
  [{ authorIds: "all", collation: "ordinal", delta: { twice: true, errorForDeleted: true } }],
];

test.each(quirks.map(([set, named = set]) => [set, named] as const))("%j is named, and no other", async (set, named) => {
  const { entries } = await runAsPage(await withQuirks(set));
  expect(quirksOf(entries)).toEqual(named);
});

test("that a range of text is refused in a large list alone is found in one of 6,000 rows", { timeout: 60_000 }, async () => {
  const { entries, cleaned } = await runAsPage(await withQuirks({ textRange: "refusedWhenLarge" }), { rows: 6_000 });
  expect(quirksOf(entries)).toEqual({ textRange: "refusedWhenLarge" });
  expect(cleaned.left).toBe(0);
  const fine = await runAsPage(await withQuirks({}), { rows: 6_000 });
  expect(namesOf(fine.entries, "proven")).toContain("range-large");
});

test("somebody who is not in the team cannot say whether a card is taken, and everything else they can", async () => {
  const { entries } = await runAsPage(await withQuirks({}), { person: "staff" });
  expect(namesOf(entries, "not-tried")).toEqual(["range-large", "label", "card"]);
  expect(namesOf(entries, "differs")).toEqual([]);
});

test("a retention label that raises a row's version is found, and one that does not is none", async () => {
  const tenant = await withQuirks({});
  const owner = tenant.graph("owner", setUpScopes);
  const put = (edits: boolean) => async (webUrl: string) => {
    const [, id] = /(\d+)_/.exec(webUrl) ?? [];
    if (edits) await owner("PATCH", `${site}/lists/${encodeURIComponent(scratchLists.open)}/items/${id}/fields`, { Outcome: "labelled" });
    return true;
  };
  expect(namesOf((await runAsPage(tenant, { putLabel: put(true) })).entries, "differs")).toEqual(["label"]);
  expect(namesOf((await runAsPage(tenant, { putLabel: put(false) })).entries, "proven")).toContain("label");
});

describe("what is left behind", () => {
  const rowsIn = async (tenant: TestTenant, list: string): Promise<readonly unknown[]> =>
    (await tenant.graph("owner", setUpScopes)("GET", `${site}/lists/${encodeURIComponent(list)}/items?$expand=fields&$top=5000`)).body["value"] as readonly unknown[];

  const others = ["People", "Contacts", "Settings", "Instructions"];

  test.each<[Quirks]>([[{}], [{ textRange: "refused" }], [{ delta: { repeatedLink: true } }]])("is nothing but the row that nobody may take away, under %j", async (set) => {
    const tenant = await withQuirks(set);
    const before = await Promise.all(others.map((list) => rowsIn(tenant, list)));
    const { cleaned } = await runAsPage(tenant);
    expect(cleaned).toMatchObject({ left: 0, kept: 1 });
    expect(cleaned.removed).toBeGreaterThan(40 * Number(set.textRange === undefined));
    expect(await rowsIn(tenant, scratchLists.open)).toEqual([]);
    expect(await rowsIn(tenant, scratchLists.addOnly)).toHaveLength(1);
    expect(await Promise.all(others.map((list) => rowsIn(tenant, list)))).toEqual(before);
  });

  test("is nothing where answers were lost and the service asked to wait meanwhile", async () => {
    const tenant = await withQuirks({});
    await injectFaults(
      tenant,
      { kind: "lost-answer", times: 2, match: { method: "POST", path: "batch" } },
      { kind: "throttled", retryAfter: 2, times: 30, match: { path: "/items" } },
      { kind: "lost-answer", times: 2, match: { method: "DELETE" } },
    );
    const { cleaned } = await runAsPage(tenant);
    expect(cleaned.left).toBe(0);
    expect(await rowsIn(tenant, scratchLists.open)).toEqual([]);
  });
});

test("on a site without the lists nothing is tried, and nothing is made", async () => {
  const tenant = await testScratchTenant();
  for (const title of Object.values(scratchLists)) await tenant.graph("owner", ["Sites.Manage.All"])("DELETE", `${site}/lists/${encodeURIComponent(title)}`);
  const asked = await trialOf(tenant, "manager").run(
    { rows: 40, channel: null },
    { onBegin: () => {}, onEntry: () => {}, isStopped: () => false, onProgress: () => {}, onCleaning: () => {}, putLabel: async () => false },
  );
  expect(asked).toEqual({ ok: false, error: { type: "no-lists" } });
});

test("whoever stops it has the rest left untried, and the rows taken away", async () => {
  const tenant = await withQuirks({});
  let begun = 0;
  const stopped = await trialOf(tenant, "manager").run(
    { rows: 6_000, channel: null },
    { onBegin: () => void (begun += 1), onEntry: () => {}, isStopped: () => begun > 6, onProgress: () => {}, onCleaning: () => {}, putLabel: async () => false },
  );
  expect(stopped.ok && stopped.value.entries.filter(({ finding }) => finding.type === "not-tried" && finding.why === "stopped").length).toBe(runTimeProbes.length - 6);
  expect(stopped.ok && stopped.value.cleaned.left).toBe(0);
});
