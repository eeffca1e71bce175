import { concernsWaiting, foldMessages, type LoggedMessage } from "../../domain/contact/messages.ts";
import { irregularitiesOf, type Irregularity } from "../../domain/ledger/irregularities.ts";
import type { LedgerEvent } from "../../domain/ledger/event.ts";
import { ledgerLists } from "../../domain/ledger/lists.ts";
import { foldHandling, type HandlingCheck } from "../../domain/handling/handling.ts";
import { foldNeeds, type Needs } from "../../domain/person/needs.ts";
import { foldPeople, type Person } from "../../domain/person/people.ts";
import { foldRepresentatives, type Representative } from "../../domain/person/representatives.ts";
import { figuresOf, type Figures } from "../../domain/report/figures.ts";
import { foldRequests, type RestrictionRequest } from "../../domain/request/requests.ts";
import { foldRestrictions, foldWarnings, type Restriction, type WarningGiven } from "../../domain/restriction/restrictions.ts";
import type { Settings } from "../../domain/settings.ts";
import type { Instant } from "../../domain/time.ts";
import { readRows } from "../ledger/index-rows.ts";
import type { ClockDep, ReplicaDep } from "../ports.ts";

/** Everything that somebody works with in the tab, as far as they may read it, folded from the ledger at one moment. Nothing here is stored. */
export interface Desk {
  readonly now: Instant;
  readonly settings: Settings;
  readonly events: readonly LedgerEvent[];
  readonly people: ReadonlyMap<string, Person>;
  readonly needs: ReadonlyMap<string, Needs>;
  readonly representatives: ReadonlyMap<string, readonly Representative[]>;
  readonly handling: ReadonlyMap<string, readonly HandlingCheck[]>;
  readonly messages: ReadonlyMap<string, LoggedMessage>;
  readonly concerns: readonly LoggedMessage[];
  readonly restrictions: readonly Restriction[];
  readonly warnings: readonly WarningGiven[];
  readonly requests: ReadonlyMap<string, RestrictionRequest>;
  readonly figures: Figures;
  readonly irregularities: readonly Irregularity[];
}

export const readDesk = async (deps: ClockDep & ReplicaDep, settings: Settings): Promise<Desk> => {
  const rows = (await Promise.all(ledgerLists.map((list) => deps.replica.rowsIn(list)))).flat();
  const { events, unreadable } = readRows(rows);
  const now = deps.clock.now();
  return { ...deskOf(settings, events, now), irregularities: irregularitiesOf(settings, events, unreadable) };
};

/** The folds of a desk. Pure: the same events and moment give the same desk. */
export const deskOf = (settings: Settings, events: readonly LedgerEvent[], now: Instant): Omit<Desk, "irregularities"> => {
  const messages = foldMessages(settings, events);
  const restrictions = foldRestrictions(settings, events, now);
  const requests = foldRequests(settings, events);
  const concerns = concernsWaiting(messages.values());
  return {
    now,
    settings,
    events,
    people: foldPeople(settings, events),
    needs: foldNeeds(settings, events),
    representatives: foldRepresentatives(settings, events),
    handling: foldHandling(settings, events),
    messages,
    concerns,
    restrictions,
    warnings: foldWarnings(settings, events),
    requests,
    figures: figuresOf({ settings, restrictions, requests: requests.values(), messages: messages.values(), concerns, now, weeks: 8 }),
  };
};

/** The messages of a person: those of their confirmed addresses that are not known to be by somebody else. Newest first. */
export const messagesOfPerson = (desk: Pick<Desk, "messages" | "people">, personKey: string): readonly LoggedMessage[] => {
  const addressKeys = new Set(desk.people.get(personKey)?.addresses.filter(({ state }) => state === "confirmed").map(({ addressKey }) => addressKey));
  return [...desk.messages.values()]
    .filter(({ addressKey, views, writer }) => {
      if (!addressKeys.has(addressKey) || views.length === 0) return false;
      return writer === null || writer.type === "not-sure" || (writer.type === "person" && writer.person === personKey);
    })
    .toSorted((left, right) => (left.receivedAt < right.receivedAt ? 1 : -1));
};
