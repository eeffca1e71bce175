import type { Decided, DecideError } from "../../../app/request/decide-request.ts";
import type { RequestError } from "../../../app/request/send-request.ts";
import type { Policy } from "../../../domain/policy/types.ts";
import type { CriterionAnswer, DecisionKind, DecisionProblem } from "../../../domain/subjects/request/check-decision.ts";
import type { VoidReason } from "../../../domain/subjects/request/course.ts";
import { sayConflictProblem } from "../../words/conflict-words.ts";
import { counted, sayNumber } from "../../words/numbers.ts";
import { atStart } from "../../words/at-start.ts";
import { anyDecider, deciderOf } from "../../words/policy-terms.ts";
import { requestWords } from "../../words/request-words.ts";
import { isTermsProblem, termsNeeds } from "../../words/terms-words.ts";
import { sayProblem } from "../../words/service-words.ts";
import { inLanguages } from "../../words/in-languages.ts";

/** All words of the page that a request's card opens. */
export const words = inLanguages({
  en: {
    unknownTitle: "This request is not in the records",
    unknown: "The link may belong to another organisation, or the records could not be read fully. Check again. If it stays so, ask whoever sent you the link for the reference.",

    title: (reference: string): string => `Request ${reference}`,
    about: (name: string, person: string | undefined): string => (person === undefined ? `About ${name}` : `About ${name}, ${person}`),
    urgent: "Urgent",
    askedBy: (names: string, moment: string): string => `Asked by ${names} on ${moment}.`,
    waited: (days: number): string => (days === 0 ? "It came today." : `It has waited ${counted(days, "working day", "working days")}.`),
    under: (policy: string): string => `Under “${policy}”.`,
    and: " and ",
    noPolicy: "It was made under a policy that this version of Evenhand does not know, so it cannot be decided here.",

    ask: "The ask",
    consequences: "What it will mean to the person",
    wouldHaveMeant: "What it would have meant to the person",

    background: "What led to it",
    warning: "Warning",
    warned: (day: string, way: string): string => `Warned on ${day}, ${way}.`,
    warningGone: "The warning that the request names is not in the records. Look in Records before you rely on it.",
    notWarned: "No warning was given. The requester says why:",
    warningExcepted: (grounds: string): string => `No warning was given, by an exception of the policy: ${grounds}. The requester says why:`,
    shortWait: "The time to change was shorter than usual. The requester says why:",
    nothingTried: "Nothing was tried before.",
    tried: "What was tried",
    noDay: "day not known",

    evidence: "Evidence",
    frozen: (moment: string): string => `The contact log up to its last entry before the request, ${moment}.`,
    checkingEvidence: "Checking that the log is unchanged",
    holds: "Unchanged since it was sent.",
    changedTitle: "The log up to then no longer says what it said.",
    changed: "An entry was changed or removed after the request was sent. Check again, and look in Records before you rely on it.",
    notReadTitle: "Nobody can say from here whether the log still says what it said.",
    notRead: "This device could not read all of the contact log. Check again before you rely on it. If it stays so, tell the owner of Evenhand in your organisation.",
    noEvidence: "Nothing had been logged for the person’s confirmed addresses.",
    quoted: "Quoted by the requester",
    allMessages: (count: number): string => `All ${counted(count, "message", "messages")} up to then`,
    since: (count: number): string => `Since the request: ${counted(count, "message", "messages")} logged or corrected`,
    takenBack: "Every entry was taken back since.",

    history: "Asked and answered",
    askedFor: (by: string, moment: string): string => `${by} sent it back on ${moment}:`,
    answered: (by: string, moment: string): string => `${by} answered on ${moment}:`,

    notAskedBecause: "The requester says why nobody asked:",
    notAskedThen: "Nobody had asked when this was requested. The requester says why:",
    clashed: "It gets in the way of what is done differently for the person. The requester says why it is needed:",

    similar: "Similar decisions",
    similarHint: "Requests that share a group of behaviour or a measure with this one. Like cases are decided alike, each on its own circumstances.",
    noSimilar: "There is none under this policy yet.",
    similarCount: (count: number): string => `The last ${counted(count, "decision", "decisions")}`,
    similarOutcome: (outcome: "approved" | "refused", day: string): string => `${outcome === "approved" ? "Approved" : "Refused"} on ${day}:`,
    similarUntil: { review: (day: string): string => `Review by ${day}.`, end: (day: string): string => `Ends on ${day}.` },
    similarFor: (categories: string): string => `For: ${categories}.`,

    ownConcerns: (count: number): string =>
      `You logged ${counted(count, "message", "messages")} of the evidence as conduct yourself. If it was aimed at you, somebody else decides.`,
    goesTo: (names: readonly string[]): string =>
      names.length === 0 ? "Nobody else may decide today. The owner of Evenhand can name a stand-in in the settings." : `Leave it to ${names.join(words.or)}. Nothing is recorded.`,
    or: " or ",

    told: "Told before the decision",
    toldOn: (day: string, by: string): string => `The person was told on ${day} that a decision is coming (recorded by ${by}).`,
    notTold: "The person has not been told that a decision is coming. The policy wants that first.",
    recordIntention: "Write the letter that tells them",
    toldExceptions: "Does an exception of the policy spare it?",
    noToldException: "No exception",
    toldReason: "Why does the exception apply?",
    toldExcepted: (grounds: string): string => `The person was not told before the decision, by an exception of the policy: ${grounds}.`,

    cannotApprove: "Nothing can be approved yet.",
    handlingComment: "What you make of this",
    clashReason: (name: string): string => `${name} says why it is needed all the same:`,

    criteriaHint: "Say for each whether you are satisfied, and why. The requester’s evidence can be adopted as it is or rewritten.",
    requesterSays: (name: string): string => `${name} gives as evidence:`,
    noneGiven: "Nothing was given.",
    verdict: "Are you satisfied?",
    verdicts: { satisfied: "Satisfied", "not-applicable": "Not applicable", "not-satisfied": "Not satisfied" } as Readonly<Record<CriterionAnswer["verdict"], string>>,
    reason: "Your reason",
    adopt: "Adopt the requester’s evidence",

    measuresHint: "Accept them as proposed, change what they say, take one out or add another. Each must fit what happened.",
    asProposed: "As proposed",
    changedMeasure: "Changed by you",
    addedMeasure: "Added by you",
    why: (name: string): string => `${name} proposes it because:`,
    whyDecided: "Chosen because:",
    whyOwn: "Why this measure (staff do not see this)",
    staff: "Staff",
    person: "The person",
    ofDecision: "With these measures",

    terms: "Scope, contact and dates",
    covers: (matter: string | null): string => (matter === null ? requestWords.allContact : `Matter ${matter} only`),
    coversSentence: (matter: string | null): string =>
      matter === null ? "It covers all their contact with the office." : `It covers matter ${matter} only. Anything else is handled as usual.`,
    ends: "Ends by itself on (leave empty if it lasts until a review ends it)",
    endsOn: "Ends on",
    noEnd: "No end date. It lasts until a review ends it.",

    reasonsSection: "Your decision",
    reasons: "Overall reasons, in your own words",
    reasonsHint: "The reasons are kept with the decision and go into the letter to the person. Staff do not see them.",
    wanted: "What you want from the requester (only if you send it back)",
    kinds: { "request.approved": "approve", "request.refused": "refuse", "request.sent-back": "send back" } as Readonly<Record<DecisionKind, string>>,
    does: {
      "request.approved": ({ terms }) => `The ${terms.restriction} is approved. It is not in force until the written notice is recorded.`,
      "request.refused": ({ terms }) => `There will be no ${terms.restriction}. The request is closed.`,
      "request.sent-back": (policy) => `The requester answers, and the request comes back to the ${deciderOf(policy)}.`,
    } as Readonly<Record<DecisionKind, (policy: Policy) => string>>,
    needs: (kind: DecisionKind): string => `To ${words.kinds[kind]}, it still needs:`,
    confirmTitle: (kind: DecisionKind, reference: string): string => `${atStart(words.kinds[kind])} ${reference}?`,
    confirmText: {
      "request.approved":
        "It will be recorded in your name as approved, not in force until the written notice is recorded. Staff then see what to do and not your reasons. The channel is told only that it was decided.",
      "request.refused": "It will be recorded in your name as refused, with your reasons. The channel is told only that it was decided.",
      "request.sent-back": "The requester will see your reasons and what you want. The channel is told only that it was decided.",
    } as Readonly<Record<DecisionKind, string>>,
    final: "A recorded decision is not edited or taken back.",
    back: "Go back",
    recording: "Recording",

    decidedTitle: { "request.approved": "Approved", "request.refused": "Refused", "request.sent-back": "Sent back" } as Readonly<Record<DecisionKind, string>>,
    decidedBy: (by: string, moment: string): string => `By ${by} on ${moment}.`,
    reasonsGiven: "Reasons",
    wantedGiven: "What is wanted",
    resultTitle: "Recorded.",
    otherFirst: (by: string): string => `${by} decided first.`,
    ownFirst: "Your decision was recorded the first time you pressed.",
    notAgain: "Nothing was recorded this time. What you typed is below.",
    replied: "The channel was told that it was decided.",
    notReplied: "The channel did not confirm that it was told. The decision stands, and the card opens this page.",
    instructionMissingTitle: ({ terms }: Policy): string => `Staff cannot see this ${terms.restriction} yet.`,
    instructionMissing: (policy: Policy): string =>
      `It was approved, but the instruction to staff was not written. Any ${deciderOf(policy)} can complete it, and nothing is decided anew.`,
    completeIt: "Write the instruction",
    askHead: (policy: Policy): string => `Ask ${anyDecider(policy)} to open this page.`,
    notCompleted: "The instruction could not be written. Try again in a minute.",
    noticeTitle: "Written notice",
    noticeRecorded: (day: string): string => `The notice was recorded for ${day}.`,
    noticePostponed: (day: string): string => `The notice was put off. It must be sent by ${day} at the latest.`,
    notInForce: "Approved, not in force: the written notice is not recorded yet.",
    inForce: "In force.",
    ended: "It has ended.",
    recordNotice: "Record the notice",

    withdrawnTitle: "Taken back",
    withdrawnBy: (by: string, moment: string): string => `${by} took the request back on ${moment}:`,
    withdrawnLate: "It was taken back after the decision, so the decision stands.",
    voidedTitle: "Decisions that do not count",
    voided: (kind: DecisionKind, by: string, moment: string): string => `${words.decidedTitle[kind]} by ${by} on ${moment}`,
    voidReasons: {
      "withdrawn-first": () => "The request had been taken back first.",
      "not-entitled": (policy) => `Whoever decided was not ${anyDecider(policy)} that day, or had asked for it.`,
      criteria: () => "It did not meet what the policy asks of a decision.",
      "other-submission": () => "It was about something else than what waits here.",
      "already-decided": () => "Somebody had decided before.",
      "other-format": () => "It was recorded by a device on which Evenhand had not been opened anew.",
    } as Readonly<Record<VoidReason, (policy: Policy) => string>>,

    notOpen: "Something else happened to this request first. Look again at how it stands.",

    draftTitle: "Your decision does not count yet.",
    draft: (kind: string, moment: string): string =>
      `${kind}: it was written on ${moment}, and the connection was lost before it counted. Nobody has been told. Record it as it is, or decide anew: then this one stays without effect.`,
    draftRecord: "Record this decision",
    decidedFirst: (name: string): string => `${name} decided first, so yours was not recorded.`,

    yourPart: "Your part",
    youAsked: "You asked for this, so somebody else decides.",
    notYours: (policy: Policy): string => `${atStart(anyDecider(policy))} decides on this request. You can read it.`,
    answer: "Answer",
    answerText: "It was sent back to you with a question. Answer it, or take the request back.",
    withdraw: "Take it back",
    withdrawTitle: (reference: string): string => `Take ${reference} back?`,
    withdrawText: "It is closed without a decision. You can ask again later. If somebody decides at the same moment, you are told which came first.",
    withdrawReason: "Why do you take it back?",
    withdrawing: "Taking it back",
    keep: "Keep it",
    decidedBefore: "It was decided before you took it back, so the decision stands.",

    card: "Card in the channel",

    typed: "What you had typed",
    typedHint: "It was not recorded. You can copy it from here.",
  },
});

