import { asideStream } from "../../domain/ledger/streams.ts";
import type { LedgerList } from "../../domain/ledger/lists.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import { foldSetAside } from "../../domain/views/set-aside.ts";
import { actUpon, type ActError } from "../ledger/act-upon.ts";
import { isWritten } from "../ledger/online-draft.ts";
import type { RecordingWork, Work } from "../work.ts";

/** A row as it stands, and why something is done about it. */
export interface RowToSetAside {
  readonly list: LedgerList;
  readonly itemId: string;
  readonly version: string | null;
  readonly reason: string;
  /** Whose the row is; null where the service did not say. Nobody sets aside what they added themselves. */
  readonly author: string | null;
}

export type SetAsideError = ActError | { readonly type: "reason-missing" };

/** Whether the site can say that a row is set aside. One that still writes as 0.2.0 did cannot: a device of that version would not know the row. */
export const canSetAside = (work: Pick<Work, "clock" | "settings">): boolean => isWritten(work, "row.set-aside");

/** Sets a bad row aside, so that it troubles nobody any more. What can be read and counts is not touched by it. */
export const setAsideRow = (work: RecordingWork, row: RowToSetAside): Promise<Result<void, SetAsideError>> => say(work, "row.set-aside", row);

/** Takes that back: the row is in question again. */
export const bringBackRow = (work: RecordingWork, row: RowToSetAside): Promise<Result<void, SetAsideError>> => say(work, "row.brought-back", row);

const say = async (
  work: RecordingWork,
  kind: "row.set-aside" | "row.brought-back",
  { list, itemId, version, reason, author }: RowToSetAside,
): Promise<Result<void, SetAsideError>> => {
  if (reason.trim() === "") return err({ type: "reason-missing" });
  const stream = asideStream(list, itemId);
  const done = await actUpon(work, {
    kind,
    body: { row: { list, itemId, version }, reason: reason.trim() },
    stream,
    personKey: "",
    among: [stream],
    isAbout: (event) => event.stream === stream,
    isAsSeen: (events) => {
      const aside = foldSetAside(work.settings, events).get(stream);
      return kind === "row.brought-back" ? aside !== undefined : aside?.version !== version || aside.by.oid === author;
    },
  });
  return done.ok ? ok(undefined) : done;
};
