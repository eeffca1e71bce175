import type { Day } from "../../domain/base/time.ts";

/** The words of the cards and replies in the channel. */
export const cardWords = {
  title: (kind: "request" | "answer", restriction: string, reference: string): string =>
    kind === "request" ? `${contactNoun(restriction)} requested: ${reference}` : `Request answered and sent again: ${reference}`,
  asks: (kind: "request" | "answer"): string =>
    kind === "request" ? "A manager asks for a decision. The page has the evidence and the criteria." : "The requester has answered what you asked. The page shows what changed.",
  /** Where nobody here has the policy. */
  restriction: "restriction",
  by: "Requested by",
  askedOn: "Asked on",
  day: (day: Day): string => new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`)),
  urgency: "Urgency",
  urgent: "Urgent",
  ordinary: "Ordinary",
  open: "Open the decision",
  decided: (reference: string): string => `${reference} has been decided. Open the request to see how.`,
} as const;

// Some policies have the word "contact" in their term, and a card stands in a channel where nothing else says what is restricted.
const contactNoun = (restriction: string): string => (/^contact\b/i.test(restriction) ? `C${restriction.slice(1)}` : `Contact ${restriction}`);
