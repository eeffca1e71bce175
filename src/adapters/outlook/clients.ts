/** Sets of functions that Microsoft names by version ("Outlook JavaScript API requirement sets"), for all that the pane uses. */
export const mailboxSets = {
  /** Without it a client does not offer the pane at all: both packages declare it. It brings the pinned pane. */
  pane: "1.5",
  draft: "1.6",
  header: "1.8",
  sharedMailbox: "1.13",
  theme: "1.14",
} as const;

/** Asked for while the pane runs; no manifest may declare it ("Nested app auth requirement sets"). */
export const nestedSignIn = { name: "NestedAppAuth", version: "1.1" } as const;

type ClientPackage = "zip" | "xml";

/** A client of Outlook, by what Microsoft says of it. Nothing of this was tried in a live tenant. */
export interface OutlookClient {
  readonly name: string;
  /** The package that reaches it. */
  readonly package: ClientPackage;
  /** The first version that loads the package; null where Microsoft names none. */
  readonly from: string | null;
  /** The highest Mailbox set. */
  readonly mailbox: string;
  /** The first version that signs in within Outlook; null for every one, and false for none: those open a window of the browser. */
  readonly signsInFrom: string | null | false;
  readonly pins: boolean;
  /** Reads the email's header, and opens a letter as a new email, where its sets say so; on a phone neither is there. */
  readonly isPhone: boolean;
  /** What shows the pages: one of today, or one that cannot run them. */
  readonly engine: "current" | "too-old";
}

const computer = { pins: true, isPhone: false, engine: "current" } as const;

export const outlookClients: readonly OutlookClient[] = [
  { ...computer, name: "Outlook on the web", package: "zip", from: null, mailbox: "1.16", signsInFrom: null },
  { ...computer, name: "New Outlook on Windows", package: "zip", from: null, mailbox: "1.16", signsInFrom: null },
  { ...computer, name: "Classic Outlook, Microsoft 365, from 2409", package: "zip", from: "2307 (16626.20132)", mailbox: "1.14", signsInFrom: "2409 (18025.20000)" },
  { ...computer, name: "Classic Outlook, Microsoft 365, 2307 to 2408", package: "zip", from: "2307 (16626.20132)", mailbox: "1.13", signsInFrom: false },
  { ...computer, name: "Outlook of retail Office 2021 and 2024", package: "xml", from: null, mailbox: "1.14", signsInFrom: "2501 (18429.20132)" },
  { ...computer, name: "Outlook LTSC 2024 (volume licence)", package: "xml", from: null, mailbox: "1.14", signsInFrom: "2408 (17932.20222)" },
  { ...computer, name: "Outlook LTSC 2021 (volume licence)", package: "xml", from: null, mailbox: "1.9", signsInFrom: false },
  { ...computer, name: "Outlook 2016 and 2019 (volume licence)", package: "xml", from: null, mailbox: "1.6", signsInFrom: false, engine: "too-old" },
  { ...computer, name: "Outlook on Mac (new)", package: "xml", from: null, mailbox: "1.14", signsInFrom: "16.89 (24090815)" },
  { ...computer, name: "Outlook on iOS", package: "xml", from: null, mailbox: "1.5", signsInFrom: "4.2433.0", pins: false, isPhone: true },
  { ...computer, name: "Outlook on Android", package: "xml", from: null, mailbox: "1.5", signsInFrom: "4.2433.0", pins: false, isPhone: true },
];

/** Whether one set has all that another has. Versions are `1.N`. */
export const hasSet = (highest: string, wanted: string): boolean => minorOf(highest) >= minorOf(wanted);

const minorOf = (version: string): number => Number(version.split(".")[1]);
