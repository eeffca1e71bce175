import { expect, test } from "vitest";
import { groupNamer, sayDifferences } from "../../scripts/provision/say.ts";
import { site as sitePath } from "../adapters/support/site.ts";
import { sampleSettings } from "../adapters/support/sample-settings.ts";
import { exampleSettings, provisionedSite, type ProvisionedSite } from "./site.ts";

interface Damage {
  readonly what: string;
  readonly by: (site: ProvisionedSite) => Promise<unknown>;
  /** What verify says of it. */
  readonly says: string | RegExp;
  /** Whether apply mends it; otherwise it stays reported, and apply ends with 1. */
  readonly isMended: boolean;
  /** Another settings file. */
  readonly settings?: () => Record<string, unknown>;
}

const people = `${sitePath}/lists/People`;
const ofList = (list: string): string => `web/lists/getbytitle('${list}')`;
const staffGroup = "5b060000-0000-4000-8000-000000000001";

const principalOf = async ({ rest }: ProvisionedSite, logonName: string): Promise<string> => String((await rest("POST", "web/ensureuser", { logonName })).body["Id"]);

const levelOf = async ({ rest }: ProvisionedSite): Promise<string> => String((await rest("GET", "web/roledefinitions/getbyname('Evenhand add only')")).body["Id"]);

