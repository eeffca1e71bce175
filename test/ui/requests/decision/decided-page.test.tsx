import type { Instant } from "../../../../src/domain/base/time.ts";
import { expect, test } from "vitest";
import { RequestPage } from "../../../../src/ui/requests/decision/request-page.tsx";
import type { LedgerEvent } from "../../../../src/domain/events/event.ts";
import type { Signatory } from "../../../../src/domain/ledger/recorded.ts";
import { approving, refusal, testDesk } from "../../../support/desk.ts";
import { personas } from "../../../support/events.ts";
import { pageMeans } from "../../../support/page-work.ts";
import { aboutPerson } from "../../../support/person-events.ts";
import { pageText } from "../../../support/render-page.tsx";
import { instruction, jordan, recordedPerson, sentRequest } from "../../../support/sample-ledger.ts";

const asked = [...recordedPerson(jordan), ...sentRequest(jordan)];

/** What the page that the card opens says to a head of function. */
const pageFor = (reader: Signatory, decided: readonly LedgerEvent[], now: Instant = "2026-12-20T09:00:00Z"): string => {
  const means = pageMeans();
  const { session } = means.connection;
  const connection = { ...means.connection, session: { ...session, account: { ...session.account, ...reader }, roles: ["staff", "head"] as const } };
  return pageText(<RequestPage desk={testDesk([...asked, ...decided], now)} requestId="r1" unvouched={[]} onAnswer={() => {}} />, { ...means, connection });
};

test("while a request waits, the page that its card opens lets a head of function decide, after any number of days", () => {
  for (const now of ["2026-11-17T09:00:00Z", "2026-12-20T09:00:00Z", "2027-12-21T09:00:00Z"] as const) {
    const page = pageFor(personas.head2, [], now);
    expect(page).toContain("Waits for a head of function");
    expect(page).toContain("Your decision");
  }
});

test.each([
  ["Approved", [approving(), instruction(jordan)]],
  ["Refused", [refusal()]],
] as const)("once it was decided, the page that the card opens says so, by whom and why, and offers no second decision: %s", (state, decided) => {
  const page = pageFor(personas.head2, decided);
  expect(page).toContain(`Request R-R1 ${state}`);
  expect(page).toContain(personas.head.name);
  expect(page).toContain(decided[0].body.reasons);
  expect(page).not.toContain("Your decision");
});

test("needs that were asked about after the request do not make its reason a contradiction", () => {
  expect(pageFor(personas.head2, [])).toContain("The requester says why nobody asked:");
  const later = aboutPerson("needs.asked", { on: "2026-11-17", channel: "call", answer: "none", note: "" }, { at: "2026-11-17T10:00:00Z" });
  expect(pageFor(personas.head2, [later])).toContain("Nobody had asked when this was requested. The requester says why:");
});
