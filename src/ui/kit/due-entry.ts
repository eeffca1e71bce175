import { questionWords } from "../words/question-words.ts";
import { personWords } from "../words/person-words.ts";
import type { Desk } from "../../app/desk/read-desk.ts";
import type { LoggedMessage } from "../../domain/subjects/contact/messages.ts";
import type { DueItem, DueType } from "../../domain/views/due/due-item.ts";
import { nameOnMessage } from "../../domain/subjects/person/message-writers.ts";
import type { Person } from "../../domain/subjects/person/people.ts";
import { contactWords } from "../words/contact-words.ts";
import { dueWords as words } from "../words/due-words.ts";
import type { Place } from "./places.ts";

/** A due item in words, and the page on which it is done. All of it is text. */
export interface DueEntry {
  readonly title: string;
  /** What is to be done. */
  readonly what: string;
  /** For whoever may open it. */
  readonly place: Place;
  /** By when, or since when where no day is set. */
  readonly when: string;
}

export const dueEntry = (desk: Desk, item: DueItem): DueEntry => ({ ...titleAndPlace(desk, item), what: sayWhat(item), when: sayWhen(item) });

/** Whether it is sure that it is late. */
export const isLate = ({ overdue, unknown }: DueItem): boolean => overdue && unknown === undefined;

/** Whether it is late, or could not be checked and may be. */
export const mayBeLate = ({ overdue, unknown }: DueItem): boolean => overdue || unknown === "late";

const sayWhat = ({ type, about }: DueItem): string => (about.type === "letter" && about.letter === "dispute-refused" ? words.refusedMessage : words.types[type]);

const sayWhen = ({ on, since, overdue, unknown }: DueItem): string => {
  if (unknown === "due") return words.dueUnknown(on ?? since);
  if (on === null) return words.since(since);
  if (unknown === "late") return words.lateUnknown(on);
  return overdue ? words.wasDue(on) : words.dueBy(on);
};

const titleAndPlace = (desk: Desk, { type, about }: DueItem): Pick<DueEntry, "title" | "place"> => {
  switch (about.type) {
    case "request": {
      const request = desk.requests.get(about.request);
      return { title: request ? `${request.reference}: ${request.name}` : nameOf(desk, about.person), place: { type: "request", request: about.request } };
    }
    case "restriction":
      return { title: nameOf(desk, about.person), place: placeOfRestriction(type, about) };
    case "dispute":
      return { title: nameOf(desk, about.person), place: { type: "dispute", dispute: about.dispute } };
    case "letter":
      return { title: nameOf(desk, about.person), place: { type: "letter", letter: about.letter, person: about.person, about: about.about } };
    case "person":
      return { title: nameOf(desk, about.person), place: type === "rows-to-restrict" ? { type: "records" } : { type: "person", person: about.person } };
    case "message":
    case "task":
      return messageEntry(desk, type, desk.messages.get(about.message));
    case "mailbox":
      return { title: desk.settings.mailboxes.find(({ id }) => id === about.mailbox)?.name ?? about.mailbox, place: { type: "reading" } };
    case "question":
      return { title: questionWords.asks[about.field], place: { type: "setup" } };
    case "holidays":
      return { title: words.holidays, place: { type: "setup" } };
    case "disposal":
      return { title: about.person === "" ? words.anonymous : nameOf(desk, about.person), place: { type: "disposal" } };
  }
};

// What is withdrawn outside a review is ended on the person's page.
const placeOfRestriction = (type: DueType, { restriction, person }: { readonly restriction: string; readonly person: string }): Place => {
  if (type === "unread-place") return { type: "reading" };
  return type === "instruction-to-withdraw" ? { type: "person", person } : { type: "review", instruction: restriction };
};

const nameOf = ({ people }: Desk, person: string): string => people.get(person)?.name || personWords.unnamed;

const messageEntry = (desk: Desk, type: DueType, message: LoggedMessage | undefined): Pick<DueEntry, "title" | "place"> => {
  const writer = message && nameOnMessage(desk.persons, message);
  const subject = message?.subject || contactWords.noSubject;
  return {
    title: `${writer?.name || message?.address || words.anonymous}: ${subject}`,
    place: placeOfMessage(type, writer),
  };
};

const placeOfMessage = (type: DueType, writer: Person | undefined): Place => {
  if (type === "reading") return { type: "reading" };
  return writer && type !== "concern" ? { type: "person", person: writer.key } : { type: "concerns" };
};
