import * as fc from "fast-check";
import { expect, test } from "vitest";
import { foldMessages } from "../../../../src/domain/subjects/contact/messages.ts";
import { openTasks } from "../../../../src/domain/subjects/contact/tasks.ts";
import { triagedBody } from "../../../../src/domain/subjects/contact/triage.ts";
import type { LedgerEvent } from "../../../../src/domain/events/event.ts";
import { foldPeople } from "../../../../src/domain/subjects/person/people.ts";
import { readingQueue } from "../../../../src/domain/views/reading/reading-queue.ts";
import { foldRestrictions } from "../../../../src/domain/subjects/restriction/restrictions.ts";
import { standingOf, type Standing } from "../../../../src/domain/views/standing.ts";
import { instantOf, millisecondsOf, type Instant } from "../../../../src/domain/base/time.ts";
import { event, personas, testNow, testSettings } from "../../../support/events.ts";
import { jordan, loggedMessage, restrictedPerson } from "../../../support/sample-ledger.ts";

const complaint = loggedMessage(jordan, "no-concern", { message: "new-complaint", subject: "A new complaint" });

const daysLater = (days: number): Instant => instantOf(millisecondsOf(testNow) + days * 86_400_000);

const queued = (events: readonly LedgerEvent[], now: Instant): readonly string[] =>
  readingQueue({
    settings: testSettings,
    messages: foldMessages(testSettings, events).values(),
    people: foldPeople(testSettings, events),
    restrictions: foldRestrictions(testSettings, events, now),
    now,
  }).map(({ message }) => message.subject);

const standing = (events: readonly LedgerEvent[], now: Instant): Standing => {
  const message = foldMessages(testSettings, events).get(complaint.stream) ?? null;
  return standingOf({ settings: testSettings, reader: personas.staff.oid, addressKey: jordan.addressKey, events, unreadable: [], message, now });
};

// Ten years: no number of days takes a message away.
const waits = fc.integer({ min: 0, max: 3650 });

test("a new complaint of a restricted person is in the reading queue after any number of days, whether the restriction has ended or not", () => {
  fc.assert(
    fc.property(waits, fc.boolean(), (days, ends) => {
      const events = [...restrictedPerson(jordan, ends ? { endsOn: "2026-12-31" } : {}), complaint];
      expect(queued(events, daysLater(days))).toEqual(["A new complaint"]);
    }),
  );
});

test("whenever somebody reads it, a new complaint goes to its desk and is to be answered, and waits there until it is done", () => {
  fc.assert(
    fc.property(waits, waits, (untilRead, untilLooked) => {
      const read = event("contact.triaged", triagedBody(testSettings, "new-complaint", complaint.body.receivedAt), {
        at: daysLater(untilRead),
        stream: complaint.stream,
        addressKey: jordan.addressKey,
      });
      const events = [...restrictedPerson(jordan), complaint, read];
      const now = daysLater(untilRead + untilLooked);
      expect(standing(events, now)).toMatchObject({ type: "must-answer", triage: { outcome: "new-complaint", passedTo: "Assessment desk", dueOn: "2026-11-27" } });
      expect([...foldMessages(testSettings, events).values()].flatMap(openTasks)).toMatchObject([{ outcome: "new-complaint", passedTo: "Assessment desk", dueOn: "2026-11-27" }]);
      expect(queued(events, now)).toEqual([]);
    }),
  );
});
