import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { instantOf } from "../../src/domain/base/time.ts";
import { prepareTenant } from "../../src/entries/sandbox/node/prepare-tenant.ts";
import { parseOptions, type VerifyOptions } from "../../scripts/verify-ledger/options.ts";
import type { SaidReport } from "../../scripts/verify-ledger/say-report.ts";
import { verifySite } from "../../scripts/verify-ledger/verify-site.ts";
import { injectFaults, setUpScopes, site, testSetUpTenant, transportTo } from "../adapters/support/site.ts";
import { sha256 } from "../support/desk.ts";
import { testCreateTenant, type TestGraph, type TestTenant } from "../support/tenant.ts";

/** The address at which the sandbox's tenant is asked here. */
const address = "http://localhost";

interface Site {
  readonly owner: TestGraph;
  readonly verify: (...args: readonly string[]) => Promise<SaidReport & { readonly text: string }>;
  readonly files: Map<string, string>;
  readonly tenant: TestTenant;
}

const openSite = (tenant: TestTenant): Site => {
  const files = new Map<string, string>();
  const deps = {
    sha256,
    fetch: transportTo(tenant),
    now: () => instantOf(tenant.clock.now),
    wait: async () => {},
    readFile: async (path: string) => files.get(path) ?? Promise.reject(new Error("There is no such file.")),
    writeFile: async (path: string, text: string) => void files.set(path, text),
  };
  return {
    tenant,
    files,
    owner: tenant.graph("owner", setUpScopes),
    verify: async (...args) => {
      const said = await verifySite(deps, optionsOf(["--sandbox", address, ...args]));
      return { ...said, text: said.lines.join("\n") };
    },
  };
};

const optionsOf = (args: readonly string[], env = {}): VerifyOptions => {
  const options = parseOptions(args, env);
  if (!options.ok) throw new Error(options.error);
  return options.value;
};

/** A site with the sample register in it. Telling it is slow, so it is told once and copied. */
const siteWithRecords = async (): Promise<Site> => {
  told ??= tell();
  const tenant = await testCreateTenant({ now: Date.now() });
  const { status } = await tenant.control("POST", "/import", await told);
  expect(status).toBeLessThan(300);
  return openSite(tenant);
};

let told: Promise<string> | undefined;

const tell = async (): Promise<string> => {
  const { tenant, control } = await testCreateTenant({ now: Date.now(), random: randomUUID });
  await prepareTenant(tenant, {});
  return (await control("GET", "/export")).text;
};

