import { expect, test } from "vitest";
import { dueOfDesk } from "../../../src/app/desk/due-of-desk.ts";
import type { Desk } from "../../../src/app/desk/read-desk.ts";
import type { LedgerEvent } from "../../../src/domain/events/event.ts";
import { policyVersionOf, type Policy } from "../../../src/domain/policy/types.ts";
import { boardReport } from "../../../src/domain/views/report/board-report.ts";
import { lifeFiguresOf } from "../../../src/domain/views/report/life-figures.ts";
import { standingOf } from "../../../src/domain/views/standing.ts";
import { addDays, type Day } from "../../../src/domain/base/time.ts";
import { testDesk } from "../../support/desk.ts";
import { personas } from "../../support/events.ts";
import { answeredSettings, continuedBy, decidedReview, fivePacks } from "../../support/review-events.ts";
import { jordan, restrictedPerson } from "../../support/sample-ledger.ts";
import { underPolicy } from "../../support/under-policy.ts";

const reviewOn = "2026-12-20";

const restricted = (policy: Policy): readonly LedgerEvent[] => underPolicy(restrictedPerson(jordan, { reviewOn }), policyVersionOf(policy));

const deskOn = (policy: Policy, events: readonly LedgerEvent[], day: Day): Desk => testDesk(events, `${day}T09:00:00Z`, answeredSettings(policy));

/** How often each place says that the review is late. */
const lateIn = (desk: Desk) => {
  const { settings, events, now } = desk;
  const standing = standingOf({ settings, reader: personas.staff.oid, addressKey: jordan.addressKey, events, unreadable: [], message: null, now });
  const report = boardReport({ ...desk, life: lifeFiguresOf(desk), from: "2026-11-01", to: "2027-12-31" });
  return {
    dashboard: desk.figures.reviewsOverdue.length,
    due: dueOfDesk(desk, ["head"]).filter(({ type, overdue }) => type === "review" && overdue).length,
    pane: standing.type === "in-force" && standing.overdue ? 1 : 0,
    report: report.find(({ id }) => id === "reviews-overdue")?.count,
  };
};

const everywhere = (count: number) => ({ dashboard: count, due: count, pane: count, report: count });

test.each(fivePacks)("%s: from the day after a missed review every place says once that it is late, and goes on saying so", (_, policy) => {
  const events = restricted(policy);
  expect(lateIn(deskOn(policy, events, reviewOn))).toEqual(everywhere(0));
  for (const days of [1, 30, 400]) expect(lateIn(deskOn(policy, events, addDays(reviewOn, days)))).toEqual(everywhere(1));
});

test.each(fivePacks)("%s: a missed review ends nothing and writes nothing, however often somebody looks, and one that is made up for is late nowhere", (_, policy) => {
  const events = restricted(policy);
  const late = addDays(reviewOn, 30);
  expect(deskOn(policy, events, late).restrictions).toMatchObject([{ state: "in-force", ended: null, reviewOn, continuations: [] }]);

  const at = { at: `${late}T08:00:00Z` as const, policyVersion: policyVersionOf(policy) };
  const review = decidedReview({ reviewOn: addDays(late, 60) }, at);
  const made = deskOn(policy, [...events, review, continuedBy(review, at)], late);
  expect(lateIn(made)).toEqual(everywhere(0));
  expect(made.restrictions).toMatchObject([{ state: "in-force", reviewOn: addDays(late, 60), continuations: [{ decision: review.key }] }]);
});
