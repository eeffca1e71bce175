import { concernsWaiting, foldMessages } from "../../domain/subjects/contact/messages.ts";
import { foldProposals } from "../../domain/subjects/contact/proposals.ts";
import { foldDisputes, foldRefusedMessages } from "../../domain/subjects/dispute/disputes.ts";
import { foldHandling } from "../../domain/subjects/handling/handling.ts";
import type { LedgerEvent } from "../../domain/events/event.ts";
import { eventKinds, isKind, type Kind } from "../../domain/events/kinds.ts";
import { keepFold, type KeptFold } from "../../domain/ledger/kept-fold.ts";
import type { LedgerList } from "../../domain/ledger/lists.ts";
import { foldLetters } from "../../domain/subjects/letter/letters.ts";
import { foldKeptFrom } from "../../domain/subjects/person/kept-from.ts";
import { foldMerges, mergedPeople, mergesInEffect } from "../../domain/subjects/person/merges.ts";
import { foldNeeds } from "../../domain/subjects/person/needs.ts";
import { foldPeople } from "../../domain/subjects/person/people.ts";
import { foldPrivate } from "../../domain/subjects/person/private-file.ts";
import { foldRepresentatives } from "../../domain/subjects/person/representatives.ts";
import { foldSupport } from "../../domain/subjects/person/support.ts";
import { foldPolice } from "../../domain/subjects/police/police.ts";
import { mailboxChecks } from "../../domain/views/reading/mailboxes.ts";
import { readingQueue } from "../../domain/views/reading/reading-queue.ts";
import { figuresOf } from "../../domain/views/report/figures.ts";
import { foldRequests } from "../../domain/subjects/request/requests.ts";
import { foldRestrictions, foldWarnings, type Restriction, type WarningGiven } from "../../domain/subjects/restriction/restrictions.ts";
import { foldFurtherActions } from "../../domain/subjects/review/further-actions.ts";
import { foldReviews } from "../../domain/subjects/review/reviews.ts";
import type { Settings } from "../../domain/policy/settings.ts";
import { dayOf, type Day, type Instant } from "../../domain/base/time.ts";
import type { Desk } from "./read-desk.ts";

/** The folds of a desk, kept as events come and go: one more event costs the folding of what it is about. */
export interface DeskFolds {
  readonly add: (event: LedgerEvent) => void;
  readonly remove: (event: LedgerEvent) => void;
  /** The folds alone, without the lists that are worked out from them. */
  readonly fold: (now: Instant) => Folded;
  /** The desk as it stands at a moment. */
  readonly desk: (events: readonly LedgerEvent[], now: Instant) => Omit<Desk, "irregularities" | "keptFromYou">;
}

type Folded = ReturnType<ReturnType<typeof keepAll>["read"]>;

export const createDeskFolds = (settings: Settings): DeskFolds => {
  const kept = keepAll(settings);
  const fold = (now: Instant): Folded => kept.read(now);
  return {
    add: (event) => {
      for (const each of kept.foldsByKind.get(event.kind) ?? []) each.add(event);
    },
    remove: (event) => {
      for (const each of kept.foldsByKind.get(event.kind) ?? []) each.remove(event);
    },
    fold,
    desk: (events, now) => {
      const { restrictionsByKey, warningsByKey, mailboxEvents, ...folded } = fold(now);
      const restrictions = [...restrictionsByKey.values()].toSorted(byTime(({ givenAt }) => givenAt));
      const { messages, requests, people, merges } = folded;
      const concerns = concernsWaiting(messages.values());
      const persons = mergedPeople(people, mergesInEffect(merges.values(), restrictions));
      const queue = readingQueue({ settings, messages: messages.values(), people: persons, restrictions, now });
      return {
        ...folded,
        now,
        settings,
        events,
        persons,
        concerns,
        restrictions,
        warnings: [...warningsByKey.values()].toSorted(byTime(({ on }) => on)).toReversed(),
        reading: queue.filter(({ cameBefore }) => !cameBefore),
        readingEarlier: queue.filter(({ cameBefore }) => cameBefore),
        mailboxes: mailboxChecks(settings, [...mailboxEvents.values()].flat(), now),
        figures: figuresOf({ settings, restrictions, requests: requests.values(), messages: messages.values(), concerns, now, weeks: 8 }),
      };
    },
  };
};

