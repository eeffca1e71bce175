import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { PageConfig } from "../src/entries/compose/config.ts";

const docs = (name: string): string => readFileSync(fileURLToPath(new URL(`../docs/${name}`, import.meta.url)), "utf8");

export const readDeployPage = (): string => docs("deploy.md");

/** The commands in the shell blocks of docs/deploy.md, in its order: each in one line, without its comment. */
export const deployCommands = (): readonly string[] =>
  [...readDeployPage().matchAll(/```sh\n([^]*?)```/g)].flatMap(([, block = ""]) =>
    block
      .replaceAll(/\\\n\s*/g, "")
      .split("\n")
      .map((line) => line.replace(/ +#.*$/, "").trim())
      .filter((line) => line !== ""),
  );

/** The deployment of docs/settings.example.json, which fits the sandbox. */
export const exampleDeployment = (): PageConfig => {
  const { site, tenantId, app }: { readonly site: string; readonly tenantId: string; readonly app: { readonly clientId: string } } = JSON.parse(docs("settings.example.json"));
  return { clientId: app.clientId, tenantId, site };
};

/** What docs/deploy.md gives to `npm run package`, and then to `npm run build`, for the example deployment and into this folder. */
export const pagesCommands = (folder: string) => ({ package: argumentsOf("package", folder), build: argumentsOf("build", folder) });

const argumentsOf = (script: string, folder: string): readonly string[] => {
  const { clientId, tenantId, site } = exampleDeployment();
  const start = `npm run ${script} -- `;
  const line = deployCommands().find((each) => each.startsWith(start));
  if (line === undefined) throw new Error(`docs/deploy.md has no line that begins with "${start}".`);
  return line
    .slice(start.length)
    .replace("<client id>", clientId)
    .replace("<tenant id>", tenantId)
    .replace(/https:\/\/tenant\S+/, site)
    .split(" ")
    .map((word) => (word === "deployment" ? folder : word));
};

/** Where `npm test` makes the pages that its checks and journeys look at. Not in dist, which `npm start` empties. */
export const checkedDeployment = "dist-product";
