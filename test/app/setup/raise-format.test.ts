import * as fc from "fast-check";
import { expect, test } from "vitest";
import { append } from "../../../src/app/ledger/append.ts";
import { onlineDraft } from "../../../src/app/ledger/online-draft.ts";
import { checkSettings } from "../../../src/app/setup/check-settings.ts";
import { formatState, newSiteFormats, raiseFormat, raiseFormatNow } from "../../../src/app/setup/raise-format.ts";
import { unknownTime } from "../../../src/domain/base/service-time.ts";
import { instantOf } from "../../../src/domain/base/time.ts";
import { formatAt } from "../../../src/domain/policy/settings.ts";
import { crossing } from "../../support/crossing.ts";
import { inFormat2, testNow, testSettings } from "../../support/events.ts";
import { fakeClock } from "../../support/fake-services.ts";
import { jordan, recordedPerson } from "../../support/sample-ledger.ts";
import { helen } from "../request/desk-work.ts";

test("a site that 0.2.0 set up is in format 1, and a new one in the newest", () => {
  expect(formatAt(testSettings, testNow)).toBe(1);
  expect(formatState(testSettings, testNow)).toEqual({ type: "can-be-raised" });
  expect(formatState({ ...testSettings, formats: newSiteFormats }, testNow)).toEqual({ type: "newest" });
});

test("a format that is raised begins in twenty minutes, when every page that is open knows of it, and is raised once", () => {
  const clock = fakeClock(testNow);
  const raised = raiseFormat({ clock }, testSettings);
  if (!raised.ok) throw new Error("It was not raised.");
  expect(checkSettings(raised.value)).toEqual([]);
  expect([formatAt(raised.value, testNow), formatAt(raised.value, "2026-11-23T09:19:59Z"), formatAt(raised.value, "2026-11-23T09:20:00Z")]).toEqual([1, 1, 2]);
  expect(formatState(raised.value, testNow)).toMatchObject({ type: "begins" });
  expect(raiseFormat({ clock }, raised.value)).toEqual({ ok: false, error: { type: "raised-already" } });
});

test("what a site is too old for is refused before it is sent", async () => {
  const at = crossing(testSettings, []);
  const body = { request: "r1", decision: "decision:d#1", digest: "0".repeat(64) };
  const draft = onlineDraft(at.workOf(helen), "request.decided", { body, key: "request:r1#2", stream: "request:r1", sequence: 2 });
  expect(await append(at.workOf(helen), [{ draft }])).toMatchObject({ ok: false, error: { type: "row-refused" } });
  expect(at.events()).toEqual([]);
});

test("a row says its format, and only where it is newer than that of 0.2.0", () => {
  const work = (settings: typeof testSettings) => ({ clock: fakeClock(testNow), settings, policyVersion: settings.policy });
  const withdrawn = { body: { request: "r1", reason: "They agreed." }, key: "request:r1#2", stream: "request:r1", sequence: 2 };
  const ended = { body: { instruction: "restriction:r1#1", reason: "Their case has closed." }, key: "restriction:r1#2", stream: "restriction:r1", sequence: 2 };
  expect([testSettings, inFormat2].map((settings) => onlineDraft(work(settings), "request.withdrawn", withdrawn).format)).toEqual([undefined, undefined]);
  expect([testSettings, inFormat2].map((settings) => onlineDraft(work(settings), "instruction.withdrawn", ended).format)).toEqual([undefined, 2]);
});

test("a format is not raised, and no question answered, while nothing says how late it may be", () => {
  const clock = { ...fakeClock(testNow), span: () => unknownTime };
  expect(raiseFormat({ clock }, testSettings, testNow)).toEqual({ ok: false, error: { type: "time-unknown" } });
});

test("a format that is raised never reaches back: whatever the device shows, it begins after every row that is there and after now", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -40 * 86_400_000, max: 40 * 86_400_000 }),
      fc.nat(3_600_000),
      fc.nat(3_600_000),
      fc.array(fc.nat(90 * 86_400_000), { maxLength: 5 }),
      (wrong, earlier, later, ages) => {
        const truth = Date.parse(testNow);
        const span = { earliest: instantOf(truth - earlier), latest: instantOf(truth + later) };
        const clock = { now: () => instantOf(truth + wrong), span: () => span };
        const rows = ages.map((age) => instantOf(truth - age));
        const raised = raiseFormat({ clock }, testSettings, rows.toSorted().at(-1) ?? null);
        if (!raised.ok) throw new Error(raised.error.type);
        expect([...rows, instantOf(truth)].map((at) => formatAt(raised.value, at))).toEqual([...rows, truth].map(() => 1));
      },
    ),
  );
});

test("a row that is newer than what the device has learned puts the beginning off, and one far ahead of it refuses", () => {
  const clock = fakeClock(testNow);
  const raised = raiseFormat({ clock }, testSettings, "2026-11-23T09:05:00Z");
  expect(raised.ok && formatAt(raised.value, "2026-11-23T09:24:59Z")).toBe(1);
  expect(raiseFormat({ clock }, testSettings, "2026-11-25T09:00:00Z")).toEqual({ ok: false, error: { type: "time-unknown" } });
});

test("the service is asked for its newest row before the format is raised", async () => {
  const at = crossing(testSettings, recordedPerson(jordan));
  const raised = await raiseFormatNow(at.workOf(helen));
  expect(raised).toMatchObject({ ok: true, value: { formats: [{ format: 2, from: "2026-11-23T09:20:00.000Z" }] } });
  expect(await raiseFormatNow(at.workOf(helen, ["offline"]))).toMatchObject({ ok: false, error: { type: "offline" } });
});
