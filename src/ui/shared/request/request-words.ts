import type { CardState } from "../../../domain/request/requests.ts";
import type { Route } from "../../../domain/request/routes.ts";
import { locale } from "../locale.ts";

const anyOf = new Intl.ListFormat(locale, { type: "disjunction" });

const routeNames: Readonly<Record<Route, string>> = { telephone: "telephone", email: "email", letter: "letter", visit: "visit" };

/** The words for a request that are the same for whoever writes it and whoever decides on it. */
export const requestWords = {
  warningWays: { email: "by email", letter: "by letter", "large-print": "in large print", "easy-read": "in easy read", "in-person": "in person", other: "in another way" } as Readonly<Record<string, string>>,

  counts: "Messages by behaviour",
  aboutMe: "About the reader",
  loggedAs: (label: string, by: string): string => `${label}, logged by ${by}`,
  notSureWho: "Not sure who wrote it.",
  police: (clause: string): string => `Physical violence was used or threatened. The policy says that this is always reported to the police (${clause}).`,

  criteria: "The criteria",

  measures: "Measures",
  severeOnly: "In severe cases only.",
  whySevere: "Why this case is severe enough",
  otherMeasure: "Another measure",
  otherSays: "What staff do",
  otherMeans: "What it means to the person",

  openRoutes: (routes: readonly Route[]): string => `They can still reach us by ${anyOf.format(routes.map((route) => routeNames[route]))}.`,
  noRoutes: "No way of contact would stay open. A restriction must leave at least one.",
  alwaysRead: "Every message is still read. Information requests, new complaints and disputes are always handled.",

  scope: "What it covers",
  allContact: "All contact with the office",
  oneMatter: "One matter only",
  matter: "Reference of the matter",
  contact: "Whom staff and the person turn to",
  review: "Review by",
  reviewHint: (day: string): string => `At the latest on ${day}.`,

  cards: {
    posted: "Its card is in the head of function’s channel.",
    "may-have-been-posted": "The card may have been posted: the answer from Teams was lost. Please look in the head of function’s channel.",
    failed: "The card could not be posted. The request is recorded all the same and stands in the list of what waits.",
    none: "No card was posted. The request is recorded all the same and stands in the list of what waits.",
  } satisfies Record<CardState["type"], string>,
  openChannel: "Open the channel message",
  cardFound: "I found it",
  postCardAgain: "Post it again",
  cardNotThere: "It is not there: post it again",
  postingCard: "Posting",
  cardNotKept: "This could not be noted. Try again.",
} as const;
