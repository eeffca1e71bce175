import { expect, test } from "vitest";
import type { Settings } from "../../../src/domain/policy/settings.ts";
import { iopc001 } from "../../../src/domain/policy/packs/iopc-001.ts";
import { compareSettings, printOfSettings, type SettingsDifference } from "../../../src/domain/views/settings-digest.ts";
import { sha256 } from "../../support/desk.ts";
import { testNow, testSettings } from "../../support/events.ts";

const own = { ...iopc001, id: "our-own", version: "1.0" };
const since2020 = { role: "manager", oid: "o-1", name: "Dafydd Rees", from: "2020-01-01", until: null } as const;
const left = { role: "head", oid: "o-2", name: "Helen Marsh", from: "2020-01-01", until: "2026-06-30" } as const;
const answered = { policy: "iopc-001@1.0", field: "dispute.days", value: "20", from: "2020-01-01T00:00:00.000Z" } as const;

const before: Settings = {
  ...testSettings,
  packs: [iopc001, own],
  offices: [since2020, left],
  answers: [answered],
  formats: [{ format: 1, from: "2020-01-01T00:00:00.000Z" }],
};

/** What is found on Settings that were changed since a digest of 23 November 2026, 09:00. */
const found = async (changed: Partial<Settings>): Promise<readonly SettingsDifference[]> =>
  compareSettings(await printOfSettings({ sha256 }, before), testNow, await printOfSettings({ sha256 }, { ...before, ...changed }));

test("the same Settings have no difference, in whatever order their offices stand, and whatever policies come with Evenhand", async () => {
  expect(await found({})).toEqual([]);
  expect(await found({ packs: [own] })).toEqual([]);
});

const lawful: readonly (readonly [string, Partial<Settings>, string])[] = [
  ["somebody gets an office from today", { offices: [since2020, left, { ...since2020, oid: "o-3", from: "2026-11-23" }] }, "offices"],
  ["an office ends today", { offices: [{ ...since2020, until: "2026-11-23" }, left] }, "offices"],
  ["a question is answered anew", { answers: [answered, { ...answered, value: "30", from: "2026-11-23T10:00:00.000Z" }] }, "answers"],
  ["a question was being answered while the digest was taken", { answers: [answered, { ...answered, value: "30", from: "2026-11-23T08:58:00.000Z" }] }, "answers"],
  ["the format is raised", { formats: [...(before.formats ?? []), { format: 2, from: "2026-11-23T10:00:00.000Z" }] }, "formats"],
  ["letters say something else", { letters: { ...before.letters, contact: "Another telephone" } }, "letters"],
  ["a policy is added", { packs: [iopc001, own, { ...own, version: "2.0" }] }, "packs"],
  ["another policy is used", { policy: "our-own@1.0" }, "policy"],
];

test.each(lawful)("that %s is an owner's to do, and is said", async (_, changed, part) => {
  expect(await found(changed)).toEqual([{ part, what: "changed" }]);
});

const reaching: readonly (readonly [string, Partial<Settings>, string])[] = [
  ["somebody is said to have held an office before", { offices: [since2020, left, { ...since2020, oid: "o-3" }] }, "offices"],
  ["an office is said to have begun later", { offices: [{ ...since2020, from: "2026-05-01" }, left] }, "offices"],
  ["an office is said to have ended before", { offices: [{ ...since2020, until: "2026-10-01" }, left] }, "offices"],
  ["an office that had ended goes on", { offices: [since2020, { ...left, until: null }] }, "offices"],
  ["somebody is said never to have held an office", { offices: [left] }, "offices"],
  ["another held it", { offices: [{ ...since2020, oid: "o-9" }, left] }, "offices"],
  ["an earlier answer is another", { answers: [{ ...answered, value: "200" }] }, "answers"],
  ["an earlier answer is gone", { answers: [] }, "answers"],
  ["an answer is said to have held before", { answers: [answered, { ...answered, field: "review.maxMonths" }] }, "answers"],
  ["a newer format is said to have begun before", { formats: [{ format: 2, from: "2020-01-01T00:00:00.000Z" }] }, "formats"],
];

test.each(reaching)("that %s reaches back, which nobody may", async (_, changed, part) => {
  expect(await found(changed)).toEqual([{ part, what: "reached-back" }]);
});

test("a policy of the body's own that is gone, or says something else under its version, is told", async () => {
  expect(await found({ packs: [iopc001] })).toEqual([{ part: "packs", what: "policy-gone" }]);
  expect(await found({ packs: [iopc001, { ...own, title: "Another title" }] })).toEqual([{ part: "packs", what: "policy-changed" }]);
});

test("what is kept of Settings has no name and no word of them", async () => {
  const text = JSON.stringify(await printOfSettings({ sha256 }, before));
  for (const word of [testSettings.body, testSettings.salt, "Dafydd", "o-1", testSettings.letters.from]) expect(text).not.toContain(word);
});
