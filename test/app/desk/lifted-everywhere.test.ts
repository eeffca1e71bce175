import type { Day, Instant } from "../../../src/domain/base/time.ts";
import { expect, test } from "vitest";
import { standingOfPerson } from "../../../src/app/contact/standing-of-person.ts";
import { dueOfDesk } from "../../../src/app/desk/due-of-desk.ts";
import type { LedgerEvent } from "../../../src/domain/events/event.ts";
import { restrictedAddresses } from "../../../src/domain/views/reading/reading-queue.ts";
import { boardReport } from "../../../src/domain/views/report/board-report.ts";
import { lifeFiguresOf } from "../../../src/domain/views/report/life-figures.ts";
import { standingOf } from "../../../src/domain/views/standing.ts";
import { testDesk } from "../../support/desk.ts";
import { event, personas, testSettings } from "../../support/events.ts";
import { decidedDispute, decidedReview, firstInstruction, receivedDispute, withdrawnBy } from "../../support/review-events.ts";
import { inPerson, jordan, linkedAddress, loggedMessage, restrictedPerson } from "../../support/sample-ledger.ts";

const alias = { address: "j.vale@example.com", addressKey: "address-jordan-2" };

const covered = (endsOn?: Day): readonly LedgerEvent[] => [
  ...restrictedPerson(jordan, { addressKeys: [jordan.addressKey, alias.addressKey], reviewOn: "2026-11-22", ...(endsOn !== undefined && { endsOn }) }),
  linkedAddress(jordan, alias),
];

/** A message has just come. */
const now = "2026-11-23T09:00:00Z";
const justCame = loggedMessage(jordan, "no-concern", { message: "just-came", at: "2026-11-23T08:59:30Z" });

const standing = (events: readonly LedgerEvent[], addressKey: string) =>
  standingOf({ settings: testSettings, reader: personas.staff.oid, addressKey, events, unreadable: [], message: null, now }).type;

/** Every place that warns of a restriction or asks for something because of one, and whether it does. */
const warnings = (before: readonly LedgerEvent[]) => {
  const events = [...before, justCame];
  const desk = testDesk(events, now);
  const report = boardReport({ ...desk, life: lifeFiguresOf(desk), from: "2026-11-01", to: "2026-11-23" });
  return {
    pane: standing(events, jordan.addressKey) === "in-force",
    paneForAlias: standing(events, alias.addressKey) === "in-force",
    call: standingOfPerson(desk, jordan.key).restrictions.length > 0,
    unopenedMail: restrictedAddresses(desk.persons, desk.restrictions).size > 0,
    reading: desk.reading.length + desk.readingEarlier.length > 0,
    dashboard: desk.figures.inForce.length > 0,
    overdue: desk.figures.reviewsOverdue.length > 0,
    due: dueOfDesk(desk, ["head"]).some(({ type }) => type === "review"),
    report: report.some(({ id, count }) => (id === "in-force" || id === "reviews-overdue") && count !== 0),
  };
};

const everywhere = (warns: boolean) => ({
  pane: warns,
  paneForAlias: warns,
  call: warns,
  unopenedMail: warns,
  reading: warns,
  dashboard: warns,
  overdue: warns,
  due: warns,
  report: warns,
});

/** The ways in which people lift a restriction, each with its last step at a moment. */
const lifted: readonly (readonly [string, (at: Instant) => readonly LedgerEvent[]])[] = [
  [
    "a head of function ends it",
    (at) => [event("instruction.withdrawn", { instruction: firstInstruction, reason: "It has done what it should." }, { by: personas.head, ...inPerson(jordan), at })],
  ],
  [
    "a review ends it",
    (at) => {
      const ending = decidedReview({ outcome: "end" }, { at });
      return [ending, withdrawnBy(ending)];
    },
  ],
  [
    "a dispute is upheld",
    (at) => {
      const upheld = decidedDispute({ outcome: "upheld" }, { at });
      return [receivedDispute(), upheld, withdrawnBy(upheld)];
    },
  ],
];

test("a restriction in force, its review late, is told of in every place", () => {
  expect(warnings(covered())).toEqual(everywhere(true));
});

test.each(lifted)("from the moment at which it is lifted no place warns of it, and what came that day is still read: %s", (_, steps) => {
  expect(warnings([...covered(), ...steps("2026-11-23T08:59:59Z")])).toEqual({ ...everywhere(false), reading: true });
});

test.each([...lifted, ["its last day passes", () => []] as const])("a day later nothing that comes is under it: %s", (_, steps) => {
  const isByItself = steps("2026-11-22T09:00:00Z").length === 0;
  expect(warnings([...covered(isByItself ? "2026-11-22" : undefined), ...steps("2026-11-22T10:00:00Z")])).toEqual(everywhere(false));
});
