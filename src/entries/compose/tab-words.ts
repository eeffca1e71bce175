/** The words of the tab's frame: its places and what stands there when the records cannot be read. */
export const tabWords = {
  name: "Evenhand",
  places: "Places",
  dashboard: "Dashboard",
  waiting: "Requests",
  concerns: "Conduct",
  people: "People",
  records: "Records",
  counted: (label: string, count: number): string => (count === 0 ? label : `${label} (${count})`),
  opening: "Reading the records.",
  checking: "Checking for changes.",
  checked: (moment: string): string => `Checked ${moment}.`,
  checkAgain: "Check again",
  signIn: "Sign in",
  stale: "What you see may be out of date.",
  unvouched: (lists: string): string => `These lists did not answer fully, so what is missing from them means nothing: ${lists}.`,
} as const;
