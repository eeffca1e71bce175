import type { LedgerEvent } from "../../events/event.ts";
import type { Signatory } from "../../ledger/recorded.ts";
import type { Instant } from "../../base/time.ts";

/** Something that somebody said about a message. `key` is that of its event, by which it can be taken back or completed. */
export interface Entry {
  readonly key: string;
  readonly by: Signatory;
  readonly at: Instant;
}

export const entryOf = ({ key, by, occurredAt }: LedgerEvent): Entry => ({ key, by, at: occurredAt });

/** Whether an event is by whoever made the entry that it names: nobody takes back what another said. */
export const isOwn = (entry: Entry, event: LedgerEvent, key: string): boolean => entry.key === key && entry.by.oid === event.by.oid;
