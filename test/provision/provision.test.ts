import { expect, test } from "vitest";
import { createDirectory } from "../../src/adapters/graph/directory.ts";
import { err } from "../../src/domain/base/result.ts";
import { doorOf, runTimeScopes, site as sitePath, transportTo } from "../adapters/support/site.ts";
import { runsFactor } from "../support/property-runs.ts";
import { testCreateTenant } from "../support/tenant.ts";
import { emptySite, exampleSettings, openSite, provisionedSite, type ProvisionedSite } from "./site.ts";

const stateOf = async ({ tenant }: ProvisionedSite): Promise<string> => (await tenant.control("GET", "/export")).text;

test("on an empty site plan says all that would be made, and makes none of it", async () => {
  const site = await emptySite();
  const before = await stateOf(site);
  const { code, text } = await site.run("plan");
  expect(code).toBe(0);
  for (const said of ["The site shows up in search", "Make the permission level", "Give Evenhand's application the role write", "Write the first settings", "nobody else"]) {
    expect(text).toContain(said);
  }
  for (const list of ["Settings", "People", "Contacts", "Notices", "Instructions", "Private", "Requests", "Decisions", "Disputes", "Disposals"]) {
    expect(text).toMatch(new RegExp(`^  ${list} .*The list is not there`, "m"));
  }
  expect(await stateOf(site)).toBe(before);
});

test("apply makes all of it and reads it back, and a second run changes nothing", async () => {
  const site = await emptySite();
  const first = await site.run("apply");
  expect(first).toMatchObject({ code: 0, text: expect.stringContaining("All is as planned.") });
  expect(first.text).toMatch(/done: Make the list with its columns and indexes\. \d+ left\./);
  const before = await stateOf(site);
  expect(await site.run("apply")).toMatchObject({ code: 0, text: expect.stringContaining("Nothing had to be done. Read back:\nAll is as planned.") });
  expect(await stateOf(site)).toBe(before);
  expect(await site.run("plan")).toMatchObject({ code: 0, text: expect.stringContaining("Nothing is to be made or changed.") });
  expect(await site.run("verify")).toMatchObject({ code: 0, text: expect.stringContaining("All is as planned.") });
});

test("the product opens the Settings that were written, with the file's answers, a salt and the groups' ids", async () => {
  const { tenant } = await provisionedSite();
  const nobody = async () => err({ type: "sign-in-needed", detail: "" } as const);
  const settings = await createDirectory({ door: doorOf(tenant, "staff", {}, runTimeScopes), site: sitePath, identity: { account: nobody, signIn: nobody } }).settings();
  expect(settings).toMatchObject({
    ok: true,
    value: {
      body: "Brackenshire Police Oversight Office",
      salt: "5a".repeat(32),
      groups: { staff: "5b060000-0000-4000-8000-000000000001", owner: "5b060000-0000-4000-8000-000000000005" },
      channel: { tenant: "5b070000-0000-4000-8000-000000000001", entity: "contact-restrictions" },
      channels: [
        { app: "5b0a0000-0000-4000-8000-000000000001", tenant: "5b070000-0000-4000-8000-000000000001", head: { name: "Helen Marsh" }, managers: [{ name: "Dafydd Rees" }] },
      ],
      formats: [{ format: 2 }],
      offices: expect.arrayContaining([expect.objectContaining({ role: "decider", name: "Ruth Adeyemi" })]),
    },
  });
});

test("a group that is named and not there is made once, given its rights, and said to be without people", async () => {
  const site = await emptySite();
  const settings = { ...exampleSettings(), groups: { ...(exampleSettings()["groups"] as object), manager: { name: "Contact managers" } } };
  expect((await site.run("plan", settings)).text).toContain('There is no group "Contact managers".');
  const { code, text } = await site.run("apply", settings);
  expect(text).toContain('done: Make the group "Contact managers"');
  expect(text).toContain('Dafydd Rees has an office in Settings (Managers) and is not in the group "Contact managers"');
  expect(code).toBe(1);
  const found = await site.owner("GET", "/groups?$filter=displayName eq 'Contact managers'");
  const groups = found.body["value"] as readonly { readonly id: string }[];
  expect(groups).toHaveLength(1);
  await site.owner("POST", `/groups/${groups[0]?.id}/members/$ref`, { "@odata.id": "https://graph.microsoft.com/v1.0/directoryObjects/5b0e0000-0000-4000-8000-000000000003" });
  expect(await site.run("apply", settings)).toMatchObject({ code: 0 });
});

test("a group that is named and there is taken", async () => {
  const site = await provisionedSite();
  const settings = { ...exampleSettings(), groups: { ...(exampleSettings()["groups"] as object), owner: { name: "Evenhand owners" } } };
  expect(await site.run("apply", settings)).toMatchObject({ code: 0, text: expect.stringContaining("Nothing had to be done") });
});

