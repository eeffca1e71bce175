import { expect, test } from "vitest";
import { applyPlan, checkSite, type ApplyDeps } from "../../../src/app/setup/apply-plan.ts";
import type { Difference } from "../../../src/app/setup/difference.ts";
import { saveSettings } from "../../../src/app/setup/save-settings.ts";
import { err } from "../../../src/domain/base/result.ts";
import { ledgerLists } from "../../../src/domain/ledger/lists.ts";
import { sampleSettings } from "../../adapters/support/sample-settings.ts";
import { runTimeScopes, sampleDeployment, setUpDeps } from "../../adapters/support/site.ts";
import { testCreateTenant } from "../../support/tenant.ts";

const setUp = sampleDeployment;

/** All but who is in which group, which is a matter of the sample. */
const ofTheSite = (differences: readonly Difference[]): readonly unknown[] => differences.map(({ finding }) => finding).filter(({ type }) => type !== "member-without-office");
const sitePath = "/sites/evenhand.sharepoint.example:/sites/evenhand:";

test("an empty site becomes complete", async () => {
  const tenant = await testCreateTenant();
  const report = await applyPlan(setUpDeps(tenant), setUp);
  expect(report).toMatchObject({ ok: true, value: { refused: [] } });
  expect(report.ok && ofTheSite(report.value.differences)).toEqual([]);
  const lists = await tenant.graph("staff", runTimeScopes)("GET", `${sitePath}/lists`);
  const titles = (lists.body["value"] as readonly { displayName: string }[]).map(({ displayName }) => displayName);
  expect(titles.toSorted()).toEqual(["Contacts", "Instructions", "Notices", "People", "Settings"]);
});

