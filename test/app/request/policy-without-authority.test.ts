import { expect, test } from "vitest";
import { decideRequest } from "../../../src/app/request/decide-request.ts";
import { checkPack } from "../../../src/domain/policy/check-pack.ts";
import { iopc001 } from "../../../src/domain/policy/packs/iopc-001.ts";
import { questionsOf } from "../../../src/domain/policy/questions.ts";
import { policyVersionOf } from "../../../src/domain/policy/types.ts";
import { foldRequests } from "../../../src/domain/subjects/request/requests.ts";
import type { Settings } from "../../../src/domain/policy/settings.ts";
import { approveForm } from "../../support/approve-form.ts";
import { testNow, testSettings } from "../../support/events.ts";
import { jordan, recordedPerson, sentRequest } from "../../support/sample-ledger.ts";
import { deskWork, helen } from "./desk-work.ts";
import { testWork } from "../../support/work.ts";

/** A policy of a body's own that says nothing of who decides, as it comes from a file. */
const imported = checkPack({ ...iopc001, id: "brackenshire", authority: { ...iopc001.authority, decides: null } });
if (!imported.ok) throw new Error("The policy does not fit.");
const version = policyVersionOf(imported.value);

const underImported = (answers: readonly (readonly [field: string, value: string])[]): Settings => ({
  ...testSettings,
  policy: version,
  packs: [...testSettings.packs, imported.value],
  answers: answers.map(([field, value]) => ({ policy: version, field, value, from: "2026-11-01T00:00:00Z" })),
});

const missedReview = ["unsaid.whenReviewIsMissed", "It stays until the review is done."] as const;

const decideUnder = async (settings: Settings, form = approveForm()) => {
  const work = deskWork(helen, [...recordedPerson(jordan), ...sentRequest(jordan, { policyVersion: version })], testNow);
  const waiting = foldRequests(settings, work.events()).get("r1");
  if (!waiting) throw new Error("There is no request.");
  const decided = await decideRequest(testWork(work.deps, { account: work.account, settings }), { request: waiting, records: { adjustments: [], mailboxes: [] } }, form);
  return { decided, state: foldRequests(settings, work.events()).get("r1")?.state, written: work.ledger.requests() };
};

test("a policy that is added without saying who decides is asked about", () => {
  expect(questionsOf(imported.value).map(({ field }) => field)).toContain("authority.decides");
});

test("under a policy that is added without saying who decides nothing is approved before set-up says who, and nothing is written", async () => {
  expect(await decideUnder(underImported([missedReview]))).toMatchObject({
    decided: { ok: false, error: { type: "decision-problems", problems: [{ type: "unanswered", field: ["authority.decides"] }] } },
    state: "waiting",
    written: 0,
  });
  expect(await decideUnder(underImported([missedReview, ["authority.decides", "Head of Service"]]))).toMatchObject({ decided: { ok: true }, state: "approved" });
});

test("refusing needs no answer of set-up, because it restricts nobody", async () => {
  expect(await decideUnder(underImported([]), { ...approveForm(), kind: "request.refused", terms: null })).toMatchObject({ decided: { ok: true }, state: "refused" });
});
