import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { kilobytes, mostBeforeFirstPaint, paneBytes } from "../scripts/first-paint.ts";
import type { Row } from "./table.ts";

/** Compressed JavaScript of ours that stands before the pane's first paint, and what comes after it. */
export const measureBytes = async (): Promise<readonly Row[]> => {
  const folder = mkdtempSync(join(tmpdir(), "evenhand-bytes-"));
  await build({
    configFile: fileURLToPath(new URL("../vite.config.ts", import.meta.url)),
    mode: "product",
    logLevel: "error",
    build: { outDir: folder, manifest: true },
  });
  const { before, after } = paneBytes(folder);
  rmSync(folder, { recursive: true, force: true });
  return [
    { what: "Our JavaScript before the pane's first paint, gzip", figure: kilobytes(before), aim: kilobytes(mostBeforeFirstPaint) },
    { what: "Loaded behind it: MSAL, Graph, details", figure: kilobytes(after), aim: "" },
  ];
};
