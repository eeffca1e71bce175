import type { Instant } from "../../../src/domain/base/time.ts";
import { expect, test } from "vitest";
import type { LedgerEvent } from "../../../src/domain/events/event.ts";
import { orderedKey } from "../../../src/domain/ledger/keys.ts";
import { furtherActionStream, policeStream } from "../../../src/domain/ledger/streams.ts";
import { foldDisputes } from "../../../src/domain/subjects/dispute/disputes.ts";
import { foldHandling } from "../../../src/domain/subjects/handling/handling.ts";
import { foldPolice } from "../../../src/domain/subjects/police/police.ts";
import { foldRequests } from "../../../src/domain/subjects/request/requests.ts";
import { foldFurtherActions } from "../../../src/domain/subjects/review/further-actions.ts";
import { foldReviews } from "../../../src/domain/subjects/review/reviews.ts";
import { approving, withdrawal } from "../../support/desk.ts";
import { event, personas, testSettings } from "../../support/events.ts";
import { actionDone, handlingChecked, policeReported } from "../../support/person-events.ts";
import { decidedDispute, decidedReview, firstInstruction, openedReview, receivedDispute } from "../../support/review-events.ts";
import { jordan, restrictedPerson, sentRequest } from "../../support/sample-ledger.ts";

// Each row here is by somebody who may not write it. The service has it all the same, and will not have a second one under its key.
const byStaff = { by: personas.staff };

const furtherAction = (sequence: number, kind: "opened" | "closed", by = personas.manager): LedgerEvent => {
  const stream = furtherActionStream("f1");
  const place = { key: orderedKey(stream, sequence), stream, sequence, personKey: jordan.key, by, at: `2026-11-2${sequence}T10:00:00Z` as Instant };
  return kind === "opened"
    ? event("further-action.opened", { action: "f1", instruction: firstInstruction, what: "Legal advice", owner: "Legal team", dueOn: "2026-12-10" }, place)
    : event("further-action.closed", { action: "f1", outcome: "None was needed." }, place);
};

test("the next step of a request follows a row that does not count", () => {
  const request = foldRequests(testSettings, [...sentRequest(jordan), withdrawal(byStaff)]).get("r1");
  expect(request).toMatchObject({ state: "waiting", nextSequence: 3, lastStep: { by: personas.staff, sequence: 2 } });
});

test("the next decision on a request follows one that does not count, and one that names another submission", () => {
  const request = foldRequests(testSettings, [...sentRequest(jordan), approving(byStaff), approving({ sequence: 2, submission: 7 })]).get("r1");
  expect(request).toMatchObject({ state: "waiting", lastDecision: { sequence: 2 } });
});

test("a row that another person's record names uses up a number of the stream in which it stands", () => {
  const stray = { ...withdrawal({ sequence: 4 }), stream: "request:r2", key: "request:r2#4" };
  expect(foldRequests(testSettings, [...sentRequest(jordan), stray]).get("r1")).toMatchObject({ nextSequence: 2 });
});

test("the next report to the police follows a row that does not count", () => {
  const record = foldPolice(testSettings, [policeReported("message:m1", byStaff)]).get("message:m1");
  expect(record).toMatchObject({ reports: [], notReported: null, last: { key: `${policeStream("message:m1")}#1`, sequence: 1 } });
});

test("what follows a check of our own handling follows a row that does not count", () => {
  const [check] = foldHandling(testSettings, [handlingChecked(), actionDone(byStaff)]).get(jordan.key) ?? [];
  expect(check).toMatchObject({ actions: [{ done: null }], last: { by: personas.staff, sequence: 2 } });
});

test("what follows a further action follows a row that does not count", () => {
  const [action] = foldFurtherActions(testSettings, [furtherAction(1, "opened"), furtherAction(2, "closed", personas.staff)]).get(firstInstruction) ?? [];
  expect(action).toMatchObject({ closed: null, lastStep: { by: personas.staff, sequence: 2 } });
});

test("the next decision of a review or a dispute follows one that does not count", () => {
  const restricted = restrictedPerson(jordan);
  const [review] = foldReviews(testSettings, [...restricted, openedReview(), decidedReview({}, byStaff)]).get(firstInstruction) ?? [];
  expect(review).toMatchObject({ decision: null, lastDecision: { by: personas.staff, sequence: 1 } });
  const dispute = foldDisputes(testSettings, [...restricted, receivedDispute(), decidedDispute({}, byStaff)]).get("d1");
  expect(dispute).toMatchObject({ decision: null, lastDecision: { by: personas.staff, sequence: 1 } });
});

test("the last row of a stream is that of the highest number, whatever the clock said", () => {
  const late = policeReported("message:m1", { at: "2026-11-21T12:00:00Z" });
  const second = policeReported("message:m1", { at: "2026-11-20T12:00:00Z", sequence: 2, key: orderedKey(policeStream("message:m1"), 2) });
  expect(foldPolice(testSettings, [late, second]).get("message:m1")).toMatchObject({ reports: [{}, {}], last: { sequence: 2 } });
});
