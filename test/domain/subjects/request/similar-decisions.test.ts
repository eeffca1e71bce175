import { expect, test } from "vitest";
import type { LedgerEvent } from "../../../../src/domain/events/event.ts";
import { iopc001 } from "../../../../src/domain/policy/packs/iopc-001.ts";
import { foldRequests } from "../../../../src/domain/subjects/request/requests.ts";
import { similarDecisions } from "../../../../src/domain/subjects/request/similar-decisions.ts";
import { refusal } from "../../../support/desk.ts";
import { testSettings } from "../../../support/events.ts";
import { approval, jordan, priya, sentRequest, type ApprovalOptions } from "../../../support/sample-ledger.ts";

const similarTo = (...others: readonly (readonly LedgerEvent[])[]) => {
  const requests = foldRequests(testSettings, [...sentRequest(jordan), ...others.flat()]);
  const request = requests.get("r1");
  if (!request) throw new Error("The request is missing.");
  return similarDecisions(testSettings, requests.values(), iopc001, request);
};

const approved = (request: string, options: ApprovalOptions = {}): readonly LedgerEvent[] => [...sentRequest(priya, { request }), approval(priya, { request, ...options })];

/** The same request, but about conduct of another group. */
const about = (choice: string, events: readonly LedgerEvent[]): readonly LedgerEvent[] =>
  events.map((event) => (event.kind === "restriction.requested" ? { ...event, body: { ...event.body, evidence: { ...event.body.evidence, counts: { [choice]: 3 } } } } : event));

test("a decision that shares a measure and a group of behaviour says what it was, until when, and for what", () => {
  expect(similarTo(approved("r2"))).toMatchObject([
    { on: "2026-11-18", outcome: "approved", measures: ["read-and-file"], until: { day: "2027-05-20", what: "review" }, categories: ["Unreasonable demands"] },
  ]);
});

test("what ends by itself is told from what is reviewed", () => {
  expect(similarTo(approved("r2", { endsOn: "2027-01-31" }))[0]?.until).toEqual({ day: "2027-01-31", what: "end" });
});

test("it names nobody", () => {
  expect(JSON.stringify(similarTo(approved("r2")))).not.toMatch(/Priya|Sandhu|p-priya|R-R2/);
});

test("a request for the same measure is similar although the conduct was another, and the other way round", () => {
  expect(similarTo(about("threats", approved("r2")))).toHaveLength(1);
  const recorded = [{ measure: "record-calls", parameters: {}, why: "It fits." }];
  expect(similarTo(approved("r2", { measures: recorded }))).toHaveLength(1);
  expect(similarTo(about("threats", approved("r2", { measures: recorded })))).toEqual([]);
});

test("what still waits, was sent back or is this request itself is no decision to compare with", () => {
  expect(similarTo(sentRequest(priya, { request: "r2" }))).toEqual([]);
});

test("a refusal says what had been asked for", () => {
  const refused = { ...refusal(), body: { ...refusal().body, request: "r2", submission: "request:r2#1" }, key: "decision:r2#1", stream: "decision:r2", personKey: priya.key };
  expect(similarTo([...sentRequest(priya, { request: "r2" }), refused])).toMatchObject([{ outcome: "refused", measures: ["read-and-file"], until: null }]);
});

test("the newest five are shown, newest first", () => {
  const days = (["01", "02", "03", "04", "05", "06"] as const).map((day) => approved(`s${day}`, { at: `2026-10-${day}T09:00:00Z`, decidedAt: `2026-10-${day}T10:00:00Z` }));
  expect(similarTo(...days).map(({ on }) => on)).toEqual(["2026-10-06", "2026-10-05", "2026-10-04", "2026-10-03", "2026-10-02"]);
});
