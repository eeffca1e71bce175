import * as fc from "fast-check";
import { expect, test } from "vitest";
import { contactRoutes } from "../../../src/domain/policy/contact-routes.ts";
import { iopc001 } from "../../../src/domain/policy/packs/iopc-001.ts";
import { fillSentence } from "../../../src/domain/policy/sentences.ts";
import { otherMeasure, personConsequences, repliesOnlyTo, staffInstructions } from "../../../src/domain/policy/instruct.ts";

const chosen = (measure: string, parameters: Readonly<Record<string, string>> = {}) => [{ measure, parameters }];

test("a measure's parameters stand in what staff and the person are told", () => {
  expect(staffInstructions(iopc001, chosen("one-method", { method: "letter" }))).toEqual(["Deal with contact by letter only. Point other contact to it."]);
  expect(personConsequences(iopc001, chosen("one-method", { method: "letter" }))).toEqual(["They can contact us by letter only."]);
});

test("a part whose parameter is empty vanishes whole", () => {
  expect(staffInstructions(iopc001, chosen("time-limits", { when: "Tuesday 10 to 12" }))).toEqual(["Take calls and meetings only at: Tuesday 10 to 12."]);
  expect(staffInstructions(iopc001, chosen("time-limits", { when: "Tuesday 10 to 12", length: "15" }))).toEqual([
    "Take calls and meetings only at: Tuesday 10 to 12. Longest: 15 minutes.",
  ]);
});

test("a measure outside the policy's list says what the head wrote", () => {
  const other = chosen(otherMeasure, { says: "Meet in pairs.", means: "Two of us will meet them." });
  expect(staffInstructions(iopc001, other)).toEqual(["Meet in pairs."]);
  expect(personConsequences(iopc001, other)).toEqual(["Two of us will meet them."]);
});

test("reading and filing still answers new information and new complaints (section 6, fifth measure)", () => {
  expect(repliesOnlyTo(iopc001, chosen("read-and-file"))).toEqual(["new-information", "new-complaint"]);
});

test("a measure that limits no replies says so", () => {
  expect(repliesOnlyTo(iopc001, chosen("record-calls"))).toBeNull();
});

test("what someone typed never acts as a template", () => {
  fc.assert(
    fc.property(fc.constantFrom("{contact}", "{when|a|b}", "$&", "$1", "{{contact}}"), (typed) => {
      expect(fillSentence("Only {contact} answers.", { contact: typed }, contactRoutes)).toBe(`Only ${typed} answers.`);
    }),
  );
});
