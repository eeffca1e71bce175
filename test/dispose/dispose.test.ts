import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { dispose, type DisposeDeps } from "../../scripts/dispose/dispose.ts";
import { parseOptions } from "../../scripts/dispose/options.ts";
import { createLedger } from "../../src/adapters/graph/ledger.ts";
import { placeHold } from "../../src/app/disposal/hold.ts";
import { append } from "../../src/app/ledger/append.ts";
import { applyPlan } from "../../src/app/setup/apply-plan.ts";
import { instantOf } from "../../src/domain/base/time.ts";
import type { EventDraft } from "../../src/domain/events/event.ts";
import type { Settings } from "../../src/domain/policy/settings.ts";
import { contactDraft, personDraft } from "../adapters/support/drafts.ts";
import { sampleSettings } from "../adapters/support/sample-settings.ts";
import { doorOf, injectFaults, runTimeScopes, sampleDeployment, setUpDeps, site } from "../adapters/support/site.ts";
import { commandDeps, signingIn } from "../support/command-deps.ts";
import { sha256 } from "../support/desk.ts";
import { personas } from "../support/events.ts";
import { clockAt, fakeIds, fakeReplica } from "../support/fake-services.ts";
import { accountOf } from "../support/sample-mail.ts";
import { testCreateTenant, type TestTenant } from "../support/tenant.ts";
import { testWork } from "../support/work.ts";

const example = readFileSync(new URL("../../docs/settings.example.json", import.meta.url), "utf8");

const settings: Settings = {
  ...sampleSettings,
  answers: ["unsaid.retentionYears", "unsaid.noConcernDays"].map((field) => ({ policy: sampleSettings.policy, field, value: "3", from: "2026-01-01T00:00:00Z" })),
};

const workOf = (tenant: TestTenant, person: "manager" | "owner") => {
  const deps = {
    clock: clockAt(() => instantOf(tenant.clock.now)),
    newId: fakeIds(),
    sha256,
    ledger: createLedger({ door: doorOf(tenant, person), site }),
    replica: fakeReplica(),
  };
  return testWork(deps, { account: accountOf(personas[person]), settings });
};

const write = async (tenant: TestTenant, ...drafts: readonly EventDraft[]): Promise<void> => {
  for (const draft of drafts) expect(await append(workOf(tenant, "manager"), [{ draft }])).toMatchObject({ ok: true });
};

const link: EventDraft<"address.linked"> = {
  ...personDraft("l1", ""),
  kind: "address.linked",
  body: { address: "jan.maddox@example.org", basis: "", standing: "proposed" },
  stream: "person:p1",
  personKey: "p1",
  addressKey: "a1",
};

const task: EventDraft<"task.done"> = { ...contactDraft("t1"), kind: "task.done", body: { of: "c2", note: "" }, stream: "message:c2", addressKey: "" };

/** A site at which the time of Jan Maddox is over, with a message that is found by the address alone and what was done about it that names neither, and that of Ola Brandt is not. */
const tellSite = async (): Promise<string> => {
  const tenant = await testCreateTenant();
  const applied = await applyPlan(setUpDeps(tenant), { ...sampleDeployment, settings });
  if (!applied.ok) throw new Error(JSON.stringify(applied.error));
  await write(tenant, personDraft("p1", "Jan Maddox"), link, contactDraft("c1", { personKey: "p1" }), contactDraft("c2"), task);
  tenant.clock.now = Date.UTC(2030, 5, 1, 9);
  await write(tenant, personDraft("p2", "Ola Brandt"));
  return (await tenant.control("GET", "/export")).text;
};

let told: Promise<string> | undefined;

const siteWithOldRecords = async () => {
  told ??= tellSite();
  const tenant = await testCreateTenant({ now: Date.UTC(2030, 5, 1, 9) });
  await tenant.control("POST", "/import", await told);
  tenant.clock.now = Date.UTC(2030, 5, 1, 9);
  const files = new Map([["settings.json", example]]);
  const run = async (args: readonly string[], { as = "owner", ...deps }: Partial<DisposeDeps> & { readonly as?: string } = {}) => {
    const said: string[] = [];
    const writeNew = async (path: string, text: string): Promise<void> => {
      if (files.has(path)) throw new Error("It is there already.");
      files.set(path, text);
    };
    const code = await dispose({ ...(await commandDeps(tenant, as, { files, said })), ask: async () => null, writeNew, ...deps }, args);
    return { code, text: said.join("\n") };
  };
  const on = ["--settings", "settings.json", "--graph", "http://localhost/graph"];
  const rows = async (): Promise<number> => {
    const counts = await Promise.all(
      ["People", "Contacts"].map(async (list) => {
        const { body } = await tenant.graph("owner", runTimeScopes)("GET", `${site}/lists/${list}/items?$expand=fields&$top=500`);
        return (body["value"] as readonly { readonly fields: Readonly<Record<string, unknown>> }[]).filter(({ fields }) => fields["Kind"] !== "canary").length;
      }),
    );
    return counts.reduce((sum, count) => sum + count, 0);
  };
  return {
    tenant,
    files,
    rows,
    run,
    list: () => run(["list", "--out", "list.json", ...on]),
    show: async () => (await run(["show", "list.json"])).text,
    carryOut: (more: readonly string[], deps: Parameters<typeof run>[1] = {}) => run(["carry-out", "list.json", "--authority", "Retention schedule 4.2", ...on, ...more], deps),
  };
};

