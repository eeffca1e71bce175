import type { Day } from "../../base/time.ts";
import type { NoticeElement } from "../../policy/types.ts";
import { sayLetterDay } from "./letter-day.ts";
import type { LetterLanguage, LetterType } from "../../policy/vocabulary.ts";
import type { LetterFacts, LetterOutcome, LetterStanding } from "./letter-facts.ts";
import { personSentences } from "./person-sentences.ts";
import { requiredContents, type Waiver } from "../../decide/required-contents.ts";
import { cy } from "./templates/cy.ts";
import { en } from "./templates/en.ts";
import type { LetterTemplate } from "./templates/template.ts";

/** A letter as it stands: plain text, with a gap where something is left to write. */
export interface Letter {
  readonly type: LetterType;
  readonly language: LetterLanguage;
  readonly subject: string;
  /** In their order. A required paragraph that is empty is a gap. */
  readonly paragraphs: readonly Paragraph[];
  /** Ids of the required elements that it deals with, each in the paragraph of the same id. */
  readonly contents: readonly string[];
  /** Required elements that it does not deal with, waived or not. */
  readonly missing: readonly NoticeElement[];
}

/** One paragraph; its lines are separated by line breaks. Its id is the element that it deals with, or its place in every letter. */
export interface Paragraph {
  readonly id: string;
  readonly text: string;
}

/** What somebody wrote instead of what was composed. An empty paragraph is taken out, and so is what is waived. */
export interface Written {
  readonly subject: string | null;
  readonly texts: Readonly<Record<string, string>>;
  readonly waived: readonly Waiver[];
}

export const nothingWritten: Written = { subject: null, texts: {}, waived: [] };

/** Where somebody adds what no template foresees, such as the ombudsman to go to. */
export const extraParagraph = "extra";

/** The letter that these facts make, with what was written into it. Pure: the same facts and words give the same letter. */
export const composeLetter = (facts: LetterFacts, written: Written = nothingWritten): Letter => {
  const required = requiredContents(facts.policy, facts.type);
  const template = templates[facts.language];
  const paragraphs = paragraphIds(facts.type, required)
    .map((id): Paragraph => ({ id, text: (ownOf(written.texts, id) ?? paragraphText(id, facts, template)).trim() }))
    .filter(({ id, text }) => !written.waived.some(({ element }) => element === id) && (text !== "" || id === extraParagraph || required.some((element) => element.id === id)));
  const isAnswered = ({ id }: NoticeElement): boolean => paragraphs.some((paragraph) => paragraph.id === id && paragraph.text !== "");
  return {
    type: facts.type,
    language: facts.language,
    subject: (written.subject ?? template.subject[facts.type](facts.body)).trim(),
    paragraphs,
    contents: required.filter(isAnswered).map(({ id }) => id),
    missing: required.filter((element) => !isAnswered(element)),
  };
};

/** The paragraphs that have words: what the person reads. */
export const lettersWords = (letter: Pick<Letter, "paragraphs">): readonly string[] => letter.paragraphs.map(({ text }) => text).filter((text) => text !== "");

const templates: Readonly<Record<LetterLanguage, LetterTemplate>> = { en, cy };

const sayDay = ({ language }: LetterFacts, day: Day): string => sayLetterDay(language, day);

const beginning = ["greeting", "opening", "toldBefore", "incident"];
const ending = ["still-read", "scope", "how-long", extraParagraph, "dispute", "final-stage", "policy-copy", "accessible-format", "closing"];

/** What stands between the beginning and the ending, required or not. */
const middles: Readonly<Record<LetterType, readonly string[]>> = {
  warning: ["behaviour", "why", "change", "consequence"],
  intention: ["action", "reasons", "reply"],
  restriction: ["behaviour", "action", "arrangements", "reasons", "purpose", "not-complying", "this-office", "this-matter", "other-matters", "police-reachable"],
  breach: ["conditions", "consequences", "reasons"],
  change: ["changes", "arrangements", "reasons"],
  "review-result": ["still-applies", "conditions", "changes", "reasons"],
  "dispute-result": ["outcome", "conditions", "changes", "reasons"],
  "dispute-refused": ["reasons"],
};

