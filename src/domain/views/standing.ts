import type { LoggedMessage } from "../subjects/contact/messages.ts";
import { writerOf, type SaidOfWriter } from "../subjects/contact/writer.ts";
import type { Triage } from "../subjects/contact/triage.ts";
import type { UnreadableRowError } from "../events/envelope.ts";
import { foldAll } from "../events/define-fold.ts";
import type { LedgerEvent } from "../events/event.ts";
import { foldKeptFrom } from "../subjects/person/kept-from.ts";
import { foldMerges, mainKeyOf, mergedPeople, mergesInEffect } from "../subjects/person/merges.ts";
import { foldPeople, writersOf, type Person } from "../subjects/person/people.ts";
import { foldRepresentatives, isActing, representedBy, type Representative } from "../subjects/person/representatives.ts";
import type { Settings } from "../policy/settings.ts";
import { daysOf, daysToAsk, notBefore, type TimeSpan } from "../base/service-time.ts";
import { dayOf, type Day, type Instant } from "../base/time.ts";
import { goesThroughRepresentative } from "../policy/instruct.ts";
import { foldWarnings, restrictionsFold, restrictionsOn, turningDays, type Restriction, type RestrictionCourse } from "../subjects/restriction/restrictions.ts";

/**
 * What staff may do about a message, as the pane says it. Never a label on a person.
 * `could-not-check` is not here: it is about the reading, not about the ledger, and wraps any of these.
 */
export type KnownStanding =
  | { readonly type: "no-rule" }
  /** The record is kept from the reader, who learns no more than whom to ask. */
  | { readonly type: "kept-from-you" }
  | { readonly type: "several-writers"; readonly writers: readonly Person[]; readonly notSure: boolean }
  | { readonly type: "warned"; readonly on: Day; readonly person: Person }
  /** Writes for these people, inherits nothing of theirs, and is answered as usual. */
  | { readonly type: "represents"; readonly represented: readonly Represented[] }
  /** Writes for people whose contact comes through a representative only: this is the way that is open. */
  | { readonly type: "permitted-route"; readonly represented: readonly Represented[]; readonly restrictions: readonly Restriction[] }
  | {
      readonly type: "in-force";
      readonly person: Person | null;
      readonly restrictions: readonly Restriction[];
      /** To whom the person is pointed, where their contact comes through a representative only. */
      readonly representatives: readonly Representative[];
      readonly overdue: boolean;
    }
  | {
      readonly type: "one-matter";
      readonly restriction: OfOneMatter;
      readonly answer: "yes" | "no" | "not-sure" | null;
      readonly representatives: readonly Representative[];
      readonly overdue: boolean;
    }
  /** Whatever the restrictions say, this message gets its answer. `triage` is the one that weighs most. */
  | { readonly type: "must-answer"; readonly triage: Triage; readonly restrictions: readonly Restriction[] };

export type Standing =
  | KnownStanding
  | Unreadable
  /** Nobody here knows surely which day it is, and it is not the same on all that it may be. `known` is the weightiest of what it is on one of them. */
  | { readonly type: "day-unknown"; readonly known: KnownStanding };

/** A row about this sender could not be read, so `known`, which the others say, may not be all. */
interface Unreadable {
  readonly type: "unreadable";
  readonly rows: readonly UnreadableRowError[];
  readonly known: KnownStanding;
}

export interface Represented {
  readonly representative: Representative;
  /** Empty when nobody with a name is recorded under the key. */
  readonly name: string;
}

export interface StandingFacts {
  readonly settings: Settings;
  /** Entra object id of whoever is shown the answer. */
  readonly reader: string;
  readonly addressKey: string;
  /** People, Notices and Instructions events that concern the address or those who use it. */
  readonly events: readonly LedgerEvent[];
  readonly unreadable: readonly UnreadableRowError[];
  /** What was logged about this very message, if anything. */
  readonly message: LoggedMessage | null;
}

/** The standing of one message at a moment. Pure: the same facts give the same answer on every device. */
export const standingOf = ({ now, ...facts }: StandingFacts & { readonly now: Instant }): KnownStanding | Unreadable => {
  const known = knownStandingOf(facts, foldAll(restrictionsFold, facts.settings, facts.events), dayOf(now, facts.settings.timeZone));
  return facts.unreadable.length > 0 ? { type: "unreadable", rows: facts.unreadable, known } : known;
};

/** Why what is known of somebody may not be all, so that nobody is told to reply as usual. */
export type StandingDoubt = "unread" | "unreadable" | "day-unknown";

