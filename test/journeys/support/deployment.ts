import { spawn } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { keepAssets } from "../../../scripts/build/kept-assets.ts";
import { pagesCommands } from "../../../scripts/deploy-page.ts";

/** What a command of the project said, and with which code it ended. */
export interface Ran {
  readonly code: number | null;
  readonly text: string;
}

/** Runs one of the project's commands as `npm run` does. */
export const runCommand = (name: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> =>
  new Promise((settle) => {
    const command = spawn(process.execPath, ["--import", "tsx", `scripts/${name}.ts`, ...args], { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
    const said: string[] = [];
    for (const stream of [command.stdout, command.stderr]) stream.on("data", (piece: Buffer) => void said.push(piece.toString()));
    command.once("close", (code) => settle({ code, text: said.join("") }));
  });

export interface Deployment {
  /** With what `npm run package` and `npm run build` wrote into it. */
  readonly folder: string;
  readonly pages: string;
  readonly forget: () => Promise<void>;
}

/**
 * The deployment of docs/settings.example.json, made by the lines of docs/deploy.md. `npm test` made it before its journeys
 * (EVENHAND_DEPLOYMENT), since a build costs as much as several of them; where a journey runs alone it is made now.
 */
export const openDeployment = async (): Promise<Deployment> => {
  const made = process.env["EVENHAND_DEPLOYMENT"];
  if (made !== undefined) return { folder: made, pages: join(made, "pages"), forget: async () => undefined };
  const folder = await mkdtemp(join(tmpdir(), "evenhand-deployment-"));
  const given = pagesCommands(folder);
  for (const script of ["package", "build"] as const) {
    const { code, text } = await runCommand(script, given[script]);
    if (code !== 0) throw new Error(text);
  }
  return { folder, pages: join(folder, "pages"), forget: () => rm(folder, { recursive: true, force: true }) };
};

const hashed = /-([\w-]{8})(\.\w+)$/;

/**
 * The next release of these pages, in another folder: the same pages, but every file whose name changes with its content has
 * another name. Beside it are the assets of these, as `npm run build -- --previous` keeps them.
 */
export const writeNextRelease = async (pages: string, folder: string): Promise<void> => {
  const assets = join(folder, "assets");
  await cp(pages, folder, { recursive: true });
  const others = new Map((await readdir(assets)).map((name) => [name, name.replace(hashed, (_whole, hash: string, end: string) => `-${[...hash].toReversed().join("")}${end}`)]));
  const named = new RegExp([...others.keys()].map((name) => name.replaceAll(".", "\\.")).join("|"), "g");
  for (const path of await readdir(folder, { recursive: true })) {
    if (!/\.(html|js|css)$/.test(path)) continue;
    const text = await readFile(join(folder, path), "utf8");
    await writeFile(
      join(folder, path),
      text.replace(named, (name) => others.get(name) ?? name),
    );
  }
  for (const [name, other] of others) await rename(join(assets, name), join(assets, other));
  const kept = await keepAssets(pages);
  await kept.putInto(folder);
  await kept.forget();
};
