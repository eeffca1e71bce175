import type { Instant } from "../../../../src/domain/base/time.ts";
import { expect, test } from "vitest";
import { countContacts } from "../../../../src/domain/subjects/contact/counts.ts";
import { foldMessages } from "../../../../src/domain/subjects/contact/messages.ts";
import { event, personas, testSettings } from "../../../support/events.ts";
import { jordan, loggedMessage } from "../../../support/sample-ledger.ts";

const received = (receivedAt: Instant) => loggedMessage(jordan, "no-concern", { receivedAt, at: "2026-11-23T08:00:00Z" });

const counts = (...events: Parameters<typeof foldMessages>[1] extends Iterable<infer E> ? readonly E[] : never) =>
  countContacts(foldMessages(testSettings, events).values(), "2026-11-23", testSettings.timeZone);

test("today, 7 days and 30 days each include today", () => {
  const all = [received("2026-11-23T07:00:00Z"), received("2026-11-17T07:00:00Z"), received("2026-10-25T07:00:00Z"), received("2026-10-24T07:00:00Z")];
  expect(counts(...all)).toEqual({ today: 1, sevenDays: 2, thirtyDays: 3 });
});

test("two colleagues who log one message count one contact", () => {
  const first = loggedMessage(jordan, "rudeness", { message: "same", at: "2026-11-23T08:00:00Z" });
  const second = loggedMessage(jordan, "no-concern", { message: "same", by: personas.staff2, at: "2026-11-23T08:05:00Z" });
  expect(counts(first, second).today).toBe(1);
});

test("an entry that was corrected is no contact", () => {
  const log = received("2026-11-23T07:00:00Z");
  const undone = event("contact.corrected", { of: log.key, reason: "" }, { stream: log.stream, addressKey: log.addressKey, at: "2026-11-23T08:10:00Z" });
  expect(counts(log, undone)).toEqual({ today: 0, sevenDays: 0, thirtyDays: 0 });
});

test("a message counts on the day on which it came in the body's own time zone", () => {
  expect(counts(received("2026-07-01T23:30:00Z")).thirtyDays).toBe(0);
  const summer = countContacts(foldMessages(testSettings, [received("2026-07-01T23:30:00Z")]).values(), "2026-07-02", testSettings.timeZone);
  expect(summer.today).toBe(1);
});
