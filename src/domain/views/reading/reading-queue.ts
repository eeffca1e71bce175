import type { LoggedMessage } from "../../subjects/contact/messages.ts";
import { isFullyRead } from "../../subjects/contact/message-concerns.ts";
import { confirmedKeys, type Person } from "../../subjects/person/people.ts";
import { possibleWriters, writerOf } from "../../subjects/contact/writer.ts";
import { mainKeyIn, type KnownPeople } from "../../subjects/person/message-writers.ts";
import { by } from "../../base/compare.ts";
import { groupBy } from "../../base/group-by.ts";
import { byGiven } from "../../subjects/restriction/restriction-at.ts";
import type { Restriction } from "../../subjects/restriction/restrictions.ts";
import type { Settings } from "../../policy/settings.ts";
import { dayOf, type Day, type Instant } from "../../base/time.ts";
import { workingDaysBetween } from "../../base/spans.ts";

/** A message that must still be read wholly, and why. */
export interface ReadingEntry {
  readonly message: LoggedMessage;
  /** The restrictions that were in force when it came, or are now. Never empty. */
  readonly restrictions: readonly [Restriction, ...Restriction[]];
  /** Whether it came before any of them was in force, and was answered as anybody's then. */
  readonly cameBefore: boolean;
  /** Working days since its receipt. */
  readonly workingDays: number;
}

export interface ReadingFacts {
  readonly settings: Settings;
  readonly messages: Iterable<LoggedMessage>;
  readonly people: KnownPeople;
  readonly restrictions: readonly Restriction[];
  readonly now: Instant;
}

/**
 * "Opened or logged, not fully read": what Evenhand has seen from people under a restriction and nobody has triaged,
 * oldest first. All contact is still read for what is new, for crime and for safeguarding (002 section 7.2, 003 9.10),
 * so nothing in Settings turns this off. Mail that nobody opened is out of sight here.
 */
export const readingQueue = ({ settings, messages, people, restrictions, now }: ReadingFacts): readonly ReadingEntry[] => {
  const mainKey = mainKeyIn(people);
  const byPerson = groupBy(restrictions, ({ personKey }) => mainKey(personKey));
  const personsByAddress = personsOf(people, byPerson);
  const known: KnownWriters = { mainKey, personsAt: (addressKey) => [...(personsByAddress.get(addressKey) ?? [])], restrictionsOf: (person) => byPerson.get(person) ?? [] };
  const today = dayOf(now, settings.timeZone);
  return [...messages].flatMap((message) => readingEntryOf(settings, today, message, known) ?? []).sort(byWaiting);
};

/** What is known of whoever may have written a message. */
export interface KnownWriters {
  /** The record under which a person is shown. */
  readonly mainKey: (personKey: string) => string;
  /** The persons, by their main keys, who are under a restriction and may write from an address. */
  readonly personsAt: (addressKey: string) => readonly string[];
  /** By a main key. */
  readonly restrictionsOf: (person: string) => readonly Restriction[];
}

/** A message's entry in the queue; null where it has none. */
export const readingEntryOf = (settings: Settings, today: Day, message: LoggedMessage, known: KnownWriters): ReadingEntry | null => {
  if (isFullyRead(message)) return null;
  const own = restrictionsOver(message, known);
  if (own.length === 0) return null;
  const received = dayOf(message.receivedAt, settings.timeZone);
  const cameUnder = own.filter((restriction) => wasInForce(restriction, received));
  const [first, ...rest] = [...cameUnder, ...own.filter((restriction) => restriction.state === "in-force" && !cameUnder.includes(restriction))];
  if (!first) return null;
  return { message, restrictions: [first, ...rest], cameBefore: cameUnder.length === 0, workingDays: workingDaysBetween(received, today, settings.holidays) };
};

/** The message that came first comes first. */
export const byWaiting = by<ReadingEntry>(
  ({ message }) => message.receivedAt,
  ({ message }) => message.stream,
);

/** The restrictions of whoever may have written a message. */
const restrictionsOver = (message: LoggedMessage, { mainKey, personsAt, restrictionsOf }: KnownWriters): readonly Restriction[] => {
  const people = possibleWriters(writerOf(message, personsAt(message.addressKey), mainKey));
  // As most of a register, by far.
  if (people.length === 0) return [];
  return people.flatMap(restrictionsOf).sort(byGiven);
};

/** The people under a restriction in force, by each address that they may write from. */
export const restrictedAddresses = (people: KnownPeople, restrictions: readonly Restriction[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const mainKey = mainKeyIn(people);
  const inForce = restrictions.filter(({ state }) => state === "in-force");
  return personsOf(
    people,
    groupBy(inForce, ({ personKey }) => mainKey(personKey)),
  );
};

/** The persons by address. */
const personsOf = (people: KnownPeople, byPerson: ReadonlyMap<string, readonly Restriction[]>): ReadonlyMap<string, ReadonlySet<string>> => {
  const persons = new Map<string, Set<string>>();
  for (const [personKey, own] of byPerson) {
    for (const addressKey of addressesUnder(own, people.get(personKey))) {
      persons.set(addressKey, (persons.get(addressKey) ?? new Set()).add(personKey));
    }
  }
  return persons;
};

/** The addresses of somebody under restrictions: those that their instructions name, whatever was unlinked since, and those that were confirmed since. */
export const addressesUnder = (own: readonly Restriction[], person: Person | undefined): ReadonlySet<string> =>
  new Set([...own.flatMap(({ addressKeys }) => addressKeys), ...(person ? confirmedKeys(person) : [])]);

// The day on which it ended counts as one of its days: what came that morning came under it.
const wasInForce = ({ notice, ended }: Restriction, day: Day): boolean => notice !== null && notice.on <= day && (ended === null || day <= ended.on);
