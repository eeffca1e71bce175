/** The words of the card by which a channel is tried. */
export const testCardWords = {
  title: "A test of this channel",
  what: (by: string): string =>
    `${by} tries whether requests will arrive here. There is nothing to decide. Press the button: if Evenhand opens, tell ${by}, or the owner of Evenhand, that it works.`,
  open: "Open Evenhand",
} as const;
