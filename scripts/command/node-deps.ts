import { createHash, randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { signInWith } from "../provision/sign-in.ts";
import type { RecordsDeps } from "./open-records.ts";

const say = (line: string): void => console.log(line);

/** What a command on the records works with on this computer. */
export const nodeDeps: RecordsDeps = {
  fetch,
  wait: (milliseconds) => wait(milliseconds),
  env: process.env,
  readFile: (path) => readFile(path, "utf8"),
  say,
  sha256: async (text) => createHash("sha256").update(text).digest("hex"),
  newId: randomUUID,
  readClock: () => ({ clock: Date.now(), steady: performance.now() }),
  signIn: signInWith({ say }),
};
