import type { RequestError } from "../../../app/request/send-request.ts";
import type { Policy } from "../../../domain/policy/types.ts";
import type { Problem } from "../../../domain/decide/problem.ts";
import { formWords } from "../../words/form-words.ts";
import { counted, sayNumber } from "../../words/numbers.ts";
import { atStart } from "../../words/at-start.ts";
import { anyRestriction } from "../../words/policy-terms.ts";
import { requestWords } from "../../words/request-words.ts";
import { sayProblem } from "../../words/service-words.ts";
import { isField } from "../../../domain/decide/field.ts";
import { inLanguages } from "../../words/in-languages.ts";

/** All words of the form by which a manager asks for a restriction. */
export const words = inLanguages({
  en: {
    title: (policy: Policy, name: string): string => `Ask for ${anyRestriction(policy)}: ${name}`,
    answerTitle: (reference: string): string => `Answer and send again: ${reference}`,
    under: (policy: string, body: string, decider: string): string => `Under “${policy}”, ${body}. The ${decider} decides. You cannot decide on your own request.`,
    getting: "Reading the contact log",
    noPolicy: "The policy in the settings is not one that this version of Evenhand knows. Ask the owner of Evenhand in your organisation.",
    cannotAsk: "Nothing can be asked for yet.",
    notForYou: (policy: Policy): string => `Only managers ask for ${anyRestriction(policy)}. Tell your manager what happened: what you logged is with them already.`,
    notSentBack: "This request was not sent back, so there is nothing to answer.",
    openIt: "Open the request",

    askSection: "What you ask for",
    askLabel: "The ask, in one sentence",
    askHint: "For example: answer by email only, through one contact, for six months.",
    purposeHint: "What should be different for the office, and how the person is still heard.",
    exhaustedHint: "Which reviews of the matter itself there were, and when. Leave it empty when there were none.",
    circumstances: "Circumstances",
    circumstancesHint: "What happened and how it affects the work or other people. Say what you saw, not what you think drives it.",
    wantedTitle: (decider: string): string => `What the ${decider} asked`,
    asks: (by: string): string => `${by} asks:`,
    answer: "Your answer",
    answerHint: "Say what you did about it. The rest of the request is below, as you sent it, and can be changed.",

    deciderSees: "Whoever decides sees this.",
    recordNeeds: "Ask them, and record it on their page",
    neverAskedReason: "Why was the person not asked?",
    lastResortHint: "With an adjustment in place it depends on all the circumstances. Say why nothing milder is left.",

    handlingRules: {
      all: "It goes forward when the answers are satisfactory: each is yes, or does not apply yet.",
      any: "It goes forward when one answer at least is yes. Every no is put right by somebody, and whoever decides says what they make of it.",
    },
    checked: (by: string, moment: string): string => `Checked by ${by} on ${moment}.`,
    notChecked: "Our own handling of the matter has not been checked.",
    checkHandling: "Check it on their page",
    checkHandlingAgain: "Check it again on their page",
    shortcomings: (count: number): string => `${counted(count, "shortcoming is", "shortcomings are")} not put right yet.`,

    agreementHint: (policy: Policy): string => `The policy does not ask for it. ${atStart(anyRestriction(policy))} that the person agrees to works better.`,
    agreementAsked: "Was the person asked?",
    agreementWhy: "Why not?",
    agreementSaid: "What did they say?",

    triedSection: "What was tried",
    triedHint: (policy: Policy): string => `Tick each step that was taken before asking for ${anyRestriction(policy)}.`,
    triedOn: "When (leave empty if not known)",
    triedNote: "What was done, and what came of it",

    warningSection: "Warning",
    warned: (day: string, way: string, ago: number): string => `Warned on ${day}, ${way}, ${ago === 0 ? "today" : `${counted(ago, "day", "days")} ago`}.`,
    notWarned: "No warning is recorded for this person. The policy promises to try to give one first.",
    mustWarn:
      "No warning is recorded for this person. The policy wants one first, and no reason stands in for it. Where it cannot wait, send it and say why the time after it is short.",
    recordWarning: "Record a warning on their page",
    notWarnedReason: "Why was there no warning?",
    shortWait: (days: number): string => `Why not wait ${counted(days, "day", "days")} for the person to change?`,
    exceptions: "Does an exception of the policy spare the warning?",
    noException: "No exception",
    exceptionReason: "Why does the exception apply?",

    evidenceSection: "Evidence",
    frozen: (decider: string, moment: string): string =>
      `The contact log is frozen at its last entry, ${moment}. The ${decider} sees what it said then, even if entries are added or corrected later, and is told if anything before that moment was changed.`,
    noEvidence: "Nothing is logged for this person’s confirmed addresses. You can send the request all the same, and whoever decides will see that there is no log.",
    noAddress: (policy: Policy): string =>
      `No address of this person is confirmed, so ${anyRestriction(policy)} would cover nothing. Confirm an address on the person’s page first.`,
    covers: (count: number): string => `Covers ${counted(count, "confirmed address", "confirmed addresses")}.`,
    since: (count: number): string => `${counted(count, "message", "messages")} logged or corrected since.`,
    includeSince: "Include what came since",
    quotes: "Quote messages",
    quotesHint: "Tick the ones that show it best. Whoever decides can open all of them.",
    quoted: (count: number): string => `${count} quoted`,
    police: (clause: string): string => `${requestWords.police(clause)} This request does not do that.`,

    criteriaHint: (decider: string): string => `The ${decider} must be satisfied on each of these. Give the evidence for each.`,
    criterionHint: (decider: string, asks: string, notApplicableWhen: string | null, clause: string): string =>
      `${asks} ${notApplicableWhen === null ? "" : `The ${decider} may answer “not applicable” in this case: ${notApplicableWhen} `}(${formWords.clause(clause)})`,

    measuresHint: "Choose as few as will do. Each must fit what happened.",
    why: "Why this measure",
    clashReason: "Why is the measure needed all the same, and what is done so that they are not shut out?",

    termsSection: "Scope, contact and review",
    contactHint: "A role or desk with a way to reach it, not one person alone.",
    urgency: "Urgency",
    ordinary: "Ordinary",
    urgent: "Urgent: staff are not safe, or the contact stops other work today",

    summarySection: "What this will mean to the person",
    summaryEmpty: "Choose a measure above to see what it will mean.",

    send: (decider: string): string => `Send to the ${decider}`,
    sendAgain: "Send again",
    sending: "Sending",
    cancel: "Cancel",
    problemsTitle: (count: number): string => `${counted(count, "thing", "things")} to complete before it can be sent`,
    notSent: "Not sent.",
    maybeSent: "It may have been sent.",
    sentBefore: "It is recorded already.",

    leaveTitle: "Leave without sending?",
    leaveText: "What you typed is not kept on this device and will be lost.",
    leave: "Leave",
    stay: "Keep writing",

    sentTitle: (reference: string): string => `Sent: ${reference}`,
    recorded: "The request is recorded. Somebody else decides, and you will see the decision on the request’s page.",
    cardKept: "Noted: the card is there.",
  },
});