const digestIn = (text: string): string => /Digest: ([0-9a-f]{64})/.exec(text)?.[1] ?? "";

test("an owner lists what may be removed, and removes what was approved by its digest", async () => {
  const { list, carryOut, rows, show, run } = await siteWithOldRecords();
  const listed = await list();
  expect(listed).toMatchObject({ code: 0, text: expect.stringContaining("Jan Maddox") });
  expect(listed.text).not.toContain("Ola Brandt");
  expect(await rows()).toBe(6);
  const digest = digestIn(listed.text);
  expect(digestIn(await show())).toBe(digest);
  const done = await carryOut(["--yes", digest]);
  expect(done).toMatchObject({ code: 0, text: expect.stringContaining("5 rows removed, and read back as gone.") });
  expect(done.text).toMatch(/1\. Recycle bin[^]*2\. Labels and holds/);
  expect(await rows()).toBe(1);
  expect(await run(["list", "--out", "other.json", "--settings", "settings.json", "--graph", "http://localhost/graph"])).toMatchObject({
    code: 0,
    text: expect.stringContaining("Nobody's time is over."),
  });
  // Once more does nothing, and says so truly.
  expect(await carryOut(["--yes", digest])).toMatchObject({ code: 0 });
});

test("an owner who signs in on a loopback address lists with permissions to read, and carries out with those to delete", async () => {
  const { tenant, rows, run } = await siteWithOldRecords();
  const base = await commandDeps(tenant, "owner", { files: new Map(), said: [] });
  const reading = signingIn(tenant, "owner", base);
  const listed = await run(["list", "--out", "list.json", "--settings", "settings.json"], reading.deps);
  expect(listed).toMatchObject({ code: 0, text: expect.stringContaining("Jan Maddox") });
  expect(new Set(reading.asked)).toEqual(new Set(["Sites.Read.All", "User.Read"]));
  const deleting = signingIn(tenant, "owner", base);
  const args = ["carry-out", "list.json", "--authority", "Retention schedule 4.2", "--settings", "settings.json", "--yes", digestIn(listed.text)];
  expect(await run(args, deleting.deps)).toMatchObject({ code: 0, text: expect.stringContaining("5 rows removed") });
  expect(new Set(deleting.asked)).toEqual(new Set(["Sites.ReadWrite.All", "User.Read"]));
  expect([...reading.opened, ...deleting.opened].every((url) => url.searchParams.get("code_challenge_method") === "S256")).toBe(true);
  expect(await rows()).toBe(1);
}, 30_000);

test("whoever runs it is asked to type how the digest begins, and nobody at a terminal means no", async () => {
  const { list, carryOut, rows } = await siteWithOldRecords();
  const digest = digestIn((await list()).text);
  expect(await carryOut([])).toMatchObject({ code: 2, text: expect.stringContaining("Nobody is here to ask") });
  expect(await carryOut([], { ask: async () => "yes" })).toMatchObject({ code: 1, text: expect.stringContaining("Nothing was removed.") });
  expect(await rows()).toBe(6);
  expect(await carryOut([], { ask: async () => ` ${digest.slice(0, 8).toUpperCase()} ` })).toMatchObject({ code: 0 });
});

test("a list that is not the one that was approved removes nothing, whatever was struck out of it or put in", async () => {
  const { list, carryOut, files, rows } = await siteWithOldRecords();
  const digest = digestIn((await list()).text);
  files.set("list.json", String(files.get("list.json")).replace("Jan Maddox", "Jan Maddocks"));
  expect(await carryOut(["--yes", digest])).toMatchObject({ code: 1, text: expect.stringContaining("not the one that was approved") });
  files.set("list.json", "{}");
  expect(await carryOut(["--yes", digest])).toMatchObject({ code: 2, text: expect.stringContaining("is no list") });
  expect(await rows()).toBe(6);
});

