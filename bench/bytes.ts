import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import type { Row } from "./table.ts";

interface ManifestChunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

/** Compressed JavaScript of ours that stands before the pane's first paint, and what comes after it. office.js is Microsoft's and not counted. */
export const measureBytes = async (): Promise<readonly Row[]> => {
  const folder = mkdtempSync(join(tmpdir(), "evenhand-bytes-"));
  await build({
    configFile: fileURLToPath(new URL("../vite.config.ts", import.meta.url)),
    mode: "product",
    logLevel: "error",
    build: { outDir: folder, manifest: true },
  });
  const manifest = JSON.parse(readFileSync(join(folder, ".vite/manifest.json"), "utf8")) as Readonly<Record<string, ManifestChunk>>;
  const sizeOf = (names: Iterable<string>): number =>
    [...names].reduce((bytes, name) => {
      const file = manifest[name]?.file ?? "";
      return file.endsWith(".js") ? bytes + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length : bytes;
    }, 0);
  const before = closure(manifest, ["pane.html"], ({ imports }) => imports ?? []);
  const everything = closure(manifest, ["pane.html"], ({ imports, dynamicImports }) => [...(imports ?? []), ...(dynamicImports ?? [])]);
  const after = [...everything].filter((name) => !before.has(name));
  const rows = [
    { what: "Our JavaScript before the pane's first paint, gzip", figure: kilobytes(sizeOf(before)), aim: "90 KB" },
    { what: "Loaded behind it: MSAL, Graph, details", figure: kilobytes(sizeOf(after)), aim: "" },
  ];
  rmSync(folder, { recursive: true, force: true });
  return rows;
};

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;

const closure = (manifest: Readonly<Record<string, ManifestChunk>>, roots: readonly string[], next: (chunk: ManifestChunk) => readonly string[]): ReadonlySet<string> => {
  const seen = new Set<string>();
  const visit = (name: string): void => {
    const chunk = manifest[name];
    if (!chunk || seen.has(name)) return;
    seen.add(name);
    for (const each of next(chunk)) visit(each);
  };
  for (const root of roots) visit(root);
  return seen;
};
