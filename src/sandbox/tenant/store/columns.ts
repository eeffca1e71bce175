import type { Key } from "./ordered-index.ts";

/** The column types that the sandbox has; each is a facet of Graph's columnDefinition. */
export type ColumnType = "text" | "choice" | "number" | "boolean" | "dateTime" | "personOrGroup";

/** A column of a list. `settings` is the facet as Graph shows it. */
export interface Column {
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  readonly type: ColumnType;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly indexed: boolean;
  readonly unique: boolean;
  readonly required: boolean;
  readonly hidden: boolean;
  readonly readOnly: boolean;
  readonly defaultValue: string | null;
}

/** A stored value; a dateTime is UTC text to the second. A column without a value is absent. */
export type FieldValue = string | number | boolean;

export type Fields = Readonly<Record<string, FieldValue>>;

export const isMultiline = (column: Column): boolean => column.type === "text" && column.settings["allowMultipleLines"] === true;

/** The value as an index and a filter compare it. SharePoint compares text without regard to case; in which order is for the collation. */
export const valueToKey = (type: ColumnType, value: FieldValue): Key => {
  if (type === "boolean") return Number(value) === 0 ? 0 : 1;
  if (type === "number") return Number(value);
  if (type === "dateTime") return toUtcSeconds(String(value)) ?? String(value);
  return String(value).toLowerCase();
};

/** `2026-11-21T09:12:00Z`, or null for text that is no date. */
export const toUtcSeconds = (text: string): string | null => {
  const time = /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? null : secondsText(time);
};

/** SharePoint keeps times to the second. */
export const secondsText = (time: number): string => `${new Date(time).toISOString().slice(0, 19)}Z`;
