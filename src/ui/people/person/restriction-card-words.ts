import type { Day } from "../../../domain/base/time.ts";
import type { WithdrawInstructionError } from "../../../app/review/withdraw-instruction.ts";
import type { Ended } from "../../../domain/subjects/restriction/restrictions.ts";
import { sayDay } from "../../words/dates.ts";
import { letterWords, sayNoticeProblem } from "../../words/letter-words.ts";
import { counted } from "../../words/numbers.ts";
import { inLanguages } from "../../words/in-languages.ts";

/** The words for what becomes of a restriction once it was given: review, change, dispute, end. */
export const cardWords = inLanguages({
  en: {
    ended: "Ended",
    endedAs: {
      "end-date": (day: Day): string => `By itself. ${sayDay(day)} was its last day.`,
      withdrawn: (day: Day, name: string): string => `On ${sayDay(day)} by ${name}`,
      replaced: (day: Day): string => `On ${sayDay(day)}, when the person was told of the change`,
    } satisfies Record<Ended["why"], (day: Day, name: string) => string>,
    endedWhy: "Why it ended",
    reviewed: "Reviewed",
    reviewedOn: (day: Day, name: string): string => `${sayDay(day)}, by ${name}: it continues`,

    change: "This is a change of the restriction below. It applies once its written notice is recorded; the old terms apply until then.",
    changeWaits: "A change of it waits for its notice.",
    reviewAsked: (day: Day): string => `An earlier review was asked for on ${sayDay(day)}.`,
    reviewToCarryOut: "A review is decided, and staff do not see it yet. A head of function completes it.",
    disputesOpen: (count: number): string => `${counted(count, "dispute waits", "disputes wait")} for a decision.`,
    disputesToCarryOut: (count: number): string => `${counted(count, "decided dispute is", "decided disputes are")} not carried out yet. A head of function does it.`,
    resultMissing: "The written result is not recorded yet.",

    review: "Review",
    toDispute: "Open the dispute",
    logDispute: "Log a dispute",
    writeResult: "Write the result",

    endNow: "End now",
    endTitle: "End this restriction now?",
    endMeans: "Staff do not see this rule any more. It stays on record under your name and cannot be taken back: a new restriction needs a new request.",
    endReason: "Why it ends. Staff read this.",
    endDo: "End it",
    back: "Back",
    endDone: "It has ended. Staff do not see this rule any more.",
  },
});

/** Why a restriction was not ended. */
export const sayEndProblem = inLanguages({
  en: (problem: WithdrawInstructionError): string => {
    switch (problem.type) {
      case "not-a-head":
        return "Only a head of function can end a restriction.";
      case "ended":
        return "It has ended already.";
      case "overtaken":
        return "Something else happened to this restriction first, so this was not done. Look at how it stands now.";
      case "reason-missing":
        return letterWords.reasonMissing;
      case "too-long":
        return letterWords.tooLong;
      default:
        return sayNoticeProblem(problem);
    }
  },
});
