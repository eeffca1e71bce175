/** A promise of the product that did not hold. */
export interface Broken {
  /** Which promise, in one sentence that is always the same for it. */
  readonly promise: string;
  /** What happened to it here. */
  readonly how: string;
}

export const promises = {
  logged: "What is said to be logged is one row.",
  kept: "What is said to be kept becomes a row, or is still shown.",
  refused: "What is said to be refused is not there.",
  oneDecision: "No decision counts twice.",
  decided: 'Nobody is told "decided" of what does not count.',
  recorded: "What is said to be recorded is a row that counts.",
  saved: "What is said to be saved in Settings stands there.",
  verified: "A digest finds nothing amiss where nobody did anything amiss.",
  withdrawn: 'Nobody is told "withdrawn" of what counts.',
  ended: "What was withdrawn or ended is never in force.",
  unrestricted: "Nobody restricted is shown unrestricted.",
  restricted: "Nobody unrestricted is shown restricted.",
  card: "No card is posted twice by itself.",
  reported: "Every irregular row is reported.",
  agree: "Devices agree when all is quiet.",
  quiet: "When nothing is in the way, everything comes to an end.",
  works: "Nothing is thrown at people.",
} as const;
