import type { TabName } from "./tab-places.ts";

/** The words of the tab's frame: its places and what stands there when the records cannot be read. */
export const tabWords = {
  name: "Evenhand",
  places: "Places",
  tabs: {
    dashboard: "Dashboard",
    due: "Due",
    waiting: "Requests",
    disputes: "Disputes",
    reading: "Reading",
    concerns: "Conduct",
    people: "People",
    log: "Log a contact",
    records: "Records",
    setup: "Set-up",
    disposal: "Disposal",
  } satisfies Record<TabName, string>,
  mailboxes: "Mailboxes",
  counted: (label: string, count: number): string => (count === 0 ? label : `${label} (${count})`),
  nothingForYou: "You are in none of the groups that work with these records. Ask the owner of Evenhand in your organisation.",
  opening: "Reading the records.",
  checking: "Checking for changes.",
  checked: (moment: string): string => `Checked ${moment}.`,
  checkAgain: "Check again",
  signIn: "Sign in",
  stale: "What you see may be out of date.",
  unvouched: (lists: string): string => `These lists did not answer fully, so what is missing from them means nothing: ${lists}.`,
} as const;
