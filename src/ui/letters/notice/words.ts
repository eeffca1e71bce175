import type { Day } from "../../../domain/base/time.ts";
import { sayDay } from "../../words/dates.ts";
import { letterWords } from "../../words/letter-words.ts";
import { inLanguages } from "../../words/in-languages.ts";

/** The words of the forms by which somebody records that a letter was sent. */
export const words = inLanguages({
  en: {
    noticeTitle: "Record the written notice",
    noticeHint: "With this record the restriction comes into force. Send the letter first.",
    warningTitle: "Record a warning",
    warningHint: "Send the warning first, then record it here.",
    sentOn: "Day on which it was sent",
    way: "How it was sent",
    contents: (clause: string): string => `It says, or comes with${letterWords.clauseOf(clause)}`,
    note: "Note",
    noteHint: "Where the copy is kept, or what was agreed about the format. Others can read this.",
    record: "Record the notice",
    recordWarning: "Record the warning",
    postpone: "Put the notice off",
    exceptionQuestion: "Was the person told in writing?",
    told: "Yes",
    notTold: "Not yet: the notice has to wait, on grounds of the policy",
    stillOwed: "The notice stays owed. The restriction is not in force until it is sent.",
    until: "Last day to send it",
    untilMissing: "Give the day by which it is sent: today or later, and before the restriction is reviewed or ends.",
    grounds: "Grounds",
    choose: "Choose",
    groundsMissing: "Choose the grounds.",
    reason: "Why, in this case",
    noException: (title: string, clause: string): string => `“${title}” allows no restriction without telling the person first${letterWords.clauseOf(clause)}.`,
    dayMissing: "Give the day on which it was sent.",
    dayAhead: "This day is still ahead. Record the letter once it was sent.",
    dayBeforeDecision: (day: Day): string => `The decision was made on ${sayDay(day)}, so its notice cannot be older.`,
    contentsMissing: "The letter must have each of these. Only where you are asked for a reason can one be left out. If one is missing, send it first.",
    whyNot: (label: string): string => `Why it does not say: ${label}`,
    write: "Write the letter",
    writtenElsewhere: "Or, if it went out already, record it here.",
    reasonMissing: "Say why.",
  },
});
