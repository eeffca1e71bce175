import type { Instant } from "../../../src/domain/base/time.ts";
import { expect, test } from "vitest";
import { answerQuestion } from "../../../src/app/setup/answer-question.ts";
import { settingsFields, settingsKey, settingsList } from "../../../src/app/setup/plan.ts";
import type { SiteAdminDep } from "../../../src/app/setup/site-admin.ts";
import { blockedBy } from "../../../src/domain/policy/blocked-by.ts";
import { policyAt } from "../../../src/domain/policy/policy-at.ts";
import { err } from "../../../src/domain/base/result.ts";
import type { Settings } from "../../../src/domain/policy/settings.ts";
import { sampleSettings } from "../../adapters/support/sample-settings.ts";
import { setUpDeps, testSetUpTenant } from "../../adapters/support/site.ts";
import { clockAt } from "../../support/fake-services.ts";

const policy = "iopc-000@1.0";

const at = (now: Instant) => ({ clock: clockAt(() => now) });

/** What the site's row of settings says. */
const keptIn = async ({ siteAdmin }: SiteAdminDep) => {
  const row = await siteAdmin.findRow(settingsList, "SettingKey", settingsKey);
  return row.ok ? row.value?.fields : row;
};

const answered = (result: Awaited<ReturnType<typeof answerQuestion>>): Settings => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

test("an answer holds from the moment at which it is given, and is kept in the site", async () => {
  const deps = setUpDeps(await testSetUpTenant());
  const settings = answered(await answerQuestion({ ...deps, ...at("2026-11-21T09:00:00Z") }, { before: sampleSettings, policy, field: "review.maxMonths", value: " 6 " }));
  expect(settings.answers).toEqual([...sampleSettings.answers, { policy, field: "review.maxMonths", value: "6", from: "2026-11-21T09:00:00Z" }]);
  expect(await keptIn(deps)).toMatchObject(settingsFields(settings));
  expect(policyAt(settings, policy, "2026-11-21T08:59:59Z")?.review.maxMonths).toBeNull();
  expect(blockedBy(settings, policy, "decision", "2026-11-21T09:00:00Z")?.map(({ field }) => field)).not.toContain("review.maxMonths");
});

test("an answer can be given anew, and the one before still holds for its time", async () => {
  const deps = setUpDeps(await testSetUpTenant());
  const first = answered(await answerQuestion({ ...deps, ...at("2026-11-21T09:00:00Z") }, { before: sampleSettings, policy, field: "review.maxMonths", value: "6" }));
  const second = answered(await answerQuestion({ ...deps, ...at("2026-12-01T09:00:00Z") }, { before: first, policy, field: "review.maxMonths", value: "3" }));
  expect(policyAt(second, policy, "2026-11-30T09:00:00Z")?.review.maxMonths).toBe(6);
  expect(policyAt(second, policy, "2026-12-01T09:00:00Z")?.review.maxMonths).toBe(3);
});

const refusals: readonly (readonly [what: string, answer: { policy: string; field: string; value: string }, error: object])[] = [
  ["an answer that does not fit", { policy, field: "review.maxMonths", value: "36" }, { type: "answer-refused", problem: { type: "too-large", limit: 24, unit: "months" } }],
  ["a question that the policy answers itself", { policy: "iopc-001@1.0", field: "review.maxMonths", value: "6" }, { type: "no-such-question" }],
  ["a question that no policy leaves open", { policy, field: "title", value: "Ours" }, { type: "no-such-question" }],
  ["a policy that is not known", { policy: "other@1.0", field: "review.maxMonths", value: "6" }, { type: "no-such-question" }],
];

test.each(refusals)("refused, and nothing written: %s", async (_, answer, error) => {
  const deps = setUpDeps(await testSetUpTenant());
  expect(await answerQuestion({ ...deps, ...at("2026-11-21T09:00:00Z") }, { before: sampleSettings, ...answer })).toEqual(err(error));
  expect(await keptIn(deps)).toMatchObject(settingsFields(sampleSettings));
});

test("an answer to settings that somebody changed meanwhile is not written over them", async () => {
  const deps = { ...setUpDeps(await testSetUpTenant()), ...at("2026-11-21T09:00:00Z") };
  await answerQuestion(deps, { before: sampleSettings, policy, field: "review.maxMonths", value: "6" });
  expect(await answerQuestion(deps, { before: sampleSettings, policy, field: "authority.asks", value: "manager" })).toEqual(err({ type: "settings-changed-meanwhile" }));
});
