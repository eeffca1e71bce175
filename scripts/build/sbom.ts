import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

/** As much of a CycloneDX document as is looked at here ("CycloneDX 1.5", JSON). */
export interface Sbom {
  readonly bomFormat: "CycloneDX";
  readonly metadata: { readonly component: Pick<Component, "bom-ref" | "name" | "version"> };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}

interface Component {
  readonly "bom-ref": string;
  readonly name: string;
  readonly version: string;
  readonly properties?: readonly { readonly name: string; readonly value: string }[];
  readonly licenses?: readonly { readonly license?: { readonly id?: string; readonly name?: string }; readonly expression?: string }[];
}

/**
 * Every package that the pages are made with, by npm itself (`npm sbom`). What only builds and tests them is taken out here:
 * npm's own `--omit dev`, which it goes by under NODE_ENV=production too, takes out React as well.
 */
export const makeSbom = async (project: string): Promise<Sbom> => {
  const { stdout } = await promisify(execFile)("npm", ["sbom", "--sbom-format", "cyclonedx", "--include", "dev"], {
    cwd: project,
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === "win32",
  });
  const whole = JSON.parse(stdout) as Sbom;
  const components = whole.components.filter(({ properties = [] }) => !properties.some(({ name }) => name === "cdx:npm:package:development"));
  // npm calls the product by the folder in which it lies.
  const component = { ...whole.metadata.component, name: "evenhand" };
  const kept = new Set([component["bom-ref"], ...components.map((each) => each["bom-ref"])]);
  const dependencies = whole.dependencies.filter(({ ref }) => kept.has(ref)).map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((each) => kept.has(each)) }));
  return { ...whole, metadata: { ...whole.metadata, component }, components, dependencies };
};

/** The packages with their licences, by name, and below them the texts, which their authors ask to be handed on. */
export const licenceList = async (project: string, { components }: Sbom): Promise<string> => {
  const sorted = components.toSorted((left, right) => (left.name < right.name ? -1 : 1));
  const texts = await Promise.all(sorted.map(async (each) => ({ each, text: await licenceText(project, each) })));
  return [
    "Packages of others from which the pages of Evenhand are made, with their licences.",
    "",
    ...sorted.map((each) => `${each.name} ${each.version}: ${licenceOf(each)}`),
    ...texts.map(({ each, text }) => `\n${"-".repeat(80)}\n${each.name} ${each.version}\n\n${text ?? "The package carries no text of its licence."}`),
    "",
  ].join("\n");
};

export const licenceOf = ({ licenses = [] }: Component): string =>
  licenses.map(({ license, expression }) => expression ?? license?.id ?? license?.name ?? "not stated").join(" and ") || "not stated";

const licenceText = async (project: string, { name }: Component): Promise<string | null> => {
  const folder = join(project, "node_modules", name);
  if (!existsSync(folder)) return null;
  // A second version of a package lies below whoever needs it, with the same text.
  const file = (await readdir(folder)).find((each) => /^licen[cs]e(\.\w+)?$/i.test(each));
  return file === undefined ? null : (await readFile(join(folder, file), "utf8")).trim();
};
