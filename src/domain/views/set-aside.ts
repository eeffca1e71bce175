import { consequences, type RowFault } from "../events/consequences.ts";
import { defineFold, foldAll } from "../events/define-fold.ts";
import type { UnreadableRowError } from "../events/envelope.ts";
import type { LedgerEvent } from "../events/event.ts";
import { asideStream } from "../ledger/streams.ts";
import type { LedgerList } from "../ledger/lists.ts";
import type { Signatory } from "../ledger/recorded.ts";
import type { Instant } from "../base/time.ts";
import type { Settings } from "../policy/settings.ts";
import type { Irregularity } from "./irregularities.ts";

/** That a row was set aside, by whom, when and why. `version` is SharePoint's own version of the row that was meant. */
export interface SetAside {
  readonly list: LedgerList;
  readonly itemId: string;
  readonly version: string | null;
  readonly by: Signatory;
  readonly at: Instant;
  readonly reason: string;
}

/** A row as far as it can be set aside: its place, as what it stood there, and whose it is. */
interface RowInQuestion {
  readonly list: string;
  readonly itemId: string;
  readonly version: string | null;
  readonly by: Signatory | null;
}

/** What is set aside now, by the stream that is about the row. */
export const setAsideFold = defineFold({
  kinds: ["row.set-aside", "row.brought-back"],
  bucket: "stream",
  fold: (_settings, events): ReadonlyMap<string, SetAside> => {
    const aside = new Map<string, SetAside>();
    for (const { kind, stream, body, by, recordedAt } of events) {
      const { list, itemId, version } = body.row;
      if (stream !== asideStream(list, itemId)) continue;
      if (kind === "row.set-aside") aside.set(stream, { list, itemId, version, by, at: recordedAt, reason: body.reason });
      else aside.delete(stream);
    }
    return aside;
  },
});

export const foldSetAside = (settings: Settings, events: Iterable<LedgerEvent>): ReadonlyMap<string, SetAside> => foldAll(setAsideFold, settings, events);

/**
 * That this very row was set aside; null when it was not. A row that was edited since is another row, and nobody sets
 * aside what they added themselves: whoever is troubled by it has somebody else look.
 */
const setAsideOf = (aside: ReadonlyMap<string, SetAside>, { list, itemId, version, by }: RowInQuestion): SetAside | null => {
  const found = aside.get(asideStream(list, itemId));
  return found && found.version === version && found.by.oid !== by?.oid ? found : null;
};

/** The rows that cannot be read and about which there is a doubt still. */
export const inDoubt = (aside: ReadonlyMap<string, SetAside>, unreadable: readonly UnreadableRowError[]): readonly UnreadableRowError[] =>
  unreadable.filter(({ row }) => setAsideOf(aside, { ...row, by: row.createdBy }) === null);

/** An irregularity that was set aside, and how. */
export interface IrregularityAside {
  readonly irregularity: Irregularity;
  readonly aside: SetAside;
}

/** Parts what needs a look from what somebody has looked at and set aside. Both are shown. */
export const partAside = (
  aside: ReadonlyMap<string, SetAside>,
  irregularities: readonly Irregularity[],
): { readonly open: readonly Irregularity[]; readonly aside: readonly IrregularityAside[] } => {
  const open: Irregularity[] = [];
  const parted: IrregularityAside[] = [];
  for (const irregularity of irregularities) {
    const found = isOfRow(irregularity) ? setAsideOf(aside, irregularity) : null;
    if (found) parted.push({ irregularity, aside: found });
    else open.push(irregularity);
  }
  return { open, aside: parted };
};

/** Whether somebody may set aside the row that an irregularity is about: a handler, when it is not their own, and has no effect. */
export const maySetAside = (irregularity: Irregularity, oid: string): boolean => isOfRow(irregularity) && irregularity.by?.oid !== oid;

/** Whether it is the row itself that is wrong, and not how it stands to others. */
export const isAboutRow = ({ reason }: Irregularity): boolean => isFault(reason);

/** Whether a handler's row can end the reporting. An instruction that nothing stands behind does have its effect: staff may be following it. */
const isOfRow = ({ reason }: Irregularity): boolean =>
  isFault(reason) ? consequences[reason].setAsideBy === "handler" : reason !== "no-decision" && reason !== "other-than-decided";

const isFault = (reason: Irregularity["reason"]): reason is RowFault => Object.hasOwn(consequences, reason);
