import { expect, test } from "vitest";
import { foldMessages, type LoggedMessage } from "../../../../src/domain/subjects/contact/messages.ts";
import { isFullyRead } from "../../../../src/domain/subjects/contact/message-concerns.ts";
import { taskFor } from "../../../../src/domain/subjects/contact/triage.ts";
import type { LedgerEvent } from "../../../../src/domain/events/event.ts";
import { personas, testSettings } from "../../../support/events.ts";
import { jordan, loggedMessage } from "../../../support/sample-ledger.ts";
import { taskDone, triagedAs, undone } from "../../../support/triage-events.ts";

const log = loggedMessage(jordan, "no-concern", { message: "one" });

const fold = (...events: readonly LedgerEvent[]): LoggedMessage => {
  const [message] = foldMessages(testSettings, [log, ...events]).values();
  if (!message) throw new Error("Nothing was logged.");
  return message;
};

const outcomes = (message: LoggedMessage): readonly string[] => message.triages.map(({ outcome }) => outcome);

test("a message is fully read once somebody has said what it is, whatever that is (001 section 6)", () => {
  expect(isFullyRead(null)).toBe(false);
  expect(isFullyRead(fold())).toBe(false);
  expect(isFullyRead(fold(triagedAs(log, "none-of-these")))).toBe(true);
  expect(isFullyRead(fold(triagedAs(log, "crime")))).toBe(true);
});

test("a message may be several things at once, and the one that weighs most comes first", () => {
  const message = fold(triagedAs(log, "new-information"), triagedAs(log, "information-request"), triagedAs(log, "new-complaint"));
  expect(outcomes(message)).toEqual(["new-information", "information-request", "new-complaint"]);
  expect(message.triage?.outcome).toBe("information-request");
});

test("whoever said it takes it back, and nobody else does", () => {
  const request = triagedAs(log, "information-request");
  expect(outcomes(fold(request, undone(request)))).toEqual([]);
  expect(outcomes(fold(request, undone(request, { by: personas.staff2 })))).toEqual(["information-request"]);
  expect(isFullyRead(fold(request, undone(request)))).toBe(false);
});

test("none of these gives way to anything that was found, and holds again once that is taken back", () => {
  const none = triagedAs(log, "none-of-these");
  const crime = triagedAs(log, "crime", { by: personas.staff2, at: "2026-11-20T11:30:00Z" });
  expect(outcomes(fold(none, crime))).toEqual(["crime"]);
  expect(outcomes(fold(none, crime, undone(crime, { by: personas.staff2 })))).toEqual(["none-of-these"]);
});

test("what two colleagues found is one task, the first one's while it stands, and is done for both", () => {
  const first = triagedAs(log, "dispute", { dueOn: "2026-11-27" });
  const second = triagedAs(log, "dispute", { by: personas.staff2, at: "2026-11-20T11:30:00Z", dueOn: "2026-11-30" });
  expect(fold(first, second).triages).toMatchObject([{ key: first.key, dueOn: "2026-11-27" }]);
  expect(fold(first, second, undone(first)).triages).toMatchObject([{ key: second.key }]);
  expect(fold(first, second, taskDone(second)).triages).toMatchObject([{ key: first.key, done: { note: "Answered by letter." } }]);
});

test("what a triage asked for is done once, by whoever did it first", () => {
  const crime = triagedAs(log, "crime");
  const done = [taskDone(crime, { by: personas.staff2 }), taskDone(crime, { at: "2026-11-20T15:00:00Z" })];
  expect(fold(crime, ...done).triage?.done).toMatchObject({ by: personas.staff2, at: "2026-11-20T13:00:00Z" });
});

test("an information request's clock runs from its receipt in working days, whenever it was read (001 section 9)", () => {
  expect(taskFor(testSettings, "information-request", "2026-12-18T10:00:00Z")).toEqual({ passedTo: "Information desk", dueOn: "2027-01-19" });
});

test("a message that held nothing new is nobody's task", () => {
  expect(taskFor(testSettings, "none-of-these", "2026-12-18T10:00:00Z")).toEqual({ passedTo: "", dueOn: null });
});
