import { expect, test } from "vitest";
import { allKinds, kindOf } from "../../src/domain/events/kinds.ts";
import { consequences, type RowFault } from "../../src/domain/events/consequences.ts";
import { dueTypes } from "../../src/domain/views/due/due-item.ts";
import { standingOf } from "../../src/domain/views/standing.ts";
import { dueWords } from "../../src/ui/words/due-words.ts";
import { words } from "../../src/ui/office/records/words.ts";
import { personas, testNow, testSettings } from "../support/events.ts";
import { givenWarning, jordan, recordedPerson, restrictedPerson } from "../support/sample-ledger.ts";
import { actsBehindDue, effectsOfFault, effectsOfStanding, otherEffects, type AutomaticEffect } from "./automatic-effects.ts";
import { table, writtenPart } from "./written-part.ts";

const acts = ({ after, or }: Pick<AutomaticEffect, "after" | "or">): string => {
  const named = after.map((kind) => `${words.kinds[kind]} (by ${offices[kindOf(kind).by({})]})`).join("; ");
  return [named, or ?? ""].filter((text) => text !== "").join("; ") || "no act of anybody: it follows from the policy and the day";
};

const offices = { staff: "staff", handler: "a manager or head", head: "a head of function", decider: "a dispute decider", owner: "an owner" } as const;

const standings = (): string =>
  table(
    ["Of an email, Evenhand by itself", "Only after these acts of people"],
    Object.values(effectsOfStanding).map((effect) => [effect.does, acts(effect)]),
  );

const dues = (): string =>
  table(
    ["Listed for somebody to do", "After"],
    dueTypes.map((type) => [dueWords.types[type], acts({ after: actsBehindDue[type] })]),
  );

const faults = (): string =>
  table(
    ["What is wrong with a row", "What follows"],
    (Object.keys(consequences) as RowFault[]).map((fault) => [words.reasons[fault].what, effectsOfFault[consequences[fault].effect]]),
  );

const others = (): string =>
  table(
    ["Evenhand by itself", "Whose act is behind it"],
    otherEffects.map(({ does, after }) => [does, after]),
  );

test.each([
  ["standings", standings],
  ["dues", dues],
  ["faults", faults],
  ["others", others],
])("the inventory of automatic effects in docs/privacy.md is that of the code: %s", (name, tableOf) => {
  expect(writtenPart({ page: "privacy.md", writer: "test/docs/privacy.test.ts", name }, tableOf())).toBe(tableOf());
});

const facts = { settings: testSettings, reader: personas.staff.oid, addressKey: jordan.addressKey, unreadable: [], message: null, now: testNow };

test("no restriction is shown of anybody without each of the acts that the inventory names", () => {
  const events = restrictedPerson(jordan);
  expect(standingOf({ ...facts, events })).toMatchObject({ type: "in-force" });
  for (const act of effectsOfStanding["in-force"].after) {
    const { type } = standingOf({ ...facts, events: events.filter(({ kind }) => kind !== act) });
    expect([act, type]).not.toEqual([act, "in-force"]);
  }
});

test("nobody is shown as warned without a warning, and nothing that was logged makes a rule", () => {
  const warned = [...recordedPerson(jordan), givenWarning(jordan)];
  expect(standingOf({ ...facts, events: warned })).toMatchObject({ type: "warned" });
  expect(standingOf({ ...facts, events: recordedPerson(jordan) })).toEqual({ type: "no-rule" });
});

test("what restricts somebody is decided by a head of function, and every row that has an effect has an author with an office", () => {
  expect(kindOf("request.approved").by({})).toBe("head");
  expect(kindOf("instruction.given").by({})).toBe("head");
  expect(allKinds.filter((kind) => !(kindOf(kind).by({}) in offices))).toEqual([]);
});
