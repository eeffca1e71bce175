import { expect, test } from "vitest";
import { dueOfDesk } from "../../../../src/app/desk/due-of-desk.ts";
import { foldProposals } from "../../../../src/domain/subjects/contact/proposals.ts";
import type { LedgerEvent } from "../../../../src/domain/events/event.ts";
import { foldRequests } from "../../../../src/domain/subjects/request/requests.ts";
import { waitingProposals } from "../../../../src/domain/subjects/request/waiting-proposals.ts";
import { event, personas, testSettings, type EventOptions } from "../../../support/events.ts";
import { answer, sendingBack, testDesk } from "../../../support/desk.ts";
import { jordan, priya, sentRequest } from "../../../support/sample-ledger.ts";

const proposal = (options: EventOptions = {}) =>
  event("restriction.proposed", { why: "Forty calls in a week." }, { key: "proposal-1", stream: "proposal:1", at: "2026-11-12T09:00:00Z", personKey: jordan.key, ...options });

const considered = (options: EventOptions = {}) =>
  event("concern.considered", { note: "We call first." }, { stream: "proposal:1", by: personas.manager, at: "2026-11-13T09:00:00Z", ...options });

const waitingAmong = (events: readonly LedgerEvent[]) => waitingProposals(foldProposals(testSettings, events).values(), foldRequests(testSettings, events).values());

const keysOf = (...events: readonly LedgerEvent[]): readonly string[] => waitingAmong(events).map(({ key }) => key);

test("a proposal waits with who made it, when and why", () => {
  expect(waitingAmong([proposal()])).toMatchObject([{ by: personas.staff, at: "2026-11-12T09:00:00Z", why: "Forty calls in a week.", personKey: jordan.key }]);
});

test("a request about the person answers it, and one about somebody else does not", () => {
  expect(keysOf(proposal(), ...sentRequest(jordan))).toEqual([]);
  expect(keysOf(proposal(), ...sentRequest(priya))).toEqual(["proposal-1"]);
});

test("a request from before it answers nothing", () => {
  expect(keysOf(proposal({ at: "2026-11-17T09:00:00Z" }), ...sentRequest(jordan))).toEqual(["proposal-1"]);
});

test("beside a message whose sender is not recorded, a request about the address answers it", () => {
  expect(keysOf(proposal({ personKey: "", addressKey: jordan.addressKey }), ...sentRequest(jordan))).toEqual([]);
  expect(keysOf(proposal({ personKey: "", addressKey: priya.addressKey }), ...sentRequest(jordan))).toEqual(["proposal-1"]);
});

test("a handler who has considered it answers it; a colleague who says so does not", () => {
  expect(keysOf(proposal(), considered())).toEqual([]);
  expect(keysOf(proposal(), considered({ by: personas.staff2 }))).toEqual(["proposal-1"]);
  expect(keysOf(proposal(), considered({ stream: "proposal:2" }))).toEqual(["proposal-1"]);
});

test("an answer to a question about a request answers no proposal that was made meanwhile", () => {
  const meanwhile = proposal({ at: "2026-11-18T09:00:00Z" });
  expect(keysOf(...sentRequest(jordan), meanwhile, sendingBack({ at: "2026-11-17T10:00:00Z" }), answer({ at: "2026-11-19T10:00:00Z" }))).toEqual(["proposal-1"]);
});

test("what a page says and what is due is one answer", () => {
  const lives: readonly (readonly LedgerEvent[])[] = [
    [proposal()],
    [proposal(), considered()],
    [proposal(), considered({ by: personas.staff2 })],
    [considered({ at: "2026-11-11T09:00:00Z" }), proposal()],
    [proposal(), ...sentRequest(jordan)],
    [proposal({ personKey: "", addressKey: jordan.addressKey }), ...sentRequest(jordan)],
    [proposal({ at: "2026-11-18T09:00:00Z" }), ...sentRequest(jordan), sendingBack({ at: "2026-11-17T10:00:00Z" }), answer({ at: "2026-11-19T10:00:00Z" })],
  ];
  for (const events of lives) {
    const desk = testDesk(events);
    const due = dueOfDesk(desk, ["manager"]).filter(({ type }) => type === "proposal");
    expect(due.map(({ key }) => key)).toEqual(waitingProposals(desk.proposals.values(), desk.requests.values()).map(({ key }) => `proposal ${key}`));
  }
});
