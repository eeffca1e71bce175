import { writeFile } from "node:fs/promises";
import { createInterface } from "node:readline/promises";
import { nodeDeps } from "./command/node-deps.ts";
import { dispose } from "./dispose/dispose.ts";

const ask = async (question: string): Promise<string | null> => {
  if (!process.stdin.isTTY) return null;
  const asking = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await asking.question(question);
  } finally {
    asking.close();
  }
};

process.exitCode = await dispose({ ...nodeDeps, ask, writeNew: (path, text) => writeFile(path, text, { flag: "wx", mode: 0o600 }) }, process.argv.slice(2));