/** A problem in plain words. `label` names the criterion or measure that it is about, where there is one. */
export const sayDecisionProblem = inLanguages({
  en: (policy: Policy, { type, field }: DecisionProblem, label: string): string => {
    if (isTermsProblem(type)) return termsNeeds[type](label);
    switch (type) {
      case "not-a-head":
        return `${atStart(anyDecider(policy))}.`;
      case "requester-decides":
        return "Somebody else than the requester.";
      case "criterion-unanswered":
        return `An answer on “${label}”.`;
      case "criterion-without-reason":
        return `A reason on “${label}”.`;
      case "criterion-not-satisfied":
        return `“${label}” to be satisfied. As it is, only refusing or sending back is left.`;
      case "cannot-be-not-applicable":
        return `Another answer on “${label}”: the policy has no case in which it does not apply.`;
      case "reasons-missing":
        return "Your overall reasons.";
      case "wanted-missing":
        return "What you want from the requester.";
      case "terms-missing":
        return termsNeeds["no-measures"]();
      case "unanswered":
        return "The answers that set-up has not given yet. They are listed above.";
      case "conflict-undeclared":
      case "conflict-declared":
      case "conflict-unexplained":
        return sayConflictProblem(type);
      case "handling-without-comment":
        return `What you make of the no to “${label}”.`;
      case "not-told":
        return "The person to be told first, or an exception of the policy.";
      case "told-exception-not-allowed":
        return "An exception that the policy has.";
      case "told-without-reason":
        return "Why the exception applies.";
      case "clash-without-why":
        return `Why “${label}” is needed although it gets in the way of what is done differently for the person.`;
      case "does-not-fit":
        return `${label === "" ? "A shorter text" : `A shorter text on “${label}”`}: it is too long for one record. Nothing is lost.`;
      case "missing":
        return missing[field[0]] ?? words.noPolicy;
      case "may-not-ask":
      case "nothing-tried":
      case "tried-not-yet":
      case "no-warning":
      case "no-warning-reason":
      case "exception-not-allowed":
      case "exception-without-reason":
      case "wait-not-over":
      case "wait-without-reason":
      case "agreement-missing":
      case "needs-unsettled":
      case "no-handling-check":
      case "handling-unanswered":
      case "handling-must-apply":
      case "handling-without-action":
      case "handling-falls-short":
      case "clash-without-reason":
      case "last-resort-missing":
      case "criterion-without-evidence":
      case "no-confirmed-address":
        return "A complete request. Send it back.";
    }
  },
});

