import type { ContactRoute } from "../../domain/policy/contact-routes.ts";
import type { Policy } from "../../domain/policy/types.ts";
import type { SetUpQuestion } from "../../domain/policy/questions.ts";
import type { Submission } from "../../domain/subjects/request/submission.ts";
import type { CardState, RestrictionRequest } from "../../domain/subjects/request/requests.ts";
import { isThroughRepresentative, openRoutes } from "../../domain/policy/routes.ts";
import type { ChosenMeasure } from "../../domain/policy/instruct.ts";
import { locale } from "./locale.ts";
import { atStart } from "./at-start.ts";
import { anyDecider, anyRestriction, deciderOf } from "./policy-terms.ts";
import { inLanguages } from "./in-languages.ts";

const anyOf = (names: readonly string[]): string => new Intl.ListFormat(locale(), { type: "disjunction" }).format(names);

const routeNames: Readonly<Record<ContactRoute, string>> = inLanguages({ en: { telephone: "telephone", email: "email", letter: "letter", visit: "visit" } });

/** The words for a request that are the same for whoever writes it and whoever decides on it. */
export const requestWords = inLanguages({
  en: {
    states: {
      waiting: (policy) => `Waits for ${anyDecider(policy)}`,
      "sent-back": () => "Sent back to the requester",
      approved: () => "Approved",
      refused: () => "Refused",
      withdrawn: () => "Taken back",
    } satisfies Record<RestrictionRequest["state"], (policy: Policy | null) => string>,

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

    /** How the person can still reach the office under these measures. */
    reach: (policy: Policy, measures: readonly ChosenMeasure[]): string => {
      const routes = openRoutes(policy, measures);
      if (routes.length === 0) return requestWords.noRoutes(policy);
      return isThroughRepresentative(policy, measures) ? requestWords.throughRepresentative(routes) : requestWords.openRoutes(routes);
    },
    throughRepresentative: (routes: readonly ContactRoute[]): string =>
      `They can still reach us through their representative, by ${anyOf(routes.map((route) => routeNames[route]))}.`,
    openRoutes: (routes: readonly ContactRoute[]): string => `They can still reach us by ${anyOf(routes.map((route) => routeNames[route]))}.`,
    noRoutes: (policy: Policy): string => `No way of contact would stay open. ${atStart(anyRestriction(policy))} must leave at least one.`,
    alwaysRead: "Every message is still read. Information requests, new complaints and disputes are always handled.",

    purpose: "What it is to achieve",
    exhausted: "Reviews that were used up",
    lastResort: "Why it is the last resort",
    clash: (what: string): string => `It gets in the way of what is done differently for the person: ${what}`,

    needs: "What the person needs",
    needsAsked: (day: string, channel: string, answer: string): string => `Asked on ${day} (${channel}): ${answer}.`,
    neverAsked: "Never asked what they need in order to communicate.",
    adjustments: "What is done differently for them",
    needsWays: (ways: string): string => `(needs ${ways})`,
    avoidsWays: (ways: string): string => `(not by ${ways})`,

    agreement: "The person’s agreement",
    agreementOutcomes: {
      given: "Asked, and agreed",
      refused: "Asked, and did not agree",
      "no-answer": "Asked, without an answer",
      "not-sought": "Not asked",
    } satisfies Record<Submission["agreement"]["outcome"], string>,

    handling: "Our own handling",
    actionOpen: (what: string, owner: string, day: string): string => `To be put right: ${what} (${owner}, by ${day})`,
    actionDone: (what: string, day: string): string => `Put right on ${day}: ${what}`,

    unanswered: "The policy leaves these open, and set-up has not answered them yet.",
    answeredBy: {
      head: (policy: Policy): string => `${atStart(anyDecider(policy))} gives the answer, and the owner of Evenhand writes it down.`,
      owner: (): string => "The owner of Evenhand answers it.",
    } satisfies Record<SetUpQuestion["answeredBy"], (policy: Policy) => string>,

    noMailboxes: "No mailbox is named in the settings. The owner of Evenhand adds it, with who reads it every day.",

    scope: "What it covers",
    allContact: "All contact with the office",
    oneMatter: "One matter only",
    matter: "Reference of the matter",
    contact: "Whom staff and the person turn to",
    review: "Review by",
    reviewHint: (day: string): string => `At the latest on ${day}.`,

    cards: {
      posted: (policy: Policy): string => `Its card is in the ${deciderOf(policy)}’s channel.`,
      "may-have-been-posted": (policy: Policy): string => `The card may have been posted: the answer from Teams was lost. Please look in the ${deciderOf(policy)}’s channel.`,
      failed: (): string => "The card could not be posted. The request is recorded all the same and stands in the list of what waits.",
      none: (): string => "No card was posted. The request is recorded all the same and stands in the list of what waits.",
    } satisfies Record<CardState["type"], (policy: Policy) => string>,
    openChannel: "Open the channel message",
    cardFound: "I found it",
    postCardAgain: "Post it again",
    cardNotThere: "It is not there: post it again",
    postingCard: "Posting",
    cardNotKept: "This could not be noted. Try again.",
  },
});
