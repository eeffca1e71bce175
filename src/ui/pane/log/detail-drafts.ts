import type { EntryDetail } from "../../../app/pane/contact-drafts.ts";

/** What was typed and not saved, by log entry: looking at another email in between must not lose it. Gone with the pane. */
export const detailDrafts = new Map<string, EntryDetail>();
