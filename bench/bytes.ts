import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { kilobytes, mostBeforeFirstPaint, paneBytes } from "../scripts/first-paint.ts";
import { placeholderConfig } from "../scripts/package/placeholder-config.ts";
import type { Row } from "./table.ts";

/** Compressed JavaScript of ours that stands before the pane's first paint, and what comes after it. */
export const measureBytes = async (): Promise<readonly Row[]> => {
  const folder = mkdtempSync(join(tmpdir(), "evenhand-bytes-"));
  process.env["EVENHAND_CONFIG"] = await placeholderConfig(folder);
  await build({
    configFile: fileURLToPath(new URL("../vite.config.ts", import.meta.url)),
    mode: "product",
    logLevel: "error",
    build: { outDir: join(folder, "pages"), manifest: true },
  });
  const { before, after } = paneBytes(join(folder, "pages"), join(folder, "pages/.vite/manifest.json"));
  rmSync(folder, { recursive: true, force: true });
  return [
    { what: "Our JavaScript before the pane's first paint, gzip", figure: kilobytes(before), aim: kilobytes(mostBeforeFirstPaint) },
    { what: "Loaded behind it: MSAL, Graph, details", figure: kilobytes(after), aim: "" },
  ];
};
