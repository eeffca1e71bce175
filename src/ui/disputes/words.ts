import type { Day } from "../../domain/base/time.ts";
import type { DecideDisputeError } from "../../app/dispute/decide-dispute.ts";
import type { ReceiveDisputeError } from "../../app/dispute/receive-dispute.ts";
import type { RefuseMessageError } from "../../app/dispute/refuse-message.ts";
import type { DisputeOutcome, DisputeProblem } from "../../domain/subjects/dispute/check-dispute.ts";
import type { disputeGrounds } from "../../domain/policy/vocabulary.ts";
import type { VoidDisputeReason } from "../../domain/subjects/dispute/disputes.ts";
import { changeWords, sayChangeProblem } from "../words/change-words.ts";
import { sayDay } from "../words/dates.ts";
import { letterWords, sayNoticeProblem } from "../words/letter-words.ts";
import { inLanguages } from "../words/in-languages.ts";

/** The words for disputes: the list, the page of one, and logging one. */
export const words = inLanguages({
  en: {
    toPerson: "To the person’s page",

    list: {
      title: "Disputes",
      hint: "Anyone may dispute a restriction, restricted or not, in any form of words.",
      open: "To be decided",
      openNone: "No dispute waits for a decision.",
      toCarryOut: "Decided, not carried out yet",
      toCarryOutHint: "A head of function carries these out. Until then staff follow the old terms.",
      toWrite: "Decided, the person not told in writing yet",
      messages: "Messages said to be a dispute",
      messagesHint: "A reader found them to be a dispute, and nobody has logged them as one.",
      by: (day: Day): string => `By ${sayDay(day)}`,
      late: (day: Day): string => `Was due on ${sayDay(day)}`,
      noDue: "No time is set",
      received: (day: Day): string => `Received on ${sayDay(day)}`,
      overdue: "Overdue",
      log: "Log it as a dispute",
      from: (subject: string, day: Day): string => `“${subject}”, ${sayDay(day)}`,
    },

    refuse: {
      open: "Do not take this message as a dispute",
      title: "Not taken as a dispute",
      hint: "Only because this one message is itself unacceptable, and only in writing. The next message is looked at again.",
      reason: "Why this message is itself unacceptable",
      writtenOn: "Day on which the person was told in writing",
      does: "Record it",
      confirm: "Leave this message out as a dispute?",
      means: "The person keeps the right to dispute the restriction. It is recorded under your name.",
      writeLetter: "Write the letter",
      done: "Recorded.",
      cancel: "Cancel",
    },

    log: {
      title: (name: string): string => `Log a dispute: ${name}`,
      hint: "No form of words is needed. What the person says counts, however they say it.",
      receivedOn: "Day on which it was received",
      channel: "How it came",
      grounds: "What it is about, as far as they say",
      says: "What they say",
      saysHint: "In their words where you can.",
      message: "The message in which it came",
      noMessage: "None of the logged messages",
      dueOn: (day: Day): string => `It is to be decided by ${sayDay(day)}.`,
      noDue: "It is received all the same. It cannot be decided before this is answered.",
      does: "Log the dispute",
      cancel: "Cancel",
    },

    grounds: {
      "wrong-person": "It is not them",
      facts: "The facts are not right",
      "not-proportionate": "It goes too far",
      circumstances: "Their circumstances were not considered",
      adjustments: "What they need was not considered",
      "not-warned": "They were not warned",
      other: "Something else",
    } satisfies Record<(typeof disputeGrounds)[number], string>,

    page: {
      title: (name: string): string => `Dispute: ${name}`,
      gone: "This dispute is not in the records that this device has.",
      goneNext: "The link may be old, or the records were not read fully. Check again, or look in the list of disputes.",
      noPolicy: "The restriction was made under a policy that this version of Evenhand does not know. Ask the owner to update it.",
      toList: "To the list of disputes",
      route: (route: string, by: string): string => `${route}. Decided by: ${by}.`,
      finalStage: "This is the final stage.",
      dueBy: (day: Day): string => `It is to be decided by ${sayDay(day)}.`,
      late: (day: Day): string => `It was to be decided by ${sayDay(day)} and is late.`,
      noDue: "Nobody has said by when it is to be decided.",
      says: "What the person says",
      receivedBy: (channel: string, day: Day, name: string): string => `${channel}, received on ${sayDay(day)}, logged by ${name}`,
      inMessage: (subject: string): string => `It came in the message “${subject}”.`,
      nothingSaid: "Nothing beyond the message itself was noted.",
      decided: "What was decided, and why",
      decidedBy: (name: string, day: Day): string => `${name}, ${sayDay(day)}`,
      requestedWith: "What the request said",
      evidence: "Evidence of the request",
      toRequest: "Open the request and its evidence",
      satisfied: "The criteria",
      noRequest: "The decision is not in the records that you may read.",
    },

    decide: {
      title: "Your decision",
      tookPart: "You had a hand in this restriction, so somebody else decides its dispute.",
      notYours: "A person who holds the office of deciding disputes, and had no hand in the restriction, decides it.",
      cannot: "It cannot be decided until this is answered.",
      outcome: "What follows",
      outcomes: {
        upheld: "Upheld: the restriction ends",
        varied: "Varied: other terms apply",
        refused: "Refused: the restriction stays",
      } satisfies Record<DisputeOutcome, string>,
      outcomeHints: {
        upheld: "A head of function ends the restriction. They are shown it as overdue until they have.",
        varied: "A head of function gives the new terms. They apply once the person is told of them in writing; the old ones apply until then.",
        refused: "Nothing changes for staff. The person is told the result in writing.",
      } satisfies Record<DisputeOutcome, string>,
      reasons: "Reasons",
      reasonsHint: "The person’s letter is written from them.",
      does: { upheld: "Uphold it", varied: "Vary the restriction", refused: "Refuse it" } satisfies Record<DisputeOutcome, string>,
      confirm: { upheld: "Uphold this dispute?", varied: "Vary this restriction?", refused: "Refuse this dispute?" } satisfies Record<DisputeOutcome, string>,
      confirmFinal: "It is recorded under your name and cannot be changed.",
      choose: "Choose what follows.",
      recording: "Recording",
      recorded: "The dispute is decided",
      first: (name: string): string => `${name} decided this dispute first`,
    },

    result: {
      title: "Decision on the dispute",
      toCarryOut: "It is decided, and staff do not see it yet",
      toCarryOutHint: { withdraw: "A head of function ends the restriction.", replace: "A head of function gives the new terms." },
      carryOut: { withdraw: "End the restriction", replace: "Give the new terms" },
      confirm: { withdraw: "End the restriction, as the dispute was decided?", replace: "Give the new terms, as the dispute was decided?" },
      means: {
        withdraw: "Staff do not see this rule any more.",
        replace: "They apply once the person is told of them in writing. The old terms apply until then.",
      },
      carriedOut: {
        withdraw: "Carried out. Staff do not see this rule any more.",
        replace: "Carried out. Staff see the new terms once it is recorded that the person was told of them in writing. The old terms apply until then.",
      },
      notCarriedOut: "It could not be written. Nothing has changed for staff. Try again.",
      letterMissing: "The written result is not recorded yet.",
      letterSaysSo: "Until it is carried out, the letter says that the limits still apply.",
      writeLetter: "Write the result",
      told: (day: Day): string => `The person was told in writing on ${sayDay(day)}.`,
      voided: "Decisions that do not count",
    },

    noEffect: {
      "not-entitled": "Whoever decided holds no office for it.",
      "took-part": "Whoever decided had a hand in the restriction.",
      conflict: "A conflict of interest was declared.",
      "no-restriction": "It names no restriction of this person.",
      terms: "The policy does not allow it so.",
      "already-decided": "The dispute was decided before.",
    } satisfies Record<VoidDisputeReason, string>,
    doesNotCount: "It is recorded, but it does not count.",
  },
});

