import type { Day } from "../../domain/base/time.ts";
import { sayAddressRefusal } from "./address-words.ts";
import { capacityNames } from "../words/capacity-words.ts";
import type { LetterAddressRefusal } from "../../domain/subjects/letter/letter-addresses.ts";
import { letterLimits, type LetterProblem } from "../../domain/subjects/letter/check-letter.ts";
import type { LetterLanguage } from "../../domain/policy/vocabulary.ts";
import type { PrepareError } from "../../app/letter/prepare-letter.ts";
import type { Representative } from "../../domain/subjects/person/representatives.ts";
import { sayDay } from "../words/dates.ts";
import { sayContentsProblem, sayNoticeProblem } from "../words/letter-words.ts";
import { counted, sayNumber } from "../words/numbers.ts";
import { inLanguages } from "../words/in-languages.ts";

/** The words of the page on which a letter is written. */
export const words = inLanguages({
  en: {
    title: (letter: string, name: string): string => (name === "" ? letter : `${letter}: ${name}`),
    under: (policy: string): string => `Checked by “${policy}”.`,
    notForYou: "Letters are written by managers and heads of function.",
    gone: "There is nothing to write this letter about",
    goneNext: "The link may be old, or the records were not read fully. Check again, or open the person.",
    toPerson: "To the person",

    how: "Language and format",
    language: "Language",
    languages: { en: "English", cy: "Welsh" } satisfies Record<LetterLanguage, string>,
    format: "Format",
    formats: { standard: "Standard print", "large-print": "Large print" },
    welshTitle: "A Welsh speaker must read this letter before it goes",
    welsh: "The sentences are ours. What the policy, the decision and you say stands in the language in which it was written.",

    where: "Where it goes",
    whereHint: "Only to an address that is confirmed as this person's alone.",
    post: "By post, or handed over",
    representative: (name: string, capacity: Representative["capacity"], address: string): string => `${name} (${capacityNames[capacity]}), who writes for them: ${address}`,
    refusals: (address: string, refusal: LetterAddressRefusal): string => `Not to ${address}: ${sayAddressRefusal(refusal)}`,

    wording: "What it says",
    wordingHint: "Taken from the records and written to be read by colleagues. Read each part as the person will.",
    gapHint: "Nobody can write this but you.",
    more: "Change the other words",
    subject: "Subject",
    paragraphs: {
      greeting: "Greeting",
      opening: "First sentence",
      toldBefore: "When they were told",
      incident: "What happened",
      behaviour: "The behaviour",
      why: "Why it cannot be accepted",
      reply: "What they can tell us first",
      arrangements: "How contact works",
      changes: "What changes",
      reasons: "The reasons",
      "still-read": "That everything is read",
      scope: "What it is about",
      "this-matter": "What it is about",
      "other-matters": "Other matters",
      "police-reachable": "The police",
      "how-long": "How long it lasts",
      extra: "Anything else",
      dispute: "How to dispute the decision",
      "final-stage": "The last stage",
      closing: "End of the letter",
    } as Readonly<Record<string, string>>,
    extraHint: "Such as the ombudsman that they can go to.",

    check: "What it must say",
    checkHint: "Each of these is in the letter. Only what the policy does not ask for here can be left out, with a reason.",
    isThere: "In the letter",
    isMissing: "Still to write",
    isWaived: "Left out",
    cannotBeWaived: "This cannot be left out.",
    leaveOutShort: "Leave out",
    putBackShort: "Put back",
    leaveOut: (label: string): string => `Leave out: ${label}`,
    putBack: (label: string): string => `Put back: ${label}`,
    whyLeftOut: (label: string): string => `Why it does not say: ${label}`,

    sheet: "The letter",
    ready: "When it is ready",
    keep: "Keep this text and send it",
    keepHint: "What was kept is what the person was told. Print it, or open it as a draft from one of their messages in Outlook.",
    tooLongTitle: "Too long for a draft in Outlook",
    tooLong: (bytes: number): string => `It is ${counted(bytes, "byte", "bytes")} too long. Shorten it, or print it instead.`,
    notReady: "The letter is not ready yet:",

    keptTitle: "Kept, not sent yet",
    kept: (name: string, moment: string): string => `Kept by ${name}, ${moment}. It counts once it is recorded as sent.`,
    openInOutlook: (address: string): string => `It goes to ${address}. Open a message of theirs in Outlook: the pane opens this letter as a draft.`,
    toPost: "It goes by post or is handed over. Print it.",
    change: "Write it anew",
    sentTitle: "It was sent",
    sentHint: { restriction: "With this record the restriction comes into force.", change: "With this record the change comes into force." } as Readonly<Record<string, string>>,
    sentOn: "Day on which it was sent",
    way: "How it was sent",
    note: "Note",
    noteHint: "Where the copy is kept, or what was agreed about the format. Others can read this.",
    dayMissing: "Give the day on which it was sent.",
    recordSent: "It was sent",
    toldAlready: (day: Day): string => `It is recorded already that the person was told, on ${sayDay(day)}.`,
    sent: (day: Day): string => `Sent on ${sayDay(day)}. This is what the person was told.`,
  },
});

/** What a letter still lacks, in words. */
export const sayLetterProblem = inLanguages({
  en: (problem: LetterProblem): string => {
    switch (problem.type) {
      case "no-subject":
        return "Give a subject.";
      case "subject-too-long":
        return `Shorten the subject to ${sayNumber(letterLimits.subject)} characters.`;
      case "paragraph-too-long":
        return `Shorten this to ${sayNumber(letterLimits.paragraph)} characters: ${words.paragraphs[problem.paragraph] ?? problem.paragraph}.`;
      default:
        return sayContentsProblem(problem);
    }
  },
});

/** Why a letter was not kept, and what to do next. */
export const sayPrepareProblem = inLanguages({
  en: (problem: PrepareError): string => {
    switch (problem.type) {
      case "letter-not-ready":
        return problem.problems.map(sayLetterProblem).join(" ");
      case "no-such-address":
        return "This address is not linked to the person any more. Choose another, or send the letter by post.";
      case "address-refused":
        return `The letter cannot go there: ${sayAddressRefusal(problem.refusal)} Choose another address, or send it by post.`;
      default:
        return sayNoticeProblem(problem);
    }
  },
});