/**
 * What keeps anybody from saying how somebody stands, the weightiest first; null where nothing does. The one rule of the pane
 * and the tab: a list of what staff are told that did not answer in full, a row about them that could not be read, and a day
 * that nobody knows on which it may be otherwise.
 */
export const doubtOfStanding = (facts: { readonly isUnread: boolean; readonly unreadable: number; readonly turns: boolean }): StandingDoubt | null =>
  facts.isUnread ? "unread" : facts.unreadable > 0 ? "unreadable" : facts.turns ? "day-unknown" : null;

/** The standing of one message, on whichever day of a span of time it is. */
export const standingWithin = ({ span, ...facts }: StandingFacts & { readonly span: TimeSpan }): Standing => {
  const courses = foldAll(restrictionsFold, facts.settings, facts.events);
  const days = daysToAsk(daysOf(notBefore(span, newestOf(facts.events)), facts.settings.timeZone), [...courses.values()].flatMap(turningDays));
  const first = knownStandingOf(facts, courses, days[0]);
  const others = days.slice(1).map((day) => knownStandingOf(facts, courses, day));
  const known = others.reduce((weightiest, each) => (standingWeights[each.type] > standingWeights[weightiest.type] ? each : weightiest), first);
  // Whether the lists were read is known to whoever read them, and wraps what is said here.
  const turns = others.some((each) => JSON.stringify(each) !== JSON.stringify(first));
  switch (doubtOfStanding({ isUnread: false, unreadable: facts.unreadable.length, turns })) {
    case "unreadable":
      return { type: "unreadable", rows: facts.unreadable, known };
    case "day-unknown":
      return { type: "day-unknown", known };
    default:
      return known;
  }
};

const newestOf = (events: readonly LedgerEvent[]): Instant | null =>
  events.reduce<Instant | null>((newest, { recordedAt }) => (newest === null || recordedAt > newest ? recordedAt : newest), null);

/** Which of two standings must rather be seen. */
export const standingWeights: Readonly<Record<KnownStanding["type"], number>> = {
  "kept-from-you": 8,
  "in-force": 7,
  "one-matter": 6,
  "several-writers": 5,
  "must-answer": 4,
  "permitted-route": 3,
  warned: 2,
  represents: 1,
  "no-rule": 0,
};

/** What the events say of the address, whoever reads it and whatever this message is. */
interface Around {
  readonly people: ReadonlyMap<string, Person>;
  readonly mainKey: (personKey: string) => string;
  /** Everything in force for anybody around the address, under the person that they are shown as. */
  readonly inForce: readonly Restriction[];
  readonly representatives: ReadonlyMap<string, readonly Representative[]>;
}

const aroundOf = ({ settings, events }: StandingFacts, courses: Courses, today: Day): Around => {
  const restrictions = restrictionsOn(courses, today);
  const merges = mergesInEffect(foldMerges(settings, events).values(), restrictions);
  const mainKey = mainKeyOf(merges);
  return {
    people: mergedPeople(foldPeople(settings, events), merges),
    mainKey,
    inForce: restrictions.filter(({ state }) => state === "in-force").map((restriction) => ofRecord(restriction, mainKey(restriction.personKey))),
    representatives: foldRepresentatives(settings, events),
  };
};

/** A restriction as the one that the merged record has. */
const ofRecord = (restriction: Restriction, personKey: string): Restriction => ({ ...restriction, personKey });

type Courses = ReadonlyMap<string, RestrictionCourse>;

const knownStandingOf = (facts: StandingFacts, courses: Courses, today: Day): KnownStanding => {
  const around = aroundOf(facts, courses, today);
  const covering = around.inForce.filter(({ addressKeys }) => addressKeys.includes(facts.addressKey));
  const writers = possibleWriters(around.people, facts.addressKey, covering);
  const represented = representedBy(around.representatives, facts.addressKey);
  if (isKeptFromReader(facts, around, [...covering, ...represented])) return { type: "kept-from-you" };
  const own = writers.length > 1 ? amongWriters(facts, around, writers, covering) : forWriter(facts, around, writers[0] ?? null, covering);
  return own.type === "no-rule" || own.type === "warned" ? (asRepresentative(around, represented, own) ?? own) : own;
};

/** Nothing at all is said to somebody from whom the record of anyone around the address is kept, not even "no rule". */
const isKeptFromReader = ({ settings, events, reader, addressKey }: StandingFacts, { people, mainKey }: Around, others: readonly { readonly personKey: string }[]): boolean => {
  const linked = [...people.values()].filter(({ addresses }) => addresses.some((link) => link.addressKey === addressKey)).map(({ key }) => key);
  const concerned = new Set([...linked, ...others.map(({ personKey }) => mainKey(personKey))]);
  return [...foldKeptFrom(settings, events).values()].some((kept) => concerned.has(mainKey(kept.personKey)) && kept.people.some(({ oid }) => oid === reader));
};

