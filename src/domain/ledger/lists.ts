/** The lists of the ledger. Their names are those of the SharePoint lists. */
export const ledgerLists = [
  "People",
  "Contacts",
  "Notices",
  "Instructions",
  "Private",
  "Requests",
  "Decisions",
  "Disputes",
  "Disposals",
] as const;

export type LedgerList = (typeof ledgerLists)[number];

/** A user's role is membership of an Entra group named in Settings. Staff is everyone with the app. */
export const roles = ["staff", "manager", "head", "decider", "owner"] as const;

export type Role = (typeof roles)[number];

/**
 * Lists whose rows are written online only, under the key `stream#sequence`: of two people who act at once
 * one is refused by the unique column, and is shown what the other did.
 */
export const orderedLists: readonly LedgerList[] = ["Requests", "Decisions", "Instructions", "Disputes"];
