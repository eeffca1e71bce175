import { by } from "../../base/compare.ts";
import { effectsMissing, isConcern, mustReportToPolice } from "../../policy/behaviours.ts";
import type { Policy } from "../../policy/types.ts";
import { noConcern } from "../../policy/vocabulary.ts";
import type { LoggedMessage } from "./messages.ts";

/** Whether somebody has read all of a message and said what it is. Of a restricted person, every message must be (001 section 6, 002 7.2, 003 9.10). */
export const isFullyRead = (message: Pick<LoggedMessage, "triages"> | null): boolean => message !== null && message.triages.length > 0;

/** Logged conduct that a manager has not looked at yet, oldest first. */
export const concernsWaiting = (messages: Iterable<LoggedMessage>): readonly LoggedMessage[] => [...messages].filter(isConcernWaiting).sort(byReceipt);

export const isConcernWaiting = ({ considered, views }: LoggedMessage): boolean => considered === null && views.some(({ choice }) => isConcern(choice));

/** Oldest first. */
export const byReceipt = by<LoggedMessage>(
  ({ receivedAt }) => receivedAt,
  ({ stream }) => stream,
);

/** Messages in which a behaviour was seen for which the policy makes a police report compulsory. */
export const needsPoliceReport = (policy: Policy, message: LoggedMessage): boolean => message.views.some((view) => mustReportToPolice(policy, view.choice));

/** The choice under which a message is counted: the first concern that anyone saw, else no concern. It counts once. */
export const countedChoice = (message: LoggedMessage): string | null => {
  const concern = message.views.find((view) => isConcern(view.choice));
  if (concern) return concern.choice;
  return message.views.length > 0 ? (message.views[0]?.choice ?? noConcern) : null;
};

/** Conduct whose effect the policy asks for and nobody gave: it is no finding yet (000, "Defining unacceptable contact"). */
export const effectNotGiven = "effect-not-given";

/** The choice under which a message counts as evidence: conduct counts once its effect is given, where the policy asks for one. */
export const evidenceChoice = (message: LoggedMessage): string | null => {
  const concerns = message.views.filter(({ choice }) => isConcern(choice));
  const found = concerns.find(({ policy, choice, effects }) => policy === null || !effectsMissing(policy, choice, effects));
  return found?.choice ?? (concerns.length > 0 ? effectNotGiven : countedChoice(message));
};
