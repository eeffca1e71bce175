/** The lists of the ledger. Their names are those of the SharePoint lists. */
export const ledgerLists = ["People", "Contacts", "Notices", "Instructions", "Private", "Requests", "Decisions", "Disputes", "Disposals"] as const;

export type LedgerList = (typeof ledgerLists)[number];

/** A user's role is membership of an Entra group named in Settings. Staff is everyone with the app. */
export const roles = ["staff", "manager", "head", "decider", "owner"] as const;

export type Role = (typeof roles)[number];
