import type { Says } from "../../app/says.ts";
import { sayDay } from "./dates.ts";
import { inLanguages } from "./in-languages.ts";

// Some policies have the word "contact" in their term, and a card stands in a channel where nothing else says what is restricted.
const contactNoun = (restriction: string): string => (/^contact\b/i.test(restriction) ? `C${restriction.slice(1)}` : `Contact ${restriction}`);

/** What the product writes into rows and the channel, in the language of whoever acts. */
export const recordedWords: Says = inLanguages<Says>({
  en: {
    card: {
      title: (kind, restriction, reference) =>
        kind === "request" ? `${contactNoun(restriction ?? "restriction")} requested: ${reference}` : `Request answered and sent again: ${reference}`,
      asks: (kind) =>
        kind === "request"
          ? "A manager asks for a decision. The page has the evidence and the criteria."
          : "The requester has answered what you asked. The page shows what changed.",
      by: "Requested by",
      askedOn: "Asked on",
      day: sayDay,
      urgency: "Urgency",
      urgent: "Urgent",
      ordinary: "Ordinary",
      open: "Open the decision",
      decided: (reference) => `${reference} has been decided. Open the request to see how.`,
    },
    testCard: {
      title: "A test of this channel",
      what: (by) =>
        `${by} tries whether requests will arrive here. There is nothing to decide. Press the button: if Evenhand opens, tell ${by}, or an owner of Evenhand, that it works.`,
      open: "Open Evenhand",
    },
    ended: {
      byReview: "It was reviewed and has ended.",
      byDispute: "It was disputed and has ended.",
      changeDropped: "The restriction has ended, so its change is not needed.",
    },
    adviserNotAsked: "Not asked: the person agreed",
  },
});
