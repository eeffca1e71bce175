import type { HashDep } from "../../domain/base/hash.ts";
import { staffLists } from "../../domain/ledger/lists.ts";
import type { ReplicaDep } from "../ports.ts";
import type { Work } from "../work.ts";
import type { HeaderState } from "./header-facts.ts";
import { namedBeside } from "./headed-message.ts";
import { oldestCheck, standingAbout, weightiestFirst, type LoadDoubts, type LocalAnswer } from "./local-answer.ts";
import type { UnlookedMessage } from "./read-message.ts";

interface Unlooked {
  readonly read: UnlookedMessage;
  readonly header: HeaderState;
}

export interface UnlookedAnswer {
  readonly read: UnlookedMessage;
  /** Null when its header names nobody who can be looked up. */
  readonly answer: LocalAnswer | null;
}

/** Of a message whose sender cannot be looked up, what is known of everybody whom its header names. None of them is its sender. */
export const answerToUnlooked = async (work: Work & HashDep & ReplicaDep, { read, header }: Unlooked, doubts: LoadDoubts): Promise<UnlookedAnswer> => {
  const named = await namedBeside(work, header.type === "read" ? header.headers : null, []);
  // First, for a check may end meanwhile: rows that were read before it must not pass for checked by it.
  const cursors = await work.replica.cursors();
  const span = work.clock.span();
  const [first, ...others] = await Promise.all(
    named.map(async ({ about }) => standingAbout(work, { about, rows: await work.replica.rowsAbout(about.addressKey, staffLists), message: null, span, doubts })),
  );
  if (!first) return { read, answer: null };
  return {
    read: { ...read, named },
    answer: { ...nothingLogged, standings: weightiestFirst(first, others), checkedAt: oldestCheck(cursors) },
  };
};

const nothingLogged = { message: null, recent: [], counts: { today: 0, sevenDays: 0, thirtyDays: 0 }, proposals: [], unreadableEntries: 0, pending: [] } as const;
