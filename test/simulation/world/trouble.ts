/** What a run may go through beside people's work. Each can be left out, to see whether a failure needs it. */
export const troubles = ["network", "faults", "kills", "clocks", "hostile", "storage", "quirks"] as const;

export type Trouble = (typeof troubles)[number];
