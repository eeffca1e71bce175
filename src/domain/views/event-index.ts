import type { EventOf } from "../events/event.ts";
import type { Judged } from "../events/judge.ts";
import type { Kind } from "../events/kinds.ts";
import type { Signatory } from "../ledger/recorded.ts";

/** Events by what they are about, in the order in which they came. Whoever needs some of them goes through those alone. */
export interface EventIndex {
  readonly ofPerson: (personKey: string) => readonly Judged[];
  readonly ofAddress: (addressKey: string) => readonly Judged[];
  readonly ofKind: <K extends Kind>(kind: K) => readonly (Judged & EventOf<K>)[];
  /** Everybody who wrote one, each once, under the name that came last. */
  readonly authors: () => readonly Signatory[];
}

export interface KeptEventIndex {
  readonly add: (event: Judged) => void;
  readonly remove: (event: Judged) => void;
  readonly index: EventIndex;
}

/** Keeps the index as events come and go. Nothing is sorted in before somebody asks, and then each event once. */
export const keepEventIndex = (): KeptEventIndex => {
  const events = new Map<string, Map<string, Judged>>();
  const authors = new Map<string, { name: string; rows: number }>();
  let waiting: (readonly [event: Judged, by: 1 | -1])[] = [];

  const place = (event: Judged, by: 1 | -1): void => {
    const at = `${event.list}/${event.itemId}/${event.key}`;
    for (const name of namesOf(event)) {
      const own = events.get(name) ?? new Map<string, Judged>();
      if (by === 1) events.set(name, own.set(at, event));
      else own.delete(at);
    }
    const known = authors.get(event.by.oid);
    authors.set(event.by.oid, { name: by === 1 || !known ? event.by.name : known.name, rows: (known?.rows ?? 0) + by });
  };

  const settle = (): void => {
    if (waiting.length === 0) return;
    const came = waiting;
    waiting = [];
    for (const [event, by] of came) place(event, by);
  };

  const named = (name: string): readonly Judged[] => {
    settle();
    return [...(events.get(name)?.values() ?? [])];
  };

  return {
    add: (event) => void waiting.push([event, 1]),
    remove: (event) => void waiting.push([event, -1]),
    index: {
      ofPerson: (personKey) => (personKey === "" ? [] : named(`person ${personKey}`)),
      ofAddress: (addressKey) => (addressKey === "" ? [] : named(`address ${addressKey}`)),
      ofKind: (kind) => named(`kind ${kind}`).filter(isOfKind(kind)),
      authors: () => {
        settle();
        return [...authors].flatMap(([oid, { name, rows }]) => (rows > 0 ? [{ oid, name }] : []));
      },
    },
  };
};

const isOfKind =
  <K extends Kind>(kind: K) =>
  (event: Judged): event is Judged & EventOf<K> =>
    event.kind === kind;

const namesOf = ({ kind, personKey, addressKey }: Judged): readonly string[] => [
  `kind ${kind}`,
  ...(personKey === "" ? [] : [`person ${personKey}`]),
  ...(addressKey === "" ? [] : [`address ${addressKey}`]),
];
