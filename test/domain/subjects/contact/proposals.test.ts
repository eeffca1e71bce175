import { expect, test } from "vitest";
import { foldMessages } from "../../../../src/domain/subjects/contact/messages.ts";
import { foldProposals } from "../../../../src/domain/subjects/contact/proposals.ts";
import { event, personas, testSettings } from "../../../support/events.ts";
import { jordan } from "../../../support/sample-ledger.ts";
import { correctionOf } from "../../../support/triage-events.ts";

const proposed = event("restriction.proposed", { why: "Nine calls a day." }, { stream: "message:one", personKey: jordan.key, addressKey: jordan.addressKey });

test("any colleague may propose a restriction, and says why", () => {
  expect([...foldProposals(testSettings, [proposed]).values()]).toMatchObject([{ why: "Nine calls a day.", by: personas.staff, personKey: jordan.key }]);
});

test("a proposal is taken back by whoever made it, and by nobody else", () => {
  expect(foldProposals(testSettings, [proposed, correctionOf(proposed, { at: "2026-11-23T09:00:00Z" })]).size).toBe(0);
  expect(foldProposals(testSettings, [proposed, correctionOf(proposed, { by: personas.staff2, at: "2026-11-23T09:00:00Z" })]).size).toBe(1);
});

test("a proposal is no contact", () => {
  expect(foldMessages(testSettings, [proposed]).size).toBe(0);
});
