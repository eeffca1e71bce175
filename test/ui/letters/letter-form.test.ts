import { expect, test } from "vitest";
import { iopc001 } from "../../../src/domain/policy/packs/iopc-001.ts";
import { emptyLetter, giveReason, letterProblems, tickElement, type LetterRules } from "../../../src/ui/letters/notice/letter-form.ts";
import { wholeContents } from "../../support/letters.ts";

const rules: LetterRules = { policy: iopc001, letter: "restriction", days: { first: "2026-11-23", last: "2026-11-23" }, notBefore: "2026-11-18", endsOn: null };

const whole = { ...emptyLetter, ...wholeContents(iopc001, "restriction"), sentOn: "2026-11-19" as const };

test("a letter with all that it must say, sent after the decision, can be recorded", () => {
  expect(letterProblems(whole, rules)).toEqual({});
});

test("an empty form lacks its day and its contents", () => {
  expect(Object.keys(letterProblems(emptyLetter, rules))).toEqual(["sentOn", "contents"]);
});

test("a letter cannot be recorded before it was sent", () => {
  expect(letterProblems({ ...whole, sentOn: "2026-11-24" }, rules).sentOn).toContain("still ahead");
  expect(letterProblems({ ...whole, sentOn: "2026-11-23" }, rules)).toEqual({});
});

test("a notice cannot be older than its decision, but a warning can be of any past day", () => {
  expect(letterProblems({ ...whole, sentOn: "2026-11-17" }, rules).sentOn).toContain("18 November 2026");
  expect(letterProblems({ ...whole, sentOn: "2020-01-01" }, { ...rules, notBefore: null })).toEqual({});
});

test.each(whole.contents)("a letter is not whole without: %s", (id) => {
  expect(letterProblems(tickElement(whole, id, false), rules)).toHaveProperty("contents");
});

test("a thing that the letter does not say needs a reason, which the last word of counts", () => {
  const without = tickElement(whole, "how-long", false);
  expect(letterProblems(giveReason(without, "how-long", " "), rules)).toHaveProperty("contents");
  const given = giveReason(giveReason(without, "how-long", "Not"), "how-long", "No length is set.");
  expect(given.waived).toEqual([{ element: "how-long", reason: "No length is set." }]);
  expect(letterProblems(given, rules)).toEqual({});
});

test("how to get another format cannot be left out for any reason", () => {
  const without = tickElement(whole, "accessible-format", false);
  expect(letterProblems(giveReason(without, "accessible-format", "He reads email."), rules)).toHaveProperty("contents");
});
