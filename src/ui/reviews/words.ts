import type { Day } from "../../domain/base/time.ts";
import type { ReviewError } from "../../app/review/decide-review.ts";
import type { FurtherActionError } from "../../app/review/further-action.ts";
import type { OpenReviewError } from "../../app/review/open-review.ts";
import type { BodyOf } from "../../domain/events/kinds.ts";
import type { Policy } from "../../domain/policy/types.ts";
import type { ReviewOutcome, ReviewProblem } from "../../domain/subjects/review/check-review.ts";
import type { VoidReviewReason } from "../../domain/subjects/review/reviews.ts";
import { changeWords, sayChangeProblem } from "../words/change-words.ts";
import { sayDay } from "../words/dates.ts";
import { letterWords, sayNoticeProblem } from "../words/letter-words.ts";
import { counted } from "../words/numbers.ts";
import { atStart } from "../words/at-start.ts";
import { anyDecider } from "../words/policy-terms.ts";
import { inLanguages } from "../words/in-languages.ts";

/** The words of the review page. */
export const words = inLanguages({
  en: {
    title: (name: string): string => `Review: ${name}`,
    gone: "This restriction is not in the records that this device has.",
    goneNext: "The link may be old, or the records were not read fully. Check again, or look in the list of people.",
    noPolicy: "It was made under a policy that this version of Evenhand does not know, so it cannot be reviewed here. Ask the owner to update it.",
    toPerson: "To the person’s page",
    toRequest: "Open the request and its evidence",

    dayUnknown: (day: Day): string => `Could not check which day it is. Review by ${sayDay(day)}: it may be late, and the restriction may not be in force.`,
    asOn: (day: Day): string => `Could not check which day it is. Counted as on ${sayDay(day)}.`,
    dueBy: (day: Day): string => `The review is due by ${sayDay(day)}.`,
    overdue: (day: Day): string => `The review was due on ${sayDay(day)} and is late.`,
    stillApplies: ({ terms, unsaid: { whenReviewIsMissed } }: Policy): string =>
      whenReviewIsMissed === null ? `Nobody has said at set-up what applies meanwhile. The ${terms.restriction} stays as it is.` : `Meanwhile: ${whenReviewIsMissed}`,
    notInForce: "This restriction is not in force, so there is nothing to review.",
    changeWaits: "A change waits for its notice. Until that is recorded it can only be ended.",

    now: "What applies now",
    contact: "Whom to turn to",
    since: "In force since",
    ends: "Last day",
    givenWhy: "Why it was decided",

    figures: "Since it was last looked at",
    figuresSince: (day: Day): string => `From ${sayDay(day)} to today.`,
    messages: "Messages",
    concerns: "with a concern",
    breaches: "with a breach",
    quiet: "Days since the last message",
    longQuiet: (weeks: number): string => `No message for ${counted(weeks, "week", "weeks")}. Ask whether it is still needed.`,

    asked: "An earlier review was asked for",
    askedBy: (name: string, day: Day): string => `${name}, ${sayDay(day)}`,
    whys: {
      due: "It is due",
      improved: "The contact has improved",
      quiet: "It has been quiet for long",
      asked: "Somebody asked for it",
      dispute: "It is disputed",
    } satisfies Record<BodyOf<"review.opened">["why"], string>,
    ask: "Ask for an earlier review",
    askHint: (policy: Policy): string => `${atStart(anyDecider(policy))} sees it as due at once.`,
    askWhy: "Why now",
    askNote: "What has changed",
    askDo: "Ask for the review",
    askDone: (policy: Policy): string => `Asked. It stands among what is due for ${anyDecider(policy)}.`,

    question: "Is it still needed?",
    questionHint: "Still needed, appropriate, and fit for purpose: look at what happened, and at what it means for the person.",
    stillNeeded: "What shows that it is, or is not",
    outcome: "What follows",
    outcomes: {
      continue: "It continues as it is",
      alter: "It is altered",
      end: "It ends",
    } satisfies Record<ReviewOutcome, string>,
    outcomeHints: {
      continue: "Staff see the new review date. The person is told the result in writing.",
      alter: "The new terms apply once the person is told of them in writing. The old ones apply until then.",
      end: "Staff do not see this rule any more. The person is told the result in writing.",
    } satisfies Record<ReviewOutcome, string>,
    reasons: "Reasons",
    reasonsHint: "Handlers read them, and the person’s letter is written from them. Staff do not see them.",
    decide: { continue: "Continue it", alter: "Alter it", end: "End it" } satisfies Record<ReviewOutcome, string>,
    confirm: {
      continue: ({ terms }) => `Continue this ${terms.restriction}?`,
      alter: ({ terms }) => `Alter this ${terms.restriction}?`,
      end: ({ terms }) => `End this ${terms.restriction}?`,
    } satisfies Record<ReviewOutcome, (policy: Policy) => string>,
    confirmFinal: "It is recorded under your name and cannot be changed. A later review can decide otherwise.",
    choose: "Choose what follows.",
    recording: "Recording",
    cannot: "It cannot go on until this is answered. It can be ended.",
    notYours: (policy: Policy): string => `${atStart(anyDecider(policy))} decides the review.`,

    recorded: "The review is recorded",
    written: {
      continue: "Staff see the new review date from now on.",
      alter: "Staff see the new terms once it is recorded that the person was told of them in writing. The old terms apply until then.",
      end: "Staff do not see this rule any more.",
    } satisfies Record<ReviewOutcome, string>,
    missing: "What it says to staff could not be written yet. Complete it below, or any head of function does.",
    missingTitle: "The review is decided, and staff do not see it yet",
    complete: "Complete it",
    letterMissing: "The written result is not recorded yet.",
    writeLetter: "Write the result",
    reviewedFirst: (name: string): string => `${name} decided this review first`,
    noEffect: {
      "not-entitled": "It is recorded, but it does not count: whoever decided holds no office for it.",
      conflict: "It is recorded, but it does not count: a conflict of interest was declared.",
      "not-in-force": "It is recorded, but it does not count: the restriction ended or was changed meanwhile.",
      terms: "It is recorded, but it does not count: the policy does not allow it so.",
      "already-decided": "It is recorded, but it does not count: the review was decided before.",
      "other-format": "It is recorded, but it does not count: Evenhand had not been opened anew on this device. Open it again and decide again.",
      overtaken: "It is recorded, but it does not count: something else had happened to the restriction first.",
    } satisfies Record<VoidReviewReason, string>,

    draftTitle: "This decision does not count yet",
    draft: "The connection was lost before it counted, and nobody has been told. Record it as it is, or decide anew: then this one stays without effect.",
    draftOfOther: (name: string): string => `Only ${name} can record it as it is. It stays without effect when somebody decides anew.`,
    draftRecord: "Record this decision",
    overtaken: "Something else happened to this restriction first, so your decision does not count. What you wrote is kept: look at how it stands now, and decide again.",

    history: "Reviews so far",
    addresses: "Addresses that the new terms cover",
    addressesHint: "Staff see the new terms for these and no others. Those of a record that is the same person, or may be, are listed as well.",
    addressOf: (address: string, name: string): string => `${address} (on the record of ${name})`,

    noHistory: "It has not been reviewed yet.",
    decidedBy: (outcome: ReviewOutcome, name: string, day: Day): string => `${words.outcomes[outcome]}. ${name}, ${sayDay(day)}`,
    voided: "Decisions that do not count",
    told: (day: Day): string => `The person was told in writing on ${sayDay(day)}.`,

    further: "Further action",
    furtherHint: (count: number): string => `It was altered ${counted(count, "time", "times")} and there was conduct since.`,
    furtherWhat: "What is to be done",
    furtherWhatHint: "Such as taking legal advice. The advice itself goes under the private notes.",
    furtherOwner: "Who sees to it",
    furtherDue: "By when",
    furtherOpen: "Open it",
    furtherOpened: "Opened.",
    furtherLine: (owner: string, day: Day): string => `${owner}, by ${sayDay(day)}`,
    furtherOutcome: "What came of it",
    furtherClose: "Close it",
    furtherClosed: (outcome: string): string => `Closed: ${outcome}`,
  },
});

