import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { LedgerEvent } from "../../../../src/domain/events/event.ts";
import { foldHandling, openShortcomings, type HandlingCheck } from "../../../../src/domain/subjects/handling/handling.ts";
import { personas, testSettings } from "../../../support/events.ts";
import { actionDone, handlingChecked } from "../../../support/person-events.ts";
import { jordan, priya } from "../../../support/sample-ledger.ts";

const fold = (...events: readonly LedgerEvent[]): readonly HandlingCheck[] => foldHandling(testSettings, events).get(jordan.key) ?? [];

test("a shortcoming stays open until its action is done", () => {
  expect(openShortcomings(fold(handlingChecked())).map(({ action }) => action.what)).toEqual(["Ask what would help"]);
  expect(openShortcomings(fold(handlingChecked(), actionDone()))).toEqual([]);
  expect(fold(handlingChecked(), actionDone())[0]?.actions).toMatchObject([{ done: { by: personas.manager, on: "2026-11-12", note: "Asked by letter" } }]);
});

test("a later check does not close the shortcomings of an earlier one, and stands before it", () => {
  const later = handlingChecked({ at: "2026-11-15T09:00:00Z", body: { check: "c2", actions: [] } });
  expect(fold(handlingChecked(), later).map(({ check }) => check)).toEqual(["c2", "c1"]);
  expect(openShortcomings(fold(handlingChecked(), later))).toHaveLength(1);
});

test("a check and a finished action by somebody who was no handler have no effect", () => {
  expect(fold(handlingChecked({ by: personas.staff }))).toEqual([]);
  expect(openShortcomings(fold(handlingChecked(), actionDone({ by: personas.staff })))).toHaveLength(1);
});

test("an action that no check has closes nothing, nor does one under another person", () => {
  expect(openShortcomings(fold(handlingChecked(), actionDone({ action: "x9" })))).toHaveLength(1);
  expect(openShortcomings(fold(handlingChecked(), actionDone({ personKey: priya.key })))).toHaveLength(1);
});

test("a check keeps the policy that it was made under", () => {
  expect(fold(handlingChecked())).toMatchObject([{ policyVersion: "warwickshire-opcc-002@1.0", policy: { id: "warwickshire-opcc-002" } }]);
});

test("checks come out the same whatever the order in which events arrive", () => {
  const events = [handlingChecked(), actionDone(), handlingChecked({ at: "2026-11-15T09:00:00Z", body: { check: "c2" } })];
  fc.assert(
    fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (arrived) => {
      expect(fold(...arrived)).toEqual(fold(...events));
    }),
  );
});
