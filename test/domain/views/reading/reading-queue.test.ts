import * as fc from "fast-check";
import { expect, test } from "vitest";
import { triageOutcomes } from "../../../../src/domain/policy/vocabulary.ts";
import { foldMessages } from "../../../../src/domain/subjects/contact/messages.ts";
import type { EventOf, LedgerEvent } from "../../../../src/domain/events/event.ts";
import { foldPeople } from "../../../../src/domain/subjects/person/people.ts";
import { readingQueue, type ReadingEntry } from "../../../../src/domain/views/reading/reading-queue.ts";
import { foldRestrictions } from "../../../../src/domain/subjects/restriction/restrictions.ts";
import { event, personas, testNow, testSettings } from "../../../support/events.ts";
import { instruction, jordan, linkedAddress, loggedMessage, priya, recordedPerson, restrictedPerson } from "../../../support/sample-ledger.ts";
import { runs } from "../../../support/property-runs.ts";

const queue = (events: readonly LedgerEvent[], now = testNow): readonly ReadingEntry[] =>
  readingQueue({
    settings: testSettings,
    messages: foldMessages(testSettings, events).values(),
    people: foldPeople(testSettings, events),
    restrictions: foldRestrictions(testSettings, events, now),
    now,
  });

const streams = (events: readonly LedgerEvent[], now = testNow): readonly string[] => queue(events, now).map(({ message }) => message.stream);

const triaged = (of: EventOf<"contact.logged">, outcome: (typeof triageOutcomes)[number] = "none-of-these"): EventOf<"contact.triaged"> =>
  event("contact.triaged", { outcome, receivedAt: of.body.receivedAt, passedTo: "" }, { stream: of.stream, addressKey: of.addressKey, at: "2026-11-23T08:30:00Z" });

test("a message of a restricted person waits until somebody says what it needs, or that it needs nothing", () => {
  const message = loggedMessage(jordan, "no-concern");
  const before = [...restrictedPerson(jordan), message];
  expect(streams(before)).toEqual([message.stream]);
  for (const outcome of triageOutcomes) expect(streams([...before, triaged(message, outcome)])).toEqual([]);
});

test("a message of a person without a restriction does not wait", () => {
  expect(streams([...restrictedPerson(jordan), ...recordedPerson(priya), loggedMessage(priya, "no-concern")])).toEqual([]);
});

test("messages wait oldest first, each with the working days since its receipt", () => {
  const newer = loggedMessage(jordan, "no-concern", { receivedAt: "2026-11-20T10:00:00Z" });
  const older = loggedMessage(jordan, "scattergun", { receivedAt: "2026-11-16T10:00:00Z" });
  const entries = queue([...restrictedPerson(jordan), newer, older]);
  expect(entries.map(({ message, workingDays }) => [message.stream, workingDays])).toEqual([
    [older.stream, 5],
    [newer.stream, 1],
  ]);
});

test("a message that came under a restriction still waits after the restriction has ended", () => {
  const message = loggedMessage(jordan, "no-concern", { receivedAt: "2026-11-20T10:00:00Z" });
  const later = loggedMessage(jordan, "no-concern", { receivedAt: "2026-12-10T10:00:00Z" });
  const events = [...restrictedPerson(jordan, { endsOn: "2026-12-01" }), message, later];
  expect(streams(events, "2026-12-11T09:00:00Z")).toEqual([message.stream]);
});

test("withdrawing a restriction leaves in the queue what came under it, and nothing that comes later", () => {
  const [message, later] = [
    loggedMessage(jordan, "no-concern", { receivedAt: "2026-11-20T10:00:00Z" }),
    loggedMessage(jordan, "no-concern", { receivedAt: "2026-11-22T10:00:00Z" }),
  ];
  const withdrawn = event(
    "instruction.withdrawn",
    { instruction: instruction(jordan).key, reason: "It has ended." },
    { by: personas.head, at: "2026-11-21T10:00:00Z", personKey: jordan.key },
  );
  expect(streams([...restrictedPerson(jordan), message, later, withdrawn])).toEqual([message.stream]);
});

test("a call that was logged by hand for a restricted person waits too", () => {
  const call = event("contact.logged", { ...loggedMessage(jordan, "no-concern").body, address: "", channel: "call" }, { stream: "message:call", personKey: jordan.key });
  expect(streams([...restrictedPerson(jordan), call])).toEqual(["message:call"]);
});

