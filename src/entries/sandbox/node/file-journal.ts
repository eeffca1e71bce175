import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import type { Journal } from "../../../sandbox/tenant/store/tenant-store.ts";

export interface FileJournal extends Journal {
  /** Whether anything was kept when the journal was opened. */
  readonly isNew: boolean;
  /** Throws away what is kept. */
  remove(): void;
  close(): void;
}

/**
 * Keeps the tenant's changes in one file, a line each. Writes are synchronous, so that a change that
 * was answered is on its way to the disk; a replacement is complete or does not happen.
 */
export const openFileJournal = (path: string): FileJournal => {
  const isNew = !existsSync(path);
  mkdirSync(dirname(path), { recursive: true });
  let file: number | null = null;
  const close = (): void => {
    if (file !== null) closeSync(file);
    file = null;
  };
  return {
    isNew,
    read: () => (existsSync(path) ? readFileSync(path, "utf8").split("\n") : []),
    append: (line) => {
      file ??= openSync(path, "a");
      writeSync(file, `${line}\n`);
    },
    replace: (lines) => {
      close();
      const next = `${path}.next`;
      writeFileSync(next, [...lines].map((line) => `${line}\n`).join(""));
      renameSync(next, path);
    },
    remove: () => {
      close();
      rmSync(path, { force: true });
    },
    close,
  };
};
