import { expect, test } from "vitest";
import { dueOfDesk } from "../../../src/app/desk/due-of-desk.ts";
import { decideRequest } from "../../../src/app/request/decide-request.ts";
import { addDays, dayOf, instantOf, millisecondsOf, type Instant } from "../../../src/domain/base/time.ts";
import { approveForm } from "../../support/approve-form.ts";
import { jordan, recordedPerson, sentRequest } from "../../support/sample-ledger.ts";
import { deskWork, helen, imran } from "./desk-work.ts";

const askedAt = "2026-11-16T10:00:00Z";
const asked = [...recordedPerson(jordan), ...sentRequest(jordan, { at: askedAt })];

const daysLater = (days: number): Instant => instantOf(millisecondsOf(askedAt) + days * 86_400_000);

test.each([31, 400])("a request that has waited %i days is still shown as waiting, and is decided like any other", async (days) => {
  const now = daysLater(days);
  const work = deskWork(helen, asked, now);
  expect(work.desk().figures.waiting.map(({ id }) => id)).toEqual(["r1"]);
  expect(work.desk().figures.oldestWaitingDays).toBeGreaterThan((days / 7) * 4);
  expect(dueOfDesk(work.desk(), ["head"]).filter(({ about }) => about.type === "request")).toHaveLength(1);

  const decided = await decideRequest(
    work.by,
    {
      request: work.request(),
      records: {
        adjustments: [],
        mailboxes: [],
      },
    },
    approveForm(addDays(dayOf(now, "UTC"), 180)),
  );
  expect(decided).toMatchObject({ ok: true, value: { instruction: "written", replied: true } });
  expect(work.request().state).toBe("approved");
  expect(work.desk().figures.waiting).toEqual([]);
});

test("where the proposed review has passed while the request waited, the head of function is asked for another day", async () => {
  const work = deskWork(helen, asked, daysLater(400));
  const form = approveForm();
  expect(await decideRequest(work.by, { request: work.request(), records: { adjustments: [], mailboxes: [] } }, form)).toMatchObject({
    ok: false,
    error: { type: "decision-problems", problems: [{ type: "review-not-ahead", field: ["reviewOn"] }] },
  });
  expect(work.request().state).toBe("waiting");
});

test.each([31, 400])("a second decision from a page that was open before the first, after %i days, changes nothing and says who decided", async (days) => {
  const first = deskWork(helen, asked, daysLater(days));
  const seen = first.request();
  const form = approveForm(addDays(dayOf(daysLater(days), "UTC"), 180));
  await decideRequest(first.by, { request: seen, records: { adjustments: [], mailboxes: [] } }, form);

  const second = deskWork(imran, first.events(), daysLater(days));
  const before = second.ledger.rows().length;
  const refused = await decideRequest(second.by, { request: seen, records: { adjustments: [], mailboxes: [] } }, { ...form, kind: "request.refused", terms: null });
  expect(refused).toMatchObject({ ok: false, error: { type: "decided-already", decision: { kind: "request.approved", by: { name: helen.name } } } });
  expect(second.ledger.rows()).toHaveLength(before);
  expect(second.request().state).toBe("approved");
  expect(second.posted).toEqual([]);
});