/** What a decision on a dispute still needs before it can be recorded; `label` names the measure that the problem is about. */
export const sayDisputeProblem = inLanguages({
  en: ({ type, field }: DisputeProblem, label: string): string => {
    switch (type) {
      case "not-a-decider":
        return "A person who holds the office of deciding disputes.";
      case "took-part":
        return "Somebody who had no hand in the restriction.";
      case "ended":
        return "Another outcome: the restriction has ended, so there is nothing to vary.";
      case "reasons-missing":
        return "Your reasons.";
      case "route-stays-open":
        return "Another way: this policy lets no message be left out as a dispute.";
      case "message-missing":
        return "The message that it is about.";
      case "not-written-yet":
        return "The day on which the person was told in writing, not later than today.";
      default:
        return sayChangeProblem(type, field, label);
    }
  },
});

const sayProblems = inLanguages({
  en: (problems: readonly DisputeProblem[]): string => `${changeWords.needs} ${problems.map((problem) => sayDisputeProblem(problem, "")).join(" ")}`,
});

/** Why a dispute was not decided, or its decision does not count. */
export const sayDecideError = (error: DecideDisputeError): string => {
  switch (error.type) {
    case "dispute-problems":
      return sayProblems(error.problems);
    case "disputed-already":
      return `${words.decide.first(error.decision.by.name)}. ${words.decide.outcomes[error.decision.body.outcome]}.`;
    case "no-effect":
      return `${words.doesNotCount} ${words.noEffect[error.reason]}`;
    default:
      return sayNoticeProblem(error);
  }
};

/** Why a dispute was not logged, or a message not refused. */
export const sayLogError = inLanguages({
  en: (error: ReceiveDisputeError | RefuseMessageError): string => {
    switch (error.type) {
      case "dispute-problems":
        return sayProblems(error.problems);
      case "not-a-handler":
        return "Only a manager or a head of function can log a dispute.";
      case "not-received-yet":
        return "Give the day on which it was received, not later than today.";
      case "nothing-said":
        return "Say what the person says, or choose the message in which it came.";
      case "too-long":
        return letterWords.tooLong;
      default:
        return sayNoticeProblem(error);
    }
  },
});
