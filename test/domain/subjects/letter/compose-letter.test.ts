import { addMonths } from "../../../../src/domain/base/spans.ts";
import { expect, test } from "vitest";
import { letterLanguages, letterTypes, type LetterType } from "../../../../src/domain/policy/vocabulary.ts";
import { checkLetter } from "../../../../src/domain/subjects/letter/check-letter.ts";
import { composeLetter, lettersWords, nothingWritten, type Letter, type Written } from "../../../../src/domain/subjects/letter/compose-letter.ts";
import type { LetterOutcome } from "../../../../src/domain/subjects/letter/letter-facts.ts";
import { sayLetterDay } from "../../../../src/domain/subjects/letter/letter-day.ts";
import { requiredContents } from "../../../../src/domain/decide/required-contents.ts";
import { iopc001 } from "../../../../src/domain/policy/packs/iopc-001.ts";
import { policies } from "../../../../src/domain/policy/shipped.ts";
import type { Policy } from "../../../../src/domain/policy/types.ts";
import { letterFacts, someRoute } from "../../../support/letters.ts";

const everyLetter = policies.flatMap((policy) => letterTypes.flatMap((type) => letterLanguages.map((language) => [policy.id, type, language, policy] as const)));

const outcomeOf = (type: LetterType): LetterOutcome => (type === "dispute-result" ? "varied" : "alter");

/** The facts of a letter about which everything is known, measures of the policy included. */
const wholeFacts = (policy: Policy, type: LetterType) =>
  letterFacts({
    type,
    policy: { ...policy, dispute: policy.dispute ?? someRoute },
    outcome: outcomeOf(type),
    measures: policy.measures
      .slice(0, 2)
      .map(({ id, parameters }) => ({ measure: id, parameters: Object.fromEntries(parameters.map((parameter) => [parameter.id, "Casework desk"])) })),
  });

const paragraph = (letter: Letter, id: string): string => letter.paragraphs.find((each) => each.id === id)?.text ?? "";

test.each(everyLetter)("%s, %s, %s: every required element has a paragraph, and where facts are missing it is a gap that the check names", (_, type, language, policy) => {
  const facts = { ...wholeFacts(policy, type), language };
  const letter = composeLetter(facts);
  expect(letter.missing).toEqual([]);
  expect(letter.contents).toEqual(requiredContents(facts.policy, type).map(({ id }) => id));
  expect(checkLetter(facts.policy, letter, [], null)).toEqual([]);

  for (const element of requiredContents(facts.policy, type)) {
    const emptied = composeLetter(facts, { ...nothingWritten, texts: { [element.id]: "  " } });
    expect(emptied.paragraphs.find(({ id }) => id === element.id)).toEqual({ id: element.id, text: "" });
    expect(checkLetter(facts.policy, emptied, [], null)).toEqual([{ type: "missing", element }]);
  }
});

test.each(everyLetter)("%s, %s, %s: no sentence has a hole in it", (_, type, language, policy) => {
  const text = lettersWords(composeLetter({ ...wholeFacts(policy, type), language })).join("\n");
  expect(text).not.toMatch(/undefined|null|NaN|\{|\}| {2}|\.\.|“”/);
});

test("English and Welsh letters have the same paragraphs, and other words", () => {
  for (const type of letterTypes) {
    const [english, welsh] = letterLanguages.map((language) => composeLetter({ ...wholeFacts(iopc001, type), language }));
    expect(welsh?.paragraphs.map(({ id }) => id)).toEqual(english?.paragraphs.map(({ id }) => id));
    for (const each of ["opening", "accessible-format", "closing"]) expect(welsh && paragraph(welsh, each)).not.toBe(english && paragraph(english, each));
  }
});

test("every month has its name in both languages", () => {
  const days = Array.from({ length: 12 }, (_, index) => addMonths("2027-01-03", index));
  const english = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  expect(days.map((day) => sayLetterDay("en", day))).toEqual(days.map((day) => english.format(new Date(day))));
  expect(new Set(days.map((day) => sayLetterDay("cy", day))).size).toBe(12);
  expect(sayLetterDay("cy", "2026-11-21")).toBe("21 Tachwedd 2026");
});

test("days are said as the language says them", () => {
  expect(paragraph(composeLetter(letterFacts()), "how-long")).toContain("20 May 2027");
  expect(paragraph(composeLetter(letterFacts({ language: "cy" })), "how-long")).toContain("20 Mai 2027");
});

test("what a measure means is said to the person, and what was typed into it stays as it was typed", () => {
  const letter = composeLetter(
    letterFacts({
      measures: [
        { measure: "single-contact", parameters: { contact: "their own Casework desk" } },
        { measure: "read-and-file", parameters: {} },
      ],
    }),
  );
  expect(paragraph(letter, "action")).toBe(
    "This is what we have decided:\n• Only their own Casework desk will answer you.\n• We read all you send, and reply only to new information or a new complaint.",
  );
});

