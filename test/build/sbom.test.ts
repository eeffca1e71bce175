import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { licenceList, licenceOf, makeSbom } from "../../scripts/build/sbom.ts";
import { releaseVersion } from "../../scripts/release.ts";

const project = join(import.meta.dirname, "../..");

/** Licences under which code may be handed on with its text and its authors' names, and no more is asked. */
const permissive = new Set(["MIT", "MIT-0", "ISC", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "0BSD"]);

test("every package in the pages stands in the list with its licence, which lets it be handed on, and with its text", async () => {
  // As the build leaves it, and as npm would leave half of the packages out.
  vi.stubEnv("NODE_ENV", "production");
  const sbom = await makeSbom(project);
  vi.unstubAllEnvs();
  expect(sbom).toMatchObject({ bomFormat: "CycloneDX", metadata: { component: { name: "evenhand", version: releaseVersion() } } });
  const names = new Set(sbom.components.map(({ name }) => name));
  const { dependencies, devDependencies } = JSON.parse(await readFile(join(project, "package.json"), "utf8")) as Record<"dependencies" | "devDependencies", object>;
  expect(Object.keys(dependencies).filter((name) => !names.has(name))).toEqual([]);
  // What builds and tests the pages is not in them; types leave nothing there, and are asked for by packages that do.
  expect(Object.keys(devDependencies).filter((name) => names.has(name) && !name.startsWith("@types/"))).toEqual([]);
  expect(sbom.components.filter((component) => !permissive.has(licenceOf(component))).map(({ name }) => name)).toEqual([]);
  const list = await licenceList(project, sbom);
  for (const { name, version } of sbom.components) expect(list).toContain(`${name} ${version}: `);
  expect(list).toContain("Permission is hereby granted, free of charge");
});