test("several groups of one name are not chosen among", async () => {
  const site = await emptySite();
  await site.owner("POST", "/groups", { displayName: "Evenhand owners", mailEnabled: false, mailNickname: "o", securityEnabled: true });
  const settings = { ...exampleSettings(), groups: { ...(exampleSettings()["groups"] as object), owner: { name: "Evenhand owners" } } };
  expect(await site.run("apply", settings)).toMatchObject({ code: 2, text: expect.stringContaining('2 groups are called "Evenhand owners"') });
});

/** Which requests an apply on an empty site makes, and the same with the network gone from one of them on, counted from 1. */
const applyBreakingAt = async (
  breaksAt: number,
): Promise<{ readonly site: ProvisionedSite; readonly requests: readonly string[]; readonly code: number; readonly text: string }> => {
  const tenant = await testCreateTenant();
  const site = await openSite(tenant);
  const transport = transportTo(tenant);
  const requests: string[] = [];
  const breaking: typeof fetch = (input, init) => {
    requests.push(kindOf(new Request(input, init)));
    return requests.length >= breaksAt ? Promise.reject(new TypeError("Failed to fetch")) : transport(input, init);
  };
  const ran = await site.runWith({ fetch: breaking }, ["apply", "--settings", "settings.json", "--graph", "http://localhost/graph", "--sharepoint", "http://localhost/sharepoint"]);
  return { site, requests, ...ran };
};

/** What a request does, whichever list, group or number it names. */
const kindOf = ({ method, headers, url }: Request): string => {
  const path = decodeURIComponent(new URL(url).pathname)
    .replace(/\([^)]*\)/g, "()")
    .replace(/\/(lists|groups|permissions|columns)\/[^/]+/g, "/$1/…");
  return `${headers.get("X-HTTP-Method") ?? method} ${path}`;
};

test(
  "an apply that broke off anywhere says so, and the next one completes it",
  async () => {
    const whole = await applyBreakingAt(Number.POSITIVE_INFINITY);
    expect(whole.code).toBe(0);
    const complete = JSON.parse(await stateOf(whole.site)) as { readonly changes: readonly { readonly type: string }[] };
    // The first of each kind of request, and some later ones; with `npm run test:all` every one.
    const places = whole.requests.flatMap((kind, index) => (runsFactor > 1 || whole.requests.indexOf(kind) === index || index % 61 === 0 ? [index + 1] : []));
    expect(places.length).toBeGreaterThan(20);
    for (const place of places) {
      const broken = await applyBreakingAt(place);
      expect([place, broken.code, broken.text]).toEqual([place, 2, expect.stringMatching(/run it again|Run the same command again/i)]);
      expect([place, (await broken.site.run("apply")).code]).toEqual([place, 0]);
      const resumed = JSON.parse(await stateOf(broken.site)) as { readonly changes: readonly { readonly type: string }[] };
      expect([place, resumed.changes.map(({ type }) => type)]).toEqual([place, complete.changes.map(({ type }) => type)]);
    }
  },
  120_000 * runsFactor,
);

test("one answer that is lost anywhere is looked after by the same run", async () => {
  for (const path of ["/lists$", "/permissions$", "roledefinitions$", "breakroleinheritance", "addroleassignment", "/items$", "_api/web$", "getbyprincipalid"]) {
    const site = await emptySite();
    await site.tenant.control("PUT", "/faults", [
      { kind: "lost-answer", times: 1, match: { method: path === "getbyprincipalid" ? "DELETE" : path === "_api/web$" ? "MERGE" : "POST", path } },
    ]);
    expect([path, (await site.run("apply")).code]).toEqual([path, 0]);
    expect([path, (await site.run("verify")).code]).toEqual([path, 0]);
  }
}, 60_000);

test("remove takes the application's role and the consents away, says what stays, and leaves every list", async () => {
  const site = await provisionedSite();
  const removed = await site.run("remove");
  expect(removed.code).toBe(0);
  expect(removed.text).toContain("Took away the role write");
  expect(removed.text).toContain("Withdrew User.Read Sites.Selected ChannelMessage.Send from Evenhand");
  expect(removed.text).toContain("from set-up (5b0f0000-0000-4000-8000-000000000012)");
  expect(removed.text).toContain("Records       every list with its rows");
  expect((await site.owner("GET", `${sitePath}/permissions`)).body["value"]).toEqual([]);
  expect((await site.owner("GET", `${sitePath}/lists`)).body["value"]).toHaveLength(10);
  expect(await site.run("remove")).toMatchObject({ code: 0, text: expect.stringContaining("had no role on the site") });
  expect(await site.run("verify")).toMatchObject({ code: 1, text: expect.stringContaining("application may not use the site") });
  expect(await site.run("apply")).toMatchObject({ code: 0 });
});
