import type { Day, Instant } from "../../../../src/domain/base/time.ts";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { dueOfRestrictions } from "../../../../src/domain/views/due/of-restrictions.ts";
import { iopc000 } from "../../../../src/domain/policy/packs/iopc-000.ts";
import { policyVersionOf } from "../../../../src/domain/policy/types.ts";
import type { EventOf, LedgerEvent } from "../../../../src/domain/events/event.ts";
import { foldRestrictions, foldWarnings, type Restriction } from "../../../../src/domain/subjects/restriction/restrictions.ts";
import { event, personas, testNow, testSettings } from "../../../support/events.ts";
import { givenWarning, inPerson, instruction, jordan, noticeOf, restrictedPerson } from "../../../support/sample-ledger.ts";

const fold = (events: readonly LedgerEvent[], now = testNow): Restriction | undefined => foldRestrictions(testSettings, events, now)[0];

const given = instruction(jordan);

test("an approved restriction is not in force before its written notice is recorded (section 4)", () => {
  expect(fold([given])?.state).toBe("approved-not-in-force");
  expect(fold([given, noticeOf(given)])?.state).toBe("in-force");
});

test("a notice with a day ahead brings nothing into force before that day", () => {
  const ahead = noticeOf(given, { on: "2026-11-25" });
  expect(fold([given, ahead])?.state).toBe("approved-not-in-force");
  expect(fold([given, ahead], "2026-11-25T09:00:00Z")?.state).toBe("in-force");
});

test("a notice that a caseworker records brings nothing into force", () => {
  expect(fold([given, noticeOf(given, { by: personas.staff })])?.state).toBe("approved-not-in-force");
});

test("only a head of function gives an instruction (section 6)", () => {
  expect(fold([instruction(jordan, { decidedBy: personas.manager })])).toBeUndefined();
  expect(fold([instruction(jordan, { decidedBy: personas.head2 })])).toBeDefined();
});

test("a head's instruction after the last day of a stand-in has no effect", () => {
  const settings = { ...testSettings, offices: [{ role: "head" as const, ...personas.head, from: "2026-01-01" as const, until: "2026-11-17" as const }] };
  expect(foldRestrictions(settings, [given], testNow)).toEqual([]);
});

const putOff = (exception: string, until?: Day): LedgerEvent =>
  event(
    "notice.excepted",
    { instruction: given.key, exception, reason: "A visit was threatened for tonight.", ...(until !== undefined && { until }) },
    { by: personas.manager, at: "2026-11-19T10:00:00Z", ...inPerson(jordan) },
  );

test("policy 001 has no grounds on which a notice waits, so a recorded one changes nothing", () => {
  for (const exception of ["safety-police", "anything"]) expect(fold([given, putOff(exception)])).toMatchObject({ state: "approved-not-in-force", postponed: null });
});

test("policy 000 spares the warning before, never the notice after: a notice that was put off is owed by its day, and until it is sent nothing is in force", () => {
  const under000 = { ...given, policyVersion: policyVersionOf(iopc000) };
  const told = { ...noticeOf(under000), policyVersion: policyVersionOf(iopc000) };
  const waits = fold([under000, putOff("harassment", "2026-11-30")]);
  expect(waits).toMatchObject({ state: "approved-not-in-force", notice: null, postponed: { until: "2026-11-30", exception: "harassment", by: personas.manager } });
  expect(fold([under000, putOff("harassment", "2026-11-30")], "2027-01-10T00:00:00Z")).toMatchObject({ state: "approved-not-in-force", notice: null });
  expect(fold([under000, putOff("harassment", "2026-11-30"), told])).toMatchObject({ state: "in-force", postponed: null });
});

test("an exception of version 0.2.0, which named no day, leaves the notice owed since the day on which it was recorded (000)", () => {
  const under000 = { ...given, policyVersion: policyVersionOf(iopc000) };
  expect(fold([under000, putOff("safety")])).toMatchObject({ state: "approved-not-in-force", notice: null, postponed: { until: "2026-11-19" } });
  const due = dueOfRestrictions({
    settings: testSettings,
    restrictions: foldRestrictions(testSettings, [under000, putOff("safety")], testNow),
    requests: new Map(),
    reviews: new Map(),
    disputes: new Map(),
    furtherActions: new Map(),
    allRead: false,
    today: "2026-11-23",
  });
  expect(due).toMatchObject([{ type: "notice", on: "2026-11-19", overdue: true }]);
});