/** Who is confirmed to use the address, and whoever a restriction names it for: undoing a link does not undo the restriction. */
const possibleWriters = (people: ReadonlyMap<string, Person>, addressKey: string, covering: readonly Restriction[]): readonly Person[] => {
  const writers = new Map(writersOf(people, addressKey).map((person) => [person.key, person]));
  for (const { personKey } of covering) {
    if (!writers.has(personKey)) writers.set(personKey, people.get(personKey) ?? { key: personKey, name: "", addresses: [] });
  }
  return [...writers.values()].toSorted((left, right) => left.name.localeCompare(right.name));
};

const nothingSaid: SaidOfWriter = { writer: null, personKey: "" };

// One address, several people: a restriction of one is never shown as another's.
const amongWriters = (facts: StandingFacts, around: Around, writers: readonly Person[], covering: readonly Restriction[]): KnownStanding => {
  const said = writerOf(
    facts.message ?? nothingSaid,
    writers.map(({ key }) => key),
    around.mainKey,
  );
  if (said.type === "someone-else") return { type: "no-rule" };
  // Whoever was chosen may be no writer of this address, but of the other one of a message sent on somebody's behalf.
  const person = said.type === "person" ? writers.find(({ key }) => key === said.person) : undefined;
  if (!person) return { type: "several-writers", writers, notSure: said.type === "one-of" && said.notSure };
  return forWriter(
    facts,
    around,
    person,
    covering.filter(({ personKey }) => personKey === person.key),
  );
};

/** A restriction of contact about one matter alone. */
interface OfOneMatter extends Restriction {
  readonly matter: string;
}

const coversOneMatter = (restriction: Restriction): restriction is OfOneMatter => restriction.matter !== null;

const forWriter = (facts: StandingFacts, around: Around, person: Person | null, restrictions: readonly Restriction[]): KnownStanding => {
  const triage = facts.message?.triage ?? null;
  // No restriction stops an information request or a dispute, nor what is new or a danger (001 sections 6 and 9, 002 section 9).
  if (restrictions.length > 0 && triage && triage.outcome !== "none-of-these") return { type: "must-answer", triage, restrictions };
  const representatives = restrictions.some(goesThroughRepresentative) ? currentRepresentatives(around, person) : [];
  if (!restrictions.every(coversOneMatter)) {
    return { type: "in-force", person, restrictions, representatives, overdue: restrictions.some(({ reviewOverdue }) => reviewOverdue) };
  }
  const answerTo = (restriction: Restriction): "yes" | "no" | "not-sure" | null => facts.message?.matterAnswers[restriction.key] ?? null;
  // "No" to one matter leaves the next to be asked about.
  const oneMatter = restrictions.find((restriction) => answerTo(restriction) !== "no") ?? restrictions[0];
  if (oneMatter) return { type: "one-matter", restriction: oneMatter, answer: answerTo(oneMatter), representatives, overdue: oneMatter.reviewOverdue };
  const warning = person && foldWarnings(facts.settings, facts.events).find(({ personKey }) => around.mainKey(personKey) === person.key);
  if (warning) return { type: "warned", on: warning.on, person };
  return { type: "no-rule" };
};

const currentRepresentatives = ({ representatives, mainKey }: Around, person: Person | null): readonly Representative[] =>
  [...representatives.values()].flat().filter((each) => person !== null && isActing(each) && mainKey(each.personKey) === person.key);

/** Who writes for others is under no rule of theirs. Where theirs says that contact comes through a representative, that is told. */
const asRepresentative = (around: Around, represented: readonly Representative[], own: KnownStanding): KnownStanding | null => {
  if (represented.length === 0) return null;
  const { people, mainKey, inForce } = around;
  const named = represented.map((representative) => ({ representative, name: people.get(mainKey(representative.personKey))?.name ?? "" }));
  const routed = named.filter(({ representative }) => routesTo(inForce, mainKey(representative.personKey)).length > 0);
  if (routed.length > 0) {
    return { type: "permitted-route", represented: routed, restrictions: routed.flatMap(({ representative }) => routesTo(inForce, mainKey(representative.personKey))) };
  }
  return own.type === "no-rule" ? { type: "represents", represented: named } : null;
};

const routesTo = (inForce: readonly Restriction[], person: string): readonly Restriction[] =>
  inForce.filter((restriction) => restriction.personKey === person && goesThroughRepresentative(restriction));
