import type { EventKind } from "../ledger/event-kind.ts";
import { ledgerLists } from "../ledger/lists.ts";
import { filledText, listOf, objectOf, oneOf, optional, text } from "../base/shape.ts";

/**
 * A row that is removed, by its place and the hash of what it said. Nothing personal. `previous` is what its seal named
 * as the row before it, so that the chain of its stream can be followed over the gap.
 */
const removedRow = objectOf({ list: oneOf(...ledgerLists), itemId: filledText(20), hash: filledText(64), previous: optional(text(64)) });

/** As many as fit in one row. */
export const mostDisposedRows = 300;

/** Written before the rows are deleted, so that no row ever goes missing without its record. */
const rowsDisposed = objectOf({ rows: listOf(removedRow, mostDisposedRows), why: oneOf("retention", "no-concern", "correction"), authority: filledText(500) });

/** While a hold lasts nothing about the person is listed for disposal. */
const holdPlaced = objectOf({ reason: filledText(2000) });
const holdLifted = objectOf({ of: filledText(255), reason: text(2000) });

export const disposalKinds = {
  "rows.disposed": { list: "Disposals", shape: rowsDisposed },
  "hold.placed": { list: "Requests", shape: holdPlaced },
  "hold.lifted": { list: "Requests", shape: holdLifted },
} satisfies Record<string, EventKind>;
