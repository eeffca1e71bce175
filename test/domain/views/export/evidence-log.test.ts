import { expect, test } from "vitest";
import { allKinds } from "../../../../src/domain/events/kinds.ts";
import { evidenceLog } from "../../../../src/domain/views/export/evidence-log.ts";
import { withoutEntry } from "../../../../src/domain/views/export/without-entry.ts";
import { event, personas, testSettings } from "../../../support/events.ts";
import { inPerson, jordan } from "../../../support/sample-ledger.ts";

const placed = { ...inPerson(jordan), by: personas.manager } as const;

const entriesOf = (...events: Parameters<typeof evidenceLog>[2]["events"]) => evidenceLog(testSettings, jordan.key, { events, messages: [] }).map(({ type, note }) => [type, note]);

test("a request that was taken back, a notice put off and a report to the police are in the log", () => {
  expect(entriesOf(event("request.withdrawn", { request: "r1", reason: "They wrote to say sorry." }, placed))).toEqual([["request-withdrawn", "They wrote to say sorry."]]);
  expect(entriesOf(event("notice.excepted", { instruction: "i1", exception: "safety", reason: "A visit was threatened." }, placed))).toEqual([
    ["notice-put-off", "A visit was threatened."],
  ]);
  expect(entriesOf(event("police.not-reported", { message: "message:m1", reason: "It was reported before." }, placed))).toEqual([
    ["police-not-reported", "It was reported before."],
  ]);
  expect(entriesOf(event("further-action.closed", { action: "f1", outcome: "None was needed." }, placed))).toEqual([["further-action-closed", "None was needed."]]);
});

test("what is no entry of its own is a kind that there is", () => {
  for (const kind of Object.keys(withoutEntry)) expect(allKinds).toContain(kind);
});
