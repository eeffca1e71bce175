import { expect, test } from "vitest";
import type { LedgerEvent } from "../../../../src/domain/events/event.ts";
import type { BodyOf } from "../../../../src/domain/events/kinds.ts";
import { advisersToTell, emptyFile, foldPrivate, type PrivateFile } from "../../../../src/domain/subjects/person/private-file.ts";
import { personas, testSettings } from "../../../support/events.ts";
import { aboutPerson } from "../../../support/person-events.ts";
import { jordan } from "../../../support/sample-ledger.ts";

const fold = (...events: readonly LedgerEvent[]): PrivateFile => foldPrivate(testSettings, events).get(jordan.key) ?? emptyFile;

const shared: BodyOf<"sharing.recorded"> = {
  partner: "Brackenshire Police",
  what: "Where the person said they were",
  reason: "Risk to life",
  sharedOn: "2026-11-20",
  adviser: null,
  consent: "not-asked",
  consentReason: "There was no time.",
  emergency: true,
  of: "danger:1",
};

test("conditions, notes and advice are kept by person, as they were stated", () => {
  const file = fold(
    aboutPerson("condition.stated", { what: "Hard of hearing", source: "person", statedOn: "2026-10-01" }),
    aboutPerson("welfare.noted", { note: "Lives alone." }),
    aboutPerson("legal.noted", { note: "A claim is open." }),
    aboutPerson("advice.taken", { about: "equality", adviser: "Equality adviser", on: "2026-10-02", advice: "Letters in large print." }),
  );
  expect(file.conditions).toMatchObject([{ what: "Hard of hearing", source: "person", by: personas.manager }]);
  expect([file.welfare, file.legal, file.advice].map(({ length }) => length)).toEqual([1, 1, 1]);
});

test("a private note by somebody who was no handler has no effect", () => {
  expect(fold(aboutPerson("welfare.noted", { note: "Seems unwell." }, { by: personas.staff }))).toEqual(emptyFile);
});

test("what was shared in an emergency waits until the adviser has been told", () => {
  const sharing = aboutPerson("sharing.recorded", shared, { key: "sharing:1" });
  const told = aboutPerson("adviser.told", { of: "sharing:1", adviser: "Data Protection Officer", on: "2026-11-21" }, { at: "2026-11-21T09:00:00Z" });
  expect(advisersToTell(fold(sharing)).map(({ key }) => key)).toEqual(["sharing:1"]);
  expect(advisersToTell(fold(sharing, told))).toEqual([]);
  expect(fold(sharing, told).sharing).toMatchObject([{ told: { adviser: "Data Protection Officer" } }]);
});

test("what was shared on somebody's advice has nobody left to tell", () => {
  expect(advisersToTell(fold(aboutPerson("sharing.recorded", { ...shared, adviser: "Data Protection Officer", emergency: false })))).toEqual([]);
});
