import { readFileSync } from "node:fs";
import { DOMParser } from "@xmldom/xmldom";
import { expect, test } from "vitest";
import { exportSite, type ExportDeps } from "../../scripts/export/export-site.ts";
import { parseOptions } from "../../scripts/export/options.ts";
import { linesToRows } from "../../scripts/export/rows-file.ts";
import { createLedger } from "../../src/adapters/graph/ledger.ts";
import { deskOf } from "../../src/app/desk/read-desk.ts";
import { judgeRows, readJudged } from "../../src/app/ledger/take-in.ts";
import { readLedger } from "../../src/app/records/read-ledger.ts";
import { verifyLedger } from "../../src/app/records/verify-ledger.ts";
import { readShape } from "../../src/domain/base/shape.ts";
import { instantOf } from "../../src/domain/base/time.ts";
import type { LedgerRow } from "../../src/domain/events/envelope.ts";
import { ledgerLists } from "../../src/domain/ledger/lists.ts";
import { settingsShape, type Settings } from "../../src/domain/policy/settings.ts";
import { policies } from "../../src/domain/policy/shipped.ts";
import { doorOf, injectFaults, runTimeScopes, site } from "../adapters/support/site.ts";
import { commandDeps, signingIn } from "../support/command-deps.ts";
import { sha256 } from "../support/desk.ts";
import { fixtureState } from "../support/fixture-state.ts";
import { testCreateTenant, type TestTenant } from "../support/tenant.ts";

const example = readFileSync(new URL("../../docs/settings.example.json", import.meta.url), "utf8");
const hostile = '=HYPERLINK("https://evil.example")\r\n<img src=x onerror="alert(1)">&#0;\u202E"';

const start = Date.UTC(2026, 10, 28, 12);

/** The register that 0.2.0 wrote, with a person in it whose name is an attack. */
const tell = async (): Promise<string> => {
  const { control, graph } = await testCreateTenant({ now: start });
  expect((await control("POST", "/import", fixtureState("001"))).status).toBeLessThan(300);
  const asManager = graph("manager", runTimeScopes);
  const add = async (list: string, kind: string, body: object): Promise<void> => {
    const fields = {
      Title: "x",
      EventKey: kind === "person.recorded" ? "p-hostile" : "letter-1",
      Stream: "person:p-hostile",
      Kind: kind,
      OccurredAt: "2026-11-23T09:00:00.000Z",
      PersonKey: "p-hostile",
      Payload: JSON.stringify({ v: 1, body }),
      PolicyVersion: "iopc-001@1.0",
      Sequence: 0,
    };
    expect((await asManager("POST", `${site}/lists/${list}/items`, { fields })).status).toBe(201);
  };
  await add("People", "person.recorded", { name: hostile });
  const letter = {
    letter: "warning",
    about: "",
    language: "en",
    format: "standard",
    to: "",
    subject: "Your messages",
    paragraphs: ["Dear <b>you</b>"],
    contents: ["behaviour"],
    waived: [],
  };
  await add("Private", "letter.prepared", letter);
  return (await control("GET", "/export")).text;
};

let told: Promise<string> | undefined;

const openSample = async () => {
  told ??= tell();
  const tenant = await testCreateTenant({ now: start });
  await tenant.control("POST", "/import", await told);
  const files = new Map<string, string>();
  const run = async (args: readonly string[], { as = "owner", ...deps }: Partial<ExportDeps> & { readonly as?: string } = {}) => {
    const said: string[] = [];
    const base = await commandDeps(tenant, as, { files: new Map([["settings.json", example]]), said });
    const code = await exportSite(
      {
        ...base,
        namesIn: async () => [],
        write: async (_folder, name, text) => void files.set(name, text),
        readBack: async (_folder, name) => files.get(name) ?? "",
        ...deps,
      },
      args,
    );
    return { code, text: said.join("\n") };
  };
  return { tenant, files, run };
};

const typed = ["--out", "out", "--settings", "settings.json", "--graph", "http://localhost/graph"];

const readRows = async (tenant: TestTenant): Promise<readonly LedgerRow[]> => {
  const reading = await readLedger({ ledger: createLedger({ door: doorOf(tenant, "owner"), site }) }, ledgerLists);
  if (!reading.ok) throw new Error(JSON.stringify(reading.error));
  return reading.value.rows;
};

const foldOf = async (settings: Settings, rows: readonly LedgerRow[], tenant: TestTenant) =>
  deskOf(settings, readJudged(await judgeRows({ sha256, settings }, rows)).events, instantOf(tenant.clock.now));

test("an export reads back as the same rows, folds as the same desk, and its seals and keys are found as the site's are", async () => {
  const { tenant, files, run } = await openSample();
  const ran = await run(typed);
  expect(ran).toMatchObject({ code: 0, text: expect.stringContaining("and were read back") });
  const own = readShape(settingsShape, JSON.parse(String(files.get("settings.json"))), "");
  if (!own.ok) throw new Error(JSON.stringify(own.error));
  const settings: Settings = { ...own.value, packs: policies };
  const kept = ledgerLists.flatMap((list) => linesToRows(String(files.get(`rows/${list}.jsonl`))) ?? []);
  const rows = await readRows(tenant);
  expect(kept).toEqual(rows);
  const [before, after] = [await foldOf(settings, rows, tenant), await foldOf(settings, kept, tenant)];
  for (const fold of ["people", "persons", "restrictions", "requests", "letters", "disputes", "messages", "reviews"] as const) expect(after[fold]).toEqual(before[fold]);
  const reading = { lists: ledgerLists, unread: [] };
  const report = (of: readonly LedgerRow[]) => verifyLedger({ sha256 }, { settings, reading: { ...reading, rows: of }, digest: null });
  expect(await report(kept)).toEqual(await report(rows));
  const damaged = kept.map((row) => (row.list === "Requests" ? Object.assign({}, row, { fields: { ...row.fields, Payload: String(row.fields.Payload).replace("a", "b") } }) : row));
  expect((await report(damaged)).findings.length).toBeGreaterThan((await report(rows)).findings.length);
});

