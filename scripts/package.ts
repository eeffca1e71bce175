import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { packageFiles, type PackageIcons } from "./package/files.ts";
import { packageFolder, packageIcons } from "./package/icon-files.ts";
import { parseOptions, usage } from "./package/options.ts";
import { optionsToValues, placeholderClientId, type PackageValues } from "./package/values.ts";
import { english } from "./package/words.ts";

const root = join(import.meta.dirname, "..");

/** Writes the packages of one tenant: `npm run package -- --origin … --client-id …`. Answers the process's exit code. */
const makePackages = async (args: readonly string[]): Promise<number> => {
  const options = parseOptions(args);
  if (!options.ok) return refuse([options.error]);
  const values = optionsToValues(options.value);
  if (!values.ok) return refuse(values.error);

  const out = options.value.out === undefined ? root : resolve(options.value.out);
  for (const [path, bytes] of packageFiles(values.value, english, await readIcons())) {
    await mkdir(dirname(join(out, path)), { recursive: true });
    await writeFile(join(out, path), bytes);
    console.log(join(out, path));
  }
  console.log(summary(values.value));
  return 0;
};

const refuse = (sentences: readonly string[]): number => {
  console.error(`${sentences.join("\n")}\n\n${usage}`);
  return 1;
};

const readIcons = async (): Promise<PackageIcons> => {
  const read = (name: string): Promise<Uint8Array> => readFile(join(root, packageFolder, name));
  return {
    color: await read(packageIcons.color),
    outline: await read(packageIcons.outline),
    color32x32: await read(packageIcons.color32x32),
  };
};

const summary = (values: PackageValues): string =>
  [
    "",
    `Teams package id   ${values.appId}`,
    `XML add-in id      ${values.outlookAddInId}`,
    `Redirect to add    brk-multihub://${values.host}`,
    ...(values.site === null ? ["No --site was given: the pages will not know which lists to read."] : []),
    ...(values.clientId === placeholderClientId ? ["The client id is a placeholder: nobody can sign in with these packages."] : []),
    "What to do with these files: docs/deploy.md",
  ].join("\n");

process.exitCode = await makePackages(process.argv.slice(2));