/** What a policy asks for that no letter of ours foresees stands before the ending, as a gap. */
const paragraphIds = (type: LetterType, required: readonly NoticeElement[]): readonly string[] => {
  const foreseen = new Set([...beginning, ...middles[type], ...ending]);
  return [...beginning, ...middles[type], ...required.map(({ id }) => id).filter((id) => !foreseen.has(id)), ...ending];
};

type ParagraphWriter = (facts: LetterFacts, say: LetterTemplate) => string;

const paragraphText = (id: string, facts: LetterFacts, template: LetterTemplate): string => ownOf(writers, id)?.(facts, template) ?? "";

// A policy names its elements freely: none of them may find what every object has.
const ownOf = <T>(record: Readonly<Record<string, T>>, id: string): T | undefined => (Object.hasOwn(record, id) ? record[id] : undefined);

/** Sentences in a row; those that are not known are left out. */
const together = (...sentences: readonly (string | null | false)[]): string => sentences.filter((sentence) => sentence !== null && sentence !== false && sentence !== "").join(" ");

const lines = (entries: readonly string[]): string => entries.map((entry) => `• ${entry}`).join("\n");

const listed = (entries: readonly string[], say: (text: string) => string): string => (entries.length === 0 ? "" : say(lines(entries)));

/** Whether nothing of the restriction is left, which a record of its end alone can say. */
const isOver = ({ standing }: LetterFacts): boolean => standing?.type === "ended";

const isToEnd = ({ outcome }: LetterFacts): boolean => outcome === "end" || outcome === "upheld";

const isUnchanged = ({ outcome }: LetterFacts): boolean => outcome === "continue" || outcome === "refused";

const isResult = ({ type }: LetterFacts): boolean => type === "review-result" || type === "dispute-result";

const isAsked = (facts: LetterFacts, id: string): boolean => requiredContents(facts.policy, facts.type).some((element) => element.id === id);

/** What was decided, and what of it is done. */
const sayResult = ({ outcome, standing }: LetterFacts, say: LetterTemplate): string =>
  outcome === null || standing === null ? "" : together(say.outcomes[outcome], sayStanding(outcome, standing, say.standing));

const sayStanding = (outcome: LetterOutcome, standing: LetterStanding, say: LetterTemplate["standing"]): string => {
  if (standing.type === "ended") return together(say.ended, standing.others ? say.otherLimits : say.usualWay);
  switch (outcome) {
    case "end":
    case "upheld":
      return standing.type === "not-in-force" ? say.neverApplied : say.notEndedYet;
    case "alter":
    case "varied":
      return standing.type === "changed" ? say.changed : say.notChangedYet;
    case "continue":
    case "refused":
      return standing.type === "not-in-force" ? say.notInForce : say.stillApplies;
  }
};

/** How a list of terms is introduced: as they apply, or as they were decided while they do not. */
const sayTerms = (facts: LetterFacts, say: LetterTemplate): ((lines: string) => string) => {
  if (!isResult(facts)) return say.changes;
  return facts.standing?.type === "changed" ? say.conditions : say.decided;
};

/** Whoever is limited is told under which policy, once: where a copy of it comes with the letter, that says so. */
const namesPolicy = (facts: LetterFacts): boolean => (facts.type === "restriction" || facts.type === "change" || facts.type === "review-result") && !isAsked(facts, "policy-copy");

