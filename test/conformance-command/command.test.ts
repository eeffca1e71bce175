import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { conformance } from "../../scripts/conformance/conformance.ts";
import { parseOptions } from "../../scripts/conformance/options.ts";
import { scratchLists } from "../../src/app/conformance/scratch.ts";
import { err } from "../../src/domain/base/result.ts";
import { testSetUpTenant, transportTo } from "../adapters/support/site.ts";
import { administering } from "../provision/site.ts";
import type { TestTenant } from "../support/tenant.ts";

const example = readFileSync(new URL("../../docs/settings.example.json", import.meta.url), "utf8");

const run = async (tenant: TestTenant, command: string): Promise<{ readonly code: number; readonly text: string }> => {
  const token = await tenant.tokenFor("owner", administering);
  const lines: string[] = [];
  const nobody = async () => err({ type: "sign-in-needed", detail: "" } as const);
  const code = await conformance(
    {
      fetch: transportTo(tenant),
      wait: async () => {},
      env: { EVENHAND_GRAPH_TOKEN: token, EVENHAND_SHAREPOINT_TOKEN: token },
      readFile: async () => example,
      say: (line) => void lines.push(line),
      signIn: () => ({ graph: nobody, sharePoint: nobody }),
    },
    [command, "--settings", "f", "--graph", "http://localhost/graph", "--sharepoint", "http://localhost/sharepoint"],
  );
  return { code, text: lines.join("\n") };
};

const listsOf = async (tenant: TestTenant): Promise<readonly string[]> =>
  (
    (await tenant.graph("owner", administering)("GET", "/sites/evenhand.sharepoint.example:/sites/evenhand:/lists")).body["value"] as readonly { readonly displayName: string }[]
  ).map(({ displayName }) => displayName);

test("what set-up needs is tried in two lists, which are gone afterwards, and nothing else is changed", async () => {
  const tenant = await testSetUpTenant();
  const before = await listsOf(tenant);
  const { code, text } = await run(tenant, "try");
  expect([code, text.match(/Proven here/g)?.length]).toEqual([0, 9]);
  expect(text).toContain("Quirks to set: {}");
  expect(await listsOf(tenant)).toEqual(before);
});

test("the lists are left for the page where it asks for it, made anew the next time, and taken away when it says so", async () => {
  const tenant = await testSetUpTenant();
  const before = await listsOf(tenant);
  for (let times = 0; times < 2; times += 1) {
    expect((await run(tenant, "make")).code).toBe(0);
    expect(await listsOf(tenant)).toEqual(expect.arrayContaining(Object.values(scratchLists)));
  }
  expect((await run(tenant, "remove")).code).toBe(0);
  expect(await listsOf(tenant)).toEqual(before);
});

test("what is refused is said with what was seen, and with a code", async () => {
  const tenant = await testSetUpTenant();
  await tenant.control("PUT", "/faults", [{ kind: "forbidden", match: { method: "POST", path: "breakroleinheritance" } }]);
  const { code, text } = await run(tenant, "try");
  expect(code).toBe(1);
  expect(text).toMatch(/Differs +A list can have rights of its own\n.*\n +breakroleinheritance: not-allowed/);
});

test("the site's numbers of people are printed as settings take them", async () => {
  const tenant = await testSetUpTenant();
  const { code, text } = await run(tenant, "people");
  expect(code).toBe(0);
  expect(JSON.parse(text.slice(text.indexOf("[")))).toContainEqual({ lookupId: expect.stringMatching(/^\d+$/), oid: expect.stringMatching(/^5b0e/), name: expect.any(String) });
});

test("a command line that is mistaken is refused by name", () => {
  const both = { EVENHAND_GRAPH_TOKEN: "g", EVENHAND_SHAREPOINT_TOKEN: "s" };
  expect(parseOptions(["delete"], both)).toMatchObject({ error: expect.stringContaining("Say what to do") });
  expect(parseOptions(["try"], both)).toMatchObject({ error: expect.stringContaining("--settings FILE") });
  expect(parseOptions(["try", "--settings", "f", "--graph", "x"], both)).toMatchObject({ error: expect.stringContaining("no address") });
  expect(parseOptions(["try", "--settings", "f", "--graph", "http://x"], {})).toMatchObject({ error: expect.stringContaining("Microsoft's own addresses") });
});