/** A problem in plain words. `label` names the step, criterion or measure that it is about, where there is one. */
export const sayRequestProblem = inLanguages({
  en: (policy: Policy, { type, field }: Problem, label: string): string => {
    switch (type) {
      case "missing":
        return missing[field[0]] ?? `Something is missing: ${field[0]}.`;
      case "nothing-tried":
        return "Tick at least one step that was tried, or try one first.";
      case "tried-not-yet":
        return `“${label}” has a date in the future. A step that is still to come was not tried.`;
      case "unanswered":
        return words.cannotAsk;
      case "may-not-ask":
        return words.notForYou(policy);
      case "no-warning":
        return "Record a warning on the person’s page first. No reason stands in for it under this policy.";
      case "no-warning-reason":
        return "Say why there was no warning.";
      case "exception-not-allowed":
        return `The policy has no such exception for ${anyRestriction(policy)}. Choose another, or none.`;
      case "exception-without-reason":
        return "Say why the exception to the warning applies.";
      case "wait-not-over":
        return "The time that the policy gives a person to change is not over yet.";
      case "wait-without-reason":
        return "Say why the person got less time to change than usual.";
      case "agreement-missing":
        return "Say why the person was not asked whether they agree.";
      case "needs-unsettled":
        return "Ask the person what they need in order to communicate, or say why nobody asked.";
      case "no-handling-check":
        return "Check our own handling on the person’s page first.";
      case "handling-unanswered":
        return `Our own handling: “${label}” is not answered. Check it again.`;
      case "handling-must-apply":
        return `Our own handling: “${label}” applies always. Check it again.`;
      case "handling-without-action":
        return `Our own handling: the no to “${label}” has no action with an owner and a date.`;
      case "handling-falls-short":
        return "Our own handling falls short. Put it right and check it again: that may be enough.";
      case "clash-without-reason":
        return `Say why “${label}” is needed although it gets in the way of what is done differently for the person.`;
      case "last-resort-missing":
        return "Say why this is the last resort for somebody with an adjustment.";
      case "criterion-without-evidence":
        return `Give evidence for “${label}”.`;
      case "no-measures":
        return "Choose at least one measure.";
      case "measure-unknown":
        return `“${label}” is not a measure of this policy. Take it out.`;
      case "measure-parameter-missing":
        return `Complete “${label}”.`;
      case "measure-parameter-not-offered":
        return `Choose again in “${label}”: one of its answers is none that the policy offers.`;
      case "measure-mailbox-unknown":
        return `Choose a mailbox of the settings for “${label}”, so that somebody reads it every day.`;
      case "measure-needs-severity":
        return `Say why this case is severe enough for “${label}”.`;
      case "measure-without-why":
        return `Say why you chose “${label}”.`;
      case "no-route-open":
        return "Together these measures leave no way of contact open. Take one out.";
      case "review-not-ahead":
        return "Give a review date in the future.";
      case "review-too-late":
        return "The review date is later than the policy allows.";
      case "end-before-start":
        return "The end date must be in the future.";
      case "no-confirmed-address":
        return `Confirm an address of this person first: ${anyRestriction(policy)} covers confirmed addresses only.`;
      case "does-not-fit":
        return isField(field, "quotes") ? "Quote at most 50 log entries." : `${label === "" ? "A text" : `“${label}”`} is too long for one record. Shorten it. Nothing is lost.`;
    }
  },
});

