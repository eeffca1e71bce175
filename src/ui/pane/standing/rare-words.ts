import type { Representative } from "../../../domain/subjects/person/representatives.ts";
import { capacityNames } from "../../words/capacity-words.ts";
import { inLanguages } from "../../words/in-languages.ts";

/** The words of what stands over few emails only, which comes behind the first paint. */
export const rareWords = inLanguages({
  en: {
    cautions: {
      inFull: "The address in full:",
      madeVisible: "They are made visible here.",
    },

    unlooked: {
      draft: "This email is still being written",
      draftSays: "It has not been sent, so there is nothing to log. Open an email that came to see what applies to whoever wrote it.",
      noSender: "This email has no sender",
      nameAlone: "This sender has a name and no address",
      nameAloneSays: "Outlook gives no address for the name above, so who it is cannot be looked up.",
      noSenderSays: "There is no address to look up or to log against. If it is about somebody’s conduct, keep the email and tell your manager.",
      unusable: "This sender’s address cannot be used",
      unusableSays: "So no rule can be looked up. There may be a rule. Ask before you refuse anything. If it is about somebody’s conduct, keep the email and tell your manager.",
    },

    standing: {
      checkWho: "Check who this is",
      resembles: "This address could be taken for another one that is on record. They are not the same.",
      resemblesThese: "This address could be taken for one of these. It is none of them:",
      checkWhoSays: "Nobody has confirmed whose it is, so no rule is applied to it. Compare it letter by letter with the address that you expect.",
      checkWhoAsk: "Before you reply, give anything out or refuse anything, ask:",
      checkWhoThen: "Once it is known whose it is, a manager links the address to them or records them. Then this is not asked again.",

      keptFromYou: "Ask before you answer",
      keptFromYouSays: "Evenhand does not show you this sender’s record. Before you answer or refuse anything, ask:",

      overdueMeanwhile: "Until the review is done:",
      overdueUnanswered: (answers: string) => `Your organisation has not said what applies until the review is done. The ${answers} must say so. Ask before you refuse anything:`,
      head: "head of function",
      overdueShown: (decides: string) => `The ${decides} sees this among the late reviews.`,

      severalWriters: "Several people use this address",
      severalWritersSays: "Who wrote this email? No rule applies until you choose.",
      notSureWho: "Marked as not sure, so no rule applies.",
      someoneElse: "Someone else",
      notSure: "Not sure",
      nameless: "A person without a name in the records",
      writer: { person: "Written by", "someone-else": "Written by someone else than those recorded for this address.", "not-sure": "" },
      changeWriter: "Choose again",

      represents: { checked: "Writes for somebody else", stale: "Writes for somebody else", unchecked: "Wrote for somebody else, when last known" },
      representsSays: {
        checked: "Reply as usual. What applies to whom they write for does not apply to them.",
        stale: "Answered as usual when last checked. It is being checked again now.",
        unchecked: "Answered as usual then. There may be a rule for them by now.",
      },
      writesFor: (person: string, capacity: Representative["capacity"]) => `Writes for ${person} as ${capacityNames[capacity]}.`,
      permittedRoute: "This is the permitted route",
      permittedRouteSays: "Contact comes through a representative only, and this is one. Reply as usual, and answer what it asks for the person.",
      permittedRouteRule: "The rule for the person’s own mail",

      oneMatter: (matter: string) => `A rule covers one matter only: ${matter}`,
      oneMatterAsks: "Is this email about it?",
      matterAnswers: { yes: "Yes", no: "No", "not-sure": "Not sure" },
      matterYes: "It is about the matter, so the rule applies:",
      matterNo: "It is not about the matter. Handle it as usual.",
      matterNotSure: "Until that is clear, do not refuse anything. Ask:",
    },

    communication: {
      prefers: (ways: readonly string[]) => `Prefers ${ways.join(", then ")}`,
      language: (language: string) => `Language: ${language}`,
      format: (format: string) => `Format: ${format}`,
      supporter: (supporter: string) => `With the help of ${supporter}`,
      adjustments: "Do this differently:",
    },

    mustAnswer: {
      route: (route: string) => `It goes by this route: ${route}.`,
      ruleForTheRest: "The rule for everything else",
    },
  },
});
