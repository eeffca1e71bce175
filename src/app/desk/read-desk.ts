import { concernsWaiting, foldMessages, type LoggedMessage } from "../../domain/contact/messages.ts";
import { foldDisputes, foldRefusedMessages, type Dispute, type RefusedMessage } from "../../domain/dispute/disputes.ts";
import { foldProposals, type Proposal } from "../../domain/contact/proposals.ts";
import { irregularitiesOf, type Irregularity } from "../../domain/ledger/irregularities.ts";
import type { LedgerEvent } from "../../domain/ledger/event.ts";
import { ledgerLists } from "../../domain/ledger/lists.ts";
import { foldLetters, type PreparedLetter } from "../../domain/letter/letters.ts";
import { foldHandling, type HandlingCheck } from "../../domain/handling/handling.ts";
import { foldKeptFrom, visibleTo, type KeptFrom } from "../../domain/person/kept-from.ts";
import { foldMerges, mergedPeople, mergesInEffect, type Merge, type MergedPerson } from "../../domain/person/merges.ts";
import { foldNeeds, type Needs } from "../../domain/person/needs.ts";
import { foldPeople, type Person } from "../../domain/person/people.ts";
import { foldPrivate, type PrivateFile } from "../../domain/person/private-file.ts";
import { foldRepresentatives, type Representative } from "../../domain/person/representatives.ts";
import { foldSupport, type SupportOffered } from "../../domain/person/support.ts";
import { foldPolice, type PoliceRecord } from "../../domain/police/police.ts";
import { mailboxChecks, type MailboxState } from "../../domain/reading/mailboxes.ts";
import { readingQueue, type ReadingEntry } from "../../domain/reading/reading-queue.ts";
import { figuresOf, type Figures } from "../../domain/report/figures.ts";
import { foldRequests, type RestrictionRequest } from "../../domain/request/requests.ts";
import { foldRestrictions, foldWarnings, type Restriction, type WarningGiven } from "../../domain/restriction/restrictions.ts";
import { foldFurtherActions, type FurtherAction } from "../../domain/review/further-actions.ts";
import { foldReviews, type Review } from "../../domain/review/reviews.ts";
import type { Settings } from "../../domain/settings.ts";
import type { Instant } from "../../domain/time.ts";
import { readRows } from "../ledger/index-rows.ts";
import type { ClockDep, ReplicaDep } from "../ports.ts";

/** Everything that somebody works with in the tab, as far as they may read it, folded from the ledger at one moment. Nothing here is stored. */
export interface Desk {
  readonly now: Instant;
  readonly settings: Settings;
  readonly events: readonly LedgerEvent[];
  /** Every record of a person. Two records that were merged are one person in `persons`. */
  readonly people: ReadonlyMap<string, Person>;
  readonly persons: ReadonlyMap<string, MergedPerson>;
  readonly merges: ReadonlyMap<string, Merge>;
  readonly needs: ReadonlyMap<string, Needs>;
  readonly representatives: ReadonlyMap<string, readonly Representative[]>;
  readonly handling: ReadonlyMap<string, readonly HandlingCheck[]>;
  readonly privateFiles: ReadonlyMap<string, PrivateFile>;
  readonly police: ReadonlyMap<string, PoliceRecord>;
  readonly support: ReadonlyMap<string, readonly SupportOffered[]>;
  readonly keptFrom: ReadonlyMap<string, KeptFrom>;
  /** How many people's records are left out, because they are kept from whoever is reading. */
  readonly keptFromYou: number;
  readonly messages: ReadonlyMap<string, LoggedMessage>;
  readonly concerns: readonly LoggedMessage[];
  readonly proposals: ReadonlyMap<string, Proposal>;
  /** Opened or logged, not fully read. */
  readonly reading: readonly ReadingEntry[];
  readonly mailboxes: readonly MailboxState[];
  readonly restrictions: readonly Restriction[];
  readonly warnings: readonly WarningGiven[];
  readonly letters: ReadonlyMap<string, readonly PreparedLetter[]>;
  readonly requests: ReadonlyMap<string, RestrictionRequest>;
  /** By instruction. */
  readonly reviews: ReadonlyMap<string, readonly Review[]>;
  readonly furtherActions: ReadonlyMap<string, readonly FurtherAction[]>;
  readonly disputes: ReadonlyMap<string, Dispute>;
  /** By the stream of the message that was not taken as a dispute. */
  readonly refusedMessages: ReadonlyMap<string, RefusedMessage>;
  readonly figures: Figures;
  readonly irregularities: readonly Irregularity[];
}

/** Reads a desk for somebody, by their object id: what is kept from them is not on it. */
export const readDesk = async (deps: ClockDep & ReplicaDep, settings: Settings, oid = ""): Promise<Desk> => {
  const rows = (await Promise.all(ledgerLists.map((list) => deps.replica.rowsIn(list)))).flat();
  const { events: all, unreadable } = readRows(rows);
  const { events, keptFromYou } = visibleTo(settings, all, oid);
  return { ...deskOf(settings, events, deps.clock.now()), keptFromYou, irregularities: irregularitiesOf(settings, events, unreadable) };
};

/** The folds of a desk. Pure: the same events and moment give the same desk. */
export const deskOf = (settings: Settings, events: readonly LedgerEvent[], now: Instant): Omit<Desk, "irregularities"> => {
  const messages = foldMessages(settings, events);
  const restrictions = foldRestrictions(settings, events, now);
  const requests = foldRequests(settings, events);
  const concerns = concernsWaiting(messages.values());
  const people = foldPeople(settings, events);
  const merges = foldMerges(settings, events);
  const persons = mergedPeople(people, mergesInEffect(merges.values(), restrictions));
  return {
    now,
    settings,
    events,
    people,
    persons,
    merges,
    needs: foldNeeds(settings, events),
    representatives: foldRepresentatives(settings, events),
    handling: foldHandling(settings, events),
    privateFiles: foldPrivate(settings, events),
    police: foldPolice(settings, events),
    support: foldSupport(settings, events),
    keptFrom: foldKeptFrom(settings, events),
    keptFromYou: 0,
    messages,
    concerns,
    proposals: foldProposals(events),
    reading: readingQueue({ settings, messages: messages.values(), people: persons, restrictions, now }),
    mailboxes: mailboxChecks(settings, events, now),
    restrictions,
    warnings: foldWarnings(settings, events),
    letters: foldLetters(settings, events),
    requests,
    reviews: foldReviews(settings, events),
    furtherActions: foldFurtherActions(settings, events),
    disputes: foldDisputes(settings, events),
    refusedMessages: foldRefusedMessages(settings, events),
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
