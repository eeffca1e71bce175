import type { ListRow } from "./sandbox.ts";

/** What a row's event says. */
export const bodyOf = ({ payload }: ListRow): Readonly<Record<string, unknown>> => payload["body"] as Readonly<Record<string, unknown>>;

/** The log entries of one message, by its subject. */
export const entriesOn = (subject: string, rows: readonly ListRow[]): readonly ListRow[] =>
  rows.filter((row) => row.kind === "contact.logged" && bodyOf(row)["subject"] === subject);
