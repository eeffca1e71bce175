import { inLanguages } from "./in-languages.ts";

/** The commands that an administrator runs, as they are typed. docs/deploy.md has them step by step. */
export const commands = {
  plan: "npm run provision -- plan --settings evenhand.json",
  apply: "npm run provision -- apply --settings evenhand.json",
  verify: "npm run provision -- verify --settings evenhand.json",
} as const;

/** The words of the page that stands in place of the tab where a site cannot be opened yet. */
export const startWords = inLanguages({
  en: {
    missing: {
      title: "Evenhand is not set up on this site yet",
      hint: "There are no settings here that your account can read. Nothing can be checked or logged until there are. This is what is seen of the site, and who can do what.",
    },
    unreadable: {
      title: "The settings of this site cannot be read",
      hint: "Nothing can be checked or logged until they can. What is recorded is untouched.",
    },
    notAllowed: {
      title: "Evenhand may not open this site for you",
      hint: "Either set-up has not run here yet, or your account is in none of the groups that have rights. From here the two look alike. Until it is mended nothing can be checked or logged.",
    },
    seen: "What your account sees of the site",
    looking: "Looking at the site.",
    none: (count: number): string => `None of Evenhand's ${count} lists.`,
    all: (count: number): string => `All ${count} lists, and no row of settings that your account can read.`,
    some: (seen: readonly string[], notSeen: readonly string[]): string => `${seen.join(", ")}. Not seen: ${notSeen.join(", ")}.`,
    mayBeHidden: "A list on which you have no rights is not shown to you, so one that is not seen here may be there all the same.",
    noAccess: "Nothing: your account has no right on the site, or the site is not there.",
    failed: (why: string): string => `The site could not be looked at. ${why}`,
    next: "What is next",
    steps: {
      file: "Whoever runs set-up writes the settings file: docs/deploy.md says how, and docs/settings.example.json is one to begin with.",
      plan: "A SharePoint Administrator who is in the Owners group runs this, which changes nothing and says what would be made:",
      apply: "Then this, which makes what is missing, mends what is safe to mend, and reads it all back. Records that are there stay as they are:",
      back: "An owner opens this page again. It goes on from here: a list of what is left, with who can do it.",
    },
    ifNew: "If Evenhand is new here",
    ifInUse: "If others use Evenhand already",
    joinSteps: {
      member: "Whoever manages the groups in Entra puts you into Staff and into the group of your role; if you hold the site, into Owners. It may take an hour to arrive.",
      check: "If you are in the right group, a SharePoint Administrator checks the rights with:",
    },
    restore: {
      open: "An owner opens the site in SharePoint: list Settings, the row with the key settings, Version history.",
      choose: "Restore the newest version from before it went wrong. The earlier ones are all kept.",
      check: "A SharePoint Administrator can check the whole site with:",
    },
    detail: (detail: string): string => `What is wrong, for whoever mends it: ${detail}`,
    others: "If none of this is yours to do, tell whoever looks after Evenhand in your organisation what this page says.",
    again: "Look again",
  },
});
