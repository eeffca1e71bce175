/** The words of the page on which the tab is added to a channel. */
export const words = {
  title: "Add Evenhand to this channel",
  what: "Heads of function get requests for a restriction here as cards, and decide on them in this tab.",
  ready: "Choose Save to add it.",
  waiting: "Getting ready.",
} as const;
