import type { Evidence } from "../../../app/export/read-evidence.ts";
import { sayDay, sayFullMoment } from "../../words/dates.ts";
import { words } from "./words.ts";

/** The head of the log: the marking on top, then whose it is and how far it goes. */
export const evidenceHead = ({ marking, name, body, until, policies, unreadable }: Evidence): readonly string[] => [
  marking === null ? words.noMarking : words.marking(marking),
  words.title(name),
  words.madeFrom(body, sayDay(until)),
  words.policies(policies),
  words.notIn,
  ...(unreadable > 0 ? [words.unreadable(unreadable)] : []),
];

export const evidenceColumns = (): readonly string[] => Object.values(words.columns);

/** An entry as the cells of a row, in the order of the columns. */
export const entryCells = ({ at, type, label, clause, effects, subject, note, reviewOn, by }: Evidence["entries"][number], timeZone: string): readonly string[] => [
  sayFullMoment(at, timeZone),
  words.types[type],
  label,
  clause,
  effects.join("; "),
  subject,
  note,
  reviewOn === null ? "" : sayDay(reviewOn),
  by,
];