test("before the notice there is no restriction, and from it on what came earlier is to be read too, as what came before it", () => {
  const message = loggedMessage(jordan, "no-concern", { at: "2026-11-18T10:00:00Z" });
  const events = [...restrictedPerson(jordan, { noticedOn: "2026-11-20" }), message];
  expect(streams(events, "2026-11-19T09:00:00Z")).toEqual([]);
  expect(queue(events, "2026-11-20T17:00:00Z").map(({ message: { stream }, cameBefore }) => [stream, cameBefore])).toEqual([[message.stream, true]]);
  const later = loggedMessage(jordan, "no-concern", { receivedAt: "2026-11-20T18:00:00Z" });
  expect(queue([...events, later], "2026-11-21T09:00:00Z").map(({ cameBefore }) => cameBefore)).toEqual([true, false]);
});

test("an address that was confirmed after the instruction counts as the person's", () => {
  const other = { address: "j.vale@example.com", addressKey: "address-jordan-2" };
  const message = loggedMessage(other, "no-concern");
  expect(streams([...restrictedPerson(jordan), message])).toEqual([]);
  expect(streams([...restrictedPerson(jordan), message, linkedAddress(jordan, other)])).toEqual([message.stream]);
});

test("unlinking an address takes nothing out of the queue", () => {
  const message = loggedMessage(jordan, "no-concern");
  const unlinked = event("address.unlinked", { reason: "Not sure any more" }, { by: personas.manager, personKey: jordan.key, addressKey: jordan.addressKey });
  expect(streams([...restrictedPerson(jordan), message, unlinked])).toEqual([message.stream]);
});

test("a message that somebody else wrote from the same address is nobody's to triage, and one that may be the person's is", () => {
  const message = loggedMessage(jordan, "no-concern");
  const attributed = (writer: "someone-else" | "not-sure"): LedgerEvent => event("contact.attributed", { writer }, { stream: message.stream, addressKey: jordan.addressKey });
  expect(streams([...restrictedPerson(jordan), message, attributed("someone-else")])).toEqual([]);
  expect(streams([...restrictedPerson(jordan), message, attributed("not-sure")])).toEqual([message.stream]);
});

test("a message whose log entry was taken back was seen all the same", () => {
  const message = loggedMessage(jordan, "scattergun");
  const corrected = event("contact.corrected", { of: message.key, reason: "" }, { stream: message.stream, addressKey: jordan.addressKey });
  expect(streams([...restrictedPerson(jordan), message, corrected])).toEqual([message.stream]);
});

test("no message of a restricted person that Evenhand has seen and nobody triaged is outside the queue, whatever else was clicked", () => {
  const click = fc.record({
    message: fc.integer({ min: 0, max: 3 }),
    what: fc.constantFrom("log", "correct", "not-sure", "matter", "consider", "triage"),
    from: fc.constantFrom(jordan, priya),
  });
  fc.assert(
    fc.property(fc.array(click, { maxLength: 30 }), fc.boolean(), (clicks, isMatter) => {
      const events: LedgerEvent[] = [...restrictedPerson(jordan, isMatter ? { matter: "2026/14" } : {}), ...recordedPerson(priya)];
      const seen = new Set<string>();
      const done = new Set<string>();
      for (const { message, what, from } of clicks) {
        const stream = `message:${from.key}-${message}`;
        const at = { stream, addressKey: from.addressKey, by: personas.manager };
        const log = loggedMessage(from, "scattergun", { message: `${from.key}-${message}`, key: `log:${stream}`, receivedAt: "2026-11-20T10:00:00Z" });
        if (from === jordan) seen.add(stream);
        if (what === "log") events.push(log);
        if (what === "correct") events.push(event("contact.corrected", { of: log.key, reason: "" }, at));
        if (what === "not-sure") events.push(event("contact.attributed", { writer: "not-sure" }, at));
        if (what === "matter") events.push(event("contact.matter-answered", { instruction: "any", answer: "no" }, at));
        if (what === "consider") events.push(event("concern.considered", { note: "" }, at));
        if (what === "triage") {
          events.push(triaged(log));
          done.add(stream);
        }
      }
      expect(new Set(streams(events))).toEqual(new Set([...seen].filter((stream) => !done.has(stream))));
    }),
    runs(200),
  );
});
