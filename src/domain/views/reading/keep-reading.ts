import type { LoggedMessage } from "../../subjects/contact/messages.ts";
import type { MergedPerson } from "../../subjects/person/merges.ts";
import type { Settings } from "../../policy/settings.ts";
import { byGiven } from "../../subjects/restriction/restriction-at.ts";
import type { Restriction } from "../../subjects/restriction/restrictions.ts";
import { dayOf, type Day, type Instant } from "../../base/time.ts";
import { compare } from "../../base/compare.ts";
import { keepLists } from "../keep-lists.ts";
import { keepView, type Kept, type KeptView } from "../keep-view.ts";
import type { Group } from "../keep-persons.ts";
import { addressesUnder, byWaiting, readingEntryOf, type KnownWriters, type ReadingEntry } from "./reading-queue.ts";

export interface ReadingFolds {
  readonly messages: Kept<LoggedMessage>;
  readonly persons: Kept<MergedPerson>;
  /** By each record that was merged. */
  readonly groups: Kept<Group>;
  readonly restrictions: Kept<Restriction>;
}

export interface KeptReading {
  /** By the stream of the message. */
  readonly entries: KeptView<ReadingEntry>;
  readonly queue: (now: Instant) => { readonly reading: readonly ReadingEntry[]; readonly readingEarlier: readonly ReadingEntry[] };
}

/** The reading queue, kept: a message costs itself, and a restriction the messages of whom it is about. */
export const keepReading = (settings: Settings, { messages, persons, groups, restrictions }: ReadingFolds): KeptReading => {
  const none: readonly never[] = [];
  let today: Day | null = null;
  const underMainKey = keepView(restrictions, { groups }, (look) => (restriction) => ({
    restriction,
    mainKey: look.groups(restriction.personKey)?.mainKey ?? restriction.personKey,
  }));
  const ofPerson = keepLists(underMainKey, ({ restriction, mainKey }) => [{ list: mainKey, item: restriction }], byGiven);
  const addresses = keepView(ofPerson, { persons }, (look) => (own, mainKey) => addressesUnder(own, look.persons(mainKey)));
  const atAddress = keepLists(addresses, (addressKeys, mainKey) => [...addressKeys].map((list) => ({ list, item: mainKey })), compare);
  const entries = keepView(messages, { groups, atAddress, ofPerson }, (look) => {
    const known: KnownWriters = {
      mainKey: (personKey) => look.groups(personKey)?.mainKey ?? personKey,
      personsAt: (addressKey) => look.atAddress(addressKey) ?? none,
      restrictionsOf: (person) => look.ofPerson(person) ?? none,
    };
    return (message) => today && readingEntryOf(settings, today, message, known);
  });
  const lists = keepLists(entries, (entry) => [{ list: entry.cameBefore ? "before" : "under", item: entry }], byWaiting);
  return {
    entries,
    queue: (now) => {
      const day = dayOf(now, settings.timeZone);
      // How long each has waited is counted in days.
      if (day !== today) entries.refresh();
      today = day;
      const both = lists.entries();
      return { reading: both.get("under") ?? none, readingEarlier: both.get("before") ?? none };
    },
  };
};
