import { countContacts } from "../../domain/contact/counts.ts";
import { foldMessages, type ContactCounts, type LoggedMessage } from "../../domain/contact/messages.ts";
import { foldPeople, type Person } from "../../domain/person/people.ts";
import { standingOf, type Standing } from "../../domain/restriction/standing.ts";
import type { Settings } from "../../domain/settings.ts";
import { dayOf, type Instant } from "../../domain/time.ts";
import { readRows } from "../ledger/index-rows.ts";
import { pendingEvent } from "../ledger/pending-event.ts";
import type { Account, ClockDep, OutboxDep, OutboxEntry, ReplicaCursor, ReplicaDep } from "../ports.ts";
import type { ReadMessage, Sender } from "./read-message.ts";

/** What this device knows about a message, without asking the service. */
export interface LocalAnswer {
  /** A message sent on somebody's behalf has two senders, each with a standing. The weightiest stands first. */
  readonly standings: readonly [SenderStanding, ...SenderStanding[]];
  /** Since when the replica has been vouched for; null when it never was. */
  readonly checkedAt: Instant | null;
  readonly message: LoggedMessage | null;
  /** Recent messages of this sender, newest first, this one included. */
  readonly recent: readonly LoggedMessage[];
  readonly counts: ContactCounts;
  /** How many log rows of this sender this version cannot read. */
  readonly unreadableEntries: number;
  /** What was clicked on this message and is not in the service yet. */
  readonly pending: readonly OutboxEntry[];
}

export interface SenderStanding {
  readonly about: Sender;
  readonly standing: Standing;
  /** Everyone who is linked to the address, confirmed or proposed. */
  readonly people: readonly Person[];
}

export const staffLists = ["People", "Notices", "Instructions"] as const;

export const localAnswer = async (
  deps: ClockDep & OutboxDep & ReplicaDep,
  settings: Settings,
  account: Account,
  read: ReadMessage,
): Promise<LocalAnswer> => {
  const now = deps.clock.now();
  const [pending, cursors, contactRows, senderRows, onBehalfRows] = await Promise.all([
    deps.outbox.all(),
    deps.replica.cursors(),
    deps.replica.rowsAbout(read.sender.addressKey, ["Contacts"]),
    deps.replica.rowsAbout(read.sender.addressKey, staffLists),
    read.onBehalf ? deps.replica.rowsAbout(read.onBehalf.addressKey, staffLists) : [],
  ]);
  const contacts = readRows(contactRows);
  const waiting = pending.filter(({ draft }) => draft.addressKey === read.sender.addressKey).map(({ draft }) => pendingEvent(draft, account));
  const messages = foldMessages(settings, [...contacts.events, ...waiting]);
  const message = messages.get(read.stream) ?? null;

  const standingAbout = (about: Sender, rows: typeof senderRows): SenderStanding => {
    const { events, unreadable } = readRows(rows);
    const people = [...foldPeople(settings, events).values()];
    return {
      about,
      standing: standingOf({ settings, addressKey: about.addressKey, events, unreadable, message, now }),
      people: people.filter(({ addresses }) => addresses.some(({ addressKey }) => addressKey === about.addressKey)),
    };
  };
  const ofSender = standingAbout(read.sender, senderRows);
  const recent = [...messages.values()].filter(({ views }) => views.length > 0).toSorted((left, right) => (left.receivedAt < right.receivedAt ? 1 : -1));
  return {
    standings: read.onBehalf ? weightiestFirst(ofSender, standingAbout(read.onBehalf, onBehalfRows)) : [ofSender],
    checkedAt: oldestCheck(cursors),
    message,
    recent,
    counts: countContacts(recent, dayOf(now, settings.timeZone), settings.timeZone),
    unreadableEntries: contacts.unreadable.length,
    pending: pending.filter(({ draft }) => draft.stream === read.stream),
  };
};

const weights: Readonly<Record<Standing["type"], number>> = {
  unreadable: 6,
  "in-force": 5,
  "one-matter": 4,
  "several-writers": 3,
  "must-answer": 2,
  warned: 1,
  "no-rule": 0,
};

// A rule about either the author or whoever sent it for them must be seen.
const weightiestFirst = (left: SenderStanding, right: SenderStanding): readonly [SenderStanding, SenderStanding] =>
  weights[right.standing.type] > weights[left.standing.type] ? [right, left] : [left, right];

/** A replica is only as fresh as its stalest list; one that lacks a list was never checked. */
const oldestCheck = (cursors: readonly ReplicaCursor[]): Instant | null => {
  const checks = staffLists.map((list) => cursors.find((cursor) => cursor.list === list)?.checkedAt);
  return checks.reduce<Instant | null>((oldest, at) => (oldest === null || at === undefined ? null : at < oldest ? at : oldest), checks[0] ?? null);
};
