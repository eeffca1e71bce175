import type { DeskSource } from "../../app/desk/desk-sources.ts";
import type { Place } from "./places.ts";

const ofRestricting: readonly DeskSource[] = ["people", "persons", "requests", "restrictions", "reviews", "disputes", "refusedMessages", "warnings", "messages"];

const ofDeciding: readonly DeskSource[] = [...ofRestricting, "needs", "handling", "representatives", "furtherActions", "told"];

/**
 * From what each page as a whole is made: one of which a part is missing is not shown, as nothing on it could be relied on.
 * A page that names nothing says of each of its parts by itself whether it could be checked.
 */
export const pageSources: Readonly<Record<Place["type"], readonly DeskSource[]>> = {
  dashboard: [],
  due: [],
  reading: [],
  people: [],
  person: [],
  log: [],
  records: [],
  // Made of Settings alone.
  setup: [],
  report: ["restrictions", "requests", "reviews", "disputes", "warnings", "messages", "needs", "reading", "mailboxes"],
  waiting: ["requests", "restrictions"],
  concerns: ["messages", "proposals", "people", "police", "restrictions"],
  disputes: ["disputes", "restrictions", "messages", "refusedMessages", "people"],
  disposal: ["everything"],
  // Private notes and what is kept of disposals are no part of the log.
  export: [...ofDeciding, "proposals", "police", "support", "dangers"],
  letter: [...ofDeciding, "letters"],
  review: ofDeciding,
  dispute: ofDeciding,
  "log-dispute": ofDeciding,
  request: ofDeciding,
  ask: [...ofDeciding, "proposals"],
  answer: [...ofDeciding, "proposals"],
};

/** The pages that are documents, or on which one is written: none is made from a part. */
export const documentPages: readonly Place["type"][] = ["report", "export", "letter"];
