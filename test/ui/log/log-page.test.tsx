import { expect, test } from "vitest";
import { emptyForm, problemsByField, toHandLog, type LogForm } from "../../../src/ui/log/log-form.ts";
import { LogPage } from "../../../src/ui/log/log-page.tsx";
import type { LedgerEvent } from "../../../src/domain/events/event.ts";
import type { Settings } from "../../../src/domain/policy/settings.ts";
import { testDesk } from "../../support/desk.ts";
import { testNow, testSettings } from "../../support/events.ts";
import { settingsUnder } from "../../support/open-records.ts";
import { pageText } from "../../support/render-page.tsx";
import { jordan, recordedPerson, restrictedPerson } from "../../support/sample-ledger.ts";

const page = (events: readonly LedgerEvent[] = [], personKey = "", settings: Settings = testSettings): string =>
  pageText(<LogPage desk={testDesk(events, testNow, settings)} personKey={personKey} onOpen={() => {}} />);

const form = (changed: Partial<LogForm> = {}): LogForm => ({ ...emptyForm(jordan.key, testSettings, testNow), ...changed });

test("what to do in danger stands above everything", () => {
  expect(page()).toMatch(/Danger to anyone: Call 999\..*Who was it\?/);
});

test("nobody is offered before something is typed", () => {
  expect(page(recordedPerson(jordan))).not.toContain(jordan.name);
});

test("the standing of the chosen person is shown at once, and what they send is read to its end", () => {
  const text = page(restrictedPerson(jordan), jordan.key);
  expect(text).toContain("Read all of it. Reply only to new information or a new complaint. Otherwise file.");
  expect(text).toContain("I took in all of it: none of these");
});

test("without a rule nothing is asked but what came", () => {
  const text = page(recordedPerson(jordan), jordan.key);
  expect(text).toContain("No contact rule is in force for this person. Reply as usual.");
  expect(text).not.toContain("none of these");
});

test("no concern is the first choice, before every behaviour of the policy", () => {
  expect(page()).toMatch(/How it was.*No concern.*Aggressive or abusive.*Other threats.*A complaint about me/);
});

test("the policy's own words say when a call may be ended", () => {
  expect(page([], "", settingsUnder("warwickshire-opcc-002@1.0"))).toContain("Say that you are about to do it.");
});

test("what belongs to another channel is not logged", () => {
  const call = { how: "ended" as const, warned: true, reason: "Swore" };
  expect(toHandLog(form({ channel: "letter", call, evidenceAt: "Case file", removal: "deleted" }), testSettings)).toMatchObject({ call: null, evidenceAt: "", removed: null });
  expect(toHandLog(form({ channel: "call", call }), testSettings)?.call).toEqual(call);
});

test("the day and time are the office's, and minutes that are no number are not passed over", () => {
  expect(toHandLog(form({ day: "2026-07-01", time: "09:30" }), testSettings)?.receivedAt).toBe("2026-07-01T08:30:00.000Z");
  expect(toHandLog(form({ time: "" }), testSettings)).toBeNull();
  expect(toHandLog(form({ minutes: "a lot" }), testSettings)?.minutes).toBeNaN();
  expect(toHandLog(form({ minutes: "" }), testSettings)?.minutes).toBeNull();
});

test("a problem is said beside its field, with the clause", () => {
  expect(problemsByField([{ type: "reason-missing", field: "call", clause: "section 6" }])).toEqual({ call: "Say why you ended it or put it on hold. Policy, section 6." });
});