test("a row that was put into the list by hand is not removed, however it was approved", async () => {
  const { list, carryOut, files, rows, show } = await siteWithOldRecords();
  await list();
  const given = JSON.parse(String(files.get("list.json"))) as { entries: { rows: { list: string; itemId: string; hash: string }[] }[] };
  const [entry] = given.entries;
  entry?.rows.push(...entry.rows.filter(({ list: of }) => of === "People").map(({ list: of, itemId }) => ({ list: of, itemId: String(Number(itemId) + 2), hash: "0".repeat(64) })));
  files.set("list.json", JSON.stringify(given));
  expect(await carryOut(["--yes", digestIn(await show())])).toMatchObject({ code: 1, text: expect.stringContaining("do not say any more what they said") });
  expect(await rows()).toBe(6);
});

test("what is held since the list was approved stays, and nobody but an owner removes anything", async () => {
  const { list, carryOut, rows, tenant } = await siteWithOldRecords();
  const digest = digestIn((await list()).text);
  expect(await carryOut(["--yes", digest], { as: "manager" })).toMatchObject({ code: 1, text: expect.stringContaining("An owner of Evenhand removes records.") });
  expect(await placeHold(workOf(tenant, "manager"), { personKey: "p1", reason: "A claim is before the court.", events: [] })).toMatchObject({ ok: true });
  expect(await carryOut(["--yes", digest])).toMatchObject({ code: 1, text: expect.stringContaining("a hold was placed") });
  expect(await rows()).toBe(6);
});

test.each([0, 1, 2, 3, 4])("a removal that broke after %i rows goes on from there when it is run again, and is recorded once", async (after) => {
  const { list, carryOut, rows, tenant } = await siteWithOldRecords();
  const digest = digestIn((await list()).text);
  let removals = 0;
  const base = await commandDeps(tenant, "owner", { files: new Map(), said: [] });
  const breaking: typeof fetch = async (input, init) => {
    if ((input instanceof Request ? input.method : init?.method) === "DELETE" && ++removals > after) throw new TypeError("Failed to fetch");
    return base.fetch(input, init);
  };
  expect(await carryOut(["--yes", digest], { fetch: breaking })).toMatchObject({ code: 2, text: expect.stringContaining(`Stopped after ${after} row`) });
  expect(await rows()).toBe(6 - after);
  expect(await carryOut(["--yes", digest])).toMatchObject({ code: 0 });
  expect(await rows()).toBe(1);
  const { body } = await tenant.graph("owner", runTimeScopes)("GET", `${site}/lists/Disposals/items?$expand=fields&$top=50`);
  expect(JSON.stringify(body).split('"rows.disposed"')).toHaveLength(2);
});

test("a removal whose answers are lost is no failure", async () => {
  const { list, carryOut, rows, tenant } = await siteWithOldRecords();
  const digest = digestIn((await list()).text);
  await injectFaults(tenant, { kind: "lost-answer", match: { method: "DELETE" }, times: 2 });
  expect(await carryOut(["--yes", digest])).toMatchObject({ code: 0 });
  expect(await rows()).toBe(1);
});

test("without the service's time nothing is listed, because a computer's own clock may be wrong", async () => {
  const { run, tenant, files } = await siteWithOldRecords();
  const { fetch: dated } = await commandDeps(tenant, "owner", { files, said: [] });
  const undated: typeof fetch = async (input, init) => {
    const answer = await dated(input, init);
    return new Response(answer.body, { status: answer.status, headers: { "content-type": "application/json" } });
  };
  expect(await run(["list", "--out", "list.json", "--settings", "settings.json", "--graph", "http://localhost/graph"], { fetch: undated })).toMatchObject({
    code: 2,
    text: expect.stringContaining("did not say what time it is"),
  });
});

const token = { EVENHAND_GRAPH_TOKEN: "t" };

test.each([
  [[], "Say what to do"],
  [["remove"], 'There is no command "remove"'],
  [["list", "--settings", "f"], "Say where to write the list"],
  [["list", "more", "--out", "o", "--settings", "f"], '"more" after list'],
  [["list", "--out", "o", "--settings", "f", "--yes", "x"], "--yes is of no use to list"],
  [["show"], "Say which list"],
  [["show", "l", "--settings", "f"], "--settings is of no use to show"],
  [["carry-out", "l", "--settings", "f"], "Say under whose authority"],
  [["carry-out", "l", "--authority", "a"], "Say which settings"],
  [["carry-out", "l", "--authority", "a", "--settings", "f", "--yes", "1a2b"], "in full, 64 digits"],
  [["carry-out", "l", "--authority", "a", "--authority", "b"], "--authority is given twice"],
  [["carry-out", "l", "--force"], "--force"],
])("a command line that is mistaken is refused by name: %j", (args, sentence) => {
  expect(parseOptions(args, token)).toMatchObject({ ok: false, error: expect.stringContaining(sentence) });
});
