import type { LedgerEvent } from "../../events/event.ts";
import { addressKeysOf } from "../../events/subjects.ts";

/**
 * Whose a row is: people by their key, or the stream of a message from somebody without a record. A row of several,
 * such as a message from an address that two people use, may be removed only when none of them needs it any more.
 */
export interface Belonging {
  readonly event: LedgerEvent;
  readonly owners: readonly string[];
}

/** Every row that is about somebody. What is about nobody, such as the daily check of a mailbox, is left out. */
export const belongingsOf = (events: readonly LedgerEvent[]): readonly Belonging[] => {
  const known = knownOwners(events);
  return events.map((event) => ({ event, owners: ownersOf(known, event) })).filter(({ owners }) => owners.length > 0);
};

/** Whom the records name: by address, by message or request, and the people who may be one and the same. */
interface KnownOwners {
  readonly byAddress: ReadonlyMap<string, ReadonlySet<string>>;
  readonly byReference: ReadonlyMap<string, ReadonlySet<string>>;
  readonly together: ReadonlyMap<string, ReadonlySet<string>>;
}

const knownOwners = (events: readonly LedgerEvent[]): KnownOwners => {
  const byAddress = new Map<string, Set<string>>();
  const byReference = new Map<string, Set<string>>();
  const together = new Map<string, Set<string>>();
  for (const event of events) {
    if (isLink(event)) for (const addressKey of addressKeysOf(event)) add(byAddress, addressKey, event.personKey);
    if (event.kind === "merge.proposed" || event.kind === "merge.confirmed") {
      add(together, event.personKey, event.body.with);
      add(together, event.body.with, event.personKey);
    }
  }
  for (const event of events) {
    if (event.kind === "contact.attributed" && event.body.person !== undefined) add(byReference, event.stream, event.body.person);
    for (const owner of [event.personKey, ...(byAddress.get(event.addressKey) ?? [])].filter((each) => each !== "")) {
      for (const reference of [event.key, event.stream, ...requestOf(event)]) add(byReference, reference, owner);
    }
  }
  // What is about somebody without a record, such as a message from them, is its own owner.
  for (const { list, kind, stream } of events) if (list === "Contacts" && kind !== "mailbox.checked" && !byReference.has(stream)) add(byReference, stream, stream);
  return { byAddress, byReference, together };
};

const isLink = ({ list, kind, personKey }: LedgerEvent): boolean =>
  personKey !== "" && (kind === "address.linked" || kind === "address.confirmed" || kind === "address.unlinked" || list === "Instructions");

/**
 * Rows in the order in which they are removed: what is found by another row goes before that row, so that whose a row is can
 * still be told when a removal is interrupted.
 */
export const inRemovalOrder = (rows: readonly LedgerEvent[]): readonly LedgerEvent[] => rows.toSorted((left, right) => stepOf(left) - stepOf(right));

/** First what only refers to others, then what is found by its address or its author, then what names a person, and last what says whose an address is and who is one person. */
const stepOf = (event: LedgerEvent): number => {
  if (isLink(event) || event.kind === "merge.proposed" || event.kind === "merge.confirmed") return 3;
  if (event.personKey !== "") return 2;
  return event.addressKey !== "" || event.kind === "contact.attributed" ? 1 : 0;
};

const requestOf = ({ body }: LedgerEvent): readonly string[] => ("request" in body ? [body.request] : []);

const ownersOf = ({ byAddress, byReference, together }: KnownOwners, event: LedgerEvent): readonly string[] => {
  const own = event.list === "Contacts" ? [event.personKey, ...(byAddress.get(event.addressKey) ?? []), ...(byReference.get(event.stream) ?? [])] : [event.personKey];
  const named = own.filter((owner) => owner !== "");
  const owners = named.length > 0 ? named : referredTo(byReference, event);
  return [...new Set(owners.flatMap((owner) => [owner].concat(Array.from(together.get(owner) ?? []))))];
};

/** A row that names no person belongs to whom the records belong that it names: a card to its request, a police report to its message. */
const referredTo = (byReference: ReadonlyMap<string, ReadonlySet<string>>, { stream, body }: LedgerEvent): readonly string[] =>
  [stream, ...Object.values(body)].flatMap((value) => (typeof value === "string" ? Array.from(byReference.get(value) ?? []) : []));

const add = (map: Map<string, Set<string>>, key: string, value: string): void => {
  const known = map.get(key);
  if (known) known.add(value);
  else map.set(key, new Set([value]));
};
