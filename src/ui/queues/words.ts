import type { Day } from "../../domain/base/time.ts";
import type { MailboxError } from "../../app/reading/check-mailbox.ts";
import { sayDay } from "../words/dates.ts";
import { counted } from "../words/numbers.ts";
import { sayRecordProblem } from "../words/record-words.ts";
import type { QueuedType } from "./due-rows.ts";
import { inLanguages } from "../words/in-languages.ts";

const workingDays = inLanguages({ en: (days: number): string => counted(days, "working day", "working days") });

/** The words of the reading queue, the mailboxes and what is due. */
export const words = inLanguages({
  en: {
    loud: "Late",
    shownMore: (count: number): string => `Show ${count} more`,

    reading: {
      title: "Reading",
      hint: "Whatever a restriction says, somebody reads all of every message that comes under it.",
      queue: "Opened or logged, not fully read",
      queueHint: "Open each message where it came, read all of it, then say what it needs. Mail that nobody has opened is out of sight here.",
      none: "Every message that was opened or logged has been read and passed on.",
      earlier: "From before the restriction",
      earlierHint: "These came while the person could still write as anybody can. Look through them when you have time: none counts as waiting.",
      waits: (days: number): string => (days === 0 ? "Came today" : `Waits ${workingDays(days)}`),
      before: "Came before the restriction",
      received: (channel: string, day: Day): string => `${channel} of ${sayDay(day)}`,
      mailbox: (mailbox: string): string => `In ${mailbox}`,
      loggedBy: (names: string): string => `Logged by ${names}`,
      openedOnly: "Opened, and not logged",
      restriction: (label: string): string => `Restricted: ${label}`,
      matter: (matter: string): string => `only about ${matter}`,
      allContact: "all contact with this office",
      say: "I have read it",
      sayOf: (subject: string): string => `I have read it: ${subject}`,
      asks: (subject: string): string => `What does “${subject}” need?`,
      notNow: "Not now",
      recorded: (outcome: string, desk: string, day: Day | null): string =>
        desk === "" ? `Recorded: ${outcome}.` : `Recorded: ${outcome}. It is with ${desk}${day === null ? "" : `, due by ${sayDay(day)}`}.`,
    },

    unopened: {
      title: "Unopened mail from restricted addresses",
      hint: "Found in the mailboxes that Settings names, by whom it is from, who sent it and whom a reply goes to. Nothing of it is kept.",
      look: "Look now",
      looking: "Looking.",
      none: (mailbox: string): string => `${mailbox}: none.`,
      failed: (mailbox: string, why: string): string => `Could not look in ${mailbox}. There may be unopened mail. ${why}`,
      notAllowed: "Your account may not open it. Whoever reads it can look.",
      more: (mailbox: string): string => `${mailbox} holds more unopened mail than is read at once, so there may be more than is listed.`,
      unlooked: (count: number): string =>
        count === 1 ? "One more email names a sender whose address cannot be looked up." : `${count} more emails name a sender whose address cannot be looked up.`,
      from: (address: string, day: Day): string => `From ${address}, ${sayDay(day)}`,
    },

    mailboxes: {
      title: "Mailboxes",
      yours: "Yours to read",
      hint: "Each is read every working day by its reader or its deputy, who then says that none is left.",
      none: "Settings name no mailbox for restricted contact.",
      noneOfYours: "Settings name you as the reader or deputy of no mailbox.",
      people: (reader: string, deputy: string): string => `Read by ${reader}; deputy ${deputy}`,
      never: "Nobody has ever said that none was left.",
      clear: (name: string, day: Day): string => `None left on ${sayDay(day)}, ${name}`,
      missed: (days: number): string => `${workingDays(days)} passed without it`,
      dueToday: "To be read today",
      upToDate: "Read today",
      notWorking: "Nothing to do today",
      noneLeft: "None left",
      noneLeftIn: (mailbox: string): string => `None left in ${mailbox}`,
      someLeft: "Some left",
      left: "How many are left unread?",
      record: "Record",
      notCounted: "You are neither its reader nor its deputy, so what you say is shown and does not end the day.",
      checks: "Last checks",
      check: (moment: string, name: string, left: number): string => `${moment}, ${name}: ${left === 0 ? "none left" : `${left} left`}`,
      uncounted: "does not count",
      recorded: (mailbox: string, left: number): string => `Recorded: ${left === 0 ? "none left" : `${left} left`} in ${mailbox}.`,
      couldNotRead: "What others recorded could not be read, so a mailbox may be shown as late that is not.",
      places: "Restrictions without a mailbox that is read",
      placesHint: "What is blocked or diverted must arrive where somebody reads it. An owner adds the mailbox to Settings, with its reader and deputy.",
      place: (measure: string, named: string): string => (named === "" ? `${measure}: names no mailbox` : `${measure}: “${named}” is no mailbox of Settings`),
    },

    due: {
      title: "My work",
      hint: "Worked out from the records each time. What is done goes by itself.",
      none: "Nothing is due.",
      yours: "For you",
      roles: { manager: "Managers", head: "Heads of function", decider: "Whoever decides disputes", owner: "Owners of Evenhand" },
      group: (label: string, count: number): string => `${label} (${count})`,
      done: "It is done",
      doneOf: (title: string): string => `It is done: ${title}`,
      note: "What was done, if it needs saying",
      record: "Record",
      notNow: "Not now",
      several: {
        reading: (count: number): string => `${count} messages not fully read`,
        concern: (count: number): string => `${count} messages with conduct to look at`,
      } satisfies Record<QueuedType, (count: number) => string>,
      oldestSince: (day: Day): string => `The oldest since ${sayDay(day)}`,
      forYou: (count: number): string => `${counted(count, "thing is", "things are")} for you.`,
      forYouOrDesks: (count: number): string => `${counted(count, "thing is", "things are")} for you or for a desk.`,
      countedSingly: "Each is counted by itself, also where one row stands for several.",
      overdueCount: (count: number): string => `${counted(count, "thing is", "things are")} overdue.`,
    },
  },
});

/** Why a check or a triage was not recorded, and what to do next. */
export const sayQueueProblem = inLanguages({
  en: (problem: MailboxError): string => (problem.type === "not-a-number-left" ? "Give a whole number of 0 or more." : sayRecordProblem(problem)),
});
