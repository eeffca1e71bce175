import { expect, test } from "vitest";
import { composeLetter, lettersWords } from "../../../../src/domain/subjects/letter/compose-letter.ts";
import { letterLanguages } from "../../../../src/domain/policy/vocabulary.ts";
import type { LetterFacts, LetterOutcome, LetterStanding } from "../../../../src/domain/subjects/letter/letter-facts.ts";
import { personSentences } from "../../../../src/domain/subjects/letter/person-sentences.ts";
import { cy } from "../../../../src/domain/subjects/letter/templates/cy.ts";
import { en } from "../../../../src/domain/subjects/letter/templates/en.ts";
import { letterFacts } from "../../../support/letters.ts";

const templates = { en, cy };

const outcomes: readonly (readonly [LetterFacts["type"], LetterOutcome])[] = [
  ["review-result", "continue"],
  ["review-result", "alter"],
  ["review-result", "end"],
  ["dispute-result", "upheld"],
  ["dispute-result", "varied"],
  ["dispute-result", "refused"],
];

const notEnded: readonly LetterStanding[] = [{ type: "not-in-force" }, { type: "in-force" }, { type: "changed" }];

const words = (changed: Partial<LetterFacts>): string => lettersWords(composeLetter(letterFacts(changed))).join("\n");

const each = letterLanguages.flatMap((language) => outcomes.map(([type, outcome]) => ({ language, type, outcome })));

test.each(each)("$language: the result “$outcome” says that the limits no longer apply only when their end is on record", ({ language, type, outcome }) => {
  const { ended, usualWay } = templates[language].standing;
  for (const standing of notEnded) {
    const letter = words({ language, type, outcome, standing });
    expect(letter).toContain(templates[language].outcomes[outcome]);
    expect(letter).not.toContain(ended);
    expect(letter).not.toContain(usualWay);
  }
  const over = words({ language, type, outcome, standing: { type: "ended", others: false } });
  expect(over).toContain(`${ended} ${usualWay}`);
  expect(over).not.toContain(templates[language].standing.stillApplies);
});

test.each(letterLanguages)(
  "%s: a dispute that was upheld and not carried out says that the limits are to end, that they still apply, and names no day for their review",
  (language) => {
    const letter = words({ language, type: "dispute-result", outcome: "upheld", standing: { type: "in-force" } });
    expect(letter).toContain(`${templates[language].outcomes.upheld} ${templates[language].standing.notEndedYet}`);
    expect(letter).toContain(templates[language].stillRead);
    expect(letter).not.toMatch(/20 (May|Mai) 2027/);
  },
);

test.each(letterLanguages)("%s: another course is told as decided until it is in force, and then as how contact works", (language) => {
  const varied = { language, type: "dispute-result", outcome: "varied" } as const;
  const terms = personSentences(letterFacts().policy, letterFacts().measures)
    .map((sentence) => `• ${sentence}`)
    .join("\n");
  const before = words({ ...varied, standing: { type: "in-force" } });
  expect(before).toContain(templates[language].standing.notChangedYet);
  expect(before).toContain(templates[language].decided(terms));
  expect(before).not.toContain(templates[language].changes(terms));
  const after = words({ ...varied, standing: { type: "changed" } });
  expect(after).toContain(templates[language].standing.changed);
  expect(after).toContain(templates[language].conditions(terms));
});

test.each(letterLanguages)("%s: whoever is limited by another decision is not told that the usual way is open", (language) => {
  const letter = words({ language, type: "dispute-result", outcome: "upheld", standing: { type: "ended", others: true } });
  expect(letter).toContain(templates[language].standing.otherLimits);
  expect(letter).not.toContain(templates[language].standing.usualWay);
});
