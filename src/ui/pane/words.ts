import type { Representative } from "../../domain/subjects/person/representatives.ts";
import type { LostClick } from "./state/pane-state.ts";
import type { Reserve, ShownRole } from "./state/standing-view.ts";
import { capacityNames } from "../words/capacity-words.ts";
import { inLanguages } from "../words/in-languages.ts";

/** Every word of the first paint, apart from the policy's and the body's own. */
export const words = inLanguages({
  en: {
    broken: {
      heading: "This pane stopped working",
      says: "What was logged stays logged. Look again at what you clicked last. Until it works again, ask before you refuse anything.",
      again: "Start again",
    },

    nothingOpen: {
      looking: { heading: "Opening the email", says: "" },
      none: {
        heading: "Select an email",
        says: "This pane then says what you may do about its sender. If an email is open and this stays, press “Check again”, or select another email and come back.",
      },
      "not-said": { heading: "This email could not be read", says: "Outlook did not say what is open. Select the email again, or press “Check again”." },
    },

    sender: {
      nameless: "No name given",
      none: "No sender",
      draft: "Your draft",
      noSubject: "No subject",
      sentBy: "Sent by",
      sentFor: "for",
      unusableFrom: "Its From holds no address that can be looked up, so whoever sent it is looked up instead:",
      looksLike: "Take care with this address",
    },

    checked: {
      checking: "Checking",
      at: (moment: string) => `Checked ${moment}`,
      last: (moment: string) => `Last checked ${moment}`,
      not: "Not checked",
      again: "Check again",
      signIn: "Sign in",
    },

    standing: {
      region: "What you may do",
      checking: "Checking",
      checkingSays: "Looking for contact rules for this sender. Wait before you refuse anything.",
      couldNotCheck: "Could not check",
      mayBeARule: "There may be a rule.",
      unreadable: (newer: boolean) =>
        newer
          ? "A record about this sender was written by a newer Evenhand and cannot be read by this one. Close and open Outlook to get the newer one."
          : "A record about this sender cannot be read by this version of Evenhand. Tell the owner of Evenhand in your organisation.",
      dayUnknown: "This device could not hear which day it is, and a rule begins, ends or falls due about now.",
      notLoaded: "What stands here could not be loaded. Open the pane again when you are online.",
      unknownPolicy: "Your organisation’s policy needs a newer Evenhand. Close and open Outlook to get it.",
      askFirst: "Before you refuse anything, ask:",
      askOwner: "Before you refuse anything, ask your manager.",
      lastKnown: (moment: string) => `Last known at ${moment}`,
      noRule: {
        checked: { heading: "No contact rule in force", says: "None applies to this email. Reply as usual." },
        stale: { heading: "No contact rule when last checked", says: "It is being checked again now." },
        unchecked: { heading: "No contact rule was known then", says: "There may be one by now." },
      },

      noRuleBut: {
        "sender-unchecked": {
          heading: "Sender not checked",
          says: "Sender not checked: this email also names a sender whose address cannot be looked up. There may be a rule. Before you reply or refuse anything, ask.",
        },
        "reply-unchecked": {
          heading: "No contact rule for the sender",
          says: "Reply-To not checked: this email’s header could not be read. Before you reply, look at whom the reply goes to, and ask if it is anybody else.",
        },
        through: {
          heading: "Find out who wrote this",
          says: "No contact rule is known for the addresses in this email. It came through a form or a list, so whoever wrote it may be under a rule by another address. Read who it is from before you reply.",
        },
        reply: { heading: "No contact rule in force", says: "This is an automatic reply: a machine sent it, and there is nobody to reply to." },
        report: { heading: "A delivery report", says: "The mail system sent this about a message from you. There is nobody to reply to." },
      } satisfies Record<Reserve, { readonly heading: string; readonly says: string }>,
      roles: {
        "reply-to": "A reply to this email goes to this address:",
        author: "This email is also from this address:",
        original: "A form or a list says that this address wrote it:",
        resent: "This email was passed on by this address:",
        list: "A reply to all goes to this address:",
        through: "This email came through this address:",
      } satisfies Record<Exclude<ShownRole, "sender" | "sent-by">, string>,

      warned: (day: string) => `Warned on ${day}`,
      warnedSays: {
        checked: "No restriction. Reply as usual, and log any further concern.",
        stale: "No restriction when last checked. It is being checked again now.",
        unchecked: "No restriction was known then. There may be one by now.",
      },

      inForce: "Contact rule in force",
      inForceLate: "Contact rule in force, review late",
      inForceFor: (person: string) => `For ${person}.`,
      alwaysAnswer: "Always answer an information request or a dispute of the rule.",
      contact: "Contact",
      review: (day: string) => `Review by ${day}`,
      ends: (day: string) => `Ends after ${day}`,
      matterOnly: (matter: string) => `About matter ${matter} only:`,
      measuresUnknown: "What this rule asks of you cannot be shown by this version of Evenhand. Before you refuse anything, ask:",
      breach: "If the conditions are broken:",
      allContact: "All contact",

      pointTo: "Point the person to:",
      representative: (name: string, capacity: Representative["capacity"]) => `${name} (${capacityNames[capacity]})`,

      overdue: (day: string) => `Review was due on ${day} and is late`,
    },

    howToCommunicate: "How to communicate",

    emergency: {
      heading: "Danger to anyone: act now",
      unknown: "Call the emergency services, then tell your manager.",
      notKept: "This could not be recorded here. Write down whom you called and when, and tell your manager.",
    },

    // What is said where what was logged could not be shown. All else of it is in log/words.ts.
    log: {
      notLoaded: "What is logged about this email could not be loaded, and nothing can be logged. Open the pane again when you are online.",
      lost: {
        "does-not-fit": "This could not be logged: it does not fit in a record. Shorten the note and log it again.",
        "no-storage": "This could not be kept on this device, so it is not logged. Log it again. If that does not help, close and open the pane first.",
        "not-loaded": "What is needed for this could not be loaded, so it is not logged. Open the pane again when you are online, then log it again.",
        "somebody-else": "When you clicked, it was not known yet who is signed in, and it is not whom this device knew last. So it is not logged. Log it again.",
      } satisfies Record<LostClick, string>,
    },

    notReadOut: "What changes here is not read out. Read this pane from its top.",

    notKeptHere: "This browser lets Evenhand keep nothing here. Wait until what you click is “logged” before you close this.",

    account: {
      signedIn: (who: string) => `Signed in as ${who}.`,
      last: (who: string) => `It is not known yet who is signed in. Last time it was ${who}.`,
    },
  },
});
