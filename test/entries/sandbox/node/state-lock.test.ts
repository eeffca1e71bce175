import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { lockFolder } from "../../../../src/entries/sandbox/node/state-lock.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "evenhand-lock-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("of two sandboxes on one folder the second is refused, with a sentence that says what to do", () => {
  const release = lockFolder(folder);
  expect(() => lockFolder(folder)).toThrow(/is in use by another sandbox .* EVENHAND_STATE/);
  release();
  expect(lockFolder(folder)).not.toThrow();
  expect(existsSync(join(folder, "lock"))).toBe(false);
});

test("a folder that a process left when it was killed is taken over", () => {
  const { pid } = spawnSync(process.execPath, ["--version"]);
  writeFileSync(join(folder, "lock"), String(pid));
  expect(lockFolder(folder)).not.toThrow();
});

test("a folder that another process has stays its own", () => {
  writeFileSync(join(folder, "lock"), String(process.ppid));
  expect(() => lockFolder(folder)).toThrow(`process ${process.ppid}`);
});

test("what an earlier process of the same number left is taken over, and so is what cannot be read", () => {
  writeFileSync(join(folder, "lock"), String(process.pid));
  expect(lockFolder(folder)).not.toThrow();
  writeFileSync(join(folder, "lock"), "");
  expect(lockFolder(folder)).not.toThrow();
});
