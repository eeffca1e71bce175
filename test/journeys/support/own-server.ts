import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface OwnServer {
  /** Ends with a slash. */
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Runs what `npm start -- --mail FOLDER` runs, with these files in the folder, until it says where it is ready. */
export const startWithMail = async (files: Readonly<Record<string, string | Uint8Array>>): Promise<OwnServer> => {
  const mail = await mkdtemp(join(tmpdir(), "evenhand-mail-"));
  await Promise.all(Object.entries(files).map(([name, content]) => writeFile(join(mail, name), content)));
  const server = await startSandbox(["--mail", mail]);
  return {
    address: server.address,
    stop: async () => {
      await server.stop();
      await rm(mail, { recursive: true, force: true });
    },
  };
};

/** Runs what `npm start` runs, with a tenant of its own, until it says where it is ready. */
export const startSandbox = async (options: readonly string[] = []): Promise<OwnServer> => {
  const folder = await mkdtemp(join(tmpdir(), "evenhand-state-"));
  // The pages that Playwright's server built are there: building them again would take them from under other journeys.
  const server = spawn(process.execPath, ["--import", "tsx", "scripts/start.ts", "--fresh", "--built", ...options], {
    env: { ...process.env, PORT: String(await freePort()), EVENHAND_STATE: folder },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<void>((settle) => server.once("exit", () => settle()));
  const stop = async (): Promise<void> => {
    server.kill("SIGTERM");
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  const ready = new Promise<string>((settle) => {
    let said = "";
    server.stdout.on("data", (piece: Buffer) => {
      said += piece.toString();
      const address = /ready: (\S+)/.exec(said)?.[1];
      if (address !== undefined) settle(address);
    });
  });
  const address = await Promise.race([ready, ended.then(() => null)]);
  if (address === null) throw new Error("A sandbox of its own did not start.");
  return { address, stop };
};

const freePort = (): Promise<number> =>
  new Promise((settle, fail) => {
    const probe = createServer();
    probe.once("error", fail);
    probe.listen(0, "localhost", () => {
      const bound = probe.address();
      probe.close(() => settle(typeof bound === "object" && bound !== null ? bound.port : 0));
    });
  });
