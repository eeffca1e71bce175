import { expect, test } from "vitest";
import { decideRequest } from "../../../../src/app/request/decide-request.ts";
import { DraftPart } from "../../../../src/ui/requests/decision/draft-part.tsx";
import { foldRequests } from "../../../../src/domain/subjects/request/requests.ts";
import { policyAt } from "../../../../src/domain/policy/policy-at.ts";
import type { Signatory } from "../../../../src/domain/ledger/recorded.ts";
import { approveForm } from "../../../support/approve-form.ts";
import { crossing } from "../../../support/crossing.ts";
import { testDesk } from "../../../support/desk.ts";
import { inFormat2, personas, testNow } from "../../../support/events.ts";
import { pageMeans } from "../../../support/page-work.ts";
import { pageText } from "../../../support/render-page.tsx";
import { jordan, recordedPerson, sentRequest } from "../../../support/sample-ledger.ts";

/** What somebody is shown of a request whose approval the head wrote, and whose connection was lost before it counted. */
const shownTo = async (who: Signatory): Promise<string> => {
  const at = crossing(inFormat2, [...recordedPerson(jordan), ...sentRequest(jordan)]);
  const requestNow = () => {
    const request = foldRequests(inFormat2, at.events()).get("r1");
    if (!request) throw new Error("There is no r1.");
    return request;
  };
  const work = at.workOf(personas.head);
  const exchange: typeof work.ledger.exchange = async (writes, queries) => {
    const done = await work.ledger.exchange(writes.slice(0, 1), queries);
    return writes.length > 1 ? { ok: false, error: { type: "answer-lost" } } : done;
  };
  await decideRequest({ ...work, ledger: { ...work.ledger, exchange } }, { request: requestNow(), records: { adjustments: [], mailboxes: [] } }, approveForm());
  const means = pageMeans();
  const session = { ...means.connection.session, account: { ...means.connection.session.account, ...who } };
  const policy = policyAt(inFormat2, inFormat2.policy, testNow);
  if (!policy) throw new Error("There is no policy.");
  return pageText(<DraftPart desk={testDesk(at.events(), testNow, inFormat2)} policy={policy} request={requestNow()} />, {
    ...means,
    connection: { ...means.connection, session },
  });
};

test("whoever wrote a decision that does not count yet is told so, with the button that records it as it is", async () => {
  const text = await shownTo(personas.head);
  expect(text).toContain("Your decision does not count yet.");
  expect(text).toContain("Record this decision");
});

test("nobody else is offered to record it", async () => {
  expect((await shownTo(personas.head2)).trim()).toBe("");
});
