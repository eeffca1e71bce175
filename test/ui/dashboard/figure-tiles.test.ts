import type { Instant } from "../../../src/domain/base/time.ts";
import { expect, test } from "vitest";
import { figureTiles, type FigureTile } from "../../../src/ui/dashboard/figure-tiles.ts";
import { dueOfDesk } from "../../../src/app/desk/due-of-desk.ts";
import type { LedgerEvent } from "../../../src/domain/events/event.ts";
import { rowEntries } from "../../../src/ui/dashboard/row-entries.ts";
import { testSettings } from "../../support/events.ts";
import { testDesk } from "../../support/desk.ts";
import { approval, jordan, loggedMessage, priya, restrictedPerson, sentRequest } from "../../support/sample-ledger.ts";

const tiles = (events: readonly LedgerEvent[], now?: Instant): readonly FigureTile[] => {
  const desk = testDesk(events, now);
  const { due, standing } = figureTiles(desk, dueOfDesk(desk, ["manager"]), ["manager"]);
  return [...due, ...standing];
};

const tile = (all: readonly FigureTile[], id: string): FigureTile => {
  const found = all.find((known) => known.id === id);
  if (!found) throw new Error(`There is no tile ${id}.`);
  return found;
};

test("without records nothing is loud and every tile says in words that there is nothing", () => {
  const all = tiles([]);
  expect(all.filter(({ isLoud }) => isLoud)).toEqual([]);
  expect(all.filter(({ hint, none }) => hint !== none)).toEqual([]);
});

test("a late review is loud and comes first", () => {
  const { due } = figureTiles(
    testDesk([...restrictedPerson(jordan, { reviewOn: "2027-05-20" }), ...sentRequest(priya, { request: "r2" })], "2027-06-01T09:00:00Z"),
    [],
    ["manager"],
  );
  expect(due[0]).toMatchObject({ id: "reviewsOverdue", isLoud: true });
  expect(due.filter(({ isLoud }) => isLoud)).toHaveLength(1);
});

test("an approval whose instruction is missing is loud", () => {
  expect(tile(tiles([...sentRequest(jordan), approval(jordan)]), "instructionsMissing")).toMatchObject({ isLoud: true, rows: { rows: [{ id: "r1" }] } });
});

test("the waiting tile says how long the oldest waits, in working days", () => {
  const all = tiles(sentRequest(jordan, { at: "2026-11-12T10:00:00Z" }));
  expect(tile(all, "waiting").hint).toBe("The oldest waits 7 working days");
});

test("the conduct tile counts what waits for a manager", () => {
  const all = tiles([loggedMessage(jordan, "threats"), loggedMessage(jordan, "no-concern")]);
  expect(tile(all, "concerns").rows.rows).toHaveLength(1);
});

test("where it may be the last day before a review is late or the next, a number that differs is both, and one that does not stands", () => {
  const events = restrictedPerson(jordan, { reviewOn: "2027-05-20" });
  const [evening, night] = ["2027-05-20T22:00:00Z", "2027-05-21T01:00:00Z"] as const;
  const within = (now: Instant, latest: Instant | null) => {
    const desk = testDesk(events, now, testSettings, { earliest: evening, latest });
    const { due, standing } = figureTiles(desk, dueOfDesk(desk, ["manager"]), ["manager"]);
    return [...due, ...standing];
  };
  for (const now of [evening, night]) {
    const all = within(now, night);
    const unknown = { hint: "Could not check which day it is.", isLoud: true, rows: { rows: [{}] } };
    expect(tile(all, "reviewsOverdue")).toMatchObject({ ...unknown, count: "0 or 1" });
    expect(tile(all, "overdue")).toMatchObject({ ...unknown, count: "0 or 1" });
    expect(tile(all, "inForce")).toMatchObject({ count: "1" });
    expect(tile(all, "waiting")).toMatchObject({ count: "0", hint: "No request waits for a decision." });
  }
  expect(tile(within(evening, null), "reviewsOverdue")).toMatchObject({ count: "Could not check" });
  expect(tile(within(evening, evening), "reviewsOverdue")).toMatchObject({ count: "0" });
});

test("behind a number that is not known stand the rows that may count, and none of them is called overdue", () => {
  const events = restrictedPerson(jordan, { reviewOn: "2027-05-20" });
  const desk = testDesk(events, "2027-05-21T01:00:00Z", testSettings, { earliest: "2027-05-20T22:00:00Z", latest: "2027-05-21T01:00:00Z" });
  const { rows } = tile(figureTiles(desk, dueOfDesk(desk, ["manager"]), ["manager"]).due, "reviewsOverdue");
  expect(rowEntries(desk, rows, 5)).toMatchObject([{ mark: null, details: ["Could not check which day it is.", "Review by 20 May 2027"] }]);
});
