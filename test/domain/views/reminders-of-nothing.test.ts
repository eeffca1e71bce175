import { expect, test } from "vitest";
import { createDeskFolds } from "../../../src/app/desk/desk-folds.ts";
import type { LedgerEvent } from "../../../src/domain/events/event.ts";
import { reminderKey } from "../../../src/domain/ledger/keys.ts";
import { irregularitiesOf } from "../../../src/domain/views/irregularities.ts";
import { breachOf } from "../../support/triage-events.ts";
import { event, personas, testNow, testSettings } from "../../support/events.ts";
import { firstInstruction } from "../../support/review-events.ts";
import { inPerson, jordan, loggedMessage, restrictedPerson } from "../../support/sample-ledger.ts";

const message = loggedMessage(jordan, "no-concern", { receivedAt: "2026-11-20T10:00:00Z" });
const breach = breachOf(message, firstInstruction, { at: "2026-11-20T11:00:00Z" });

const remindedOf = (key: string): LedgerEvent =>
  event(
    "breach.reminded",
    { instruction: firstInstruction, breach: key, sentOn: "2026-11-21", way: "letter", contents: [], waived: [], note: "" },
    { ...inPerson(jordan), by: personas.manager, key: reminderKey(key) },
  );

const ofNothing = { list: "Notices", reason: "without-effect", detail: "breach.reminded", by: personas.manager };

test("a reminder of a breach that nobody logged is reported with its author, until the breach is there", () => {
  const folds = createDeskFolds(testSettings);
  const reported = () => folds.desk(testNow).irregularities.filter(({ list }) => list === "Notices");
  const known = [...restrictedPerson(jordan), message, remindedOf(breach.key)];
  for (const each of known) folds.add(each);
  expect(reported()).toMatchObject([ofNothing]);
  expect(irregularitiesOf(testSettings, known, [])).toMatchObject([ofNothing]);
  folds.add(breach);
  expect(reported()).toEqual([]);
  expect(irregularitiesOf(testSettings, [...known, breach], [])).toEqual([]);
  folds.remove(breach);
  expect(reported()).toMatchObject([ofNothing]);
});
