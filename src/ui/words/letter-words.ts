import type { Day } from "../../domain/base/time.ts";
import type { NoticeError } from "../../app/notice/notice-form.ts";
import type { PostponementDays } from "../../app/notice/postpone-notice.ts";
import type { LetterType } from "../../domain/policy/vocabulary.ts";
import type { NoticeElement } from "../../domain/policy/types.ts";
import type { ContentsProblem, OwnElement } from "../../domain/decide/required-contents.ts";
import { noticeWays, type NoticeWay } from "../../domain/policy/vocabulary.ts";
import { sayDay } from "./dates.ts";
import { sayProblem, type ShownError } from "./service-words.ts";
import { inLanguages } from "./in-languages.ts";

/** The words for letters, wherever they are written, recorded or shown. */
export const letterWords = inLanguages({
  en: {
    names: {
      warning: "Warning",
      intention: "Letter before a decision",
      restriction: "Notice of restriction",
      breach: "Reminder after a breach",
      change: "Notice of change",
      "review-result": "Result of a review",
      "dispute-result": "Result of a dispute",
      "dispute-refused": "Message not taken as a dispute",
    } satisfies Record<LetterType, string>,
    ways: { email: "email", letter: "letter", "large-print": "large print", "easy-read": "easy read", "in-person": "handed over", other: "another format" } satisfies Record<
      NoticeWay,
      string
    >,
    elements: {
      behaviour: "What is wrong with the behaviour",
      action: "What is restricted, or is to be",
      reasons: "The reasons for it",
      conditions: "How contact works while this lasts",
      changes: "What changes",
      "still-applies": "Whether it still applies",
      outcome: "What was decided on the dispute",
      dispute: "How to dispute the decision",
      "accessible-format": "How to get another format",
    } satisfies Record<OwnElement, string>,
    clauseOf: (clause: string): string => (clause === "" ? "" : ` (${clause})`),
    lacks: {
      missing: (label: string): string => `It does not say: ${label}.`,
      "reason-missing": (label: string): string => `Give the reason why it does not say: ${label}.`,
      "not-to-be-waived": (label: string): string => `This cannot be left out: ${label}.`,
    } satisfies Record<ContentsProblem["type"], (label: string) => string>,
    notSentYet: "The day is still ahead. Record the letter once it was sent.",
    tooEarly: (day: Day): string => `The letter is about something of ${sayDay(day)}, so it cannot be older. Check the day.`,
    policyUnknown: "The policy of this record is not known to this version of Evenhand, so the letter cannot be checked. Ask the owner to update it.",
    decisionVoid: "The decision does not count any more, so nothing was recorded. Check again, and open the request to see why.",
    instructionEnded: "The restriction has ended meanwhile, so nothing was recorded. Check again to see how it ended.",
    instructionReplaced: "The person was told of other terms meanwhile, so nothing was recorded. Check again to see what applies now.",
    toldInVain:
      "Your letter is recorded, but it brings nothing into force: the restriction was ended, or its decision taken back, at the same moment. Check again, and tell the person.",
    toldAlready: "The person was told meanwhile, so there is nothing to put off. Check again to see the notice.",
    notADayToWaitFor: ({ first, last }: PostponementDays): string => `Give a day from ${sayDay(first)} to ${sayDay(last)}.`,
    decidedAlready: "The request is decided already, so this letter comes too late. Send the letter about the decision.",
    noSuchException: "The policy has no such exception.",
    reasonMissing: "Give a reason.",
    offline: "You are offline. Nothing was recorded. Try again when you are back.",
    throttled: "Microsoft 365 asks us to wait. Nothing was recorded. Try again in a minute.",
    alreadyDone: (name: string): string => `${name} has recorded this already. Check again to see it.`,
    rowRefused: "The list did not take this. Nothing was recorded. Tell the owner of Evenhand in your organisation.",
    tooLong: "The text is too long for one record. Shorten it and try again.",
  },
});

/** What a letter must say: in the policy's words, or in ours where it is not the policy that asks. */
export const elementName = ({ id, label }: NoticeElement): string => {
  const ours: Readonly<Record<string, string>> = letterWords.elements;
  return label || (ours[id] ?? id);
};

/** How a letter went out, in words. */
export const wayName = (way: string): string => letterWords.ways[noticeWays.find((known) => known === way) ?? "other"];

/** What is wrong with the contents of a letter, with its clause. */
export const sayContentsProblem = ({ type, element }: ContentsProblem): string => letterWords.lacks[type](`${elementName(element)}${letterWords.clauseOf(element.clause)}`);

/** Why a letter was not recorded, and what to do next. Nothing here is tried again by itself. */
export const sayNoticeProblem = (problem: NoticeError | ShownError): string => {
  switch (problem.type) {
    case "contents-missing":
      return problem.problems.map(sayContentsProblem).join(" ");
    case "not-sent-yet":
      return letterWords.notSentYet;
    case "sent-too-early":
      return letterWords.tooEarly(problem.notBefore);
    case "policy-unknown":
      return letterWords.policyUnknown;
    case "decision-void":
      return letterWords.decisionVoid;
    case "instruction-ended":
      return letterWords.instructionEnded;
    case "instruction-replaced":
      return letterWords.instructionReplaced;
    case "told-in-vain":
      return letterWords.toldInVain;
    case "told-already":
      return letterWords.toldAlready;
    case "not-a-day-to-wait-for":
      return letterWords.notADayToWaitFor(problem.days);
    case "decided-already":
      return letterWords.decidedAlready;
    case "no-such-exception":
      return letterWords.noSuchException;
    case "reason-missing":
      return letterWords.reasonMissing;
    case "offline":
      return letterWords.offline;
    case "throttled":
      return letterWords.throttled;
    case "already-done":
      return letterWords.alreadyDone(problem.row.createdBy.name);
    case "row-refused":
      return letterWords.rowRefused;
    case "payload-too-large":
      return letterWords.tooLong;
    default:
      return sayProblem(problem);
  }
};
