import type { MailLimit } from "../../../app/ports.ts";
import type { ContentKind } from "../../../domain/policy/vocabulary.ts";
import { inLanguages } from "../../words/in-languages.ts";

export const oneOf = inLanguages({
  en: (labels: readonly string[]): string => (labels.length === 1 ? `this effect: ${labels.join("")}` : `at least one of these effects: ${labels.join("; ")}`),
});

/** The words of what is recorded about an email and its sender, which comes behind the first paint. */
export const logWords = inLanguages({
  en: {
    heading: "What was this email?",
    noConcern: "No concern",
    aboutMe: "It is about me",
    logged: (moment: string) => `Logged ${moment}`,
    refused: "Not logged: the records refused it",
    neverLogged: "This address is never logged",
    neverLoggedSays: "Your organisation keeps its mail out of the records, so nothing is logged here. Any contact rule applies all the same.",
    headerComing: "Reading who this email is from and whom a reply reaches…",
    aboutMeHint: "For a complaint about you. It is logged without a behaviour.",
    more: (page: number, pages: number) => `More (${page} of ${pages})`,
    first: "Back to first",
    keysOn: "Number keys 1 to 7: on",
    keysOff: "Number keys 1 to 7: off",
    addOwn: "Add your own view",
    ownHeading: "Logged by you",
    undo: "Undo",
    undoSays: "Undo adds a correction. What you logged stays in the record and no longer counts.",
    managerSees: {
      logged: "Your manager sees this among what waits for them.",
      kept: "Your manager sees this once it is logged.",
      refused: "Your manager does not see this. Tell them yourself.",
    },
    considered: "Your manager has looked at this.",
    policeRequired: (clause: string) => `The policy requires a report to the police (${clause}).`,
    policeAsked: {
      logged: "A manager has been asked to make it.",
      kept: "A manager is asked to make it once this is logged. Tell them now.",
      refused: "No manager has been asked. Tell them now.",
    },
    limits: {
      phone:
        "Outlook on a phone gives Evenhand no header of an email, so nobody whom only a reply reaches is looked up. The pane closes with the email, and letters are opened on a computer or in Teams.",
      "shared-mailbox":
        "This Outlook does not say which shared mailbox an email is in: what you log is filed under your own mailbox. For a shared one, use Outlook on the web or a newer Outlook.",
    } satisfies Record<MailLimit, string>,
    unfinished: "Unfinished",
    addDetail: "Add effect and note",
    changeDetail: "Change effect and note",
    effectStillMissing: (counting: readonly string[]) => `An effect is missing. The policy counts this behaviour only with ${oneOf(counting)}.`,
    contents: { image: "A picture", attachment: "An attachment", link: "A link" } satisfies Record<ContentKind, string>,
    contentIs: (what: string) => `${what} is itself the problem`,
    noEffect: "No effect was given",
    formOpening: "Opening the form",
    formMissing: "The form could not be opened. What you logged stays. Open the pane again when you are online.",
    hints: "Before you judge tone",
    hint: (label: string, clause: string) => `${label} (${clause})`,
    colleague: "This is a colleague",
    colleagueSays: "A colleague may be a complainant like anybody else. Is this about their own contact with us? Mail about your work together is not logged.",
    colleagueOwn: "Their own contact: log it",
    aboutMeSays: "This email is marked as about you. You need not judge it. The complaints route:",
    colleagues: "How colleagues saw it",
    viewOf: (who: string, moment: string) => `${who}, ${moment}`,
    unreadable: (count: number) =>
      count === 1 ? "One log entry of this sender cannot be read by this version." : `${count} log entries of this sender cannot be read by this version.`,

    breach: {
      log: "Log a breach",
      logOf: "Log a breach of:",
      addNote: "With a note",
      note: "What happened, in a few words",
      logged: (who: string, moment: string) => `Breach logged by ${who}, ${moment}.`,
      reminder: {
        logged: "A reminder letter is due. Your manager has been shown this.",
        kept: "A reminder letter is due. Your manager is shown this once it is logged.",
        refused: "Your manager does not see this. Tell them yourself: a reminder letter is due.",
      },
      noReminder: {
        logged: "It counts when the rule is reviewed.",
        kept: "It counts when the rule is reviewed, once it is logged.",
        refused: "It is not on record. Tell your manager yourself.",
      },
      undo: "Undo the breach",
    },

    danger: {
      asks: "Once you have called, say whom. Nothing waits for it.",
      recorded: "Your call is noted. A manager sees it once it is logged.",
      undo: "Undo",
    },

    outbox: {
      offline: "You are offline. It is sent when you are back.",
      noAnswer: "Microsoft 365 did not answer. It is tried again by itself, and never logged twice.",
      refusedHeading: "Not logged",
      refused: (subject: string) => `The records refused your entry on “${subject}”.`,
      refusedNoSubject: "The records refused an entry of yours.",
      refusedWhy: "They answered:",
      refusedNext: "Try again. If it is refused again, tell the owner of Evenhand in your organisation before you remove it.",
      unclaimedHeading: "Whose is this?",
      unclaimed: (subject: string) => `An entry on “${subject}” was clicked here before it was known who was signed in. It is not logged.`,
      unclaimedNoSubject: "An entry was clicked here before it was known who was signed in. It is not logged.",
      unclaimedNext: "If it is yours, log it. If it is a colleague’s, ask them before you remove it.",
      claim: "It is mine: log it",
      again: "Try again",
      forget: "Remove from this device",
    },

    recent: {
      heading: "Recent contacts",
      counts: { today: "today", sevenDays: "7 days", thirtyDays: "30 days" },
      none: "None logged in the last 30 days.",
      thisOne: "this email",
      showAll: (count: number) => `Show all ${count}`,
      considered: "Your manager has looked at this",
      view: (choice: string, by: string) => `${choice} by ${by}`,
    },
  },
});