interface Item {
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

const itemsOf = async ({ owner }: ProvisionedSite, list: string): Promise<readonly Item[]> =>
  (await owner("GET", `${sitePath}/lists/${list}/items?$expand=fields`)).body["value"] as readonly Item[];

const removeRows = async (site: ProvisionedSite, list: string): Promise<void> => {
  for (const { id } of await itemsOf(site, list)) await site.owner("DELETE", `${sitePath}/lists/${list}/items/${id}`);
};

const changeRow = async (site: ProvisionedSite, list: string, fields: object): Promise<void> => {
  for (const { id } of await itemsOf(site, list)) await site.owner("PATCH", `${sitePath}/lists/${list}/items/${id}/fields`, fields);
};

/** A row as somebody would add it, so that the list holds a record. */
const addRecord = ({ owner }: ProvisionedSite): Promise<unknown> => owner("POST", `${people}/items`, { fields: { Title: "x", EventKey: "k", Kind: "x", SubjectWhen: "x" } });

const grantOf = async ({ owner }: ProvisionedSite): Promise<string> => {
  const [grant] = (await owner("GET", `${sitePath}/permissions`)).body["value"] as readonly { readonly id: string }[];
  return `${sitePath}/permissions/${String(grant?.id)}`;
};

const damages: readonly Damage[] = [
  { what: "a column is missing", by: ({ owner }) => owner("DELETE", `${people}/columns/SubjectWhen`), says: "The column SubjectWhen is not there", isMended: true },
  {
    what: "a column that questions go by is missing from a list with records",
    by: async (site) => {
      await addRecord(site);
      await site.owner("DELETE", `${people}/columns/SubjectWhen`);
    },
    says: "records would not be found by it, so it is not made",
    isMended: false,
  },
  { what: "an index is off", by: ({ owner }) => owner("PATCH", `${people}/columns/Stream`, { indexed: false }), says: "The column Stream has no index", isMended: true },
  {
    what: "the index of the key itself is off",
    by: ({ owner }) => owner("PATCH", `${people}/columns/EventKey`, { indexed: false, enforceUniqueValues: false }),
    says: "The column EventKey has no index",
    isMended: true,
  },
  {
    what: "the unique flag is off",
    by: ({ owner }) => owner("PATCH", `${people}/columns/EventKey`, { enforceUniqueValues: false }),
    says: "The column EventKey takes the same value twice",
    isMended: true,
  },
  {
    what: "the unique flag is off, and a value stands there twice",
    by: async (site) => {
      await site.owner("PATCH", `${people}/columns/EventKey`, { enforceUniqueValues: false });
      await addRecord(site);
      await addRecord(site);
    },
    says: "The column EventKey takes the same value twice",
    isMended: false,
  },
  {
    what: "a column is of another type",
    by: async ({ owner }) => {
      await owner("DELETE", `${people}/columns/Stream`);
      await owner("POST", `${people}/columns`, { name: "Stream", number: {} });
    },
    says: "The column Stream is of another type",
    isMended: false,
  },
  { what: "a list is missing", by: ({ owner }) => owner("DELETE", `${sitePath}/lists/Disputes`), says: /Disputes .*The list is not there/, isMended: true },
  {
    what: "a list is there that nobody planned",
    by: ({ owner }) => owner("POST", `${sitePath}/lists`, { displayName: "Lunch", list: { template: "genericList" } }),
    says: /Lunch .*The list is none of Evenhand's/,
    isMended: false,
  },
  { what: "versions are off", by: ({ rest }) => rest("MERGE", ofList("Decisions"), { EnableVersioning: false }), says: "does not keep the versions", isMended: true },
  { what: "a list shows up in search", by: ({ rest }) => rest("MERGE", ofList("Private"), { NoCrawl: false }), says: /Private .*The list shows up in search/, isMended: true },
  { what: "the site shows up in search", by: ({ rest }) => rest("MERGE", "web", { NoCrawl: false }), says: "The site shows up in search", isMended: true },
  { what: "whoever reads may share", by: ({ rest }) => rest("MERGE", "web", { MembersCanShare: true }), says: "may let others in", isMended: true },
  { what: "sharing with people outside is on", by: ({ tenant }) => tenant.control("PUT", "/sharing", { outside: true }), says: "shared with people outside", isMended: false },
  {
    what: "somebody is in one of the site's own groups",
    by: ({ rest }) => rest("POST", "web/sitegroups/getbyid(5)/users", { LoginName: "i:0#.f|membership|sam.okafor@brackenshire.example" }),
    says: `Sam Okafor may use the whole site, in the site's own group "Evenhand Members"`,
    isMended: false,
  },
  {
    what: "a group has full control of the whole site",
    by: async (site) => site.rest("POST", `web/roleassignments/addroleassignment(principalid=${await principalOf(site, `c:0t.c|tenant|${staffGroup}`)},roledefid=1073741829)`),
    says: "Evenhand staff has full control of the whole site, and is not among the Owners",
    isMended: false,
  },
  {
    what: "a group may do more on a list than planned",
    by: async (site) =>
      site.rest("POST", `${ofList("People")}/roleassignments/addroleassignment(principalid=${await principalOf(site, `c:0t.c|tenant|${staffGroup}`)},roledefid=1073741827)`),
    says: 'Evenhand staff has the level "Contribute" too',
    isMended: true,
  },
  {
    what: "somebody has a right of their own on a list",
    by: async (site) =>
      site.rest("POST", `${ofList("Private")}/roleassignments/addroleassignment(principalid=${await principalOf(site, "sam.okafor@brackenshire.example")},roledefid=1073741826)`),
    says: "Sam Okafor has a right on the list that nobody planned",
    isMended: true,
  },
  {
    what: "a group lost its right on a list",
    by: async (site) => site.rest("DELETE", `${ofList("Contacts")}/roleassignments/getbyprincipalid(${await principalOf(site, `c:0t.c|tenant|${staffGroup}`)})`),
    says: "Staff should be among those who may read and add, and may not",
    isMended: true,
  },
  {
    what: "a list has the rights of the site",
    by: ({ rest }) => rest("POST", `${ofList("Requests")}/resetroleinheritance`),
    says: "has the rights of the site and none of its own",
    isMended: true,
  },
  {
    what: "the permission level is missing",
    by: async (site) => site.rest("DELETE", `web/roledefinitions/getbyid(${await levelOf(site)})`),
    says: 'level "Evenhand add only" is not there',
    isMended: true,
  },
  {
    what: "the permission level lets people delete",
    by: async (site) => site.rest("MERGE", `web/roledefinitions/getbyid(${await levelOf(site)})`, { BasePermissions: { High: "48", Low: "134418539" } }),
    says: "allows something else than to read and add",
    isMended: true,
  },
  { what: "a canary is missing", by: (site) => removeRows(site, "Instructions"), says: /Instructions .*The row is not there by which/, isMended: true },
  { what: "a canary was changed", by: (site) => changeRow(site, "Instructions", { Stream: "x" }), says: /Instructions .*held back was changed/, isMended: true },
  {
    what: "a canary was changed in a list with records",
    by: async (site) => {
      await changeRow(site, "People", { Stream: "x" });
      await addRecord(site);
    },
    says: "restore the first",
    isMended: false,
  },
  { what: "the application has no role on the site", by: async (site) => site.owner("DELETE", await grantOf(site)), says: "application may not use the site", isMended: true },
  {
    what: "the application's role is too wide",
    by: async (site) => site.owner("PATCH", await grantOf(site), { roles: ["fullcontrol"] }),
    says: "has the role fullcontrol on the site, and should have write alone",
    isMended: true,
  },
  {
    what: "another application may use the site",
    by: ({ owner }) => owner("POST", `${sitePath}/permissions`, { roles: ["read"], grantedToIdentities: [{ application: { id: "another", displayName: "A survey tool" } }] }),
    says: 'Another application, "A survey tool"',
    isMended: false,
  },
  {
    what: "the id of a group is unknown",
    by: async () => {},
    settings: () => ({ ...exampleSettings(), groups: { ...(exampleSettings()["groups"] as object), manager: { id: "11111111-2222-3333-4444-555555555555" } } }),
    says: "Entra knows no group 11111111-2222-3333-4444-555555555555 (Managers)",
    isMended: false,
  },
  {
    what: "an office disagrees with its group",
    by: async (site) => {
      const [row] = await itemsOf(site, "Settings");
      await changeRow(site, "Settings", { Payload: String(row?.fields["Payload"]).replace("5b0e0000-0000-4000-8000-000000000005", "5b0e0000-0000-4000-8000-000000000001") });
    },
    says: /Imran Qureshi has an office in Settings \(Heads of function\) and is not in the group "Evenhand heads of function"[^]*Imran Qureshi \(5b0e0000-0000-4000-8000-000000000005\) is in the group/,
    isMended: false,
  },
  { what: "the row of settings is missing", by: (site) => removeRows(site, "Settings"), says: "There is no row of settings.", isMended: true },
  {
    what: "the row of settings is missing, and there are records",
    by: async (site) => {
      await addRecord(site);
      await removeRows(site, "Settings");
    },
    says: "another salt",
    isMended: false,
  },
  { what: "the row of settings cannot be read", by: (site) => changeRow(site, "Settings", { Payload: "{}" }), says: "The row of settings cannot be read", isMended: false },
];

const asPattern = (says: Damage["says"]): RegExp => (typeof says === "string" ? new RegExp(says.replaceAll(/[.()[\]]/g, "\\$&")) : says);

test.each(damages)("$what: verify says so, apply mends it where that is safe, and says what it leaves", async ({ by, says, isMended, settings }) => {
  const site = await provisionedSite();
  await by(site);
  const verified = await site.run("verify", settings?.());
  expect(verified.text).toMatch(asPattern(says));
  expect(verified.code).toBe(1);
  const applied = await site.run("apply", settings?.());
  expect([applied.code, applied.text]).toEqual([isMended ? 0 : 1, expect.anything()]);
  const again = await site.run("verify", settings?.());
  expect([again.code, asPattern(says).test(again.text), again.text]).toEqual([isMended ? 0 : 1, !isMended, expect.anything()]);
});

test("all that is mended is mended together, and all that is left stays as it was", async () => {
  const site = await provisionedSite();
  for (const { by, isMended, settings, what } of damages) if (isMended && !settings && !/missing|inherits/.test(what)) await by(site);
  expect((await site.run("apply")).code).toBe(0);
  expect((await site.run("verify")).code).toBe(0);
});

test("Settings that an owner changed in Evenhand are told of and are no fault", async () => {
  const site = await provisionedSite();
  const [row] = await itemsOf(site, "Settings");
  await changeRow(site, "Settings", { Payload: String(row?.fields["Payload"]).replace("extension 4100", "extension 4200") });
  expect(await site.run("verify")).toMatchObject({ code: 0, text: expect.stringContaining("An owner has changed since: ask.") });
});

test("what the tokens may not read is said, and verify ends with 2", async () => {
  const site = await provisionedSite();
  const narrow = await site.tenant.tokenFor("owner", ["Sites.FullControl.All"]);
  const ran = await site.runWith({ env: { EVENHAND_GRAPH_TOKEN: narrow, EVENHAND_SHAREPOINT_TOKEN: narrow } }, [
    "verify",
    "--settings",
    "settings.json",
    "--graph",
    "http://localhost/graph",
    "--sharepoint",
    "http://localhost/sharepoint/sites/evenhand",
  ]);
  expect(ran).toMatchObject({ code: 2, text: expect.stringContaining("The groups could not be read with the permissions that were given") });
});

test("verify says each finding in one line of its own, and how many there are", async () => {
  const site = await provisionedSite();
  const mended = damages.filter(({ isMended, settings, what }) => isMended && !settings && !/missing|inherits/.test(what));
  for (const { by } of mended) await by(site);
  const lines = (await site.run("verify")).text.split("\n").slice(1);
  const findings = lines.filter((line) => /^  \S.*\[(?:to mend|for a person|not known)\] .*\S/.test(line));
  expect(lines).toEqual([...findings, `${findings.length} things differ from the plan.`]);
  expect(findings.length).toBeGreaterThanOrEqual(mended.length);
});

test("Settings that were changed by hand to say what cannot be are reported, and are no owner's change", async () => {
  const site = await provisionedSite();
  const [row] = await itemsOf(site, "Settings");
  const settings = JSON.parse(String(row?.fields["Payload"])) as { readonly channels: readonly { readonly channel: string }[] };
  const channels = [...settings.channels, ...settings.channels.map((each) => Object.assign({}, each, { channel: "19:another@thread.tacv2" }))];
  await changeRow(site, "Settings", { Payload: JSON.stringify({ ...settings, channels }) });
  expect(await site.run("verify")).toMatchObject({ code: 1, text: expect.stringContaining("Settings say what cannot be, at channels[1].managers[0]") });
});

test("each sort of difference has a sentence that stands for itself", () => {
  const said = sayDifferences([{ finding: { type: "app-role-unknown" }, mend: null }], groupNamer({ groups: sampleSettings.groups }));
  expect(said).toEqual([expect.stringContaining("[not known] Which role Evenhand's application has")]);
});
