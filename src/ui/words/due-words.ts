import type { Day } from "../../domain/base/time.ts";
import type { DueType } from "../../domain/views/due/due-item.ts";
import { sayDay } from "./dates.ts";
import { inLanguages } from "./in-languages.ts";

/** The words for what is due, wherever it is listed. */
export const dueWords = inLanguages({
  en: {
    anonymous: "Nobody who is recorded",
    types: {
      request: "Request waiting for a decision",
      answer: "Request sent back, waiting for an answer",
      "decision-to-record": "Decision written, does not count yet",
      instruction: "Approved, instruction to staff missing",
      "instruction-to-withdraw": "Not what was decided: instruction to end",
      notice: "Approved, not in force: written notice to send",
      review: "Review",
      "review-to-carry-out": "Review decided, not carried out",
      dispute: "Dispute to decide",
      "dispute-to-carry-out": "Dispute decided, not carried out",
      "result-letter": "Letter with the result",
      "breach-reminder": "Reminder after a breach",
      "triage-task": "Message to deal with",
      reading: "Message not fully read",
      mailbox: "Mailbox to read",
      "unread-place": "Restriction without a mailbox that is read",
      "police-report": "Report to the police, or a reason why not",
      support: "Support to offer to a colleague",
      shortcoming: "Something of ours to put right",
      adjustment: "Adjustment to look at again",
      "adviser-to-tell": "Adviser to tell of what was shared",
      proposal: "Proposal by a colleague",
      concern: "Conduct to look at",
      "further-action": "Further action",
      disposal: "Records to remove",
      "rows-to-restrict": "Rows to restrict in SharePoint: the record is kept from a colleague",
      "set-up-question": "Question that set-up has not answered",
      "holidays-end": "Holidays to list: due days after the last one are counted without any",
    } satisfies Record<DueType, string>,
    holidays: "The list of holidays ends",
    refusedMessage: "Letter that a message is not taken as a dispute",
    wasDue: (day: Day): string => `Was due on ${sayDay(day)}`,
    dueBy: (day: Day): string => `Due by ${sayDay(day)}`,
    dueUnknown: (day: Day): string => `${sayDay(day)}. Could not check which day it is, so it may not be due`,
    lateUnknown: (day: Day): string => `Due by ${sayDay(day)}. Could not check which day it is, so it may be late`,
    since: (day: Day): string => `Since ${sayDay(day)}`,
    clause: (clause: string): string => `Policy, ${clause}`,
    overdue: "Overdue",
  },
});
