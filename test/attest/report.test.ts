import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8 } from "fflate";
import { expect, test } from "vitest";
import { chapters, claims, principles } from "../../scripts/attest/claims.ts";
import { reportOn } from "../../scripts/attest/report.ts";
import { rightsIn, rowsOf, type Seen } from "../../scripts/attest/seen.ts";
import { callsIn } from "../../scripts/attest/calls.ts";
import { packageFiles } from "../../scripts/package/files.ts";
import { english } from "../../scripts/package/words.ts";
import { headersOf, productPages } from "../../src/entries/headers/page-headers.ts";
import { committedIcons, root, sampleOptions, sampleValues } from "../package/samples.ts";

const files = packageFiles(sampleValues(), english, committedIcons);

const text = (name: string): string => strFromU8(files.get(name) ?? new Uint8Array());

const permissions = readFileSync(join(root, "docs/permissions.md"), "utf8");

const seen: Seen = {
  config: { clientId: sampleOptions["client-id"] ?? "", tenantId: sampleOptions["tenant-id"] ?? "", site: sampleOptions.site ?? "" },
  manifest: JSON.parse(text("manifest.json")) as Seen["manifest"],
  xml: text("outlook.xml"),
  headers: new Map(productPages.map((page) => [page, headersOf(page, readFileSync(join(root, "src/entries", `${page}.html`), "utf8"))])),
  headersWritten: true,
  files: ["pane.html", "assets/pane.js"],
  sbom: {
    bomFormat: "CycloneDX",
    metadata: { component: { "bom-ref": "evenhand", name: "evenhand", version: "1.2.3" } },
    components: [{ "bom-ref": "react", name: "react", version: "18.3.1", licenses: [{ license: { id: "MIT" } }] }],
    dependencies: [],
  },
  calls: [...callsIn("src/adapters/graph"), ...callsIn("src/adapters/sharepoint")],
  told: (["graph", "rest"] as const).flatMap((table) => rowsOf(permissions, table).map(([call = ""]) => call.replaceAll("`", ""))),
  pagesAskRest: false,
  optionalScopes: ["Mail.Read.Shared"],
  rights: rightsIn(permissions),
};

test("all that is claimed of a deployment is so, and what no file shows is named as not proven", () => {
  const { text: report, holds } = reportOn(seen);
  expect(holds).toBe(true);
  expect(report).not.toContain("NOT SO");
  expect(report).toContain("## Not proven");
  for (const [number, name] of Object.entries(chapters)) expect(report).toContain(`## V${number} ${name}`);
  for (const name of Object.values(principles)) expect(report).toContain(name);
  // Every chapter says something, and every claim is found by its number under each of its principles.
  expect(report).not.toContain("nothing is claimed.\n");
  for (const { chapter, principles: under } of claims) for (const number of under) expect(report).toMatch(new RegExp(`^- .*: ${number} .*V${chapter}\\.`, "m"));
});

test("every line says whether it speaks of the sandbox or of a tenant's files", () => {
  const lines = (report: string): readonly string[] => report.split("\n").filter((line) => /^(?:\| (?!Of|---)|- )/.test(line));
  expect(lines(reportOn(seen).text).filter((line) => !line.includes("tenant's files"))).toEqual([]);
  const ofSandbox = reportOn({ ...seen, config: { ...seen.config, site: "https://evenhand.sharepoint.example/sites/evenhand" } }).text;
  expect(lines(ofSandbox).filter((line) => !line.includes("sandbox"))).toEqual([]);
});

const [info] = seen.manifest.webApplicationInfo.nestedAppAuthInfo;

test.each<[what: string, damaged: Seen]>([
  [
    "a permission more",
    { ...seen, manifest: { ...seen.manifest, webApplicationInfo: { nestedAppAuthInfo: [{ redirectUri: "", scopes: [...(info?.scopes ?? []), "Sites.Read.All"] }] } } },
  ],
  ["a role that may edit", { ...seen, rights: seen.rights.map((cells, index) => (index === 1 ? cells.with(1, "Edit") : cells)) }],
  ["no rights at all to be seen", { ...seen, rights: [] }],
  ["a page without its policy", { ...seen, headers: new Map([...seen.headers, ["tab", { "Cache-Control": "no-store" }]]) }],
  ["a page of the sandbox among the others", { ...seen, files: [...seen.files, "sandbox/index.html"] }],
  ["a package without a licence", { ...seen, sbom: { ...seen.sbom, components: [{ "bom-ref": "x", name: "x", version: "1.0.0" }] } }],
  ["a secret in the configuration", { ...seen, config: { ...seen.config, secret: "x" } as Seen["config"] }],
  ["a request that no administrator is told of", { ...seen, told: seen.told.slice(1) }],
  ["a page that asks SharePoint's REST interface", { ...seen, pagesAskRest: true }],
  ["a page that may use the camera", { ...seen, headers: new Map([...seen.headers].map(([page, each]) => [page, Object.assign({}, each, { "Permissions-Policy": "" })])) }],
  ["an add-in that runs at sending", { ...seen, xml: `${seen.xml}<LaunchEvent/>` }],
])("%s is reported", (_, damaged) => {
  const { text: report, holds } = reportOn(damaged);
  expect(holds).toBe(false);
  expect(report).toContain("NOT SO");
});

test("every claim stands in a chapter and under a principle that there are", () => {
  expect(claims.filter(({ chapter, principles: named }) => !(chapter in chapters) || named.some((number) => !(number in principles)))).toEqual([]);
});
