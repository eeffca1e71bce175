import { expect, test } from "vitest";
import { applyPlan, checkSite, type SetUpDeps } from "../../../src/app/setup/apply-plan.ts";
import { saveSettings } from "../../../src/app/setup/save-settings.ts";
import { err } from "../../../src/domain/base/result.ts";
import { ledgerLists } from "../../../src/domain/ledger/lists.ts";
import { sampleSettings } from "../../adapters/support/sample-settings.ts";
import { runTimeScopes, setUpDeps } from "../../adapters/support/site.ts";
import { testCreateTenant } from "../../support/tenant.ts";

const setUp = { settings: sampleSettings };
const sitePath = "/sites/evenhand.sharepoint.example:/sites/evenhand:";

test("an empty site becomes complete", async () => {
  const tenant = await testCreateTenant();
  const report = await applyPlan(setUpDeps(tenant), setUp);
  expect(report).toMatchObject({ ok: true, value: { undone: [], differences: [] } });
  const lists = await tenant.graph("staff", runTimeScopes)("GET", `${sitePath}/lists`);
  const titles = (lists.body["value"] as readonly { displayName: string }[]).map(({ displayName }) => displayName);
  expect(titles.toSorted()).toEqual(["Contacts", "Instructions", "Notices", "People", "Settings"]);
});

test("a second run changes nothing", async () => {
  const tenant = await testCreateTenant();
  await applyPlan(setUpDeps(tenant), setUp);
  const before = (await tenant.control("GET", "/export")).text;
  const report = await applyPlan(setUpDeps(tenant), setUp);
  expect(report).toEqual({ ok: true, value: { done: [], undone: [], differences: [] } });
  expect((await tenant.control("GET", "/export")).text).toBe(before);
});

test("a run that stopped anywhere is completed by the next", async () => {
  const complete = await testCreateTenant();
  const whole = await applyPlan(setUpDeps(complete), setUp);
  const stepCount = whole.ok ? whole.value.done.length : 0;
  expect(stepCount).toBeGreaterThan(30);
  for (let stopAfter = 0; stopAfter < stepCount; stopAfter += 7) {
    const tenant = await testCreateTenant();
    const stopped = await applyPlan(stoppingAfter(stopAfter, setUpDeps(tenant)), setUp);
    expect(stopped).toMatchObject({ ok: false, error: { type: "set-up-stopped", error: { type: "offline" } } });
    const completed = await applyPlan(setUpDeps(tenant), setUp);
    expect(completed).toMatchObject({ ok: true, value: { undone: [] } });
    expect(await checkSite(setUpDeps(tenant), setUp)).toMatchObject({ ok: true, value: { undone: [] } });
  }
});

test("what a list does not let a person do is refused by the service", async () => {
  const tenant = await testCreateTenant();
  await applyPlan(setUpDeps(tenant), setUp);
  const row = { fields: { Title: "x", EventKey: "k", Kind: "x" } };
  const add = async (person: string, list: string): Promise<number> => (await tenant.graph(person, runTimeScopes)("POST", `${sitePath}/lists/${list}/items`, row)).status;
  const people = ["staff", "manager", "head", "decider"];
  const addersOf = async (list: string): Promise<readonly string[]> => {
    const adders: string[] = [];
    for (const person of people) if ((await add(person, list)) !== 403 && (await add(person, list)) !== 404) adders.push(person);
    return adders;
  };
  const adders = Object.fromEntries(await Promise.all(ledgerLists.map(async (list) => [list, await addersOf(list)] as const)));
  expect(adders).toEqual({
    People: people,
    Contacts: people,
    Notices: ["manager", "head"],
    Instructions: ["head"],
    Private: ["manager", "head"],
    Requests: ["manager", "head"],
    Decisions: ["head"],
    Disputes: ["decider"],
    Disposals: [],
  });
});

test("nobody but an owner can change or delete a row that is there", async () => {
  const tenant = await testCreateTenant();
  await applyPlan(setUpDeps(tenant), setUp);
  const asHead = tenant.graph("head", runTimeScopes);
  const added = await asHead("POST", `${sitePath}/lists/Decisions/items`, { fields: { Title: "x", EventKey: "k", Kind: "x" } });
  const item = `${sitePath}/lists/Decisions/items/${String(added.body["id"])}`;
  expect(added.status).toBe(201);
  expect((await asHead("PATCH", `${item}/fields`, { Kind: "y" })).status).toBe(403);
  expect((await asHead("DELETE", item)).status).toBe(403);
});