test("an end date ends the rule by itself, after its last day", () => {
  const ending = restrictedPerson(jordan, { endsOn: "2026-11-23" });
  expect(fold(ending)?.state).toBe("in-force");
  expect(fold(ending, "2026-11-24T00:00:00Z")?.state).toBe("ended");
});

test("the last day ends at midnight where the body is, not in UTC", () => {
  const ending = restrictedPerson(jordan, { endsOn: "2027-07-01", reviewOn: "2027-06-01" });
  expect(fold(ending, "2027-07-01T22:59:00Z")?.state).toBe("in-force");
  expect(fold(ending, "2027-07-01T23:01:00Z")?.state).toBe("ended");
});

test("a passed review date does not end a restriction: it is overdue (section 8)", () => {
  const reviewed = restrictedPerson(jordan, { reviewOn: "2027-05-20" });
  expect(fold(reviewed, "2027-05-20T12:00:00Z")).toMatchObject({ state: "in-force", reviewOverdue: false });
  expect(fold(reviewed, "2027-05-21T12:00:00Z")).toMatchObject({ state: "in-force", reviewOverdue: true });
});

test("a restriction that is not in force is not overdue", () => {
  expect(fold([given], "2027-06-01T12:00:00Z")).toMatchObject({ state: "approved-not-in-force", reviewOverdue: false });
});

test("a head of function withdraws an instruction, a manager cannot", () => {
  const withdrawal = (by: typeof personas.head): LedgerEvent =>
    event("instruction.withdrawn", { instruction: given.key, reason: "Improved" }, { by, at: "2026-11-20T10:00:00Z", ...inPerson(jordan) });
  const events = restrictedPerson(jordan);
  expect(fold([...events, withdrawal(personas.manager)])?.state).toBe("in-force");
  expect(fold([...events, withdrawal(personas.head2)])?.state).toBe("ended");
});

const replacement = (options: { readonly by?: typeof personas.head; readonly personKey?: string } = {}): EventOf<"instruction.given"> =>
  event(
    "instruction.given",
    { ...given.body, decision: "reviewdecision:r1-1#1", reviewOn: "2027-09-01", contact: "Information desk", replaces: given.key },
    { by: options.by ?? personas.head2, at: "2026-11-20T10:00:00Z", key: "reviewdecision:r1-1#1#instruction", ...inPerson(jordan), personKey: options.personKey ?? jordan.key },
  );

const byKey = (events: readonly LedgerEvent[], now = testNow): ReadonlyMap<string, Restriction> =>
  new Map(foldRestrictions(testSettings, events, now).map((restriction) => [restriction.key, restriction]));

test("an instruction that a review altered applies until the person is told of the new one", () => {
  const next = replacement();
  const before = byKey([...restrictedPerson(jordan), next]);
  expect(before.get(given.key)).toMatchObject({ state: "in-force", ended: null, replacedBy: next.key });
  expect(before.get(next.key)).toMatchObject({ state: "approved-not-in-force", replaces: given.key });
  const after = byKey([...restrictedPerson(jordan), next, noticeOf(next, { on: "2026-11-22" })]);
  expect(after.get(given.key)).toMatchObject({ state: "ended", ended: { on: "2026-11-22", why: "replaced", by: { oid: personas.head2.oid } } });
  expect(after.get(next.key)?.state).toBe("in-force");
});

test("a new instruction with a notice of a day ahead leaves the old one in force until that day", () => {
  const next = replacement();
  const events = [...restrictedPerson(jordan), next, noticeOf(next, { on: "2026-11-25" as const })];
  expect(byKey(events).get(given.key)?.state).toBe("in-force");
  expect(byKey(events, "2026-11-25T09:00:00Z").get(given.key)?.state).toBe("ended");
});

test("a replacement by somebody who is no head, or about another person, ends nothing", () => {
  for (const next of [replacement({ by: personas.manager }), replacement({ personKey: "p-priya" })]) {
    const told = { ...noticeOf(next, { on: "2026-11-22" as const }), personKey: next.personKey };
    expect(byKey([...restrictedPerson(jordan), next, told]).get(given.key)).toMatchObject({ state: "in-force", replacedBy: null });
  }
});

test("a withdrawn replacement is no longer to come", () => {
  const next = replacement();
  const withdrawn = event("instruction.withdrawn", { instruction: next.key, reason: "Decided in error" }, { by: personas.head, ...inPerson(jordan) });
  expect(byKey([...restrictedPerson(jordan), next, withdrawn]).get(given.key)).toMatchObject({ state: "in-force", replacedBy: null });
});