const missing: Readonly<Record<string, string>> = inLanguages({
  en: {
    contact: "Whom staff and the person turn to.",
    matter: "The reference of the matter.",
  },
});

/** What the instruction of a decision came to, when there is something to say. */
export const instructionWords: Readonly<Record<Decided["instruction"], string>> = inLanguages({
  en: {
    written: "The instruction to staff is written. It is shown to them from the notice on.",
    missing: "The instruction to staff could not be written. It is shown below as due.",
    none: "",
  },
});

/** Why a decision was not recorded, may have been, or does not count. Other heads' decisions have a place of their own. */
export const sayDecideError = inLanguages({
  en: (policy: Policy, error: Exclude<DecideError, { readonly type: "decided-already" }>): string => {
    switch (error.type) {
      case "withdrawn":
        return `The requester took the request back first, so your decision does not count. There is no ${policy.terms.restriction}.`;
      case "no-effect":
        return `It is recorded but does not count. ${words.voidReasons[error.reason](policy)}`;
      case "overtaken":
        return "Something else happened to this request first, so your decision was not recorded. What you wrote is kept: look at how the request stands now, and decide again.";
      case "decision-problems":
        return "Something is still missing. It is listed above.";
      default:
        return sayWriteError(error, "decided");
    }
  },
});