test("a restriction of one matter says which, and one of all contact names none", () => {
  expect(paragraph(composeLetter(letterFacts()), "this-matter")).toBe("This is about 2026/14 only.");
  expect(lettersWords(composeLetter(letterFacts({ matter: null }))).join(" ")).not.toContain("This is about");
});

test.each(policies.filter(({ scope }) => scope.rule === "one-matter").map((policy) => [policy.id, policy] as const))(
  "%s: a letter without its matter has a gap for it (9.8)",
  (_, policy) => {
    expect(composeLetter({ ...wholeFacts(policy, "restriction"), matter: null }).missing.map(({ id }) => id)).toEqual(["this-matter"]);
  },
);

test.each(policies.filter(({ scope }) => scope.rule === "this-office").map((policy) => [policy.id, policy] as const))(
  "%s: the letter covers this office only, and the police stay reachable (section 7)",
  (_, policy) => {
    const letter = composeLetter(wholeFacts(policy, "restriction"));
    expect(paragraph(letter, "this-office")).toContain("Brackenshire Police Oversight Office only");
    expect(paragraph(letter, "police-reachable")).toContain("999");
  },
);

test("the way to dispute names the route, where to send it and how long there is", () => {
  const policy = { ...iopc001, dispute: someRoute, unsaid: { ...iopc001.unsaid, daysToDispute: 20 } };
  expect(paragraph(composeLetter(letterFacts({ policy })), "dispute")).toBe(
    "If you do not agree, you can dispute the decision. This is the way to do it: A letter to the Chief Executive. Please do it within 20 days of the date of this letter. " +
      "Send it to: Complaints team, Brackenshire Police Oversight Office. You need no special form or words. Nothing in this letter stops you from doing it.",
  );
});

test("without a route to dispute the letter has a gap for it", () => {
  expect(composeLetter(letterFacts({ policy: { ...iopc001, dispute: null } })).missing.map(({ id }) => id)).toEqual(["dispute"]);
});

test("a warning that names no behaviour, and a decision without reasons, have gaps", () => {
  expect(composeLetter(letterFacts({ type: "warning", behaviours: [] })).missing.map(({ id }) => id)).toContain("behaviour");
  expect(composeLetter(letterFacts({ reasons: " " })).missing.map(({ id }) => id)).toContain("reasons");
});

test.each(["end", "upheld"] as const)("a restriction that ended (%s) is not said to last", (outcome) => {
  const letter = composeLetter(letterFacts({ type: outcome === "end" ? "review-result" : "dispute-result", outcome, standing: { type: "ended", others: false } }));
  const ids = letter.paragraphs.map(({ id }) => id);
  expect(ids).not.toContain("how-long");
  expect(ids).not.toContain("changes");
  expect(lettersWords(letter).join(" ")).toContain("the usual way again");
});

test("what somebody wrote stands in place of what was composed, and what is waived is left out", () => {
  const written: Written = {
    subject: "About your letters",
    texts: { reasons: "You wrote forty times.", extra: "You can also go to the ombudsman." },
    waived: [{ element: "how-long", reason: "Not set." }],
  };
  const letter = composeLetter(letterFacts(), written);
  expect(letter.subject).toBe("About your letters");
  expect(paragraph(letter, "reasons")).toBe("You wrote forty times.");
  expect(lettersWords(letter)).toContain("You can also go to the ombudsman.");
  expect(letter.paragraphs.map(({ id }) => id)).not.toContain("how-long");
  expect(checkLetter(iopc001, letter, written.waived, null)).toEqual([]);
  expect(checkLetter(iopc001, letter, [], null)).toMatchObject([{ type: "missing", element: { id: "how-long" } }]);
});

test("a policy of a body's own may ask for what no template foresees: a gap until it is written", () => {
  const own: Policy = { ...iopc001, restrictionNotice: { ...iopc001.restrictionNotice, contents: [{ id: "constructor", label: "Who drew it up", clause: "4.2" }] } };
  expect(composeLetter(letterFacts({ policy: own })).missing.map(({ id }) => id)).toEqual(["constructor"]);
  const letter = composeLetter(letterFacts({ policy: own }), { ...nothingWritten, texts: { constructor: "The casework desk drew it up." } });
  expect([letter.missing, paragraph(letter, "constructor")]).toEqual([[], "The casework desk drew it up."]);
});

test("a letter needs a subject, and paragraphs that its record takes", () => {
  const letter = composeLetter(letterFacts(), { ...nothingWritten, subject: " ", texts: { reasons: "x".repeat(6001) } });
  expect(checkLetter(iopc001, letter, [], null)).toEqual([{ type: "no-subject" }, { type: "paragraph-too-long", paragraph: "reasons" }]);
  expect(checkLetter(iopc001, composeLetter(letterFacts(), { ...nothingWritten, subject: "x".repeat(301) }), [], null)).toEqual([{ type: "subject-too-long" }]);
});
