import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const pagesRoot = fileURLToPath(new URL("./src/entries/", import.meta.url));

const workerName = "sandbox-worker";

/**
 * Every .html file below src/entries is a page. With EVENHAND_PAGES=product, or `--mode product`,
 * the sandbox's pages stay out, so that what a body deploys holds nothing of the sandbox.
 */
const findPages = (productOnly: boolean): Record<string, string> => {
  const pages = readdirSync(pagesRoot, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".html"))
    .filter((path) => !productOnly || !path.startsWith("sandbox/"));
  return Object.fromEntries(pages.map((path) => [path.replace(/\.html$/, "").replaceAll("/", "-"), pagesRoot + path]));
};

const packagedConfig = fileURLToPath(new URL("./appPackage/evenhand-config.json", import.meta.url));

/** Puts what `npm run package` wrote into the product's pages, as data that no page can mistake for markup. */
const fillConfig: Plugin = {
  name: "evenhand-config",
  transformIndexHtml: (html) => {
    const config = existsSync(packagedConfig) ? JSON.stringify(JSON.parse(readFileSync(packagedConfig, "utf8"))) : "{}";
    return html.replace("%EVENHAND_CONFIG%", () => config.replaceAll("<", "\\u003c"));
  },
};

export default defineConfig(({ mode }) => {
  const productOnly = mode === "product" || process.env["EVENHAND_PAGES"] === "product";
  return {
    root: pagesRoot,
    plugins: [react(), fillConfig],
    build: {
      outDir: fileURLToPath(new URL("./dist/", import.meta.url)),
      emptyOutDir: true,
      chunkSizeWarningLimit: 1500,
      rolldownOptions: {
        input: {
          ...findPages(productOnly),
          ...(productOnly ? {} : { [workerName]: `${pagesRoot}sandbox/worker.ts` }),
        },
        output: {
          // A service worker rules the paths below its own address, so this one must stand at the root under a fixed name.
          entryFileNames: (chunk) => (chunk.name === workerName ? `${workerName}.js` : "assets/[name]-[hash].js"),
        },
      },
    },
  };
});
