import { sayAddressRefusal } from "../address-words.ts";
import type { DraftError } from "../../../app/ports.ts";
import type { LetterAddressRefusal } from "../../../domain/subjects/letter/letter-addresses.ts";
import { counted } from "../../words/numbers.ts";
import { inLanguages } from "../../words/in-languages.ts";

/** The words for letters that wait to be sent. */
export const words = inLanguages({
  en: {
    heading: "Letters to send",
    kept: (name: string, moment: string): string => `Kept by ${name}, ${moment}`,
    to: (name: string, address: string): string => `To ${name === "" ? address : `${name}, ${address}`}`,
    open: "Open as a draft",
    openNamed: (subject: string): string => `Open as a draft: ${subject}`,
    opened: "The draft is open. Read it, attach what comes with it, and send it. Then record that it was sent.",
    record: "Record that it was sent",
    recordNamed: (subject: string): string => `Record that it was sent: ${subject}`,
  },
});

/** Why no draft was opened, and what to do instead. */
export const sayDraftError = inLanguages({
  en: (error: DraftError): string => {
    switch (error.type) {
      case "too-long":
        return `The letter is ${counted(error.bytes, "byte", "bytes")} too long for a draft in Outlook. Print it instead, or shorten it.`;
      case "not-offered":
        return "This Outlook opens no drafts from here. Print the letter, or copy its text into a message.";
      case "draft-failed":
        return "Outlook did not open the draft. Try again, or print the letter instead.";
    }
  },
});

/** Why a letter that was kept may not go to its address any more. */
export const sayMayNotGo = inLanguages({
  en: (refusal: LetterAddressRefusal): string => `It may not go there any more: ${sayAddressRefusal(refusal)} Send it by post.`,
});
