import { foldAll } from "../../events/define-fold.ts";
import type { Settings } from "../../policy/settings.ts";
import type { LedgerEvent } from "../../events/event.ts";
import { isOwn, type Entry } from "./entry.ts";
import { messagesFold, messagesOf, type LoggedMessage } from "./messages.ts";

/** Everything logged, with the rows that are idle: for those who are told of them. */
export const judgedMessagesFold: typeof messagesFold = { ...messagesFold, fold: (settings, events) => messagesOf(settings, events, isIdle) };

export const foldJudgedMessages = (settings: Settings, events: Iterable<LedgerEvent>): ReadonlyMap<string, LoggedMessage> => foldAll(judgedMessagesFold, settings, events);

/**
 * Whether an event has nothing to act on in a message as it stood before it: it completes, takes back or settles an entry
 * that is not there, or that is somebody else's. `proposals` are those in the streams of the message.
 */
const isIdle = (message: LoggedMessage, event: LedgerEvent, proposals: readonly LedgerEvent[]): boolean => {
  switch (event.kind) {
    case "contact.detailed":
      return !message.views.some((view) => isOwn(view, event, event.body.of));
    case "contact.corrected": {
      const { views, breaches, dangers, call, post } = message;
      const of = event.body.of;
      const entries: readonly (Entry | null)[] = [...views, ...breaches, ...dangers, call, post];
      const isOfEntry = [call, post].some((act) => act !== null && act.of === of && act.by.oid === event.by.oid);
      return !isOfEntry && !entries.some((entry) => entry !== null && isOwn(entry, event, of)) && !proposals.some(({ key, by }) => key === of && by.oid === event.by.oid);
    }
    case "contact.attributed":
      return event.body.writer === "person" && event.body.person === undefined;
    case "triage.undone":
      return !message.triages.some((triage) => isOwn(triage, event, event.body.of));
    case "task.done":
      return !message.triages.some(({ key, done }) => key === event.body.of && done === null);
    default:
      return false;
  }
};
