import { defineFold, foldAll } from "../../events/define-fold.ts";
import type { LedgerEvent } from "../../events/event.ts";
import type { Signatory } from "../../ledger/recorded.ts";
import type { BodyOf } from "../../events/kinds.ts";
import { addressKeysOf } from "../../events/subjects.ts";
import type { Settings } from "../../policy/settings.ts";
import type { Instant } from "../../base/time.ts";
import { foldPeople } from "./people.ts";

/** From whom a person's record is kept, because it is about a colleague or about somebody's relative. */
export interface KeptFrom {
  readonly key: string;
  readonly personKey: string;
  readonly people: readonly Signatory[];
  readonly because: BodyOf<"person.kept-from">["because"];
  readonly by: Signatory;
  readonly at: Instant;
  /**
   * When somebody said that the rows in SharePoint were restricted by hand; null while that is to be done. Our screens
   * leave the record out; the list itself does not, until an owner breaks the inheritance of its items.
   */
  readonly rowsRestricted: { readonly by: Signatory; readonly at: Instant } | null;
}

/** The latest word on each person of whom a handler has said from whom the record is kept. An empty list of people lifts it. */
export const keptFromFold = defineFold({
  kinds: ["person.kept-from", "person.rows-restricted"],
  bucket: "person",
  fold: (_settings, events): ReadonlyMap<string, KeptFrom> => {
    const kept = new Map<string, KeptFrom>();
    for (const event of events) {
      const { key, personKey, by, occurredAt: at } = event;
      if (event.kind === "person.kept-from") {
        if (event.body.people.length === 0) kept.delete(personKey);
        else kept.set(personKey, { key, personKey, people: event.body.people, because: event.body.because, by, at, rowsRestricted: null });
      }
      const known = kept.get(personKey);
      if (event.kind === "person.rows-restricted" && known?.key === event.body.of) kept.set(personKey, { ...known, rowsRestricted: { by, at } });
    }
    return kept;
  },
});

export const foldKeptFrom = (settings: Settings, events: Iterable<LedgerEvent>): ReadonlyMap<string, KeptFrom> => foldAll(keptFromFold, settings, events);

/** The records of which an owner is still to restrict the rows in SharePoint. */
export const rowsToRestrict = (kept: ReadonlyMap<string, KeptFrom>): readonly KeptFrom[] => [...kept.values()].filter(({ rowsRestricted }) => rowsRestricted === null);

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
