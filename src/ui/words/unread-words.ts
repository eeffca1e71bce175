import type { LedgerList } from "../../domain/ledger/lists.ts";
import type { StandingDoubt } from "../../domain/views/standing.ts";
import { inLanguages } from "./in-languages.ts";
import { counted } from "./numbers.ts";

/** The words for what could not be checked, which stand where a number or "none" would have stood. */
export const unreadWords = inLanguages({
  en: {
    title: "Could not be checked",
    unread: (lists: readonly LedgerList[]): string => `Could not be checked: ${lists.join(", ")} did not answer in full.`,
    next: "What is not here may be there all the same. Check again in a few minutes; if it stays so, tell the owner of Evenhand in your organisation.",
    kept: "What you have written on this page is still there.",
    rows: (count: number): string => `Could not be checked: ${counted(count, "row", "rows")} could not be read.`,
    rowsBeside: (count: number): string => `${counted(count, "row", "rows")} could not be read, so this may not be all.`,
    notMade: "No document is made from a part of the records.",
    standing: "Could not check. There may be a rule.",
    standingWhy: {
      unread: "The records of what staff may do did not answer in full.",
      unreadable: "A record about this person cannot be read by this version of Evenhand.",
      "day-unknown": "It could not be checked which day it is, and a rule begins, ends or falls due about now.",
    } satisfies Record<StandingDoubt, string>,
    standingNext: "Before you refuse anything or reply as usual, ask your manager.",
    standingKnown: "These are known. There may be more.",
    cell: "Could not be checked",
  },
});

/** Why a standing could not be checked, and what to do. */
export const sayDoubt = inLanguages({ en: (doubt: StandingDoubt): string => `${unreadWords.standingWhy[doubt]} ${unreadWords.standingNext}` });
