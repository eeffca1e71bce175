import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Takes a folder for this process alone, so that two never write into one journal, and returns how to give it back.
 * Throws a sentence for the person at the terminal when another process has it. What a process left that has ended is taken over.
 */
export const lockFolder = (folder: string): (() => void) => {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, "lock");
  const release = (): void => {
    held.delete(path);
    rmSync(path, { force: true });
  };
  for (let tries = 0; tries < mostTries; tries++) {
    if (create(path)) {
      held.add(path);
      return release;
    }
    const holder = readHolder(path);
    if (holder !== null && (holder === process.pid ? held.has(path) : isRunning(holder))) {
      throw new Error(
        `The state in ${folder} is in use by another sandbox (process ${holder}). Stop that one, or keep this one's state elsewhere: EVENHAND_STATE=.sandbox-2 npm start`,
      );
    }
    release();
  }
  throw new Error(`The state in ${folder} could not be taken. Remove ${path} when no sandbox is running.`);
};

const mostTries = 3;

/** What this process itself holds: its number alone says nothing, as an ended process may have had the same. */
const held = new Set<string>();

/** Made whole in one step or not at all, so that of two processes one has it. */
const create = (path: string): boolean => {
  const next = `${path}.${process.pid}`;
  writeFileSync(next, String(process.pid));
  try {
    linkSync(next, path);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(next, { force: true });
  }
};

const readHolder = (path: string): number | null => {
  try {
    const holder = Number(readFileSync(path, "utf8"));
    return Number.isInteger(holder) && holder > 0 ? holder : null;
  } catch {
    return null;
  }
};

const isRunning = (id: number): boolean => {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
};

const codeOf = (error: unknown): unknown => (error instanceof Error && "code" in error ? error.code : undefined);