/** A paragraph for each id; empty where the facts are not known or it does not belong into this letter. */
const writers: Readonly<Record<string, ParagraphWriter>> = {
  greeting: ({ name }, say) => (name === "" ? "" : say.greeting(name)),
  opening: (facts, say) => together(say.opening[facts.type], namesPolicy(facts) && say.underPolicy(facts.policy.title)),
  toldBefore: (facts, say) => (facts.type === "breach" && facts.toldOn !== null ? say.toldBefore(sayDay(facts, facts.toldOn)) : ""),
  incident: (facts, say) => {
    if (facts.messageOn === null) return "";
    const day = sayDay(facts, facts.messageOn);
    return facts.type === "dispute-refused" ? say.refusedMessage(day) : facts.type === "breach" ? say.incident(day) : "";
  },
  behaviour: (facts, say) => {
    const recorded = facts.behaviours.map(({ label, on }) => `${label} (${sayDay(facts, on)})`);
    if (facts.type === "restriction") return isAsked(facts, "behaviour") ? say.behaviour(facts.policy.terms.problem) : "";
    // A warning that does not name the behaviour warns of nothing.
    return recorded.length === 0 ? "" : together(say.behaviour(facts.policy.terms.problem), listed(recorded, say.recorded));
  },
  why: ({ effects }, say) => listed(effects, say.effects),
  change: (_, say) => say.change,
  consequence: (_, say) => say.consequence,
  action: (facts, say) => listed(personSentences(facts.policy, facts.measures), facts.type === "intention" ? say.considered : say.decided),
  conditions: (facts, say) => (isResult(facts) && (isOver(facts) || !isUnchanged(facts)) ? "" : listed(personSentences(facts.policy, facts.measures), say.conditions)),
  changes: (facts, say) =>
    isResult(facts) && (isOver(facts) || isToEnd(facts) || isUnchanged(facts)) ? "" : listed(personSentences(facts.policy, facts.measures), sayTerms(facts, say)),
  arrangements: ({ contact }, say) => together(say.arrangements, contact !== null && say.contact(contact)),
  reply: (_, say) => say.reply,
  reasons: ({ type, reasons }, say) => (reasons.trim() === "" ? "" : (type === "breach" ? say.reasonsThen : say.reasons)(reasons.trim())),
  consequences: (_, say) => say.breachConsequences,
  purpose: (facts, say) => (isAsked(facts, "purpose") ? say.purpose : ""),
  "not-complying": (facts, say) => (isAsked(facts, "not-complying") ? say.notComplying : ""),
  "this-office": (facts, say) => (isAsked(facts, "this-office") ? say.thisOffice(facts.body) : ""),
  "this-matter": ({ matter }, say) => (matter === null ? "" : say.thisMatter(matter)),
  "other-matters": (facts, say) => (isAsked(facts, "other-matters") || facts.matter !== null ? say.otherMatters : ""),
  "police-reachable": (facts, say) => (isAsked(facts, "police-reachable") || facts.policy.scope.rule === "this-office" ? say.policeReachable : ""),
  "still-applies": sayResult,
  outcome: sayResult,
  "still-read": (facts, say) => (limitsContact(facts) ? say.stillRead : ""),
  scope: ({ type, matter }, say) => ((type === "change" || type === "breach") && matter !== null ? together(say.thisMatter(matter), say.otherMatters) : ""),
  "how-long": (facts, say) => {
    if (!limitsContact(facts) || (isResult(facts) && isToEnd(facts)) || (facts.endsOn === null && facts.reviewOn === null)) return "";
    return together(facts.endsOn === null ? say.noEndDate : say.lastDay(sayDay(facts, facts.endsOn)), facts.reviewOn !== null && say.reviewBy(sayDay(facts, facts.reviewOn)));
  },
  dispute: (facts, say) => {
    const { dispute, unsaid } = facts.policy;
    if (dispute === null || facts.type === "warning" || facts.type === "intention" || facts.type === "dispute-result") return "";
    return together(
      say.dispute(dispute.route),
      unsaid.daysToDispute !== null && say.disputeWithin(unsaid.daysToDispute),
      facts.office.disputeTo !== "" && say.disputeTo(facts.office.disputeTo),
      say.disputeIsFree,
    );
  },
  "final-stage": ({ type, policy }, say) => (type === "dispute-result" && policy.dispute?.finalStage === true ? say.finalStage : ""),
  "policy-copy": (facts, say) => {
    if (!isAsked(facts, "policy-copy")) return "";
    return together(say.policyCopy(facts.policy.title), facts.office.policyCopy !== "" && say.policyOnline(facts.office.policyCopy));
  },
  "accessible-format": ({ office }, say) => together(say.otherFormat, office.contact),
  closing: ({ signer, body }, say) => [say.closing, signer, body].filter((line) => line !== "").join("\n"),
};

/** Whether the person's contact is limited while they have this letter. */
const limitsContact = (facts: LetterFacts): boolean => facts.type === "restriction" || facts.type === "breach" || facts.type === "change" || (isResult(facts) && !isOver(facts));
