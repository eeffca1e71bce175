import type { Day } from "../domain/base/time.ts";

/**
 * What the product itself writes into a row or the channel, for others to read. A use case knows no language: it is given
 * the words, in the language of whoever acts.
 */
export interface Says {
  readonly card: CardWords;
  readonly testCard: TestCardWords;
  /** What staff read where a restriction ended. Reasons are for handlers: they stand with the decision. */
  readonly ended: { readonly byReview: string; readonly byDispute: string; readonly changeDropped: string };
  /** What stands for an adviser where the policy asks for none, because the person agreed (002). */
  readonly adviserNotAsked: string;
}

/** The words of the cards and replies in the channel. */
export interface CardWords {
  /** `restriction` is what the policy calls one; null where nobody here has the policy. */
  readonly title: (kind: "request" | "answer", restriction: string | null, reference: string) => string;
  readonly asks: (kind: "request" | "answer") => string;
  readonly by: string;
  readonly askedOn: string;
  readonly day: (day: Day) => string;
  readonly urgency: string;
  readonly urgent: string;
  readonly ordinary: string;
  readonly open: string;
  readonly decided: (reference: string) => string;
}

/** The words of the card by which a channel is tried. */
export interface TestCardWords {
  readonly title: string;
  readonly what: (by: string) => string;
  readonly open: string;
}

export interface SaysDep {
  readonly says: Says;
}
