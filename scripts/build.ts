import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { keepAssets } from "./build/kept-assets.ts";
import { parseBuildOptions, usage, type BuildOptions } from "./build/options.ts";
import { licenceList, makeSbom } from "./build/sbom.ts";

const project = fileURLToPath(new URL("..", import.meta.url));

/** Builds the pages of one deployment into its folder, with the list of what they are made from: `npm run build -- --config FOLDER`. */
const buildPages = async ({ folder, previous }: BuildOptions): Promise<void> => {
  const pages = join(folder, "pages");
  const kept = previous === null ? null : await keepAssets(previous);
  process.env["EVENHAND_CONFIG"] = folder;
  await build({ configFile: join(project, "vite.config.ts"), mode: "product", logLevel: "warn", build: { outDir: pages, emptyOutDir: true, manifest: true } });
  // Which module went into which file: for checks, and not for the host.
  await mkdir(join(folder, "build"), { recursive: true });
  await rename(join(pages, ".vite/manifest.json"), join(folder, "build/manifest.json"));
  await rm(join(pages, ".vite"), { recursive: true });
  await kept?.putInto(pages);
  await kept?.forget();

  const sbom = await makeSbom(project);
  const licences = await licenceList(project, sbom);
  await writeFile(join(folder, "build/sbom.cdx.json"), `${JSON.stringify(sbom, null, 2)}\n`);
  await writeFile(join(pages, "licences.txt"), licences);

  console.log(`Pages to host           ${relative(".", pages)}`);
  console.log(`Packages they are of    ${sbom.components.length}: ${relative(".", join(folder, "build/sbom.cdx.json"))} (CycloneDX), pages/licences.txt`);
  console.log(
    kept === null
      ? "No --previous was given: panes and tabs that are open during the update will ask to be loaded again."
      : `Kept for open panes     ${kept.names.length} files of the previous release`,
  );
};

const options = parseBuildOptions(process.argv.slice(2));
if (options.ok) await buildPages(options.value);
else {
  console.error(`${options.error}\n\n${usage}`);
  process.exitCode = 1;
}
