import type { TrialReport } from "../../app/conformance/trial.ts";
import { inLanguages } from "../words/in-languages.ts";

export const words = inLanguages({
  en: {
    title: "Does this tenant do what Evenhand relies on?",
    hint: (site: string) => `Tries on ${site} what no documentation promises, as you and with no more rights than Evenhand has.`,
    before: "Before you begin",
    means: [
      "It works in two lists of its own, Conformance and ConformanceAddOnly. Whoever set the site up makes them with npm run conformance -- make, and takes them away with npm run conformance -- remove.",
      "Rows that it adds it takes away again. One stays in ConformanceAddOnly until that list goes: that nobody may take it away is what is tried.",
      "It changes nothing else. Use a site that is there for tests.",
    ],
    choices: "What to try",
    size: "Rows",
    sizes: { quick: "200, for a first look: a minute or two", whole: "6,000, which a large list takes: half an hour or more" },
    channel: "Link to a channel in which a card may be posted",
    channelHint: "Choose a channel for tests, Get link to channel. The message stays there: Evenhand has no right to take it back. Leave it empty to try without.",
    channelWrong: "This is no link to a channel. In Teams choose Get link to channel at the channel.",
    signIn: "Sign in",
    signedInAs: (name: string) => `Signed in as ${name}.`,
    start: "Begin",
    again: "Begin again",
    stop: "Stop and clean up",
    stopping: "Stopping. What is under way comes to its end first.",
    running: (probe: string) => `Trying: ${probe}.`,
    cleaning: "Taking the rows away again.",
    keepOpen: "Keep this page open until it is done.",
    progress: (done: number, of: number) => `${Math.round((100 * done) / Math.max(of, 1))} %`,
    label: {
      title: "Put a retention label on a row",
      hint: "A label can be put on a row by a person alone. Open the row in SharePoint, choose a label that your records office uses, and come back. If you have none, pass this over.",
      open: "Open the row in SharePoint",
      done: "I have put a label on it",
      passOver: "Pass this over",
    },
    noLists: "The lists to try in are not there, or you may not see them. Whoever set the site up makes them with npm run conformance -- make.",
    found: "What was found",
    none: "Nothing has been tried yet.",
    columns: { what: "What Evenhand relies on", outcome: "Here", seen: "What was seen" },
    quirks: "Quirks to set",
    quirksHint:
      "What differs here, by the names that docs/conformance.md explains. A tenant that is simulated takes it as it stands, so that what Evenhand makes of it can be looked at without this one.",
    quirksLabel: "Quirks, as JSON",
    save: "Save the report",
    finished: ({ entries, cleaned }: TrialReport): string => {
      const count = (type: string): number => entries.filter(({ finding }) => finding.type === type).length;
      const rows = cleaned.left === 0 ? "All rows that could be were taken away again." : `${cleaned.left} rows are left in Conformance: they go with the list.`;
      return `${count("proven")} proven here, ${count("differs")} differ, ${count("not-tried")} could not be tried. ${rows}`;
    },
  },
});