/** What a review still needs before it can be recorded; `label` names the measure that the problem is about. */
export const sayReviewProblem = inLanguages({
  en: ({ type, field }: ReviewProblem, label: string): string => {
    switch (type) {
      case "not-a-head":
        return "A head of function.";
      case "not-in-force":
        return "A restriction that is in force.";
      case "outcome-not-allowed":
        return "An outcome that the policy has.";
      case "still-needed-missing":
        return "What shows that it is still needed, or is not.";
      case "reasons-missing":
        return "Your reasons.";
      case "no-confirmed-address":
        return "At least one address.";
      default:
        return sayChangeProblem(type, field, label);
    }
  },
});

/** Why a review was not recorded, or does not count. */
export const sayReviewError = inLanguages({
  en: (error: ReviewError): string => {
    switch (error.type) {
      case "review-problems":
        return `${changeWords.needs} ${error.problems.map((problem) => sayReviewProblem(problem, "")).join(" ")}`;
      case "reviewed-already":
        return `${words.reviewedFirst(error.decision.by.name)}. ${words.outcomes[error.decision.body.outcome]}.`;
      case "no-effect":
        return words.noEffect[error.reason];
      case "overtaken":
        return words.overtaken;
      default:
        return sayNoticeProblem(error);
    }
  },
});

/** Why an earlier review or a further action was not recorded. */
export const sayActError = inLanguages({
  en: (error: OpenReviewError | FurtherActionError): string => {
    switch (error.type) {
      case "not-a-handler":
        return "Only a manager or a head of function can do this.";
      case "not-in-force":
        return words.notInForce;
      case "open-already":
        return "A review is asked for already.";
      case "not-offered":
        return "The policy knows this only after alterations that did not work.";
      case "closed-already":
        return "It is closed already.";
      case "reason-missing":
        return letterWords.reasonMissing;
      case "too-long":
        return "The text is too long for one record. Shorten it and try again.";
      default:
        return sayNoticeProblem(error);
    }
  },
});