const missing: Readonly<Record<string, string>> = inLanguages({
  en: {
    ask: "Say in one sentence what you ask for.",
    purpose: "Say what it is to achieve.",
    circumstances: "Describe the circumstances.",
    contact: "Say whom staff and the person turn to.",
    answer: "Answer what was asked when it was sent back.",
    matter: "Give the reference of the matter.",
  },
});

export type SendError = Exclude<RequestError, { readonly type: "problems" }>;

/** Why a request was not sent, or may have been, and what to do. Problems of the form have words of their own. */
export const saySendError = inLanguages({
  en: (error: SendError): string => {
    switch (error.type) {
      case "answer-lost":
      case "timed-out":
      case "unavailable":
        return "No answer came back. Press “Send again” when you like: it cannot be sent twice.";
      case "not-open":
        if (error.state === "withdrawn") return "The request was taken back meanwhile, so there is nothing to answer. Nothing was sent.";
        return error.state === "sent-back"
          ? "The request was sent back once more. Nothing was sent; what you wrote is kept. Open the request to see what is asked now."
          : "The request was answered or decided meanwhile. Nothing was sent; what you wrote is kept. Open the request to see how it stands.";
      case "already-done":
        return "It stands as it was when you first pressed Send. What you have changed since is not in it. Open the request to see it.";
      case "payload-too-large":
        return `Together the texts are ${sayNumber(error.length - error.limit)} characters too long for one record. Shorten some of them. Nothing was sent and nothing is lost.`;
      case "row-refused":
        return sayProblem({ type: "refused", status: 0, detail: error.detail });
      case "offline":
        return "You are offline. Nothing was sent and nothing is lost: send it when you are back.";
      case "throttled":
        return "Microsoft 365 asks us to wait. Nothing was sent: try again in a minute.";
      default:
        return sayProblem(error);
    }
  },
});

/** In one phrase, whether it was sent. */
export const saySendOutcome = inLanguages({
  en: ({ type }: SendError): string => {
    if (type === "already-done") return words.sentBefore;
    return type === "answer-lost" || type === "timed-out" || type === "unavailable" ? words.maybeSent : words.notSent;
  },
});
