import { asideStream } from "../../domain/ledger/streams.ts";
import type { LedgerList } from "../../domain/ledger/lists.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import { append, type AppendError } from "../ledger/append.ts";
import { isWritten, onlineDraft } from "../ledger/online-draft.ts";
import type { RecordingWork, Work } from "../work.ts";

/** A row as it stands, and why something is done about it. */
export interface RowToSetAside {
  readonly list: LedgerList;
  readonly itemId: string;
  readonly version: string | null;
  readonly reason: string;
}

export type SetAsideError = AppendError | { readonly type: "reason-missing" };

/** Whether the site can say that a row is set aside. One that still writes as 0.2.0 did cannot: a device of that version would not know the row. */
export const canSetAside = (work: Pick<Work, "clock" | "settings">): boolean => isWritten(work, "row.set-aside");

/** Sets a bad row aside, so that it troubles nobody any more. What can be read and counts is not touched by it. */
export const setAsideRow = (work: RecordingWork, row: RowToSetAside): Promise<Result<void, SetAsideError>> => say(work, "row.set-aside", row);

/** Takes that back: the row is in question again. */
export const bringBackRow = (work: RecordingWork, row: RowToSetAside): Promise<Result<void, SetAsideError>> => say(work, "row.brought-back", row);

const say = async (work: RecordingWork, kind: "row.set-aside" | "row.brought-back", { list, itemId, version, reason }: RowToSetAside): Promise<Result<void, SetAsideError>> => {
  if (reason.trim() === "") return err({ type: "reason-missing" });
  const draft = onlineDraft(work, kind, {
    body: { row: { list, itemId, version }, reason: reason.trim() },
    key: `${kind}:${work.newId()}`,
    stream: asideStream(list, itemId),
    sequence: kind === "row.set-aside" ? 0 : 1,
  });
  const written = await append(work, [{ draft }]);
  return written.ok ? ok(undefined) : written;
};
