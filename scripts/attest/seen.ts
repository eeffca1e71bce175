import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { unopenedMailScopes } from "../../src/adapters/auth/identity.ts";
import type { PageConfig } from "../../src/entries/compose/config.ts";
import { headersOf, productPages, type Headers, type ProductPage } from "../../src/entries/headers/page-headers.ts";
import { err, ok, type Result } from "../../src/domain/base/result.ts";
import type { Sbom } from "../build/sbom.ts";
import { checkConfig } from "../package/check-config.ts";
import { configFile } from "../package/files.ts";
import { callsIn, type CallInCode } from "./calls.ts";

/** What can be seen of a deployment without asking any service: its folder, and the code that made it. */
export interface Seen {
  readonly config: PageConfig;
  readonly manifest: SeenManifest;
  readonly xml: string;
  /** As the pages that were built have to be served. */
  readonly headers: ReadonlyMap<ProductPage, Headers>;
  /** Whether the files for hosts say just that. */
  readonly headersWritten: boolean;
  readonly files: readonly string[];
  readonly sbom: Sbom;
  readonly calls: readonly CallInCode[];
  /** The requests that docs/permissions.md tells an administrator of. */
  readonly told: readonly string[];
  /** Whether a file of the pages holds an address of SharePoint's REST interface. */
  readonly pagesAskRest: boolean;
  readonly optionalScopes: readonly string[];
  /** Each list with the level of each role, as docs/permissions.md has them from the set-up plan. */
  readonly rights: readonly (readonly string[])[];
}

interface SeenManifest {
  readonly version: string;
  readonly validDomains: readonly string[];
  readonly webApplicationInfo: { readonly nestedAppAuthInfo: readonly { readonly redirectUri: string; readonly scopes: readonly string[] }[] };
  readonly authorization: { readonly permissions: { readonly resourceSpecific: readonly { readonly name: string }[] } };
}

/** Reads the folder of a deployment whose pages were built. */
export const seeDeployment = async (folder: string): Promise<Result<Seen, string>> => {
  const pages = join(folder, "pages");
  for (const path of [join(folder, configFile), join(pages, "pane.html"), join(folder, "build/sbom.cdx.json")]) {
    if (!existsSync(path)) return err(`${path} is not there. Run \`npm run package\` and \`npm run build -- --config ${folder}\` first.`);
  }
  const read = (path: string): Promise<string> => readFile(join(folder, path), "utf8");
  const config = checkConfig(await read(configFile));
  if (!config.ok) return config;
  const headers = new Map(await Promise.all(productPages.map(async (page) => [page, headersOf(page, await read(`pages/${page}.html`))] as const)));
  const written = await read("pages/_headers");
  const files = (await readdir(pages, { recursive: true })).map((path) => path.replaceAll("\\", "/"));
  const permissions = await readFile(join(import.meta.dirname, "../../docs/permissions.md"), "utf8");
  return ok({
    config: config.value,
    manifest: JSON.parse(strFromU8(unzipSync(await readFile(join(folder, "evenhand.zip")))["manifest.json"] ?? new Uint8Array())) as SeenManifest,
    xml: await read("outlook.xml"),
    headers,
    headersWritten: [...headers.values()].every((each) => Object.entries(each).every(([name, value]) => written.includes(`${name}: ${value}`))),
    files,
    sbom: JSON.parse(await read("build/sbom.cdx.json")) as Sbom,
    calls: [...callsIn("src/adapters/graph"), ...callsIn("src/adapters/sharepoint")],
    told: [...rowsOf(permissions, "graph"), ...rowsOf(permissions, "rest")].map(([call = ""]) => call.replaceAll("`", "")),
    pagesAskRest: await anyHolds(pages, files, "_api/"),
    optionalScopes: unopenedMailScopes,
    rights: rightsIn(permissions),
  });
};

const anyHolds = async (folder: string, files: readonly string[], text: string): Promise<boolean> => {
  const texts = await Promise.all(files.filter((path) => /\.(?:js|html)$/.test(path)).map((path) => readFile(join(folder, path), "utf8")));
  return texts.some((each) => each.includes(text));
};

/** Each list with the level of each role. */
export const rightsIn = (page: string): readonly (readonly string[])[] => rowsOf(page, "lists");

/** The rows of a table that a test compares with the plan, or with the code. */
export const rowsOf = (page: string, table: "lists" | "graph" | "rest"): readonly (readonly string[])[] => {
  const [, part = ""] = page.split(`<!-- written by test/docs/permissions.test.ts: ${table} -->`);
  return (part.split("<!-- end -->")[0] ?? "")
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .slice(2)
    .map((line) => line.slice(2, -2).split(" | "));
};
