import type { Instant } from "../../../../src/domain/base/time.ts";
import { expect, test } from "vitest";
import type { LedgerEvent } from "../../../../src/domain/events/event.ts";
import { adjustmentsDue, foldNeeds, noNeeds, type Needs } from "../../../../src/domain/subjects/person/needs.ts";
import { personas, testSettings } from "../../../support/events.ts";
import { adjustment, aboutPerson, communication } from "../../../support/person-events.ts";
import { jordan, priya, recordedPerson } from "../../../support/sample-ledger.ts";

const fold = (...events: readonly LedgerEvent[]): Needs => foldNeeds(testSettings, events).get(jordan.key) ?? noNeeds;

test("somebody whom nobody asked about their needs was never asked", () => {
  expect(fold(...recordedPerson(jordan)).asked).toBeNull();
});

test("any colleague records that a person was asked, and the latest answer stands", () => {
  const first = aboutPerson("needs.asked", { on: "2026-09-01", channel: "call", answer: "no-answer", note: "" }, { by: personas.staff, at: "2026-09-01T09:00:00Z" });
  const second = aboutPerson("needs.asked", { on: "2026-10-01", channel: "letter", answer: "stated", note: "" }, { by: personas.staff2, at: "2026-10-01T09:00:00Z" });
  expect(fold(second, first).asked).toMatchObject({ key: second.key, on: "2026-10-01", channel: "letter", answer: "stated", by: personas.staff2 });
});

test("what is agreed about communication replaces what was agreed before, adjustments included", () => {
  const first = aboutPerson("communication.agreed", communication({ adjustments: [adjustment()] }), { at: "2026-09-01T09:00:00Z" });
  const second = aboutPerson("communication.agreed", communication({ frequency: "Twice a month" }), { at: "2026-10-01T09:00:00Z" });
  expect(fold(first).adjustments.map(({ id }) => id)).toEqual(["a1"]);
  expect(fold(first, second)).toMatchObject({ communication: { frequency: "Twice a month" }, adjustments: [] });
});

test("an adjustment is due for review from its day on, and never when it has none", () => {
  const needs = fold(aboutPerson("communication.agreed", communication({ adjustments: [adjustment(), adjustment({ id: "a2", reviewOn: null })] })));
  expect(adjustmentsDue(needs, "2026-11-30")).toEqual([]);
  expect(adjustmentsDue(needs, "2026-12-01").map(({ id }) => id)).toEqual(["a1"]);
});

test("what was explained and which soft steps were tried add up", () => {
  const explained = aboutPerson("process.explained", { what: ["process", "timescales"], on: "2026-09-02", note: "" });
  const steps = ["signposted", "structure"].map((step, index) =>
    aboutPerson("step.tried", { step, on: "2026-09-03" as const, note: "" }, { at: `2026-09-0${3 + index}T09:00:00Z` as Instant }),
  );
  const needs = fold(explained, ...steps);
  expect(needs.explained.map(({ what }) => what)).toEqual([["process", "timescales"]]);
  expect(needs.steps.map(({ step }) => step)).toEqual(["signposted", "structure"]);
});

test("one person's needs come out the same alone and among everybody's", () => {
  const own = [aboutPerson("needs.asked", { on: "2026-10-01" as const, channel: "letter", answer: "none", note: "" }), aboutPerson("communication.agreed", communication())];
  const other = aboutPerson("communication.agreed", communication({ format: "Braille" }), { person: priya });
  expect(foldNeeds(testSettings, [...own, other]).get(jordan.key)).toEqual(foldNeeds(testSettings, own).get(jordan.key));
});
