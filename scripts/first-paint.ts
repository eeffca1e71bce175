import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** The most that may stand before the pane's first paint, in bytes of compressed JavaScript of ours. `npm test` fails above it. */
export const mostBeforeFirstPaint = 92_000;

export interface PaneBytes {
  /** Before the first paint. */
  readonly before: number;
  /** What is fetched behind it, when it is needed. */
  readonly after: number;
}

interface ManifestChunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

/** Compressed JavaScript of the pane in a folder of pages, and the manifest with which they were built. office.js is Microsoft's and not counted. */
export const paneBytes = (folder: string, manifestFile: string): PaneBytes => {
  const manifest = JSON.parse(readFileSync(manifestFile, "utf8")) as Readonly<Record<string, ManifestChunk>>;
  const sizeOf = (names: Iterable<string>): number =>
    [...names].reduce((bytes, name) => {
      const file = manifest[name]?.file ?? "";
      return file.endsWith(".js") ? bytes + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length : bytes;
    }, 0);
  const before = closure(manifest, ["pane.html"], ({ imports }) => imports ?? []);
  const everything = closure(manifest, ["pane.html"], ({ imports, dynamicImports }) => [...(imports ?? []), ...(dynamicImports ?? [])]);
  return { before: sizeOf(before), after: sizeOf([...everything].filter((name) => !before.has(name))) };
};

export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;

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
