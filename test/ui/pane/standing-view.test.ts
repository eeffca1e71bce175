import type { Instant } from "../../../src/domain/base/time.ts";
import { expect, test } from "vitest";
import type { LocalAnswer } from "../../../src/app/pane/local-answer.ts";
import type { Standing } from "../../../src/domain/views/standing.ts";
import { viewStanding } from "../../../src/ui/pane/state/standing-view.ts";
import { event, eventToRow, testNow } from "../../support/events.ts";

const standingOf = (standing: Standing) => ({
  about: { name: "", address: "a@example.org", addressKey: "a", cautions: [] },
  people: [],
  communication: null,
  doubt: null,
  standing,
});

const answerOf = (checkedAt: Instant | null, ...standings: readonly Standing[]): LocalAnswer => ({
  standings: [standingOf(standings[0] ?? { type: "no-rule" }), ...standings.slice(1).map(standingOf)],
  checkedAt,
  message: null,
  recent: [],
  counts: { today: 0, sevenDays: 0, thirtyDays: 0 },
  proposals: [],
  unreadableEntries: 0,
  pending: [],
});

const fine = { problem: null, now: testNow };
const offline = { problem: { type: "offline" as const }, now: testNow };
const noRule: Standing = { type: "no-rule" };

test("nothing is said before there is an answer", () => {
  expect(viewStanding(fine, { answer: null })).toEqual({ type: "checking" });
  expect(viewStanding(offline, { answer: null })).toMatchObject({ type: "could-not-check", lastKnown: null });
});

test("no rule is never said from a replica that was never checked", () => {
  expect(viewStanding(fine, { answer: answerOf(null, noRule) })).toEqual({ type: "checking" });
  expect(viewStanding(offline, { answer: answerOf(null, noRule) })).toMatchObject({ type: "could-not-check", lastKnown: null });
});

test("a check in the future vouches for nothing", () => {
  expect(viewStanding(fine, { answer: answerOf("2026-11-23T09:30:00Z", noRule) })).toEqual({ type: "checking" });
});

test("no rule is said without reserve for three minutes after a check", () => {
  expect(viewStanding(fine, { answer: answerOf("2026-11-23T08:57:01Z", noRule) })).toMatchObject({ type: "known", isCurrent: true });
  expect(viewStanding(fine, { answer: answerOf("2026-11-23T08:57:00Z", noRule) })).toMatchObject({ type: "known", isCurrent: false });
});

test("after a check that failed, what is known is what was last known", () => {
  const view = viewStanding(offline, { answer: answerOf("2026-11-23T08:59:00Z", noRule) });
  expect(view).toMatchObject({ type: "could-not-check", reason: { type: "offline" }, lastKnown: { at: "2026-11-23T08:59:00Z" } });
});

test.each([
  ["newer-version", true],
  ["by-hand", false],
] as const)("a row that is unreadable because it is %s makes everything else uncertain, and what is known still shows", (reason, newer) => {
  const row = eventToRow(event("person.recorded", { name: "Jordan" }));
  const unreadable: Standing = { type: "unreadable", rows: [{ type: "unreadable-row", reason, detail: "", row }], known: noRule };
  const view = viewStanding(fine, { answer: answerOf("2026-11-23T08:59:00Z", unreadable) });
  expect(view).toMatchObject({ type: "could-not-check", reason: { type: "unreadable-row", newer }, lastKnown: { standings: [{ standing: noRule }] } });
});

test("where the day decides and nobody knows it, it could not be checked, and never is there no rule", () => {
  const view = viewStanding(fine, { answer: answerOf("2026-11-23T08:59:00Z", { type: "day-unknown", known: noRule }) });
  expect(view).toMatchObject({ type: "could-not-check", reason: { type: "day-unknown" }, lastKnown: { standings: [{ standing: noRule }] } });
});

test("of two senders the second shows only when there is something to say about it", () => {
  const severalWriters: Standing = { type: "several-writers", writers: [], notSure: false };
  const shown = (...standings: readonly Standing[]) => {
    const view = viewStanding(fine, { answer: answerOf("2026-11-23T08:59:00Z", ...standings) });
    return view.type === "known" && view.standings.map(({ standing }) => standing.type);
  };
  expect(shown(noRule, noRule)).toEqual(["no-rule"]);
  expect(shown(severalWriters, noRule)).toEqual(["several-writers"]);
  expect(shown(severalWriters, severalWriters)).toEqual(["several-writers", "several-writers"]);
});

test("a doubt about the sender takes the place of no rule, checked or last known", () => {
  const answer = answerOf(testNow, noRule);
  const doubt = { cautions: [], resembles: true, named: [] };
  const doubted: LocalAnswer = { ...answer, standings: [{ ...answer.standings[0], doubt }] };
  expect(viewStanding(fine, { answer: doubted })).toMatchObject({ type: "known", standings: [{ standing: { type: "check-who", doubt } }] });
  expect(viewStanding(offline, { answer: doubted })).toMatchObject({ type: "could-not-check", lastKnown: { standings: [{ standing: { type: "check-who" } }] } });
});

test("of two senders the second is shown when it is not clear who it is", () => {
  const answer = answerOf(testNow, noRule, noRule);
  const [first, second] = answer.standings;
  const doubted: LocalAnswer = { ...answer, standings: [first, { ...(second ?? first), doubt: { cautions: ["mixed-scripts"], resembles: false, named: [] } }] };
  expect(viewStanding(fine, { answer: doubted })).toMatchObject({ standings: [{ standing: noRule }, { standing: { type: "check-who" } }] });
});
