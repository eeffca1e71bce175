import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { keepAssets } from "../../scripts/build/kept-assets.ts";

let below = "";
beforeEach(async () => {
  below = await mkdtemp(join(tmpdir(), "evenhand-releases-"));
});
afterEach(() => rm(below, { recursive: true }));

/** Pages as a build writes them: the pane's script, which fetches a part later, and a style that comes with it. */
const buildRelease = async (name: string): Promise<string> => {
  const folder = join(below, name);
  await mkdir(join(folder, "assets"), { recursive: true });
  await writeFile(join(folder, "pane.html"), `<script type="module" src="/assets/pane-${name}.js"></script>`);
  await writeFile(join(folder, `assets/pane-${name}.js`), `import("./record-${name}.js")`);
  await writeFile(join(folder, `assets/record-${name}.js`), `load("assets/record-${name}.css"); import "./same-in-all.js"`);
  await writeFile(join(folder, `assets/record-${name}.css`), "p { margin: 0 }");
  await writeFile(join(folder, "assets/same-in-all.js"), "export {}");
  return folder;
};

const update = async (previous: string, next: string): Promise<string> => {
  const kept = await keepAssets(previous);
  const folder = await buildRelease(next);
  await kept.putInto(folder);
  await kept.forget();
  return folder;
};

test("a pane that was open before an update still fetches all its parts after it", async () => {
  const updated = await update(await buildRelease("one"), "two");
  for (const name of ["pane-one.js", "record-one.js", "record-one.css", "same-in-all.js", "pane-two.js", "record-two.js"])
    expect(existsSync(join(updated, "assets", name))).toBe(true);
  expect(await readFile(join(updated, "pane.html"), "utf8")).toContain("pane-two.js");
});

test("assets are kept for one release, and not for the next but one", async () => {
  const third = await update(await update(await buildRelease("one"), "two"), "three");
  expect((await readdir(join(third, "assets"))).filter((name) => name.includes("-one"))).toEqual([]);
  expect(await readdir(join(third, "assets"))).toContain("record-two.js");
});

test("the previous pages may lie where the new ones are written", async () => {
  const folder = await buildRelease("one");
  const kept = await keepAssets(folder);
  await rm(folder, { recursive: true });
  await kept.putInto(folder);
  await kept.forget();
  expect((await readdir(join(folder, "assets"))).toSorted()).toEqual(["pane-one.js", "record-one.css", "record-one.js", "same-in-all.js"]);
});
