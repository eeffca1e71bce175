import type { RequestError } from "../../app/request/send-request.ts";
import type { Problem } from "../../domain/request/check-submission.ts";
import { formWords } from "../shared/form-words.ts";
import { counted, sayNumber } from "../shared/numbers.ts";
import { requestWords } from "../shared/request/request-words.ts";
import { sayProblem } from "../shared/service-words.ts";

/** All words of the form by which a manager asks for a restriction. */
export const words = {
  title: (name: string): string => `Ask for a restriction: ${name}`,
  answerTitle: (reference: string): string => `Answer and send again: ${reference}`,
  under: (policy: string, body: string): string => `Under “${policy}”, ${body}. A head of function decides. You cannot decide on your own request.`,
  getting: "Reading the contact log",
  noPolicy: "The policy in the settings is not one that this version of Evenhand knows. Ask the owner of Evenhand in your organisation.",
  noCriteria: "Set-up has not said yet which criteria must be met, so nothing can be asked for. Ask the owner of Evenhand in your organisation.",
  notForYou: "Only managers ask for a restriction. Tell your manager what happened: what you logged is with them already.",
  notSentBack: "This request was not sent back, so there is nothing to answer.",
  openIt: "Open the request",

  askSection: "What you ask for",
  askLabel: "The ask, in one sentence",
  askHint: "For example: answer by email only, through one contact, for six months.",
  circumstances: "Circumstances",
  circumstancesHint: "What happened and how it affects the work or other people. Say what you saw, not what you think drives it.",
  wantedTitle: "What the head of function asked",
  asks: (by: string): string => `${by} asks:`,
  answer: "Your answer",
  answerHint: "Say what you did about it. The rest of the request is below, as you sent it, and can be changed.",

  triedSection: "What was tried",
  triedHint: "Tick each step that was taken before asking for a restriction.",
  triedOn: "When (leave empty if not known)",
  triedNote: "What was done, and what came of it",

  warningSection: "Warning",
  warned: (day: string, way: string, ago: number): string => `Warned on ${day}, ${way}, ${ago === 0 ? "today" : `${counted(ago, "day", "days")} ago`}.`,
  notWarned: "No warning is recorded for this person. Wherever possible they get the chance to change first.",
  notWarnedReason: "Why was there no warning?",
  notWarnedHint: "The head of function sees this.",

  evidenceSection: "Evidence",
  frozen: (moment: string): string =>
    `The contact log is frozen at its last entry, ${moment}. The head of function sees what it said then, even if entries are added or corrected later, and is told if anything before that moment was changed.`,
  noEvidence: "Nothing is logged for this person’s confirmed addresses. You can send the request all the same, and the head of function will see that there is no log.",
  noAddress: "No address of this person is confirmed, so a restriction would cover nothing. Confirm an address on the person’s page first.",
  covers: (count: number): string => `Covers ${counted(count, "confirmed address", "confirmed addresses")}.`,
  since: (count: number): string => `${counted(count, "message", "messages")} logged or corrected since.`,
  includeSince: "Include what came since",
  quotes: "Quote messages",
  quotesHint: "Tick the ones that show it best. The head of function can open all of them.",
  quoted: (count: number): string => `${count} quoted`,
  police: (clause: string): string => `${requestWords.police(clause)} This request does not do that.`,

  criteriaHint: "The head of function must be satisfied on each of these. Give the evidence for each.",
  criterionHint: (asks: string, notApplicableWhen: string | null, clause: string): string =>
    `${asks} ${notApplicableWhen === null ? "" : `The head of function may answer “not applicable” in this case: ${notApplicableWhen} `}(${formWords.clause(clause)})`,

  measuresHint: "Choose as few as will do. Each must fit what happened.",
  why: "Why this measure",

  termsSection: "Scope, contact and review",
  contactHint: "A role or desk with a way to reach it, not one person alone.",
  urgency: "Urgency",
  ordinary: "Ordinary",
  urgent: "Urgent: staff are not safe, or the contact stops other work today",

  summarySection: "What this will mean to the person",
  summaryEmpty: "Choose a measure above to see what it will mean.",

  send: "Send to the head of function",
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
  recorded: "The request is recorded. A head of function decides, and you will see the decision on the request’s page.",
  cardKept: "Noted: the card is there.",
} as const;

/** A problem in plain words. `label` names the step, criterion or measure that it is about, where there is one. */
export const sayRequestProblem = ({ type, field }: Problem, label: string): string => {
  switch (type) {
    case "missing":
      return missing[field] ?? `Something is missing: ${field}.`;
    case "nothing-tried":
      return "Tick at least one step that was tried, or try one first.";
    case "tried-not-yet":
      return `“${label}” has a date in the future. A step that is still to come was not tried.`;
    case "no-warning":
      return "Say why there was no warning.";
    case "criterion-without-evidence":
      return `Give evidence for “${label}”.`;
    case "no-measures":
      return "Choose at least one measure.";
    case "measure-unknown":
      return `“${label}” is not a measure of this policy. Take it out.`;
    case "measure-parameter-missing":
      return `Complete “${label}”.`;
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
      return "Confirm an address of this person first: a restriction covers confirmed addresses only.";
    case "does-not-fit":
      return field === "quotes" ? "Quote at most 50 log entries." : `${label === "" ? "A text" : `“${label}”`} is too long for one record. Shorten it. Nothing is lost.`;
  }
};

const missing: Readonly<Record<string, string>> = {
  ask: "Say in one sentence what you ask for.",
  circumstances: "Describe the circumstances.",
  contact: "Say whom staff and the person turn to.",
  answer: "Answer what the head of function asked.",
  matter: "Give the reference of the matter.",
};

export type SendError = Exclude<RequestError, { readonly type: "problems" }>;

/** Why a request was not sent, or may have been, and what to do. Problems of the form have words of their own. */
export const saySendError = (error: SendError): string => {
  switch (error.type) {
    case "answer-lost":
    case "timed-out":
    case "unavailable":
      return "No answer came back. Press “Send again” when you like: it cannot be sent twice.";
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
};

/** In one phrase, whether it was sent. */
export const saySendOutcome = ({ type }: SendError): string => {
  if (type === "already-done") return words.sentBefore;
  return type === "answer-lost" || type === "timed-out" || type === "unavailable" ? words.maybeSent : words.notSent;
};
