import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { iopc001 } from "../../../src/domain/policy/packs/iopc-001.ts";

const folder = mkdtempSync(join(tmpdir(), "evenhand-pack-"));
afterAll(() => rmSync(folder, { recursive: true }));

// Each run starts a process of its own, which a busy machine takes its time over.
vi.setConfig({ testTimeout: 60_000 });

const script = join(import.meta.dirname, "../../../scripts/check-pack.ts");

/** What the command says and answers, as a person at a terminal meets it. */
const run = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", script, ...args], { encoding: "utf8" });
  return { status, stdout, stderr };
};

const fileOf = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

test("a policy that fits is told with the questions that it leaves open", () => {
  const { status, stdout } = run(fileOf("ours.json", JSON.stringify({ ...iopc001, id: "ours" })));
  expect(status).toBe(0);
  expect(stdout).toContain("fits: ours@1.0, Managing service user contact.");
  expect(stdout).toContain("warning.waitDays: How many days does a person get to change after a warning?");
  expect(stdout).not.toContain("authority.decides");
});

test("a policy that does not fit is told by field and answers 1", () => {
  const { status, stderr } = run(fileOf("late.json", JSON.stringify({ ...iopc001, review: { ...iopc001.review, maxMonths: 36 } })));
  expect(status).toBe(1);
  expect(stderr).toContain("review.maxMonths: Give at most 24, in months.");
});

test("a file that is no JSON is told with the place", () => {
  const { status, stderr } = run(fileOf("broken.json", '{\n  "id": "ours",,\n}'));
  expect(status).toBe(1);
  expect(stderr).toContain("line 2, column 16: ");
});

test("a policy of one's own begins as a copy, and never over a file that is there", () => {
  const file = join(folder, "new.json");
  expect(run("--start-from", "iopc-001", file).status).toBe(0);
  expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(iopc001);
  expect(run(file).stdout).toContain("A policy of this id and version comes with Evenhand. Give yours another id before you add it.");
  expect(run("--start-from", "iopc-000", file)).toMatchObject({ status: 1, stderr: expect.stringContaining("EEXIST") });
});

test("without a file, with one that is not there or with an option that is unknown, the command says how to use it", () => {
  expect(run().stderr).toMatch(/^Name one file\.\n\nUse: npm run check-pack/);
  expect(run(join(folder, "none.json"))).toMatchObject({ status: 1, stderr: expect.stringContaining("ENOENT") });
  expect(run("--begin", "x").stderr).toContain("Use: npm run check-pack");
});
