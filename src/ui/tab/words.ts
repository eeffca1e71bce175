import type { EntryName, GroupName } from "./entries.ts";
import { inLanguages } from "../words/in-languages.ts";

/** The words of the tab's frame: its navigation, and what stands there when the records cannot be read. */
export const words = inLanguages({
  en: {
    name: "Evenhand",
    places: "Places",
    skip: "Skip to the page",
    entries: {
      log: "Log a contact",
      due: "My work",
      concerns: "Conduct",
      reading: "Reading",
      people: "People",
      waiting: "Requests",
      disputes: "Disputes",
      dashboard: "Dashboard",
      report: "Board report",
      setup: "Set-up",
      records: "Records",
      disposal: "Disposal",
    } satisfies Record<EntryName, string>,
    /** Where there is room for one short word. */
    short: { log: "Log" } satisfies Partial<Record<EntryName, string>> as Partial<Record<EntryName, string>>,
    mailboxes: "Mailboxes",
    groups: { command: "", work: "Work", cases: "Cases", insight: "Insight", office: "Office" } satisfies Record<GroupName, string>,
    counted: (label: string, count: number): string => (count === 0 ? label : `${label} (${count})`),
    shownCount: (count: number): string => (count > 99 ? "99+" : String(count)),
    more: "More",
    allPlaces: "All places",
    close: "Close",
    pageTitle: (label: string): string => `${label} - Evenhand`,
    nothingForYou: {
      title: "There is nothing for you here",
      hint: "You are in none of the groups that work with these records. Whoever manages the groups in Entra puts you into the one of your role; an owner of Evenhand knows which.",
    },
    led: {
      away: "The link leads to a page that is not for your role. You are at your first page instead.",
      unread: "The link could not be read: it may have been cut off. You are at your first page instead.",
    },
    opening: "Reading the records.",
    checking: "Checking for changes.",
    checked: (moment: string): string => `Checked ${moment}.`,
    notChecked: "Not checked.",
    checkAgain: "Check again",
    signIn: "Sign in",
    signedIn: (who: string): string => `Signed in as ${who}.`,
    notKeptHere: "This browser lets Evenhand keep nothing here, so each opening reads the records anew.",
    stale: "What you see may be out of date.",
    dayUnknown: (count: number): string =>
      `This device could not hear which day it is. Whether ${count === 1 ? "a restriction is" : `${count} restrictions are`} in force or late depends on it, and could not be checked. Check again before you refuse anything.`,
    daysDiffer:
      "This device could not hear which day it is. What goes by the day is said for every day that it may be, or could not be checked. Check again before you rely on it.",
    unvouched: (lists: string): string => `These lists did not answer fully, so what is missing from them means nothing: ${lists}.`,
    unreached: {
      offline: "You are offline",
      "sign-in-needed": "Sign in to read the records",
      "cannot-sign-in": "You cannot be signed in here",
      other: "The records cannot be read now",
    },
    offlineHint: "Nothing can be read here until you are online again. It is tried again by itself.",
    failed: {
      title: "This page could not be shown",
      hint: "Nothing was lost from the records. Try it again, or go to another page.",
      again: "Try again",
    },
    link: {
      copy: "Copy link to this page",
      copied: "Link copied.",
      title: "Link to this page",
      hint: "It could not be copied by itself. It is selected: copy it from here.",
      label: "Link",
    },
  },
});
