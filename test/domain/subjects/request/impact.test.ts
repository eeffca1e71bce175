import { instantOf } from "../../../../src/domain/base/time.ts";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { foldMessages } from "../../../../src/domain/subjects/contact/messages.ts";
import type { LedgerEvent } from "../../../../src/domain/events/event.ts";
import { impactOf, type Impact } from "../../../../src/domain/subjects/request/impact.ts";
import { event, personas, testSettings } from "../../../support/events.ts";
import { jordan, loggedMessage } from "../../../support/sample-ledger.ts";

const impact = (events: readonly LedgerEvent[]): Impact => impactOf([...foldMessages(testSettings, events).values()], testSettings.timeZone);

test("how much came, on how many days, most of it on which, and to how many colleagues", () => {
  const events = [
    loggedMessage(jordan, "scattergun", { receivedAt: "2026-11-16T09:00:00Z" }),
    loggedMessage(jordan, "scattergun", { receivedAt: "2026-11-16T23:30:00Z", by: personas.staff2 }),
    loggedMessage(jordan, "no-concern", { receivedAt: "2026-11-18T09:00:00Z" }),
  ];
  expect(impact(events)).toMatchObject({ messages: 3, days: 2, busiest: { day: "2026-11-16", messages: 2 }, channels: [{ channel: "email", messages: 3 }], colleagues: 2 });
});

test("a reply and a forward are about the same as what they answer (001 section 3)", () => {
  const subjects = ["My case", "RE: my case", "Fwd: Re:  My  CASE", "Ymlaen: AW [2]: My case", "Something else", ""];
  expect(impact(subjects.map((subject) => loggedMessage(jordan, "scattergun", { subject }))).sameSubject).toBe(4);
});

test("minutes are those that somebody recorded, and of how many messages is said beside them", () => {
  const call = event("contact.logged", { ...loggedMessage(jordan, "verbal-abuse").body, channel: "call", minutes: 40 }, { stream: "message:call", personKey: jordan.key });
  expect(impact([call, loggedMessage(jordan, "scattergun"), loggedMessage(jordan, "scattergun")])).toMatchObject({
    minutes: { total: 40, of: 1 },
    channels: [
      { channel: "email", messages: 2 },
      { channel: "call", messages: 1 },
    ],
  });
});

test("where nothing came there is nothing to count", () => {
  expect(impact([])).toEqual({ messages: 0, days: 0, busiest: null, channels: [], colleagues: 0, sameSubject: 0, minutes: { total: 0, of: 0 } });
});

test("the ways that it came add up to all messages, and no day has more than came in all", () => {
  const moment = fc.integer({ min: 0, max: 20 }).map((days) => instantOf(Date.UTC(2026, 9, 1 + days, 12)));
  fc.assert(
    fc.property(fc.array(moment, { maxLength: 30 }), (moments) => {
      const { messages, channels, busiest, days } = impact(moments.map((receivedAt) => loggedMessage(jordan, "scattergun", { receivedAt })));
      expect(messages).toBe(moments.length);
      expect(channels.reduce((sum, each) => sum + each.messages, 0)).toBe(messages);
      expect((busiest?.messages ?? 0) * days).toBeGreaterThanOrEqual(messages);
    }),
  );
});
