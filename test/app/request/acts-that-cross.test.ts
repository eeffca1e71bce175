import * as fc from "fast-check";
import { expect, test } from "vitest";
import { commitDecision, decideRequest } from "../../../src/app/request/decide-request.ts";
import { completeInstruction } from "../../../src/app/request/write-instruction.ts";
import { withdrawRequest } from "../../../src/app/request/send-request.ts";
import { dueOfDesk } from "../../../src/app/desk/due-of-desk.ts";
import { foldRequests, openDrafts, type RestrictionRequest } from "../../../src/domain/subjects/request/requests.ts";
import type { DecisionForm } from "../../../src/app/request/decision-form.ts";
import type { Settings } from "../../../src/domain/policy/settings.ts";
import { approveForm } from "../../support/approve-form.ts";
import { crossing, type Crossing } from "../../support/crossing.ts";
import { testDesk, withdrawal } from "../../support/desk.ts";
import { event, inFormat2, personas, testNow } from "../../support/events.ts";
import type { LedgerFault } from "../../support/fake-services.ts";
import { runs } from "../../support/property-runs.ts";
import { jordan, recordedPerson, sentRequest } from "../../support/sample-ledger.ts";
import { verifyEvents } from "../../../src/domain/events/verify.ts";
import { sha256 } from "../../support/desk.ts";
import { dafydd, helen, imran } from "./desk-work.ts";

const asked = [...recordedPerson(jordan), ...sentRequest(jordan)];
const refuse: DecisionForm = { ...approveForm(), kind: "request.refused", reasons: "Too soon.", terms: null };
const records = { adjustments: [], mailboxes: [] };

const requestOf = (at: Pick<Crossing, "events">, settings: Settings = inFormat2): RestrictionRequest => {
  const request = foldRequests(settings, at.events()).get("r1");
  if (!request) throw new Error("There is no r1.");
  return request;
};

const faults: fc.Arbitrary<readonly (LedgerFault | null)[]> = fc.array(fc.option(fc.constantFrom<LedgerFault>("lost-before", "lost-after", "offline"), { freq: 3 }), {
  maxLength: 5,
});

const lost = new Set(["timed-out", "answer-lost", "offline"]);

/** Does something until it is answered, as somebody does who sees "no answer came back". */
const insist = async <T extends { readonly ok: true } | { readonly ok: false; readonly error: { readonly type: string } }>(act: () => Promise<T>): Promise<T> => {
  for (let turn = 0; ; turn += 1) {
    const done = await act();
    if (done.ok || turn > 6 || !lost.has(done.error.type)) return done;
  }
};

/** Two heads decide and whoever asked takes it back, from pages that were opened before, in any order and with any losses. */
const allAtOnce = async (settings: Settings, scheduler: fc.Scheduler, own: readonly (readonly (LedgerFault | null)[])[], pauses: readonly number[]): Promise<string | null> => {
  let pause = 0;
  const at = crossing(settings, asked, { scheduler, pause: () => pauses[pause++ % pauses.length] ?? 0 });
  const request = requestOf(at, settings);
  const first = at.workOf(helen, own[0]);
  const second = at.workOf(imran, own[1]);
  const third = at.workOf(dafydd, own[2]);
  const all = Promise.all([
    insist(() => decideRequest(first, { request, records }, approveForm())),
    insist(() => decideRequest(second, { request, records }, refuse)),
    insist(() => withdrawRequest(third, request, "They agreed.")),
  ]);
  await scheduler.waitFor(all);
  const [approved, refused, withdrawn] = await all;
  const after = requestOf(at, settings);
  const given = at.events().filter(({ kind }) => kind === "instruction.given");
  const told = [approved, refused].filter(({ ok }) => ok).length + (withdrawn.ok && withdrawn.value === "withdrawn" ? 1 : 0);
  if (approved.ok && after.state !== "approved") return `A head was told "approved", and it is ${after.state}.`;
  if (refused.ok && after.state !== "refused") return `A head was told "refused", and it is ${after.state}.`;
  if (withdrawn.ok && withdrawn.value === "withdrawn" && after.state !== "withdrawn") return `Whoever asked was told "withdrawn", and it is ${after.state}.`;
  if (after.state === "withdrawn" && given.length > 0) return "A withdrawn request has an instruction.";
  if (told > 1) return "Two were told that theirs counts.";
  if (after.state === "approved" && approved.ok && approved.value.instruction === "written" && given.length !== 1) return "An approval has not one instruction.";
  return null;
};