/** Every fold with the kinds of events that it reads, and where they belong: to a person, or to the stream of a message. */
const keepAll = (settings: Settings) => {
  const foldsByKind = new Map<Kind, KeptFold<unknown>[]>();
  const keep = <T>(kinds: readonly Kind[], kept: KeptFold<T>): KeptFold<T> => {
    for (const kind of kinds) foldsByKind.set(kind, [...(foldsByKind.get(kind) ?? []), kept]);
    return kept;
  };
  const ofPerson = <T>(kinds: readonly Kind[], fold: FoldOf<T>): KeptFold<T> =>
    keep(kinds, keepFold({ bucketOf: ({ personKey }) => personKey || null, fold: (events) => fold(settings, events) }));
  const ofStream = <T>(kinds: readonly Kind[], fold: FoldOf<T>): KeptFold<T> =>
    keep(kinds, keepFold({ bucketOf: ({ stream }) => stream, fold: (events) => fold(settings, events) }));

  // Which restrictions are in force depends on the day as well.
  let today: Day = "";
  let moment: Instant = "";
  const kept = {
    people: ofPerson(["person.recorded", "address.linked", "address.confirmed", "address.unlinked"], foldPeople),
    merges: ofPerson(["merge.proposed", "merge.confirmed", "merge.undone"], foldMerges),
    needs: ofPerson(["needs.asked", "communication.agreed", "process.explained", "step.tried"], foldNeeds),
    representatives: ofPerson(["representative.recorded", "representative.ended"], foldRepresentatives),
    keptFrom: ofPerson(["person.kept-from", "person.rows-restricted"], foldKeptFrom),
    privateFiles: ofPerson(kindsIn("Private"), foldPrivate),
    support: ofStream(["support.offered"], foldSupport),
    letters: ofPerson(["letter.prepared", ...kindsIn("Notices")], foldLetters),
    handling: ofPerson(["handling.checked", "handling.action-done"], foldHandling),
    police: ofStream(["police.reported", "police.not-reported"], foldPolice),
    messages: ofStream(kindsIn("Contacts"), foldMessages),
    proposals: ofStream(["restriction.proposed", "concern.considered", "contact.corrected"], foldProposals),
    requests: ofPerson(kindsIn("Notices", "Instructions", "Requests", "Decisions"), foldRequests),
    reviews: ofPerson(kindsIn("Notices", "Instructions", "Requests", "Decisions"), foldReviews),
    furtherActions: ofPerson(["further-action.opened", "further-action.closed"], foldFurtherActions),
    disputes: ofPerson(kindsIn("Notices", "Instructions", "Requests", "Decisions", "Disputes"), foldDisputes),
    refusedMessages: ofPerson(kindsIn("Notices", "Instructions", "Requests", "Decisions", "Disputes"), foldRefusedMessages),
    warningsByKey: ofPerson(["warning.sent"], (given, events) => keyed<WarningGiven>(foldWarnings(given, events))),
    restrictionsByKey: ofPerson(kindsIn("Notices", "Instructions"), (given, events) => keyed<Restriction>(foldRestrictions(given, events, moment))),
    mailboxEvents: ofStream<readonly LedgerEvent[]>(["mailbox.checked"], (_, events) => new Map(events.map((event) => [event.key, [event]]))),
  };
  return {
    foldsByKind,
    read: (now: Instant) => {
      const day = dayOf(now, settings.timeZone);
      moment = now;
      if (day !== today) kept.restrictionsByKey.refresh();
      today = day;
      return entriesOf(kept);
    },
  };
};

type FoldOf<T> = (settings: Settings, events: readonly LedgerEvent[]) => ReadonlyMap<string, T>;

const kindsIn = (...lists: readonly LedgerList[]): readonly Kind[] => allKinds.filter((kind) => lists.includes(eventKinds[kind].list));

const allKinds = Object.keys(eventKinds).filter(isKind);

type Entries<K extends Readonly<Record<string, KeptFold<unknown>>>> = { readonly [Name in keyof K]: K[Name] extends KeptFold<infer T> ? ReadonlyMap<string, T> : never };

const entriesOf = <K extends Readonly<Record<string, KeptFold<unknown>>>>(kept: K): Entries<K> =>
  Object.fromEntries(Object.entries(kept).map(([name, fold]) => [name, fold.entries()])) as Entries<K>;

const keyed = <T extends { readonly key: string }>(entries: readonly T[]): ReadonlyMap<string, T> => new Map(entries.map((entry) => [entry.key, entry]));

const byTime =
  <T extends { readonly key: string }>(timeOf: (entry: T) => string) =>
  (left: T, right: T): number =>
    compare(timeOf(left), timeOf(right)) || compare(left.key, right.key);

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
