import { expect, test } from "vitest";
import { composeLetter, lettersWords } from "../../../../src/domain/subjects/letter/compose-letter.ts";
import { letterLanguages } from "../../../../src/domain/policy/vocabulary.ts";
import type { LetterFacts } from "../../../../src/domain/subjects/letter/letter-facts.ts";
import { personSentences } from "../../../../src/domain/subjects/letter/person-sentences.ts";
import { policies } from "../../../../src/domain/policy/shipped.ts";
import type { Policy } from "../../../../src/domain/policy/types.ts";
import { letterFacts, someRoute } from "../../../support/letters.ts";

const each = policies.flatMap((policy) => letterLanguages.map((language) => [policy.id, language, { ...policy, dispute: policy.dispute ?? someRoute }] as const));

const measuresOf = (policy: Policy): LetterFacts["measures"] =>
  policy.measures.slice(0, 2).map(({ id, parameters }) => ({ measure: id, parameters: Object.fromEntries(parameters.map((parameter) => [parameter.id, "Casework desk"])) }));

const letterUnder = (policy: Policy, changed: Partial<LetterFacts>): string =>
  lettersWords(composeLetter(letterFacts({ policy, measures: measuresOf(policy), ...changed }))).join("\n");

test.each(each)("%s, %s: a letter that limits contact says under which policy it does, once, and how to dispute it", (_, language, policy) => {
  for (const type of ["restriction", "change", "review-result"] as const) {
    const letter = letterUnder(policy, { type, language, outcome: "alter" });
    expect(letter.split(`“${policy.title}”`)).toHaveLength(2);
    expect(letter).toContain(policy.dispute?.route);
  }
});

test.each(each)("%s, %s: after a review that leaves a restriction as it is, the person is told what remains and until when", (_, language, policy) => {
  const continued = { type: "review-result", language, outcome: "continue" } as const;
  const reviewed = letterUnder(policy, continued);
  for (const sentence of personSentences(policy, measuresOf(policy))) expect(reviewed).toContain(sentence);
  expect(reviewed).toMatch(/20 (May|Mai) 2027/);
  expect(letterUnder(policy, { ...continued, endsOn: "2027-02-28" })).toMatch(/28 (February|Chwefror) 2027/);
});

test.each(each)("%s, %s: a dispute that changes nothing is answered with what goes on, and one that is upheld with nothing of it", (_, language, policy) => {
  const [sentence = ""] = personSentences(policy, measuresOf(policy));
  expect(sentence).not.toBe("");
  expect(letterUnder(policy, { type: "dispute-result", language, outcome: "refused" })).toContain(sentence);
  expect(letterUnder(policy, { type: "dispute-result", language, outcome: "upheld", standing: { type: "ended", others: false } })).not.toContain(sentence);
});