const schedules = fc.tuple(fc.scheduler(), fc.tuple(faults, faults, faults), fc.array(fc.constantFrom(0, 0, 400, 1100), { minLength: 1, maxLength: 6 }));

test("of all schedules nobody is told decided or withdrawn of what does not count, and a withdrawn request has no instruction", async () => {
  await fc.assert(
    fc.asyncProperty(schedules, async ([scheduler, own, pauses]) => {
      expect(await allAtOnce(inFormat2, scheduler, own, pauses)).toBeNull();
    }),
    runs(60),
  );
});

test("a decision has no effect before its commit: its author can make it count or leave it, and it is due for them at once", async () => {
  const at = crossing(inFormat2, asked);
  const work = at.workOf(helen);
  // The connection is lost between the decision and the request's next step.
  const torn: typeof work = {
    ...work,
    ledger: {
      ...work.ledger,
      exchange: async (writes, queries) => {
        const done = await work.ledger.exchange(writes.slice(0, 1), queries);
        return writes.length > 1 ? { ok: false, error: { type: "answer-lost" } } : done;
      },
    },
  };
  expect(await decideRequest(torn, { request: requestOf(at), records }, approveForm())).toMatchObject({ error: { type: "answer-lost" } });
  const request = requestOf(at);
  expect(request.state).toBe("waiting");
  expect(openDrafts(request)).toMatchObject([{ kind: "request.approved", by: { oid: helen.oid } }]);
  const due = () => dueOfDesk(testDesk(at.events(), testNow, inFormat2), ["head"]).filter(({ type }) => type === "decision-to-record");
  expect(due()).toMatchObject([{ overdue: true, forWhom: { type: "people", people: [{ oid: helen.oid }] } }]);

  const [draft] = openDrafts(request);
  if (!draft) throw new Error("There is no draft.");
  expect(await commitDecision(at.workOf(imran), request, draft)).toMatchObject({ error: { type: "overtaken" } });
  expect(await commitDecision(work, request, draft)).toMatchObject({ ok: true, value: { instruction: "written" } });
  expect(requestOf(at).state).toBe("approved");
  expect(due()).toEqual([]);
});

test("the same decision after a lost answer makes its draft count, and writes no second one", async () => {
  const at = crossing(inFormat2, asked);
  const request = requestOf(at);
  const work = at.workOf(helen, [null, "lost-after"]);
  expect(await decideRequest(work, { request, records }, approveForm())).toMatchObject({ error: { type: "answer-lost" } });
  expect(await decideRequest(work, { request, records }, approveForm())).toMatchObject({ ok: true, value: { instruction: "written" } });
  expect(at.events().filter(({ list }) => list === "Decisions")).toHaveLength(1);
});

test("whoever comes second is told what happened", async () => {
  const at = crossing(inFormat2, asked);
  const request = requestOf(at);
  await decideRequest(at.workOf(helen), { request, records }, refuse);
  expect(await decideRequest(at.workOf(imran), { request, records }, approveForm())).toMatchObject({ error: { type: "decided-already", decision: { by: { oid: helen.oid } } } });
  expect(await withdrawRequest(at.workOf(dafydd), request, "They agreed.")).toEqual({ ok: true, value: "decided-before" });
  expect(at.events().filter(({ kind }) => kind === "request.withdrawn")).toEqual([]);

  const other = crossing(inFormat2, asked);
  await withdrawRequest(other.workOf(dafydd), request, "They agreed.");
  expect(await decideRequest(other.workOf(helen), { request, records }, approveForm())).toEqual({ ok: false, error: { type: "withdrawn" } });
});

