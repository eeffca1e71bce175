import { relative, resolve } from "node:path";
import { parseOptions, usage, usualFolder } from "./package/options.ts";
import { optionsToValues, placeholderClientId, type PackageValues } from "./package/values.ts";
import { writePackages } from "./package/write-packages.ts";
import { releaseVersion } from "./release.ts";

/** Writes the packages of one deployment into one folder: `npm run package -- --origin … --client-id …`. Answers the process's exit code. */
const makePackages = async (args: readonly string[]): Promise<number> => {
  const options = parseOptions(args);
  if (!options.ok) return refuse([options.error]);
  const values = optionsToValues(options.value, releaseVersion());
  if (!values.ok) return refuse(values.error);
  const folder = resolve(options.value.out ?? usualFolder);
  const written = await writePackages(values.value, folder);
  if (!written.ok) return refuse([written.error]);
  console.log(written.value.join("\n"));
  console.log(summary(values.value, relative(".", folder) || "."));
  return 0;
};

const refuse = (sentences: readonly string[]): number => {
  console.error(`${sentences.join("\n")}\n\n${usage}`);
  return 1;
};

const summary = (values: PackageValues, folder: string): string =>
  [
    "",
    `Version            ${values.versions.teams} (XML: ${values.versions.xml})`,
    `Teams package id   ${values.appId}`,
    `XML add-in id      ${values.outlookAddInId}`,
    `Redirect to add    brk-multihub://${values.host}`,
    ...(values.clientId === placeholderClientId ? ["The client id is a placeholder: nobody can sign in with these packages."] : []),
    `Next               npm run build -- --config ${folder}`,
    "What to do with these files: docs/deploy.md",
  ].join("\n");

process.exitCode = await makePackages(process.argv.slice(2));
