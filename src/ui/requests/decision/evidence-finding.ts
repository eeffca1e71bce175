import type { LedgerList } from "../../../domain/ledger/lists.ts";

/** What can be said about the contact log up to the cut-off of a request. */
export type EvidenceFinding = "unchanged" | "changed" | "not-read";

/**
 * Whether a log that differs from what was frozen was changed, or was not read wholly. Evidence is of the contact log
 * alone: `unvouched` are the lists that did not answer fully, of which nothing may be concluded from what is missing.
 */
export const evidenceFinding = (holds: boolean, unvouched: readonly LedgerList[]): EvidenceFinding => {
  if (holds) return "unchanged";
  return unvouched.includes("Contacts") ? "not-read" : "changed";
};
