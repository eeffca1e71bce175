import { expect, test } from "vitest";
import { foldMessages } from "../../../../src/domain/subjects/contact/messages.ts";
import { openTasks } from "../../../../src/domain/subjects/contact/tasks.ts";
import type { LedgerEvent } from "../../../../src/domain/events/event.ts";
import { testSettings } from "../../../support/events.ts";
import { jordan, loggedMessage, priya } from "../../../support/sample-ledger.ts";
import { taskDone, triagedAs, undone } from "../../../support/triage-events.ts";

const one = loggedMessage(jordan, "no-concern", { message: "one" });
const two = loggedMessage(priya, "no-concern", { message: "two" });

const request = triagedAs(one, "information-request", { dueOn: "2026-12-18" });
const complaint = triagedAs(one, "new-complaint", { dueOn: "2026-11-27", passedTo: "Assessment desk" });
const earlier = triagedAs(two, "information-request", { dueOn: "2026-12-01" });

const tasks = (...events: readonly LedgerEvent[]): readonly (readonly [desk: string, task: string])[] =>
  [...foldMessages(testSettings, [one, two, ...events]).values()].flatMap(openTasks).map(({ passedTo, key }) => [passedTo, key]);

test("every find opens a task at its desk", () => {
  expect(tasks(request, complaint, earlier).toSorted()).toEqual(
    [
      ["Information desk", earlier.key],
      ["Information desk", request.key],
      ["Assessment desk", complaint.key],
    ].toSorted(),
  );
});

test("what is done, taken back or held nothing is no task", () => {
  expect(tasks(request, taskDone(request))).toEqual([]);
  expect(tasks(request, undone(request))).toEqual([]);
  expect(tasks(triagedAs(one, "none-of-these", { passedTo: "" }))).toEqual([]);
});
