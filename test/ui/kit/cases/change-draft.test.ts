import { checkChange } from "../../../../src/domain/decide/check-change.ts";
import { expect, test } from "vitest";
import { cleveland003 } from "../../../../src/domain/policy/packs/cleveland-003.ts";
import { iopc001 } from "../../../../src/domain/policy/packs/iopc-001.ts";
import { foldRestrictions } from "../../../../src/domain/subjects/restriction/restrictions.ts";
import { draftToChange, startChange } from "../../../../src/ui/kit/cases/change-draft.ts";
import { testNow, testSettings } from "../../../support/events.ts";
import { jordan, restrictedPerson } from "../../../support/sample-ledger.ts";

const [restriction] = foldRestrictions(testSettings, restrictedPerson(jordan, { matter: "2026/14" }), testNow);
if (!restriction) throw new Error("There is no restriction.");

test("new terms start as the old ones are, but the day of the next review is always chosen", () => {
  expect(startChange(restriction)).toMatchObject({
    isOneMatter: true,
    matter: "2026/14",
    contact: "Casework desk",
    reviewOn: null,
    measures: [{ measure: "read-and-file", why: "" }],
  });
});

test("a matter is left out when all contact is covered, unless the policy knows one matter only (003 9.8)", () => {
  const draft = { ...startChange(restriction), isOneMatter: false, reviewOn: "2027-02-01" as const };
  expect(draftToChange(iopc001, draft)).toEqual({ terms: { measures: draft.measures, reviewOn: "2027-02-01" }, matter: null, contact: "Casework desk" });
  expect(draftToChange(cleveland003, draft).matter).toBe("2026/14");
});

test("one matter whose reference was left out is a problem in changed terms, and never all contact", () => {
  const draft = { ...startChange(restriction), matter: " ", reviewOn: "2027-02-01" as const };
  const found = checkChange(iopc001, draftToChange(iopc001, draft), "2026-11-23");
  expect(found).toContainEqual(expect.objectContaining({ type: "missing", field: ["matter"] }));
  expect(checkChange(iopc001, draftToChange(iopc001, { ...draft, matter: "" }), "2026-11-23")).toContainEqual(expect.objectContaining({ type: "missing", field: ["matter"] }));
  expect(checkChange(iopc001, draftToChange(iopc001, { ...draft, isOneMatter: false }), "2026-11-23").filter(({ field }) => field[0] === "matter")).toEqual([]);
});
