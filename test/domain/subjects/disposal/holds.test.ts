import { expect, test } from "vitest";
import { foldHolds, openHolds } from "../../../../src/domain/subjects/disposal/holds.ts";
import { event, personas, testSettings } from "../../../support/events.ts";
import { inPerson, jordan, priya } from "../../../support/sample-ledger.ts";

const placed = event("hold.placed", { reason: "A claim is before the court." }, { by: personas.manager, at: "2026-11-20T10:00:00Z", key: "hold:p-jordan#1", ...inPerson(jordan) });
const lifted = (by = personas.head, person = jordan) =>
  event("hold.lifted", { of: placed.key, reason: "The claim was settled." }, { by, at: "2026-11-21T10:00:00Z", ...inPerson(person) });

test("a hold lasts until a handler lifts it, and keeps who did both and why", () => {
  expect(openHolds(foldHolds(testSettings, [placed]).get(jordan.key))).toMatchObject([{ reason: "A claim is before the court.", by: personas.manager }]);
  const [hold] = foldHolds(testSettings, [lifted(), placed]).get(jordan.key) ?? [];
  expect(hold?.lifted).toEqual({ by: personas.head, at: "2026-11-21T10:00:00Z", reason: "The claim was settled." });
});

test("nobody but a handler places or lifts a hold", () => {
  expect(foldHolds(testSettings, [{ ...placed, by: personas.staff }]).size).toBe(0);
  expect(openHolds(foldHolds(testSettings, [placed, lifted(personas.decider)]).get(jordan.key))).toHaveLength(1);
});

test("a hold is not lifted by a row about somebody else", () => {
  expect(openHolds(foldHolds(testSettings, [placed, lifted(personas.head, priya)]).get(jordan.key))).toHaveLength(1);
});
