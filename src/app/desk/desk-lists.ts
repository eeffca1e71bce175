import { ledgerLists, staffLists, type LedgerList, type Role } from "../../domain/ledger/lists.ts";
import { isHandlerRole } from "../session.ts";

const deciderLists: readonly LedgerList[] = [...staffLists, "Contacts", "Requests", "Decisions", "Disputes"];

/** The lists that a tab replicates: no more than its user may read and works with. Contacts are read one person at a time by everyone else. */
export const deskLists = (roles: readonly Role[]): readonly LedgerList[] => {
  if (isHandlerRole(roles) || roles.includes("owner")) return ledgerLists;
  return roles.includes("decider") ? deciderLists : staffLists;
};