test("a row that is no step takes its number from nobody: not one that names another person, nor one by somebody who may not", async () => {
  const place = { key: "request:r1#2", stream: "request:r1", sequence: 2 };
  const decided = { request: "r1", decision: "decision:none#1", digest: "0".repeat(64) };
  const junk = [
    event("request.withdrawn", { request: "r1", reason: "Never mind." }, { ...place, by: dafydd, personKey: "p-other" }),
    event("request.withdrawn", { request: "r2", reason: "Never mind." }, { ...place, by: dafydd, personKey: jordan.key }),
    { ...event("request.decided", decided, { ...place, by: dafydd, personKey: jordan.key }), format: 2 },
    { ...event("request.decided", decided, { ...place, by: imran, personKey: jordan.key }), format: 2 },
  ];
  for (const row of junk) {
    const at = crossing(inFormat2, [...asked, row]);
    expect(requestOf(at).state).toBe("waiting");
    expect(await decideRequest(at.workOf(helen), { request: requestOf(at), records }, approveForm())).toMatchObject({ ok: true });
    expect(requestOf(at)).toMatchObject({ state: "approved", instructionMissing: false });
  }
});

test("after a row without a seal the chain goes on", async () => {
  const junk = event(
    "request.withdrawn",
    { request: "r1", reason: "Never mind." },
    { key: "request:r1#2", stream: "request:r1", sequence: 2, by: personas.staff, personKey: jordan.key },
  );
  const at = crossing(inFormat2, [...recordedPerson(jordan), junk]);
  at.workOf(dafydd);
  const broken = await verifyEvents({ sha256 }, at.events());
  expect(broken.broken.map(({ reason }) => reason)).toEqual(["no-seal"]);
});

test("an instruction that was lost is given once, by whichever heads complete it at once", async () => {
  const at = crossing(inFormat2, asked);
  await decideRequest(at.workOf(helen, [null, null, "offline"]), { request: requestOf(at), records }, approveForm());
  const request = requestOf(at);
  expect(request).toMatchObject({ state: "approved", instructionMissing: true });
  expect(await Promise.all([completeInstruction(at.workOf(helen), request), completeInstruction(at.workOf(imran), request)])).toEqual(["written", "written"]);
  expect(at.events().filter(({ kind }) => kind === "instruction.given")).toHaveLength(1);
});

test("a decision in the older format counts no more once the site's format was raised, and one in the newer does not before", async () => {
  const old = crossing({ ...inFormat2, formats: [{ format: 2, from: "2026-11-24T00:00:00.000Z" }] }, asked);
  const request = requestOf(old);
  const stale = old.workOf(helen);
  expect(await decideRequest(stale, { request, records }, approveForm())).toMatchObject({ ok: true });
  expect(requestOf(old, { ...inFormat2, formats: [{ format: 2, from: "2026-11-24T00:00:00.000Z" }] }).state).toBe("approved");
  // The same rows, had the format been raised before they were recorded.
  expect(requestOf(old)).toMatchObject({ state: "waiting", voided: [{ reason: "other-format" }] });

  const raised = crossing(inFormat2, asked);
  await decideRequest(raised.workOf(helen), { request, records }, approveForm());
  expect(requestOf(raised, { ...inFormat2, formats: [] }).state).toBe("waiting");
});

test("a request that was taken back before its decision counted is withdrawn, whatever the times say", async () => {
  const at = crossing(inFormat2, [...asked, withdrawal({ at: "2026-11-29T10:00:00Z" })]);
  const request = requestOf(crossing(inFormat2, asked));
  expect(await decideRequest(at.workOf(helen), { request, records }, approveForm())).toEqual({ ok: false, error: { type: "withdrawn" } });
});
