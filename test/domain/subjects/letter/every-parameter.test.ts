import { expect, test } from "vitest";
import { composeLetter, lettersWords } from "../../../../src/domain/subjects/letter/compose-letter.ts";
import { letterLanguages, type LetterType } from "../../../../src/domain/policy/vocabulary.ts";
import { sayLetterDay } from "../../../../src/domain/subjects/letter/letter-day.ts";
import type { LetterFacts } from "../../../../src/domain/subjects/letter/letter-facts.ts";
import { iopc001 } from "../../../../src/domain/policy/packs/iopc-001.ts";
import { ipcc004 } from "../../../../src/domain/policy/packs/ipcc-004.ts";
import { policies } from "../../../../src/domain/policy/shipped.ts";
import type { MeasureParameter, Policy } from "../../../../src/domain/policy/types.ts";
import { checkTerms } from "../../../../src/domain/decide/check-terms.ts";
import { openRoutes } from "../../../../src/domain/policy/routes.ts";
import { otherMeasure, staffInstructions, type ChosenMeasure } from "../../../../src/domain/policy/instruct.ts";
import { letterFacts, someRoute } from "../../../support/letters.ts";

/** Something that stands nowhere else in a letter. */
const typed = ({ id }: MeasureParameter): string => `<what was typed for ${id}>`;

const valuesOf = (parameter: MeasureParameter): readonly string[] => (parameter.type === "choice" ? parameter.choices : [typed(parameter)]);

/** Each measure with everything filled in, once for each value that a parameter can have. */
const filledMeasures = ({ measures }: Policy): readonly ChosenMeasure[] =>
  measures.flatMap(({ id, parameters }) => {
    const first = Object.fromEntries(parameters.map((parameter) => [parameter.id, valuesOf(parameter)[0] ?? ""]));
    return [
      { measure: id, parameters: first },
      ...parameters.flatMap((parameter) => valuesOf(parameter).map((value) => ({ measure: id, parameters: { ...first, [parameter.id]: value } }))),
    ];
  });

const tellTerms: readonly Pick<LetterFacts, "type" | "outcome" | "standing">[] = [
  { type: "intention", outcome: null, standing: null },
  { type: "restriction", outcome: null, standing: null },
  { type: "change", outcome: null, standing: null },
  { type: "breach", outcome: null, standing: null },
  { type: "review-result", outcome: "continue", standing: { type: "in-force" } },
  { type: "review-result", outcome: "alter", standing: { type: "in-force" } },
  { type: "dispute-result", outcome: "refused", standing: { type: "in-force" } },
  { type: "dispute-result", outcome: "varied", standing: { type: "in-force" } },
  { type: "dispute-result", outcome: "varied", standing: { type: "changed" } },
];

const each = policies.flatMap((policy) => letterLanguages.map((language) => ({ id: policy.id, language, policy: { ...policy, dispute: policy.dispute ?? someRoute } })));

test.each(each)("$id, $language: whatever staff are told of a measure, the person is told too, in every letter that says how contact works", ({ policy, language }) => {
  const kept = filledMeasures(policy).flatMap((choice) => {
    const staff = staffInstructions(policy, [choice]).join("\n");
    const seen = Object.values(choice.parameters).filter((value) => staff.includes(value));
    return tellTerms.flatMap((told) => {
      const letter = lettersWords(composeLetter(letterFacts({ policy, language, ...told, measures: [choice] }))).join("\n");
      return seen.filter((value) => !letter.includes(value)).map((value) => `${told.type} ${told.outcome ?? ""} ${choice.measure}: ${value}`);
    });
  });
  expect(kept).toEqual([]);
});

test.each(each)("$id, $language: the contact, the matter and the days that staff see of a restriction stand in the letters that bring it into force", ({ policy, language }) => {
  for (const type of ["restriction", "change"] as const satisfies readonly LetterType[]) {
    const facts = letterFacts({ policy, language, type, matter: "2026/14", contact: "Casework desk on 02920 000000", endsOn: "2027-04-30" });
    const letter = lettersWords(composeLetter(facts)).join("\n");
    for (const said of ["2026/14", "Casework desk on 02920 000000", sayLetterDay(language, "2027-05-20"), sayLetterDay(language, "2027-04-30")]) expect(letter).toContain(said);
  }
});

test("what a head writes for staff outside the policy's list comes with what it means to the person", () => {
  const measures = [{ measure: otherMeasure, parameters: { says: "Meet in pairs.", means: "Two of us will meet you." } }];
  expect(lettersWords(composeLetter(letterFacts({ measures }))).join("\n")).toContain("Two of us will meet you.");
});

test.each([iopc001, ipcc004])("$id: contact in writing or by email, the policy's own example (section 4), can be chosen and keeps both open", (policy) => {
  const inWriting = { measure: "one-method", parameters: { method: "email or letter" }, why: "Fifty calls a day." };
  expect(checkTerms(policy, { measures: [inWriting], reviewOn: "2027-05-20", matter: null }, "2026-11-23")).toEqual([]);
  expect(openRoutes(policy, [inWriting])).toEqual(["email", "letter"]);
  expect(staffInstructions(policy, [inWriting])).toEqual(["Deal with contact by email or letter only. Point other contact to it."]);
});
