import { writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { reportOn } from "./attest/report.ts";
import { seeDeployment } from "./attest/seen.ts";
import { readOptions } from "./command/read-args.ts";

const usage = `Usage: npm run attest -- --config FOLDER

  --config  folder of a deployment, with its packages and its pages; the report is written into it

Ends with 1 where something is not as it is said to be.`;

const given = readOptions(process.argv.slice(2), { config: { type: "string" } });

const attest = async (config: string): Promise<number> => {
  const folder = resolve(config);
  const seen = await seeDeployment(folder);
  if (!seen.ok) {
    console.error(seen.error);
    return 2;
  }
  const { text, holds } = reportOn(seen.value);
  const path = join(folder, "attestation.md");
  await writeFile(path, text);
  console.log(`${path}${holds ? "" : "\nNot everything is as it is said to be: look for NOT SO."}`);
  return holds ? 0 : 1;
};

if (!given.ok || given.value.config === undefined) {
  console.error(`${given.ok ? "--config is missing. Give the folder of a deployment." : given.error}\n\n${usage}`);
  process.exitCode = 2;
} else process.exitCode = await attest(given.value.config);
