import type { LedgerEvent } from "../../events/event.ts";
import { addressKeysOf } from "../../events/subjects.ts";
import type { Settings } from "../../policy/settings.ts";
import { foldKeptFrom } from "./kept-from.ts";
import { foldPeople } from "./people.ts";

/** What is kept from somebody. */
export interface Hidden {
  /** How many people's records are left out. */
  readonly people: number;
  readonly isHidden: (event: LedgerEvent) => boolean;
}

/**
 * Leaves out what is kept from somebody: the events about the person, about their addresses, and about their requests
 * and messages. A shared address is left out for all its users, because its messages might be by the person.
 */
export const hiddenFrom = (settings: Settings, events: readonly LedgerEvent[], oid: string): Hidden => {
  const kept = new Set([...foldKeptFrom(settings, events).values()].filter(({ people }) => people.some((each) => each.oid === oid)).map(({ personKey }) => personKey));
  return { people: kept.size, isHidden: kept.size === 0 ? () => false : isAboutAny(settings, events, kept) };
};

/** Everything that is about these people: their records, their addresses, and what was done about their requests and messages. */
export const eventsAbout = (settings: Settings, events: readonly LedgerEvent[], personKeys: ReadonlySet<string>): readonly LedgerEvent[] =>
  events.filter(isAboutAny(settings, events, personKeys));

const isAboutAny = (settings: Settings, events: readonly LedgerEvent[], personKeys: ReadonlySet<string>): ((event: LedgerEvent) => boolean) => {
  const people = foldPeople(settings, events);
  const addressKeys = new Set([...personKeys].flatMap((key) => people.get(key)?.addresses.map(({ addressKey }) => addressKey) ?? []));
  const isAboutThem = (event: LedgerEvent): boolean => personKeys.has(event.personKey) || (event.personKey === "" && addressKeysOf(event).some((key) => addressKeys.has(key)));
  const found = events.filter(isAboutThem);
  const streams = new Set(found.map(({ stream }) => stream));
  const requests = new Set(found.flatMap((event) => ("request" in event.body ? [event.body.request] : [])));
  return (event) => isAboutThem(event) || streams.has(event.stream) || isOfRequest(event, requests) || isOfMessage(event, streams);
};

const isOfRequest = ({ body }: LedgerEvent, requests: ReadonlySet<string>): boolean => "request" in body && requests.has(body.request);

const isOfMessage = ({ body }: LedgerEvent, streams: ReadonlySet<string>): boolean => "message" in body && streams.has(body.message);
