import { inLanguages } from "../../words/in-languages.ts";

/** The words in which an email under a rule is said to be read. */
export const readingWords = inLanguages({
  en: {
    asks: "Read all of it. This one is:",
    receiptFirst: "Outlook does not say when this email arrived. Say so below first: what is passed on is due from that day.",
    notRead: "Not fully read yet",
    readBy: (who: string, moment: string) => `Read by ${who} at ${moment}: none of these. File it.`,
    undo: "Undo",
    somethingElse: "It is something else",
    done: (who: string, moment: string) => `Done by ${who}, ${moment}`,
    passed: (to: string, moment: string, by: string) => `Passed to ${to} at ${moment} by ${by}.`,
    forward: "Forward the email if that is not done yet.",
    due: (day: string) => `Due ${day}`,
  },
});
