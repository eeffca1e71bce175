import { expect, test } from "vitest";
import { rowToEvent } from "../../../src/domain/events/envelope.ts";
import type { LedgerEvent } from "../../../src/domain/events/event.ts";
import { irregularitiesOf } from "../../../src/domain/views/irregularities.ts";
import { event, eventToRow, personas, testSettings } from "../../support/events.ts";
import {
  approval,
  givenWarning,
  inPerson,
  instruction,
  jordan,
  linkedAddress,
  loggedMessage,
  priya,
  recordedPerson,
  restrictedPerson,
  sentRequest,
} from "../../support/sample-ledger.ts";

const reasonsFor = (...events: readonly LedgerEvent[]): readonly (readonly [string, string])[] =>
  irregularitiesOf(testSettings, events, []).map(({ reason, list }) => [reason, list] as const);

test("a restriction made as the policy asks leaves nothing to report", () => {
  expect(reasonsFor(...restrictedPerson(jordan), loggedMessage(jordan, "rudeness"), givenWarning(jordan))).toEqual([]);
});

test.each([
  ["a warning by a caseworker", givenWarning(jordan, { by: personas.staff })],
  ["an instruction by a manager", instruction(jordan, { decidedBy: personas.manager })],
  ["a request by a caseworker", sentRequest(jordan, { by: personas.staff })[0]],
  ["an address confirmed by a caseworker", event("address.confirmed", { basis: "" }, { by: personas.staff, ...inPerson(jordan), addressKey: "a" })],
  ["an address linked as confirmed by a caseworker", linkedAddress(jordan, jordan, { by: personas.staff })],
  ["a concern settled by a caseworker", event("concern.considered", { note: "" }, { by: personas.staff })],
])("a row by somebody who may not add it is reported: %s", (_, row) => {
  if (!row) throw new Error("There is no row.");
  expect(reasonsFor(row)).toEqual([["not-entitled", row.list]]);
});

test.each(["welfare.noted", "legal.noted"] as const)("a private note by a caseworker is reported: %s", (kind) => {
  expect(reasonsFor(event(kind, { note: "Sounded tired." }, { by: personas.staff, ...inPerson(jordan) }))).toEqual([["not-entitled", "Private"]]);
  expect(reasonsFor(event(kind, { note: "Sounded tired." }, { by: personas.manager, ...inPerson(jordan) }))).toEqual([]);
});

test("what every caseworker may add is not reported", () => {
  const proposed = linkedAddress(jordan, jordan, { by: personas.staff, standing: "proposed" });
  expect(reasonsFor(...recordedPerson(jordan), proposed, loggedMessage(jordan, "threats"))).toEqual([]);
});

test("an edited row is reported with its list and item", () => {
  const edited = { ...loggedMessage(jordan, "rudeness"), edited: true, itemId: "42" };
  expect(irregularitiesOf(testSettings, [edited], [])).toMatchObject([{ reason: "edited", list: "Contacts", itemId: "42" }]);
});

test("a decision that was crossed by a withdrawal is reported as void", () => {
  const withdrawn = event(
    "request.withdrawn",
    { request: "r1", reason: "Settled" },
    { by: personas.manager, at: "2026-11-18T09:00:00Z", key: "request:r1#2", stream: "request:r1", sequence: 2, personKey: jordan.key },
  );
  expect(reasonsFor(...sentRequest(jordan), withdrawn, approval(jordan))).toEqual([["void-decision", "Decisions"]]);
});

test("a decision by the requester is void and reported", () => {
  const byHead = sentRequest(jordan, { by: personas.head });
  expect(reasonsFor(...byHead, approval(jordan, { decidedBy: personas.head }))).toEqual([["void-decision", "Decisions"]]);
});

test("a row that cannot be read is reported with the reason", () => {
  const row = eventToRow(loggedMessage(jordan, "rudeness"));
  const read = rowToEvent({ ...row, itemId: "7", fields: { ...row.fields, Payload: "typed by hand" } });
  expect(irregularitiesOf(testSettings, [], read.ok ? [] : [read.error])).toMatchObject([{ reason: "by-hand", list: "Contacts", itemId: "7" }]);
});

test("an instruction that no decision stands behind is reported, because staff may be following it", () => {
  expect(reasonsFor(instruction(jordan))).toEqual([["no-decision", "Instructions"]]);
});

test("a row that says something else of a message than the first one is reported with its author", () => {
  const first = loggedMessage(jordan, "rudeness", { message: "one" });
  const moved = { ...loggedMessage(priya, "rudeness", { message: "one", by: personas.staff2, at: "2026-11-20T11:00:00Z" }), itemId: "77" };
  expect(irregularitiesOf(testSettings, [first, moved], [])).toMatchObject([{ reason: "message-differs", list: "Contacts", itemId: "77", by: personas.staff2 }]);
});
