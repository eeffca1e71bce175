import { expect, test } from "vitest";
import { foldMessages } from "../../../../src/domain/subjects/contact/messages.ts";
import { disputeMessages } from "../../../../src/domain/subjects/dispute/dispute-messages.ts";
import { foldDisputes, foldRefusedMessages } from "../../../../src/domain/subjects/dispute/disputes.ts";
import type { LedgerEvent } from "../../../../src/domain/events/event.ts";
import { foldRestrictions } from "../../../../src/domain/subjects/restriction/restrictions.ts";
import { event, testNow, testSettings } from "../../../support/events.ts";
import { jordan, loggedMessage, priya, restrictedPerson } from "../../../support/sample-ledger.ts";
import { receivedDispute } from "../../../support/review-events.ts";

const restricted = restrictedPerson(jordan);

const found = (...events: readonly LedgerEvent[]): readonly string[] => {
  const all = [...restricted, ...events];
  return disputeMessages(
    foldMessages(testSettings, all).values(),
    foldRestrictions(testSettings, all, testNow),
    foldDisputes(testSettings, all).values(),
    foldRefusedMessages(testSettings, all),
  ).map(({ message, restriction }) => `${message.stream} ${restriction.request}`);
};

const triaged = (outcome: "dispute" | "new-information", addressKey = jordan.addressKey): LedgerEvent =>
  event("contact.triaged", { outcome, receivedAt: "2026-11-20T10:00:00Z", passedTo: "Complaints team" }, { at: "2026-11-20T11:00:00Z", stream: "message:m1", addressKey });

test("a message that a reader found to be a dispute waits to be logged as one", () => {
  const message = loggedMessage(jordan, "no-concern", { message: "m1" });
  expect(found(message)).toEqual([]);
  expect(found(message, triaged("new-information"))).toEqual([]);
  expect(found(message, triaged("dispute"))).toEqual(["message:m1 r1"]);
});

test("once it is logged as a dispute it waits no more", () => {
  expect(found(loggedMessage(jordan, "no-concern", { message: "m1" }), triaged("dispute"), receivedDispute({ message: "message:m1" }))).toEqual([]);
});

test("a message from somebody without a restriction disputes none", () => {
  expect(found(loggedMessage(priya, "no-concern", { message: "m1" }), triaged("dispute", priya.addressKey))).toEqual([]);
});