const continued = (reviewOn: Day, options: { readonly by?: typeof personas.head; readonly at?: Instant } = {}): LedgerEvent =>
  event(
    "instruction.continued",
    { instruction: given.key, decision: `reviewdecision:${reviewOn}#1`, reviewOn },
    { by: options.by ?? personas.head, at: options.at ?? "2027-05-19T10:00:00Z", ...inPerson(jordan) },
  );

test("a review that continues a restriction moves its next review (section 8)", () => {
  const events = [...restrictedPerson(jordan, { reviewOn: "2027-05-20" as const }), continued("2028-05-19")];
  expect(fold(events, "2027-06-01T12:00:00Z")).toMatchObject({ state: "in-force", reviewOn: "2028-05-19", reviewOverdue: false, continuations: [{ on: "2027-05-19" }] });
});

test("the latest continuation counts, whatever order they arrive in", () => {
  const events = [continued("2029-05-01", { at: "2028-05-01T10:00:00Z" as const }), continued("2028-05-19"), ...restrictedPerson(jordan, { reviewOn: "2027-05-20" as const })];
  expect(fold(events, "2028-06-01T12:00:00Z")).toMatchObject({ reviewOn: "2029-05-01", continuations: [{ on: "2027-05-19" }, { on: "2028-05-01" }] });
});

test("a continuation by somebody who is no head moves no review", () => {
  const events = [...restrictedPerson(jordan, { reviewOn: "2027-05-20" as const }), continued("2028-05-19", { by: personas.manager })];
  expect(fold(events, "2027-06-01T12:00:00Z")).toMatchObject({ reviewOn: "2027-05-20", reviewOverdue: true });
});

test("a continuation does not move the day on which a restriction ends by itself", () => {
  const events = [...restrictedPerson(jordan, { endsOn: "2027-06-30" as const, reviewOn: "2027-05-20" as const }), continued("2028-05-19")];
  expect(fold(events, "2027-07-01T12:00:00Z")).toMatchObject({ state: "ended", ended: { on: "2027-06-30", why: "end-date", by: null } });
});

test("a restriction says how it ended, by whom and why, and the first ending counts", () => {
  const withdrawn = event(
    "instruction.withdrawn",
    { instruction: given.key, reason: "They keep to what was agreed." },
    { by: personas.head2, at: "2026-11-20T10:00:00Z", ...inPerson(jordan) },
  );
  expect(fold([...restrictedPerson(jordan, { endsOn: "2026-11-21" }), withdrawn])?.ended).toEqual({
    on: "2026-11-20",
    why: "withdrawn",
    by: personas.head2,
    reason: "They keep to what was agreed.",
  });
});

test("a second notice does not move the day on which the person was told", () => {
  const events = [given, noticeOf(given, { on: "2026-11-19" as const }), noticeOf(given, { on: "2026-11-21" as const })];
  expect(fold(events)?.notice?.on).toBe("2026-11-19");
});

test("a warning by somebody who is no handler does not count", () => {
  expect(foldWarnings(testSettings, [givenWarning(jordan, { by: personas.staff })])).toEqual([]);
  expect(foldWarnings(testSettings, [givenWarning(jordan)])).toMatchObject([{ personKey: jordan.key, on: "2026-11-03" }]);
});

test("the latest warning comes first", () => {
  const warnings = foldWarnings(testSettings, [givenWarning(jordan, { on: "2026-10-01" }), givenWarning(jordan, { on: "2026-11-03" })]);
  expect(warnings.map(({ on }) => on)).toEqual(["2026-11-03", "2026-10-01"]);
});

test("restrictions come out the same whatever the order in which events arrive, and however often", () => {
  const withdrawal = event("instruction.withdrawn", { instruction: given.key, reason: "Improved" }, { by: personas.head, ...inPerson(jordan) });
  const next = replacement();
  const events = [
    ...restrictedPerson(jordan),
    next,
    noticeOf(next),
    continued("2027-11-01"),
    ...restrictedPerson(jordan, { request: "r2", reviewOn: "2026-11-20" as const }),
    withdrawal,
  ];
  const expected = foldRestrictions(testSettings, events, testNow);
  fc.assert(
    fc.property(fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2 }), (arrived) => {
      expect(foldRestrictions(testSettings, arrived, testNow)).toEqual(expected);
    }),
  );
});
