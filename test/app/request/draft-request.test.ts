import { expect, test } from "vitest";
import { draftAnswer, draftRequest } from "../../../src/app/request/draft-request.ts";
import { sendingBack, sha256, testDesk } from "../../support/desk.ts";
import { jordan, givenWarning, linkedAddress, loggedMessage, recordedPerson, sentRequest } from "../../support/sample-ledger.ts";

const logged = loggedMessage(jordan, "refuses-decision", { at: "2026-11-20T10:00:00Z", key: "log:1" });

test("a new request finds the last warning and freezes the log as it stands", async () => {
  const warning = givenWarning(jordan);
  const draft = await draftRequest({ sha256 }, testDesk([...recordedPerson(jordan), warning, logged]), jordan.key);
  expect(draft).toMatchObject({
    warning: { notice: warning.key },
    evidence: { cutOff: "2026-11-20T10:00:00Z", addressKeys: [jordan.addressKey], counts: { "refuses-decision": 1 } },
  });
});

test("the review is proposed for the latest day that the policy allows", async () => {
  expect((await draftRequest({ sha256 }, testDesk(recordedPerson(jordan)), jordan.key)).reviewOn).toBe("2027-11-23");
});

test("an address that nobody has confirmed is not covered", async () => {
  const other = linkedAddress(jordan, { address: "jv@example.com", addressKey: "address-other" }, { standing: "proposed" });
  const { evidence } = await draftRequest({ sha256 }, testDesk([...recordedPerson(jordan), other]), jordan.key);
  expect(evidence.addressKeys).toEqual([jordan.addressKey]);
});

test("where nothing is logged the evidence is frozen at the last thing the service recorded", async () => {
  const { evidence } = await draftRequest({ sha256 }, testDesk(recordedPerson(jordan)), jordan.key);
  expect(evidence).toMatchObject({ cutOff: "2026-09-01T09:00:00Z", counts: {} });
});

test("an answer keeps what was said, and brings warning and evidence up to date", async () => {
  const events = [...recordedPerson(jordan), logged, ...sentRequest(jordan), sendingBack()];
  const warning = givenWarning(jordan, { on: "2026-11-19" });
  const later = loggedMessage(jordan, "threats", { at: "2026-11-20T11:00:00Z" });
  const desk = testDesk([...events, warning, later]);
  const request = desk.requests.get("r1");
  if (!request) throw new Error("The request is missing.");
  const draft = await draftAnswer({ sha256 }, desk, request);
  expect(draft.ask).toBe(request.submission.body.ask);
  expect(draft).toMatchObject({ warning: { notice: warning.key }, evidence: { cutOff: "2026-11-20T11:00:00Z", counts: { "refuses-decision": 1, threats: 1 } } });
});
