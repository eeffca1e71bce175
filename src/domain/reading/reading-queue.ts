import { isFullyRead, type LoggedMessage } from "../contact/messages.ts";
import { confirmedKeys, type Person } from "../person/people.ts";
import type { Restriction } from "../restriction/restrictions.ts";
import type { Settings } from "../settings.ts";
import { dayOf, workingDaysBetween, type Day, type Instant } from "../time.ts";

/** A message that must still be read wholly, and why. */
export interface ReadingEntry {
  readonly message: LoggedMessage;
  /** The restrictions that were in force when it came, or are now. Never empty. */
  readonly restrictions: readonly [Restriction, ...Restriction[]];
  /** Working days since its receipt. */
  readonly workingDays: number;
}

export interface ReadingFacts {
  readonly settings: Settings;
  readonly messages: Iterable<LoggedMessage>;
  readonly people: ReadonlyMap<string, Person>;
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
    const received = dayOf(message.receivedAt, settings.timeZone);
    const [first, ...rest] = find(message).filter((restriction) => restriction.state === "in-force" || wasInForce(restriction, received));
    if (first) entries.push({ message, restrictions: [first, ...rest], workingDays: workingDaysBetween(received, today, settings.holidays) });
  }
  return entries.toSorted((left, right) => compare(left.message.receivedAt, right.message.receivedAt) || compare(left.message.stream, right.message.stream));
};

/** Finds the restrictions of whoever may have written a message. */
const restrictionFinder = (people: ReadonlyMap<string, Person>, restrictions: readonly Restriction[]): ((message: LoggedMessage) => readonly Restriction[]) => {
  const byPerson = new Map<string, Restriction[]>();
  const personsByAddress = new Map<string, Set<string>>();
  for (const restriction of restrictions) {
    const { personKey, addressKeys } = restriction;
    const person = people.get(personKey);
    byPerson.set(personKey, [...(byPerson.get(personKey) ?? []), restriction]);
    // Those that the instruction names, whatever was unlinked since, and those that were confirmed since.
    for (const addressKey of [...addressKeys, ...(person ? confirmedKeys(person) : [])]) {
      personsByAddress.set(addressKey, (personsByAddress.get(addressKey) ?? new Set()).add(personKey));
    }
  }
  return ({ addressKey, personKey, writer }) => {
    // Somebody read who wrote it, and it was not the person.
    if (writer?.type === "someone-else") return [];
    if (writer?.type === "person") return byPerson.get(writer.person) ?? [];
    const persons = new Set([...(personsByAddress.get(addressKey) ?? []), ...(personKey === "" ? [] : [personKey])]);
    return [...persons].flatMap((person) => byPerson.get(person) ?? []);
  };
};

// The day on which it ended counts as one of its days: what came that morning came under it.
/** On the day on which it ended too: nobody can tell which of the two came first. */
const wasInForce = ({ notice, ended }: Restriction, day: Day): boolean => notice !== null && notice.on <= day && (ended === null || day <= ended.on);

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