test("a second run changes nothing", async () => {
  const tenant = await testCreateTenant();
  await applyPlan(setUpDeps(tenant), setUp);
  const before = (await tenant.control("GET", "/export")).text;
  const report = await applyPlan(setUpDeps(tenant), setUp);
  expect(report).toMatchObject({ ok: true, value: { done: [], refused: [] } });
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
    expect(completed).toMatchObject({ ok: true, value: { refused: [] } });
    const checked = await checkSite(setUpDeps(tenant), setUp);
    expect(checked.ok && ofTheSite(checked.value)).toEqual([]);
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

test("a right that is too wide is taken away; a column of another type and Settings that an owner changed are reported and left", async () => {
  const tenant = await testCreateTenant();
  const owner = tenant.graph("owner", ["Sites.FullControl.All"]);
  await owner("POST", `${sitePath}/lists`, { displayName: "People", columns: [{ name: "Stream", number: {} }], list: { template: "genericList" } });
  await applyPlan(setUpDeps(tenant), setUp);
  const rest = tenant.sharePoint("owner");
  const { body } = await rest("POST", "web/ensureuser", { logonName: "i:0#.f|membership|sam.okafor@brackenshire.example" });
  await rest("POST", `web/lists/getbytitle('Private')/roleassignments/addroleassignment(principalid=${String(body["Id"])},roledefid=1073741827)`);
  const left = [
    { type: "column-type-differs", list: "People", column: "Stream" },
    { type: "canary-missing", list: "People" },
    { type: "settings-changed", fields: ["ask"] },
  ];
  const other = { ...setUp, settings: { ...sampleSettings, ask: "Somebody else" } };
  const checked = await checkSite(setUpDeps(tenant), other);
  expect(checked.ok && ofTheSite(checked.value)).toEqual([left[0], left[1], { type: "right-extra", list: "Private", who: "Sam Okafor" }, left[2]]);
  const applied = await applyPlan(setUpDeps(tenant), other);
  expect(applied.ok && ofTheSite(applied.value.differences)).toEqual(left);
});

test("what the service refuses is reported with its words, and the rest is done", async () => {
  const tenant = await testCreateTenant();
  await tenant.control("PUT", "/faults", [{ kind: "forbidden", match: { method: "MERGE", path: "_api/web$" } }]);
  const applied = await applyPlan(setUpDeps(tenant), setUp);
  expect(applied).toMatchObject({
    ok: true,
    value: {
      refused: [
        { step: { type: "leave-search" }, error: { type: "not-allowed" } },
        { step: { type: "stop-members-sharing" }, error: { type: "not-allowed" } },
      ],
    },
  });
  expect(applied.ok && ofTheSite(applied.value.differences)).toEqual([{ type: "site-searched" }, { type: "members-share" }]);
});

test("a column that the service lost is added, and the row that vouches for its list comes after it", async () => {
  const tenant = await testCreateTenant();
  const deps = setUpDeps(tenant);
  const losing = {
    ...deps.siteAdmin,
    createList: (title: string, columns: Parameters<typeof deps.siteAdmin.createList>[1]) =>
      deps.siteAdmin.createList(
        title,
        columns.filter(({ name }) => name !== "SubjectWhen"),
      ),
  };
  const applied = await applyPlan({ ...deps, siteAdmin: losing }, setUp);
  expect(applied.ok && ofTheSite(applied.value.differences)).toEqual([]);
  const ofPeople = applied.ok ? applied.value.done.filter((step) => "list" in step && step.list === "People").map(({ type }) => type) : [];
  expect(ofPeople).toEqual(["create-list", "keep-versions-unsearched", "stop-inheriting", "add-column", "add-row"]);
});

test("nobody's right is taken away from a list while what it should have instead is refused", async () => {
  const tenant = await testCreateTenant();
  await applyPlan(setUpDeps(tenant), setUp);
  const rest = tenant.sharePoint("owner");
  const principal = async (logonName: string): Promise<string> => String((await rest("POST", "web/ensureuser", { logonName })).body["Id"]);
  const assignments = "web/lists/getbytitle('Private')/roleassignments";
  await rest("POST", `${assignments}/addroleassignment(principalid=${await principal("sam.okafor@brackenshire.example")},roledefid=1073741826)`);
  await rest("DELETE", `${assignments}/getbyprincipalid(${await principal(`c:0t.c|tenant|${sampleSettings.groups.owner}`)})`);
  await tenant.control("PUT", "/faults", [{ kind: "forbidden", match: { method: "POST", path: "addroleassignment" } }]);
  const applied = await applyPlan(setUpDeps(tenant), setUp);
  expect(applied.ok && ofTheSite(applied.value.differences)).toEqual([
    { type: "right-missing", list: "Private", groupId: sampleSettings.groups.owner, level: "full-control" },
    { type: "right-extra", list: "Private", who: "Sam Okafor" },
  ]);
  await tenant.control("PUT", "/faults", []);
  const again = await applyPlan(setUpDeps(tenant), setUp);
  expect(again.ok && ofTheSite(again.value.differences)).toEqual([]);
});

test.each([
  ["POST", "/lists$"],
  ["GET", "roledefinitions$"],
])("a service that is busy is waited for as long as it says: %s %s", async (method, path) => {
  const tenant = await testCreateTenant();
  await tenant.control("PUT", "/faults", [{ kind: "throttled", times: 3, match: { method, path } }]);
  const waits: number[] = [];
  const applied = await applyPlan({ ...setUpDeps(tenant), wait: async (ms) => void waits.push(ms) }, setUp);
  expect(applied.ok && ofTheSite(applied.value.differences)).toEqual([]);
  expect(waits).toEqual([10_000, 10_000, 10_000]);
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
  const checked = await checkSite(setUpDeps(tenant), { ...setUp, settings: first });
  expect(checked.ok && ofTheSite(checked.value)).toEqual([]);
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
const stoppingAfter = (changes: number, { siteAdmin, siteRights, ...deps }: ApplyDeps): ApplyDeps => {
  let left = changes;
  const unlessStopped =
    <Args extends readonly unknown[], Answer>(change: (...args: Args) => Promise<Answer>) =>
    (...args: Args) => {
      left -= 1;
      return left < 0 ? Promise.resolve(err({ type: "offline" } as const)) : change(...args);
    };
  return {
    ...deps,
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
