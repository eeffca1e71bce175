import { inLanguages } from "./in-languages.ts";

/** Signing out of a device and deleting what it keeps, in the pane and in the tab. */
export const leaveWords = inLanguages({
  en: {
    open: "Sign out and delete from this device",
    title: "Sign out and delete from this device?",
    goes: "This deletes what Evenhand keeps here for you: the people, rules, contacts and decisions that were read, the settings, and your name. Every open window of Evenhand with your account ends.",
    stays: "The records in Microsoft 365 stay as they are, and you can sign in again at any time.",
    waiting: (count: number): string =>
      count === 1 ? "One click of yours is not logged yet. It is here alone:" : `${count} clicks of yours are not logged yet. They are here alone:`,
    another: "Nothing was deleted: something was clicked meanwhile that is not logged yet. It is named now.",
    click: (subject: string): string => (subject === "" ? "an email without a subject" : `“${subject}”`),
    lose: (count: number): string => (count === 1 ? "Delete this click too. It will never be logged." : `Delete these ${count} clicks too. They will never be logged.`),
    loseFirst: "Say first that the clicks may be lost. Or keep everything, and go online until they are logged.",
    leave: "Sign out and delete",
    keep: "Keep everything",
    failed: "This device did not delete it. Try again, or delete the data of this site in your browser’s settings.",
    notLoaded: "Evenhand could not load what deletes it. Try again when you are online.",
    done: "Signed out and deleted",
    deleted: "What Evenhand kept on this device for your account is deleted.",
    signedOut: {
      here: "Evenhand is signed out in this window. Your browser may still be signed in to Microsoft 365: sign out there too if others use this device.",
      "host-keeps": "Outlook or Teams signed you in, and Evenhand cannot sign you out of them: sign out there too if others use this device.",
      "not-known": "Outlook, Teams or your browser may still be signed in to Microsoft 365: sign out there too if others use this device.",
    },
    asleepElsewhere: "Another window of Evenhand is asleep and holds an empty store. Close it, and that is deleted as well.",
    close: "You can close this window.",
  },
});
