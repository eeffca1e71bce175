import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { deploymentConfig } from "./scripts/build/deployment-config.ts";
import { compileEarly } from "./src/entries/early/compile-early.ts";
import { hostFiles } from "./src/entries/headers/host-files.ts";

const pagesRoot = fileURLToPath(new URL("./src/entries/", import.meta.url));

const workerName = "sandbox-worker";

const paneModule = `${pagesRoot}pane.ts`;

/**
 * Every .html file below src/entries is a page. With `--mode product` the sandbox's pages stay out, so that what a body
 * deploys holds nothing of the sandbox.
 */
const findPages = (productOnly: boolean): Record<string, string> => {
  const pages = readdirSync(pagesRoot, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".html"))
    .filter((path) => !productOnly || !path.startsWith("sandbox/"));
  return Object.fromEntries(pages.map((path) => [path.replace(/\.html$/, "").replaceAll("/", "-"), pagesRoot + path]));
};

/** Fills what differs between deployments, as data that no page can mistake for markup, and the script that stands in each page. */
const fillPages = (productOnly: boolean): Plugin => {
  let config = "{}";
  let early = "";
  return {
    name: "evenhand-pages",
    buildStart: async () => {
      if (productOnly) config = JSON.stringify(deploymentConfig(process.env["EVENHAND_CONFIG"]));
      early = await compileEarly();
    },
    transformIndexHtml: (html) => html.replace("%EVENHAND_CONFIG%", () => config.replaceAll("<", "\\u003c")).replace("%EVENHAND_EARLY%", () => early),
  };
};

/** Writes beside the product's pages how they are to be served, for the hosts that are common. */
const headerFiles: Plugin = {
  name: "evenhand-headers",
  writeBundle: ({ dir = "" }) => {
    const files = hostFiles((page) => readFileSync(join(dir, `${page}.html`), "utf8"));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
  },
};

/** All that a module loads at once, itself included. */
const loadedAtOnce = (modules: ModuleGraph, root: string, seen = new Set<string>()): ReadonlySet<string> => {
  if (seen.has(root)) return seen;
  seen.add(root);
  for (const id of modules.getModuleInfo(root)?.importedIds ?? []) loadedAtOnce(modules, id, seen);
  return seen;
};

interface ModuleGraph {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null;
}

/**
 * What the pane and the tab both load at once goes into one file, and what the pane alone loads at once into another. Left
 * to itself the bundler makes twenty small ones of it, which compress worse: together they would cost the pane's first
 * paint eight kilobytes more.
 */
const groupsOfFirst = () => {
  let pages: readonly ReadonlySet<string>[] | null = null;
  const loadedBy = (id: string, modules: ModuleGraph): readonly boolean[] => {
    pages ??= [paneModule, `${pagesRoot}tab.ts`].map((page) => loadedAtOnce(modules, page));
    return pages.map((loaded) => loaded.has(id));
  };
  return [
    { name: (id: string, modules: ModuleGraph) => (loadedBy(id, modules).every(Boolean) ? "shared" : null), debugName: "shared", priority: 2 },
    // A page's own module is what starts it, and stands by itself.
    { name: (id: string, modules: ModuleGraph) => (id !== paneModule && loadedBy(id, modules)[0] ? "pane-first" : null), debugName: "pane-first", priority: 1 },
  ];
};

export default defineConfig(({ mode }) => {
  const productOnly = mode === "product";
  return {
    root: pagesRoot,
    plugins: [react(), fillPages(productOnly), ...(productOnly ? [headerFiles] : [])],
    build: {
      outDir: fileURLToPath(new URL("./dist/", import.meta.url)),
      emptyOutDir: true,
      // A browser that does not know `modulepreload` loads the same modules a little later, and is spared the code that imitates it.
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 1500,
      rolldownOptions: {
        input: {
          ...findPages(productOnly),
          ...(productOnly ? {} : { [workerName]: `${pagesRoot}sandbox/worker.ts` }),
        },
        output: {
          codeSplitting: { groups: groupsOfFirst() },
          // A service worker rules the paths below its own address, so this one must stand at the root under a fixed name.
          entryFileNames: (chunk) => (chunk.name === workerName ? `${workerName}.js` : "assets/[name]-[hash].js"),
        },
      },
    },
  };
});
