import { expect, test } from "vitest";
import { iopc001 } from "../../../src/domain/policy/packs/iopc-001.ts";
import { emptyLetter, letterProblems } from "../../../src/ui/register/letters/letter-form.ts";

const rules = { required: iopc001.restrictionNotice.contents, today: "2026-11-23", notBefore: "2026-11-18" };

const whole = { ...emptyLetter, sentOn: "2026-11-19", contents: rules.required.map(({ id }) => id) };

test("a letter with all that the policy asks, sent after the decision, can be recorded", () => {
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

test.each(rules.required.map(({ label, id }) => [label, id]))("a letter is not whole without: %s", (_, id) => {
  expect(letterProblems({ ...whole, contents: whole.contents.filter((given) => given !== id) }, rules)).toHaveProperty("contents");
});
