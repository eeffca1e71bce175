import type { Instant, Day } from "../../../../src/domain/base/time.ts";
import { expect, test } from "vitest";
import { foldMessages } from "../../../../src/domain/subjects/contact/messages.ts";
import type { LedgerEvent } from "../../../../src/domain/events/event.ts";
import { isLongQuiet, quietWeeks, reviewFigures, type ReviewFigures } from "../../../../src/domain/subjects/review/review-figures.ts";
import { event, testSettings } from "../../../support/events.ts";
import { jordan, loggedMessage } from "../../../support/sample-ledger.ts";
import { firstInstruction } from "../../../support/review-events.ts";

const breach = (stream: string, at: Instant, instruction = firstInstruction): LedgerEvent => event("breach.logged", { instruction, note: "" }, { stream, at });

const figures = (events: readonly LedgerEvent[], since: Day = "2026-11-01", today: Day = "2026-11-23"): ReviewFigures =>
  reviewFigures({ messages: foldMessages(testSettings, events).values(), instructions: [{ key: firstInstruction }], since, today, timeZone: "Europe/London" });

test("what came since the restriction was last looked at is counted, each message once", () => {
  const events = [
    loggedMessage(jordan, "scattergun", { message: "a", receivedAt: "2026-10-31T10:00:00Z" }),
    loggedMessage(jordan, "scattergun", { message: "b", receivedAt: "2026-11-01T10:00:00Z" }),
    loggedMessage(jordan, "no-concern", { message: "c", receivedAt: "2026-11-10T10:00:00Z" }),
  ];
  expect(figures(events)).toEqual({ since: "2026-11-01", messages: 2, concerns: 1, breaches: 0, quietDays: 13 });
});

test("breaches of this restriction count, once for each message", () => {
  const events = [
    breach("message:a", "2026-11-05T10:00:00Z"),
    breach("message:a", "2026-11-06T10:00:00Z"),
    breach("message:b", "2026-11-07T10:00:00Z"),
    breach("message:c", "2026-11-07T10:00:00Z", "another"),
  ];
  expect(figures(events).breaches).toBe(2);
});

test("a breach from before the last look does not count again", () => {
  expect(figures([breach("message:a", "2026-10-05T10:00:00Z")]).breaches).toBe(0);
});

test("without any message the quiet runs from when the restriction was last looked at", () => {
  expect(figures([]).quietDays).toBe(22);
});

test("eight whole weeks without a message suggest an earlier review, a day less does not", () => {
  expect(quietWeeks({ quietDays: 55 })).toBe(7);
  expect(isLongQuiet({ quietDays: 55 })).toBe(false);
  expect(isLongQuiet({ quietDays: 56 })).toBe(true);
});
