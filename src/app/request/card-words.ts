import type { Day } from "../../domain/time.ts";

/** The words of the cards and replies in the channel. */
export const cardWords = {
  title: (kind: "request" | "answer", reference: string): string =>
    kind === "request" ? `Contact restriction requested: ${reference}` : `Request answered and sent again: ${reference}`,
  asks: (kind: "request" | "answer"): string =>
    kind === "request"
      ? "A manager asks for a decision. The page has the evidence and the criteria."
      : "The requester has answered what you asked. The page shows what changed.",
  by: "Requested by",
  askedOn: "Asked on",
  day: (day: Day): string =>
    new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`)),
  urgency: "Urgency",
  urgent: "Urgent",
  ordinary: "Ordinary",
  open: "Open the decision",
  decided: (reference: string): string => `${reference} has been decided. Open the request to see how.`,
} as const;