test("what is there and differs is reported and left as it is", async () => {
  const tenant = await testCreateTenant();
  const owner = tenant.graph("owner", ["Sites.FullControl.All"]);
  await owner("POST", `${sitePath}/lists`, { displayName: "People", columns: [{ name: "Stream", number: {} }], list: { template: "genericList" } });
  await applyPlan(setUpDeps(tenant), setUp);
  const rest = tenant.sharePoint("owner");
  const { body } = await rest("POST", "web/ensureuser", { logonName: "i:0#.f|membership|sam.okafor@brackenshire.example" });
  await rest("POST", `web/lists/getbytitle('Private')/roleassignments/addroleassignment(principalid=${String(body["Id"])},roledefid=1073741827)`);
  const checked = await checkSite(setUpDeps(tenant), { settings: { ...sampleSettings, ask: "Somebody else" } });
  expect(checked).toEqual({
    ok: true,
    value: {
      undone: [],
      differences: [
        { type: "row-differs", list: "Settings" },
        { type: "column-differs", list: "People", column: "Stream" },
        { type: "extra-access", list: "Private", who: "Sam Okafor" },
      ],
    },
  });
});

test("settings are replaced only when they are still what they were", async () => {
  const tenant = await testCreateTenant();
  await applyPlan(setUpDeps(tenant), setUp);
  const first = { ...sampleSettings, ask: "Imran Qureshi" };
  expect(await saveSettings(setUpDeps(tenant), { before: sampleSettings, settings: first })).toEqual({ ok: true, value: null });
  const second = { ...sampleSettings, ask: "Ruth Adeyemi" };
  expect(await saveSettings(setUpDeps(tenant), { before: sampleSettings, settings: second })).toEqual({
    ok: false,
    error: { type: "settings-changed-meanwhile" },
  });
  expect(await checkSite(setUpDeps(tenant), { settings: first })).toMatchObject({ ok: true, value: { differences: [] } });
});

test("settings that change between reading and writing are not overwritten", async () => {
  const tenant = await testCreateTenant();
  await applyPlan(setUpDeps(tenant), setUp);
  const { siteAdmin } = setUpDeps(tenant);
  const outrun = {
    ...siteAdmin,
    findRow: async (...args: Parameters<typeof siteAdmin.findRow>) => {
      const found = await siteAdmin.findRow(...args);
      await saveSettings({ siteAdmin }, { before: sampleSettings, settings: { ...sampleSettings, ask: "Imran Qureshi" } });
      return found;
    },
  };
  const saved = await saveSettings({ siteAdmin: outrun }, { before: sampleSettings, settings: { ...sampleSettings, ask: "Ruth Adeyemi" } });
  expect(saved).toEqual({ ok: false, error: { type: "settings-changed-meanwhile" } });
});

/** Set-up whose connection goes after some changes. */
const stoppingAfter = (changes: number, { siteAdmin, siteRights }: SetUpDeps): SetUpDeps => {
  let left = changes;
  const unlessStopped =
    <Args extends readonly unknown[], Answer>(change: (...args: Args) => Promise<Answer>) =>
    (...args: Args) => {
      left -= 1;
      return left < 0 ? Promise.resolve(err({ type: "offline" } as const)) : change(...args);
    };
  return {
    siteAdmin: {
      ...siteAdmin,
      createList: unlessStopped(siteAdmin.createList),
      addColumn: unlessStopped(siteAdmin.addColumn),
      addRow: unlessStopped(siteAdmin.addRow),
    },
    siteRights: {
      ...siteRights,
      addLevel: unlessStopped(siteRights.addLevel),
      keepVersionsUnsearched: unlessStopped(siteRights.keepVersionsUnsearched),
      stopInheriting: unlessStopped(siteRights.stopInheriting),
      grant: unlessStopped(siteRights.grant),
    },
  };
};
