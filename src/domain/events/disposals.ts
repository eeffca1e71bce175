import { filledText, listOf, objectOf, oneOf, optional, text } from "../base/shape.ts";
import { defineKind } from "../ledger/define-kind.ts";
import { ledgerLists } from "../ledger/lists.ts";

/**
 * A row that is removed, by its place and the hash of what it said. Nothing personal. `previous` is what its seal named
 * as the row before it, so that the chain of its stream can be followed over the gap.
 */
const removedRow = objectOf({ list: oneOf(...ledgerLists), itemId: filledText(20), hash: filledText(64), previous: optional(text(64)) });

/** As many as fit in one row. */
export const mostDisposedRows = 300;

/** Written before the rows are deleted, so that no row ever goes missing without its record. */
const rowsDisposed = objectOf({ rows: listOf(removedRow, mostDisposedRows), why: oneOf("retention", "no-concern", "correction"), authority: filledText(500) });

/** An owner restricted the rows of a record that is kept from people by hand in SharePoint, where screens cannot reach. `of` is the key of what keeps it. */
const rowsRestricted = objectOf({ of: filledText(255), note: text(1000) });

export const disposalKinds = {
  "rows.disposed": defineKind({ list: "Disposals", shape: rowsDisposed, by: "owner", key: "ordered" }),
  "rows.restricted": defineKind({ list: "Disposals", shape: rowsRestricted, by: "owner", key: "own", formats: [2] }),
} as const;
