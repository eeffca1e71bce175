import type { Result } from "../../domain/base/result.ts";
import type { ServiceError } from "../ports.ts";

/** A column as it is wanted: a line of text, JSON in several lines, or a number; `time` is one of the list's own, and never made. */
export interface ColumnPlan {
  readonly name: string;
  readonly type: "text" | "payload" | "number" | "time";
  readonly indexed: boolean;
  readonly unique: boolean;
}

/** A column as a list has it. */
export interface ColumnState {
  readonly name: string;
  readonly type: ColumnPlan["type"] | "other";
  readonly indexed: boolean;
  readonly unique: boolean;
}

export type RowFields = Readonly<Record<string, string>>;

/** What set-up does to the lists and their columns and rows. */
export interface SiteAdmin {
  /** The columns of each list of these titles; a list that is not there is left out. */
  readonly columns: (titles: readonly string[]) => Promise<Result<ReadonlyMap<string, readonly ColumnState[]>, ServiceError>>;
  readonly createList: (title: string, columns: readonly ColumnPlan[]) => Promise<Result<null, ServiceError>>;
  readonly addColumn: (title: string, column: ColumnPlan) => Promise<Result<null, ServiceError>>;
  /** Makes a column indexed and unique, or not, as planned. Its type stays. */
  readonly changeColumn: (title: string, column: ColumnPlan) => Promise<Result<null, ServiceError>>;
  /** Titles of all lists of the site that hold rows of the body's own kind: no libraries, calendars and the like. */
  readonly listTitles: () => Promise<Result<readonly string[], ServiceError>>;
  /** Which of these lists hold a row beside the one with this value in this column. */
  readonly withRecords: (lists: readonly { readonly title: string; readonly column: string; readonly but: string }[]) => Promise<Result<ReadonlySet<string>, ServiceError>>;
  /** The row with this value in an indexed column, with its text columns; `null` when there is none. */
  readonly findRow: (title: string, column: string, value: string) => Promise<Result<FoundRow | null, ServiceError>>;
  readonly addRow: (title: string, fields: RowFields) => Promise<Result<null, ServiceError>>;
  /** Changes a row that is still as it was found; `refused` with status 412 when it is not. */
  readonly changeRow: (title: string, row: FoundRow, fields: RowFields) => Promise<Result<null, ServiceError>>;
  /** Removes a row for good. One that is gone already counts as removed, so that it can be tried again after a lost answer. */
  readonly deleteRow: (title: string, itemId: string) => Promise<Result<null, ServiceError>>;
}

export interface SiteAdminDep {
  readonly siteAdmin: SiteAdmin;
}

export interface FoundRow {
  readonly itemId: string;
  readonly eTag: string;
  readonly fields: RowFields;
}
