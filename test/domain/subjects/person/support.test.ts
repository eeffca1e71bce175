import { expect, test } from "vitest";
import { foldMessages } from "../../../../src/domain/subjects/contact/messages.ts";
import type { EventOf, LedgerEvent } from "../../../../src/domain/events/event.ts";
import type { Signatory } from "../../../../src/domain/ledger/recorded.ts";
import { foldSupport, supportDue } from "../../../../src/domain/subjects/person/support.ts";
import { event, personas, testSettings } from "../../../support/events.ts";
import { jordan, loggedMessage } from "../../../support/sample-ledger.ts";

const dueTo = (...events: readonly LedgerEvent[]): readonly string[] =>
  supportDue(foldMessages(testSettings, events).values(), foldSupport(testSettings, events)).map(({ colleague }) => colleague.name);

const offered = (message: LedgerEvent, to: Signatory, by: Signatory = personas.manager): EventOf<"support.offered"> =>
  event("support.offered", { message: message.stream, to, on: "2026-11-20", note: "" }, { by, at: "2026-11-20T15:00:00Z" });

const abuse = loggedMessage(jordan, "verbal-abuse", { message: "m-abuse" });

test("a colleague who logged abuse is to be offered support", () => {
  expect(dueTo(abuse)).toEqual([personas.staff.name]);
});

test("persistence without abuse asks for no support by itself", () => {
  expect(dueTo(loggedMessage(jordan, "refuses-decision"), loggedMessage(jordan, "no-concern"))).toEqual([]);
});

test("each colleague who saw the abuse is offered support for themselves", () => {
  const second = loggedMessage(jordan, "verbal-abuse", { message: "m-abuse", by: personas.staff2, at: "2026-11-20T11:00:00Z" });
  expect(dueTo(abuse, second, offered(abuse, personas.staff))).toEqual([personas.staff2.name]);
});

test("support that somebody other than a handler says was offered leaves the task open", () => {
  expect(dueTo(abuse, offered(abuse, personas.staff, personas.staff2))).toEqual([personas.staff.name]);
});