test("an owner who signs in on a loopback address exports with permissions to read alone", async () => {
  const { tenant, files, run } = await openSample();
  const { deps, asked, opened } = signingIn(tenant, "owner", await commandDeps(tenant, "owner", { files: new Map(), said: [] }));
  expect(await run(typed.slice(0, 4), deps)).toMatchObject({ code: 0, text: expect.stringContaining("and were read back") });
  expect(new Set(asked)).toEqual(new Set(["Sites.Read.All", "User.Read"]));
  expect(opened.map((url) => url.searchParams.get("code_challenge_method"))).toEqual(["S256"]);
  expect(files.has("SHA256SUMS")).toBe(true);
}, 30_000);

test("every file is in the sums, the sums are written last, and the digest is that of the rows", async () => {
  const { files, run } = await openSample();
  const { text } = await run(typed);
  expect([...files.keys()].at(-1)).toBe("SHA256SUMS");
  const sums = String(files.get("SHA256SUMS")).trimEnd().split("\n");
  expect(sums.map((line) => line.slice(66))).toEqual([...files.keys()].slice(0, -1));
  for (const line of sums) expect(line.slice(0, 64)).toBe(await sha256(String(files.get(line.slice(66)))));
  const { sum } = JSON.parse(String(files.get("digest.json"))) as { readonly sum: string };
  expect(text).toContain(sum);
  expect(files.get("README.md")).toContain(sum);
  expect(text).toContain("personal data");
});

test("what somebody wrote stays text: no markup on the page, no formula in a table, no line of its own among the rows", async () => {
  const { files, run } = await openSample();
  await run(typed);
  const page = String(files.get("people.html"));
  expect(page.includes("&lt;img src=x")).toBe(true);
  expect(/<img|<script|\u202E/.exec(page)).toBe(null);
  const table = String(files.get("lists/People.csv"));
  expect(/(?:^|,)"[=+@-]/m.exec(table)).toBe(null);
  expect(
    String(files.get("rows/People.jsonl"))
      .trimEnd()
      .split("\n")
      .every((line) => line.startsWith('{"list":"People"')),
  ).toBe(true);
  expect(String(files.get("lists/Private.csv")).includes("letter.prepared")).toBe(true);
});

test("the page tells of restrictions and letters, is well formed, and asks nothing of any network", async () => {
  const { files, run } = await openSample();
  await run(typed);
  const page = String(files.get("people.html"));
  for (const said of ["In force.", "Ended.", "Warning: Your messages", "Dear &lt;b&gt;you&lt;/b&gt;"]) expect(page.includes(said) || said).toBe(true);
  expect(page.includes("default-src 'none'")).toBe(true);
  expect(/(?:src|href)="(?!#)/.exec(page)).toBe(null);
  const faults: string[] = [];
  new DOMParser({ onError: (_level, message) => void faults.push(message) }).parseFromString(
    page.replace("<!doctype html>", "").replaceAll(/<meta ([^>]*)>/g, "<meta $1/>"),
    "text/xml",
  );
  expect(faults).toEqual([]);
});

test("a folder that is not empty, or that cannot be looked into, is left as it is", async () => {
  const { files, run } = await openSample();
  expect(await run(typed, { namesIn: async () => ["notes.txt"] })).toMatchObject({ code: 2, text: expect.stringContaining("out is not empty") });
  expect(await run(typed, { namesIn: async () => null })).toMatchObject({ code: 2, text: expect.stringContaining("no folder that can be looked into") });
  expect(files.size).toBe(0);
});

test("a list that somebody may not read, or that does not answer, stops the export: a part would be taken for all", async () => {
  const { files, run, tenant } = await openSample();
  expect(await run(typed, { as: "staff" })).toMatchObject({ code: 2, text: expect.stringContaining("Private") });
  await injectFaults(tenant, { kind: "empty-read", match: { as: "owner", path: "/Requests/" } });
  expect(await run(typed)).toMatchObject({ code: 2, text: expect.stringContaining("Requests. Nothing was written.") });
  expect(files.size).toBe(0);
});

test("files that cannot be written, or that a disk changed, are said, and have no sums", async () => {
  const { files, run } = await openSample();
  const full = async (_folder: string, name: string): Promise<void> => {
    if (name === "people.html") throw new Error("ENOSPC");
  };
  expect(await run(typed, { write: full })).toMatchObject({ code: 2, text: expect.stringContaining("ENOSPC") });
  expect(await run(typed, { readBack: async (_folder, name) => String(files.get(name)).replace("Jordan", "Jardan") })).toMatchObject({
    code: 2,
    text: expect.stringContaining("is not what was read"),
  });
  expect(files.has("SHA256SUMS")).toBe(false);
});

test.each([
  [[], "Say where to write the records"],
  [["--out", "o"], "Say which settings"],
  [["--out", "o", "--settings", "s", "--out", "p"], "--out is given twice"],
  [["more", "--out", "o", "--settings", "s"], '"more" stands by itself'],
  [["--out", "o", "--settings", "s", "--list", "People"], "--list"],
  [["--out", "o", "--settings", "s", "--device-code"], "--device-code signs somebody in"],
])("a command line that is mistaken is refused by name: %j", (args, sentence) => {
  expect(parseOptions(args, { EVENHAND_GRAPH_TOKEN: "t" })).toMatchObject({ ok: false, error: expect.stringContaining(sentence) });
});
