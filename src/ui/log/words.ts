import type { HandLogProblem } from "../../app/contact/hand-log.ts";
import type { ContentKind } from "../../domain/policy/vocabulary.ts";
import { inLanguages } from "../words/in-languages.ts";

const clauseOf = inLanguages({ en: (clause: string): string => (clause === "" ? "" : ` (${clause})`) });

/** The words of the page on which a contact is logged by hand. */
export const words = inLanguages({
  en: {
    title: "Log a contact",
    hint: "For calls, letters, visits and posts, and for mail that you cannot open in Outlook. Anyone may log one.",
    cancel: "Cancel",
    toPerson: "Open the person",

    who: "Who was it?",
    search: "Search by name or address",
    searchNone: "Nobody with that name or address is recorded.",
    notRecorded: "Not recorded",
    notRecordedHint: "Logging makes no record of a person.",
    choose: "Choose",
    chosen: (name: string): string => `It was ${name}`,
    change: "Somebody else",

    what: "What came",
    channel: "How it came",
    day: "Day",
    time: "Time",
    about: "What it was about",
    aboutHint: "A few words. For somebody who is not recorded, the name that they gave.",
    caseReference: "Case reference (may stay empty)",
    minutes: "Minutes it took (may stay empty)",

    how: "How it was",
    howHint: "One choice. Most contact is of no concern, and that is worth a record too.",
    noConcern: "No concern",
    aboutMe: "A complaint about me",
    aboutMeHint: (route: string): string => `It is not judged here. ${route}`,
    effects: "What it does to work or people",
    effectsHint: (clause: string): string => `The policy counts this only by its effect${clauseOf(clause)}.`,
    note: "What was said or done",
    noteHint: "Facts, in words that the person could read. No guess at what drives them.",
    content: "Is something in it the problem itself?",
    contents: { none: "No", image: "An image", attachment: "An attachment", link: "A link" } satisfies Record<ContentKind | "none", string>,

    callTitle: "The call",
    callWas: "How did it end?",
    callWays: { none: "As usual", ended: "I ended it", held: "I put it on hold" },
    saidFirst: "I said first that I would",
    callReason: "Why",

    post: "The post",
    evidenceAt: "Where the post, or a picture of it, is kept",
    evidenceFirst: (clause: string): string => `Record it before anything is deleted${clauseOf(clause)}.`,
    removed: "What was done after it was recorded",
    removals: { none: "Nothing", deleted: "Deleted", blocked: "Its author was blocked" },
    removedOn: "On which day",
    notAlone: "Under the policy nobody deletes a post or blocks its author alone. Ask your manager.",

    triage: "What does it ask for?",
    triageHint: "A rule is in force, so everything they send is read to its end. Tick all that apply. Each opens a task for its desk.",
    tookInAll: "I took in all of it: none of these",

    log: "Log it",
    logged: "Logged.",
    another: "Log another",
    tellManager: "Your manager sees it and will look at it.",
    supportTitle: "Support for you",
    supportLine: (contact: string): string => `You can talk to: ${contact}.`,
    policyMissing: "The policy that Settings names is not known to this version of Evenhand, so nothing can be logged under it. Ask the owner.",

    problems: {
      "choice-missing": "Choose one.",
      "not-yet": "This is still ahead. Check the day and the time.",
      "effect-missing": "Tick at least one effect.",
      "reason-missing": "Say why you ended it or put it on hold.",
      "evidence-first": "Say where it is kept before you record that it was deleted.",
      "not-alone": "The policy lets nobody do this alone. Record the post and ask your manager.",
      "removed-before": "Give the day on which it was done: not before the post came, and not ahead of today.",
      "triage-missing": "Tick what it asks for, or that it was none of these.",
      "triage-contradicts": "It was either none of these, or some of them.",
      "minutes-unclear": "Give whole minutes, such as 12.",
    } satisfies Record<HandLogProblem["type"], string>,
    problem: (says: string, clause: string): string => `${says}${clause === "" ? "" : ` Policy, ${clause}.`}`,
    momentMissing: "Give the day and the time.",
    incompleteTop: "Not logged yet. Something is missing; it is marked above.",
  },
});
