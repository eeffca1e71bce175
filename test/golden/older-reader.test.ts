import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { settingsFields } from "../../src/app/setup/plan.ts";
import { kindOf, isKind } from "../../src/domain/events/kinds.ts";
import { ledgerLists } from "../../src/domain/ledger/lists.ts";
import type { Settings } from "../../src/domain/policy/settings.ts";
import { policies } from "../../src/domain/policy/shipped.ts";
import { prepareTenant } from "../../src/entries/sandbox/node/prepare-tenant.ts";
import { tellOfCare } from "../../src/entries/sandbox/node/sample/care-story.ts";
import { castOf } from "../../src/entries/sandbox/node/sample/cast.ts";
import { tellOfLater } from "../../src/entries/sandbox/node/sample/later-story.ts";
import { createNarrator } from "../../src/entries/sandbox/node/sample/narrator.ts";
import { tellOfReading } from "../../src/entries/sandbox/node/sample/reading-story.ts";
import { sampleSettings } from "../../src/entries/sandbox/node/sample/sample-settings.ts";
import { tellStory } from "../../src/entries/sandbox/node/sample/story.ts";
import { sampleDirectory } from "../../src/sandbox/tenant/sample-directory.ts";
import { site } from "../adapters/support/site.ts";
import { readAs020, readSettingsAs020 } from "../support/reader-020.ts";
import { testCreateTenant } from "../support/tenant.ts";

const policy = policies.find(({ id }) => id.endsWith("-001"));

const settingsOf = (formats: Settings["formats"]): Settings => {
  if (!policy) throw new Error("Policy 001 ships.");
  const { formats: _, ...older } = sampleSettings(sampleDirectory, "salt", policy);
  return { ...older, ...(formats && { formats }) };
};

interface WrittenRow {
  readonly list: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** The sandbox's story, which this version's use cases write at a site with these Settings, and every row of it. */
const tell = async (settings: Settings): Promise<readonly WrittenRow[]> => {
  const testTenant = await testCreateTenant();
  await prepareTenant(testTenant.tenant, { seed: "set-up" });
  const sha256 = async (said: string): Promise<string> => createHash("sha256").update(said, "utf8").digest("hex");
  let ids = 0;
  const newId = (): string => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, "0")}`;
  const narrator = createNarrator({ tenant: testTenant.tenant, directory: sampleDirectory, settings, newId, sha256, present: Date.now() });
  if (!policy) throw new Error("Policy 001 ships.");
  await tellStory(narrator, castOf(policy));
  await tellOfCare(narrator, castOf(policy));
  await tellOfLater(narrator, castOf(policy));
  await tellOfReading(narrator);
  await narrator.end();
  const owner = testTenant.graph("owner", ["Sites.FullControl.All"]);
  const rows: WrittenRow[] = [];
  for (const list of ledgerLists) {
    let next: string | undefined = `${site}/lists/${list}/items?$expand=fields&$top=500`;
    while (next !== undefined) {
      const { body }: { readonly body: Readonly<Record<string, unknown>> } = await owner("GET", next);
      const items = body["value"] as readonly { readonly fields: Readonly<Record<string, unknown>> }[];
      rows.push(...items.filter(({ fields }) => fields["Kind"] !== "canary").map(({ fields }) => ({ list, fields })));
      const link = body["@odata.nextLink"];
      next = typeof link === "string" ? link.replace(/^.*\/v1\.0/, "") : undefined;
    }
  }
  return rows;
};

const notUnderstood = (rows: readonly WrittenRow[]): readonly string[] =>
  rows.flatMap(({ list, fields }) => {
    const read = readAs020(list, fields);
    return read.ok ? [] : [read.error];
  });

test("what this version writes while a site's format is not raised, version 0.2.0 reads, its Settings too", async () => {
  const settings = settingsOf(undefined);
  const rows = await tell(settings);
  expect(notUnderstood(rows)).toEqual([]);
  expect(new Set(rows.map(({ fields }) => fields["Kind"])).size).toBeGreaterThan(30);
  expect(readSettingsAs020(JSON.parse(settingsFields(settings)["Payload"] ?? ""))).toEqual({ ok: true, value: null });
}, 60_000);

test("raising the format is what changes it: only kinds that format 2 changed are then written otherwise, and Settings name it", async () => {
  const settings = settingsOf([{ format: 2, from: "2000-01-01T00:00:00.000Z" }]);
  const kinds = [...new Set(notUnderstood(await tell(settings)).map((problem) => problem.split(/[:.]\s/)[0] ?? ""))];
  expect(kinds.length).toBeGreaterThan(0);
  expect(kinds.filter((kind) => !isKind(kind) || !kindOf(kind).formats.includes(2))).toEqual([]);
  expect(readSettingsAs020(JSON.parse(settingsFields(settings)["Payload"] ?? ""))).toEqual({ ok: false, error: "settings.formats: unknown-field" });
}, 60_000);
