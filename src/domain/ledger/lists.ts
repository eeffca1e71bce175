/** The lists of the ledger. Their names are those of the SharePoint lists. */
export const ledgerLists = ["People", "Contacts", "Notices", "Instructions", "Private", "Requests", "Decisions", "Disputes", "Disposals"] as const;

export type LedgerList = (typeof ledgerLists)[number];

/** What every member of staff replicates: whose an address is, what they were told, and what staff may do. Contacts are read one person at a time. */
export const staffLists = ["People", "Notices", "Instructions"] as const satisfies readonly LedgerList[];

/** A user's role is membership of an Entra group named in Settings. Staff is everyone with the app. */
export const roles = ["staff", "manager", "head", "decider", "owner"] as const;

export type Role = (typeof roles)[number];
