import { isFullyRead, type LoggedMessage } from "../../subjects/contact/messages.ts";
import { confirmedKeys } from "../../subjects/person/people.ts";
import { possibleWriters, writerOf } from "../../subjects/contact/writer.ts";
import { mainKeyIn, type KnownPeople } from "../../subjects/person/message-writers.ts";
import { by } from "../../base/compare.ts";
import { groupBy } from "../../base/group-by.ts";
import type { Restriction } from "../../subjects/restriction/restrictions.ts";
import type { Settings } from "../../policy/settings.ts";
import { dayOf, workingDaysBetween, type Day, type Instant } from "../../base/time.ts";

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
  const find = restrictionFinder(people, restrictions);
  const today = dayOf(now, settings.timeZone);
  const entries: ReadingEntry[] = [];
  for (const message of messages) {
    if (isFullyRead(message)) continue;
    const own = find(message);
    if (own.length === 0) continue;
    const received = dayOf(message.receivedAt, settings.timeZone);
    const cameUnder = own.filter((restriction) => wasInForce(restriction, received));
    const [first, ...rest] = [...cameUnder, ...own.filter((restriction) => restriction.state === "in-force" && !cameUnder.includes(restriction))];
    if (!first) continue;
    entries.push({ message, restrictions: [first, ...rest], cameBefore: cameUnder.length === 0, workingDays: workingDaysBetween(received, today, settings.holidays) });
  }
  return entries.toSorted(byReceipt);
};

const byReceipt = by<ReadingEntry>(
  ({ message }) => message.receivedAt,
  ({ message }) => message.stream,
);

/** Finds the restrictions of whoever may have written a message. */
const restrictionFinder = (people: KnownPeople, restrictions: readonly Restriction[]): ((message: LoggedMessage) => readonly Restriction[]) => {
  const mainKey = mainKeyIn(people);
  const byPerson = groupBy(restrictions, ({ personKey }) => mainKey(personKey));
  const personsByAddress = personsOf(people, byPerson);
  return (message) => possibleWriters(writerOf(message, personsByAddress.get(message.addressKey) ?? [], mainKey)).flatMap((person) => byPerson.get(person) ?? []);
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

/** The persons by address: those that their instructions name, whatever was unlinked since, and those that were confirmed since. */
const personsOf = (people: KnownPeople, byPerson: ReadonlyMap<string, readonly Restriction[]>): ReadonlyMap<string, ReadonlySet<string>> => {
  const persons = new Map<string, Set<string>>();
  for (const [personKey, own] of byPerson) {
    const person = people.get(personKey);
    for (const addressKey of [...own.flatMap(({ addressKeys }) => addressKeys), ...(person ? confirmedKeys(person) : [])]) {
      persons.set(addressKey, (persons.get(addressKey) ?? new Set()).add(personKey));
    }
  }
  return persons;
};

// The day on which it ended counts as one of its days: what came that morning came under it.
const wasInForce = ({ notice, ended }: Restriction, day: Day): boolean => notice !== null && notice.on <= day && (ended === null || day <= ended.on);