/** Why a request was not taken back. */
export const sayWithdrawError = inLanguages({
  en: (error: RequestError): string => {
    if (error.type === "problems") return "Say why, in at most 4,000 characters.";
    return error.type === "not-open" ? words.notOpen : sayWriteError(error, "taken back");
  },
});

type WriteError = Exclude<RequestError, { readonly type: "problems" | "not-open" }>;

const sayWriteError = inLanguages({
  en: (error: WriteError, done: string): string => {
    switch (error.type) {
      case "answer-lost":
      case "timed-out":
      case "unavailable":
        return `No answer came back, so it may have been recorded. Try again when you like: it cannot be ${done} twice.`;
      case "already-done":
        return "Somebody else did something with this request first. Look again at how it stands.";
      case "payload-too-large":
        return `Together the texts are ${sayNumber(error.length - error.limit)} characters too long for one record. Shorten some of them. Nothing was recorded and nothing is lost.`;
      case "row-refused":
        return sayProblem({ type: "refused", status: 0, detail: error.detail });
      case "offline":
        return "You are offline. Nothing was recorded and nothing is lost: try again when you are back.";
      case "throttled":
        return "Microsoft 365 asks us to wait. Nothing was recorded: try again in a minute.";
      default:
        return sayProblem(error);
    }
  },
});
