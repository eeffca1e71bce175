import type { EventOf } from "../../domain/events/event.ts";
import { allKinds, type Kind } from "../../domain/events/kinds.ts";
import { isEntitled } from "../../domain/views/irregularities.ts";
import { groundlessInstructions } from "../../domain/views/groundless.ts";
import type { LetterType } from "../../domain/policy/vocabulary.ts";
import { currentPolicy } from "../../domain/policy/policy-at.ts";
import type { RestrictionRequest } from "../../domain/subjects/request/requests.ts";
import { presentOf } from "../../domain/subjects/restriction/restriction-at.ts";
import type { Restriction } from "../../domain/subjects/restriction/restrictions.ts";
import { dayOf, type Day, type Instant } from "../../domain/base/time.ts";
import type { Desk } from "../desk/read-desk.ts";
import type { NoticeRules } from "../notice/notice-form.ts";
import { intentionRules, refusalRules, reminderRules, resultLetters, resultRules } from "../notice/record-later-notices.ts";
import { noticeRules } from "../notice/record-notice.ts";

/** Which letter, to whom, and the key of what it is about: an instruction, a breach or a decision, or a request's id; null for a warning. */
export interface LetterAbout {
  readonly letter: LetterType;
  readonly person: string;
  readonly about: string | null;
}

/** What a letter is about, as the desk has it. */
export type LetterSubject =
  | { readonly type: "warning"; readonly personKey: string }
  | { readonly type: "intention"; readonly personKey: string; readonly request: RestrictionRequest }
  | { readonly type: "notice"; readonly personKey: string; readonly restriction: Restriction; readonly request: RestrictionRequest }
  | { readonly type: "breach"; readonly personKey: string; readonly restriction: Restriction; readonly breach: LoggedBreach }
  /** A message is about not to be taken as a dispute: that is decided once it was written to the person. */
  | { readonly type: "refusal"; readonly personKey: string; readonly restriction: Restriction }
  | { readonly type: "result"; readonly personKey: string; readonly restriction: Restriction; readonly decided: ResultEvent };

interface LoggedBreach {
  readonly key: string;
  readonly occurredAt: Instant;
  /** The day of the message. */
  readonly on: Day;
}

export type ResultEvent = EventOf<keyof typeof resultLetters>;

/** What a letter is about; null when the desk has no such thing about this person, or none that counts. */
export const letterSubject = (desk: Desk, { letter, person, about }: LetterAbout): LetterSubject | null => {
  if (letter === "warning") return desk.people.has(person) ? { type: "warning", personKey: person } : null;
  if (about === null) return null;
  switch (letter) {
    case "intention": {
      const request = desk.requests.get(about);
      return request?.personKey === person ? { type: "intention", personKey: person, request } : null;
    }
    case "restriction":
    case "change": {
      const restriction = groundedRestriction(desk, person, about);
      const request = restriction && desk.requests.get(restriction.request);
      // Whose request it is, it says itself: a row can name another person's.
      return restriction && request?.personKey === person ? { type: "notice", personKey: person, restriction, request } : null;
    }
    case "breach":
      return breachSubject(desk, person, about);
    case "review-result":
    case "dispute-result":
      return resultSubject(desk, person, about, letter);
    case "dispute-refused": {
      const restriction = restrictionOf(desk, person, about);
      return restriction ? { type: "refusal", personKey: person, restriction } : resultSubject(desk, person, about, letter);
    }
  }
};

/** What the letter must say, and the first day on which it can have gone out. */
export const subjectRules = (desk: Pick<Desk, "settings" | "now">, subject: LetterSubject): NoticeRules => {
  const { settings, now } = desk;
  switch (subject.type) {
    case "warning":
      return { policy: currentPolicy(settings, now) ?? null, letter: "warning", notBefore: null, endsOn: null };
    case "intention":
      return intentionRules(subject.request);
    case "notice":
      return noticeRules(subject.restriction);
    case "breach":
      return reminderRules(settings, subject.restriction, subject.breach);
    case "refusal":
      return refusalRules(subject.restriction);
    case "result":
      return resultRules(settings, subject.decided);
  }
};

const restrictionOf = ({ restrictions }: Desk, person: string, key: string): Restriction | undefined =>
  restrictions.find((restriction) => restriction.key === key && restriction.personKey === person);

/** Nobody is written to about terms that have no ground. */
const groundedRestriction = (desk: Desk, person: string, key: string): Restriction | undefined =>
  groundlessInstructions(desk.restrictions, desk).some(({ restriction }) => restriction.key === key) ? undefined : restrictionOf(desk, person, key);

const breachSubject = (desk: Desk, person: string, key: string): LetterSubject | null => {
  for (const { breaches, receivedAt } of desk.index.messages.breached()) {
    const breach = breaches.find((each) => each.key === key);
    const restriction = breach && groundedRestriction(desk, person, breach.instruction);
    // Nobody is reminded of terms of which nothing is left.
    if (breach && restriction && presentOf(desk.restrictions, restriction).state !== "ended") {
      return { type: "breach", personKey: person, restriction, breach: { key, occurredAt: breach.at, on: dayOf(receivedAt, desk.settings.timeZone) } };
    }
  }
  return null;
};

const isResult = (kind: Kind): kind is ResultEvent["kind"] => Object.hasOwn(resultLetters, kind);

const resultSubject = (desk: Desk, person: string, key: string, letter: LetterType): LetterSubject | null => {
  const kinds = allKinds.filter(isResult).filter((kind) => resultLetters[kind] === letter);
  const found = kinds.flatMap((kind): readonly ResultEvent[] => desk.index.events.ofKind(kind)).find((event) => event.key === key);
  const restriction = found && isEntitled(desk.settings, found) ? restrictionOf(desk, person, found.body.instruction) : undefined;
  // Whose restriction it is, it says itself: the row of a decision need not.
  return found && restriction ? { type: "result", personKey: person, restriction, decided: { ...found, personKey: person } } : null;
};
