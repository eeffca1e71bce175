import type { LedgerList, Role } from "../../domain/ledger/lists.ts";
import { deskLists } from "./desk-lists.ts";
import { deskSources, type DeskSource } from "./desk-sources.ts";
import type { Desk } from "./read-desk.ts";

/** What is missing of that from which something is concluded. */
export interface NotWhole {
  /** The lists that the reader's roles read and that did not answer in full: an absence from them means nothing, nor does a count. */
  readonly unread: readonly LedgerList[];
  /** How many rows of them could not be read, so that what is not there may be among them. */
  readonly rows: number;
}

/** What of a desk's sources is not whole for somebody with these roles. What is not theirs to read by design is not missing. */
export const notWhole = ({ unread, inDoubt }: Pick<Desk, "unread" | "inDoubt">, roles: readonly Role[], of: readonly DeskSource[]): NotWhole => {
  if (unread.length === 0 && inDoubt.length === 0) return whole;
  const theirs = deskLists(roles);
  const asked = new Set<LedgerList>(of.flatMap((source): readonly LedgerList[] => deskSources[source]).filter((list) => theirs.includes(list)));
  return { unread: unread.filter((list) => asked.has(list)), rows: inDoubt.filter(({ row }) => asked.has(row.list)).length };
};

const whole: NotWhole = { unread: [], rows: 0 };