interface Item {
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

const itemsOf = async ({ owner }: Site, list: string): Promise<readonly Item[]> => {
  const { body } = await owner("GET", `${site}/lists/${list}/items?$expand=fields&$top=500`);
  return (body["value"] as readonly Item[]).filter(({ fields }) => fields["Kind"] !== "canary");
};

const lastOf = async (at: Site, list: string): Promise<Item> => {
  const item = (await itemsOf(at, list)).at(-1);
  if (!item) throw new Error(`${list} is empty.`);
  return item;
};

test("a site that was just set up is in order", async () => {
  const { verify } = openSite(await testSetUpTenant());
  expect(await verify()).toMatchObject({ code: 0, text: expect.stringContaining("In order.") });
});

test("of the sample register the one row by somebody not entitled is found, and nothing else", async () => {
  const { text, code } = await (await siteWithRecords()).verify();
  expect(code).toBe(1);
  expect(text).toContain("By somebody not entitled: 1");
  expect(text).not.toMatch(/Altered|Removed|Inserted|Mis-keyed|Could not/);
});

test.each(["Instructions", "Contacts", "Decisions", "People", "Private"])("the last row of %s that an owner removed is found with a digest, by its key", async (list) => {
  const at = await siteWithRecords();
  expect((await at.verify("--digest", "kept.json")).text).toContain("Its sum is");
  expect((await at.verify("--against", "kept.json")).text).toContain(" 0 differences");
  const gone = await lastOf(at, list);
  await at.owner("DELETE", `${site}/lists/${list}/items/${gone.id}`);
  const { text, code } = await at.verify("--against", "kept.json");
  expect(code).toBe(1);
  expect(text).toContain(`${list}, item ${gone.id}: The row is gone (key ${String(gone.fields["EventKey"])}).`);
});

test("an instruction that was removed and put in again under its key is found with a digest", async () => {
  const at = await siteWithRecords();
  await at.verify("--digest", "kept.json");
  const { id, fields } = await lastOf(at, "Instructions");
  await at.owner("DELETE", `${site}/lists/Instructions/items/${id}`);
  const { EventKey, Stream, Kind, OccurredAt, PersonKey, SubjectWhen, Sequence, PolicyVersion, Payload } = fields;
  await at.owner("POST", `${site}/lists/Instructions/items`, { fields: { EventKey, Stream, Kind, OccurredAt, PersonKey, SubjectWhen, Sequence, PolicyVersion, Payload } });
  expect((await at.verify("--against", "kept.json")).text).toContain(`Instructions, item ${id}: The row was removed, and its key stands in another item`);
});

test("a row that was altered by hand is found by itself, and with a digest what it said before is known not to be this", async () => {
  const at = await siteWithRecords();
  await at.verify("--digest", "kept.json");
  const { id, fields } = await lastOf(at, "Instructions");
  await at.owner("PATCH", `${site}/lists/Instructions/items/${id}/fields`, {
    Payload: String(fields["Payload"])
      .replace(/"read":"[a-z]+"/, '"read":"none"')
      .replace(/.$/, " }"),
  });
  const alone = await at.verify();
  expect(alone).toMatchObject({ code: 1, text: expect.stringContaining("Altered:") });
  expect((await at.verify("--against", "kept.json")).text).toContain(`Instructions, item ${id}: The row says something else`);
});

test("Settings in which an owner makes somebody a head of years ago are found with a digest; a new name of the body is said and is in order", async () => {
  const at = await siteWithRecords();
  await at.verify("--digest", "kept.json");
  const settings = (await itemsOf(at, "Settings")).find(({ fields }) => String(fields["Payload"]).includes('"offices"'));
  const change = async (from: RegExp, to: string): Promise<void> => {
    const was = String(settings?.fields["Payload"]);
    expect(was).toMatch(from);
    await at.owner("PATCH", `${site}/lists/Settings/items/${settings?.id}/fields`, { Payload: was.replace(from, to) });
  };
  const usual = (await at.verify()).code;
  await change(/Brackenshire Police Oversight Office/, "Brackenshire Oversight");
  expect(await at.verify("--against", "kept.json")).toMatchObject({ code: usual, text: expect.stringContaining("Settings: The name of your organisation: set anew.") });
  await change(/"offices":\[/, '"offices":[{"role":"head","oid":"o-9","name":"Somebody","from":"2021-01-01","until":null},');
  const { text, code } = await at.verify("--against", "kept.json");
  expect(code).toBe(1);
  expect(text).toMatch(/Altered: 1\n {2}Settings: Who holds which office: what was so before is told otherwise\./);
});

test("a row that was typed in by hand, and one under a key that is not its own, are found", async () => {
  const at = await siteWithRecords();
  await at.owner("POST", `${site}/lists/People/items`, { fields: { Title: "x", EventKey: "typed", Kind: "person.recorded" } });
  const { fields } = await lastOf(at, "Requests");
  const { Stream, Kind, OccurredAt, PersonKey, SubjectWhen, Sequence, PolicyVersion, Payload } = fields;
  await at.owner("POST", `${site}/lists/Requests/items`, {
    fields: { EventKey: "request:other#9", Stream, Kind, OccurredAt, PersonKey, SubjectWhen, Sequence, PolicyVersion, Payload },
  });
  const { text } = await at.verify();
  expect(text).toContain("Inserted by hand:");
  expect(text).toContain("Mis-keyed: 1");
});

test("a list that does not answer is said, nothing is concluded of it, and no digest is written of the others", async () => {
  const at = await siteWithRecords();
  const asStaff = await at.verify("--as", "staff", "--digest", "kept.json");
  expect(asStaff).toMatchObject({
    code: 2,
    text: expect.stringContaining("Did not answer fully, so that nothing is known of their rows: Private, Requests, Decisions, Disputes, Disposals."),
  });
  expect(at.files.size).toBe(0);
  expect((await at.verify("--as", "staff", "--lists", "People,Notices")).text).toContain("rows of People, Notices;");
});

test("a digest that was changed after it was kept, one of another site and a file that is none are refused", async () => {
  const at = await siteWithRecords();
  await at.verify("--digest", "kept.json");
  at.files.set("changed.json", String(at.files.get("kept.json")).replace(/"says":"../, '"says":"zz'));
  at.files.set("other.json", String(at.files.get("kept.json")).replace(/"site":"../, '"site":"zz'));
  at.files.set("none.json", "{}");
  expect(await at.verify("--against", "changed.json")).toMatchObject({ code: 2, text: expect.stringContaining("was changed after it was saved") });
  expect(await at.verify("--against", "other.json")).toMatchObject({ code: 2, text: expect.stringContaining("another site") });
  expect(await at.verify("--against", "none.json")).toMatchObject({ code: 2, text: expect.stringContaining("no digest that Evenhand saved") });
  expect(await at.verify("--against", "missing.json")).toMatchObject({ code: 2, text: "missing.json could not be read." });
});

test("a service that does not answer is said, with what came instead", async () => {
  const at = openSite(await testSetUpTenant());
  await injectFaults(at.tenant, { kind: "unavailable" });
  expect(await at.verify()).toMatchObject({ code: 2 });
});

test("a real site is read with the token of the environment, which is never typed", () => {
  const real = ["--site", "https://tenant.sharepoint.com/sites/evenhand"];
  expect(parseOptions(real, {})).toMatchObject({ ok: false, error: expect.stringContaining("EVENHAND_GRAPH_TOKEN") });
  expect(parseOptions(real, { EVENHAND_GRAPH_TOKEN: "t" })).toMatchObject({ ok: true, value: { graph: "https://graph.microsoft.com", token: { type: "given", token: "t" } } });
  expect(parseOptions([...real, "--lists", "People,Nobody"], { EVENHAND_GRAPH_TOKEN: "t" })).toMatchObject({ ok: false, error: expect.stringContaining('"Nobody"') });
});
