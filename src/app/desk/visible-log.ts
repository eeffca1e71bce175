import type { LedgerRow, UnreadableRowError } from "../../domain/events/envelope.ts";
import type { Judged } from "../../domain/events/judge.ts";
import { ledgerLists } from "../../domain/ledger/lists.ts";
import { hiddenFrom, type Hidden } from "../../domain/subjects/person/hidden.ts";
import type { Settings } from "../../domain/policy/settings.ts";
import { readJudged } from "../ledger/take-in.ts";
import type { ReplicaNews, RowPlace } from "../ports.ts";
import type { DeskFolds } from "./desk-folds.ts";

/** What somebody may see of the ledger, as far as this device knows it, folded as it comes and goes. */
export interface VisibleLog {
  /** The rows that came have their verdicts. */
  readonly take: (news: ReplicaNews) => void;
  /** The same list each time, until something comes or goes. Made when it is asked for: few acts need all events. */
  readonly events: () => readonly Judged[];
  readonly unreadable: () => readonly UnreadableRowError[];
  readonly keptFromYou: () => number;
}

export const createVisibleLog = (settings: Settings, oid: string, folds: Pick<DeskFolds, "add" | "remove">): VisibleLog => {
  const known = new Map<string, KnownRow>();
  const unreadable = new Map<string, UnreadableRowError>();
  const shown = new Map<string, Judged>();
  let listed: readonly Judged[] | null = null;
  let hidden: Hidden = { people: 0, isHidden: () => false };

  const show = (place: string, event: Judged): void => {
    shown.set(place, event);
    folds.add(event);
  };
  const hide = (place: string, event: Judged): void => {
    if (shown.delete(place)) folds.remove(event);
  };

  const forget = (place: string, changed: Changed): void => {
    const row = known.get(place);
    if (row) changed.gone.push([place, row.event]);
    known.delete(place);
    unreadable.delete(place);
  };

  const learn = (row: LedgerRow, changed: Changed): void => {
    const place = placeOf(row);
    const { version } = row;
    // A row that is read again says the same, unless it was edited or could not be read before.
    if (version !== null && known.get(place)?.version === version) return;
    forget(place, changed);
    const read = readJudged([row]);
    for (const event of read.events) {
      known.set(place, { version, event });
      changed.come.push([place, event]);
    }
    for (const error of read.unreadable) unreadable.set(place, error);
  };

  /** What is kept from somebody can change with what is said of people, and with what is about somebody of whom it is kept. */
  const isToLookAgain = ({ gone, come }: Changed): boolean =>
    [...gone, ...come].some(([, event]) => (hidden.people === 0 ? event.kind === "person.kept-from" : event.list === "People" || hidden.isHidden(event)));

  const lookAgain = (): void => {
    hidden = hiddenFrom(
      settings,
      [...known.values()].map(({ event }) => event),
      oid,
    );
    for (const [place, event] of shown) if (known.get(place)?.event !== event || hidden.isHidden(event)) hide(place, event);
    for (const [place, { event }] of known) if (!shown.has(place) && !hidden.isHidden(event)) show(place, event);
  };

  return {
    take: ({ whole, rows, dropped }) => {
      const changed: Changed = { gone: [], come: [] };
      if (whole) {
        const there = new Set(rows.map(placeOf));
        for (const place of [...known.keys(), ...unreadable.keys()]) if (!there.has(place)) forget(place, changed);
      }
      for (const row of dropped) forget(placeOf(row), changed);
      for (const row of rows) learn(row, changed);
      if (changed.gone.length + changed.come.length === 0) return;
      listed = null;
      if (isToLookAgain(changed)) return lookAgain();
      for (const [place, event] of changed.gone) hide(place, event);
      for (const [place, event] of changed.come) if (!hidden.isHidden(event)) show(place, event);
    },
    events: () => {
      listed ??= [...shown.values()].sort(byList);
      return listed;
    },
    unreadable: () => [...unreadable.values()].sort(({ row: left }, { row: right }) => byList(left, right)),
    keptFromYou: () => hidden.people,
  };
};

interface KnownRow {
  readonly version: string | null;
  readonly event: Judged;
}

interface Changed {
  readonly gone: (readonly [place: string, event: Judged])[];
  readonly come: (readonly [place: string, event: Judged])[];
}

/** In the order of the lists; within one, as they came. */
const byList = (left: Pick<RowPlace, "list">, right: Pick<RowPlace, "list">): number => ledgerLists.indexOf(left.list) - ledgerLists.indexOf(right.list);

const placeOf = ({ list, itemId }: RowPlace): string => `${list}/${itemId}`;
