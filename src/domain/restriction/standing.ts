import type { LoggedMessage } from "../contact/messages.ts";
import type { UnreadableRowError } from "../ledger/envelope.ts";
import type { LedgerEvent } from "../ledger/event.ts";
import { foldPeople, writersOf, type Person } from "../person/people.ts";
import type { Settings } from "../settings.ts";
import type { Day, Instant } from "../time.ts";
import { foldRestrictions, foldWarnings, type Restriction } from "./restrictions.ts";

/**
 * What staff may do about a message, as the pane says it. Never a label on a person.
 * `could-not-check` is not here: it is about the reading, not about the ledger, and wraps any of these.
 */
export type KnownStanding =
  | { readonly type: "no-rule" }
  | { readonly type: "several-writers"; readonly writers: readonly Person[]; readonly notSure: boolean }
  | { readonly type: "warned"; readonly on: Day; readonly person: Person }
  | { readonly type: "in-force"; readonly person: Person | null; readonly restrictions: readonly Restriction[]; readonly overdue: boolean }
  | {
      readonly type: "one-matter";
      readonly restriction: Restriction;
      readonly answer: "yes" | "no" | "not-sure" | null;
      readonly overdue: boolean;
    }
  | { readonly type: "must-answer"; readonly triage: NonNullable<LoggedMessage["triage"]>; readonly restrictions: readonly Restriction[] };

export type Standing =
  | KnownStanding
  /** A row about this sender could not be read, so `known`, which the others say, may not be all. */
  | { readonly type: "unreadable"; readonly rows: readonly UnreadableRowError[]; readonly known: KnownStanding };

export interface StandingFacts {
  readonly settings: Settings;
  readonly addressKey: string;
  /** People, Notices and Instructions events that concern the address or those who use it. */
  readonly events: readonly LedgerEvent[];
  readonly unreadable: readonly UnreadableRowError[];
  /** What was logged about this very message, if anything. */
  readonly message: LoggedMessage | null;
  readonly now: Instant;
}

/** The standing of one message. Pure: the same facts give the same answer on every device. */
export const standingOf = (facts: StandingFacts): Standing => {
  const known = knownStandingOf(facts);
  return facts.unreadable.length > 0 ? { type: "unreadable", rows: facts.unreadable, known } : known;
};

const knownStandingOf = (facts: StandingFacts): KnownStanding => {
  const people = foldPeople(facts.settings, facts.events);
  const inForce = foldRestrictions(facts.settings, facts.events, facts.now).filter(
    (restriction) => restriction.state === "in-force" && restriction.addressKeys.includes(facts.addressKey),
  );
  const writers = possibleWriters(people, facts.addressKey, inForce);
  if (writers.length > 1) return amongWriters(facts, writers, inForce);
  return forWriter(facts, writers[0] ?? null, inForce);
};

/** Who is confirmed to use the address, and whoever a restriction names it for: undoing a link does not undo the restriction. */
const possibleWriters = (people: ReadonlyMap<string, Person>, addressKey: string, inForce: readonly Restriction[]): readonly Person[] => {
  const writers = new Map(writersOf(people, addressKey).map((person) => [person.key, person]));
  for (const { personKey } of inForce) {
    if (!writers.has(personKey)) writers.set(personKey, people.get(personKey) ?? { key: personKey, name: "", addresses: [] });
  }
  return [...writers.values()].toSorted((left, right) => left.name.localeCompare(right.name));
};

// One address, several people: a restriction of one is never shown as another's.
const amongWriters = (facts: StandingFacts, writers: readonly Person[], inForce: readonly Restriction[]): KnownStanding => {
  const chosen = facts.message?.writer ?? null;
  if (chosen?.type === "someone-else") return { type: "no-rule" };
  // Whoever was chosen may be no writer of this address, but of the other one of a message sent on somebody's behalf.
  const person = chosen?.type === "person" ? writers.find(({ key }) => key === chosen.person) : undefined;
  if (!person) return { type: "several-writers", writers, notSure: chosen?.type === "not-sure" };
  return forWriter(facts, person, inForce.filter(({ personKey }) => personKey === person.key));
};

const forWriter = (facts: StandingFacts, person: Person | null, restrictions: readonly Restriction[]): KnownStanding => {
  const answering = mustAnswer(facts, restrictions);
  if (answering) return answering;
  if (restrictions.some(({ matter }) => matter === "")) {
    return { type: "in-force", person, restrictions, overdue: restrictions.some(({ reviewOverdue }) => reviewOverdue) };
  }
  const answerTo = (restriction: Restriction): "yes" | "no" | "not-sure" | null => facts.message?.matterAnswers[restriction.key] ?? null;
  // "No" to one matter leaves the next to be asked about.
  const oneMatter = restrictions.find((restriction) => answerTo(restriction) !== "no") ?? restrictions[0];
  if (oneMatter) return { type: "one-matter", restriction: oneMatter, answer: answerTo(oneMatter), overdue: oneMatter.reviewOverdue };
  const warning = person && foldWarnings(facts.settings, facts.events).find(({ personKey }) => personKey === person.key);
  if (warning) return { type: "warned", on: warning.on, person };
  return { type: "no-rule" };
};

/** Replies that no restriction stops: information requests and disputes, and what is new (requirements H5, H6, J1). */
const answeredWhatever = ["information-request", "dispute", "new-information", "new-complaint", "crime", "safeguarding"] as const;

const mustAnswer = (facts: StandingFacts, restrictions: readonly Restriction[]): KnownStanding | null => {
  const triage = facts.message?.triage ?? null;
  if (!triage || restrictions.length === 0 || !answeredWhatever.some((outcome) => outcome === triage.outcome)) return null;
  return { type: "must-answer", triage, restrictions };
};
