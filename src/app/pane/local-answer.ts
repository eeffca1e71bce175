import { countContacts } from "../../domain/contact/counts.ts";
import { foldMessages, type ContactCounts, type LoggedMessage } from "../../domain/contact/messages.ts";
import type { LedgerEvent } from "../../domain/ledger/event.ts";
import { foldPeople, type Person } from "../../domain/person/people.ts";
import { standingOf, type Standing } from "../../domain/restriction/standing.ts";
import type { Settings } from "../../domain/settings.ts";
import { dayOf, type Instant } from "../../domain/time.ts";
import { readRows } from "../ledger/index-rows.ts";
import { pendingEvent } from "../ledger/pending-event.ts";
import type { Account, ClockDep, OutboxDep, OutboxEntry, ReplicaDep } from "../ports.ts";
import type { ReadMessage, Sender } from "./read-message.ts";

/** What this device knows about a message, without asking the service. */
export interface LocalAnswer {
  readonly standing: Standing;
  /** Whose standing it is, when the message was sent on somebody's behalf. */
  readonly about: Sender;
  /** Since when the replica has been vouched for; null when it never was. */
  readonly checkedAt: Instant | null;
  readonly message: LoggedMessage | null;
  /** Recent messages of this sender, newest first, this one included. */
  readonly recent: readonly LoggedMessage[];
  readonly counts: ContactCounts;
  /** Everyone who is linked to the address, confirmed or proposed. */
  readonly people: readonly Person[];
  readonly pending: readonly OutboxEntry[];
}

export const staffLists = ["People", "Notices", "Instructions"] as const;

export const localAnswer = async (
  deps: ClockDep & OutboxDep & ReplicaDep,
  settings: Settings,
  account: Account,
  read: ReadMessage,
): Promise<LocalAnswer> => {
  const now = deps.clock.now();
  const senders = read.onBehalf ? [read.sender, read.onBehalf] : [read.sender];
  const [pending, cursors, contactRows, ...rowsBySender] = await Promise.all([
    deps.outbox.all(),
    deps.replica.cursors(),
    deps.replica.rowsAbout(read.sender.addressKey, ["Contacts"]),
    ...senders.map(({ addressKey }) => deps.replica.rowsAbout(addressKey, staffLists)),
  ]);
  const waiting = pending.map(({ draft }) => pendingEvent(draft, account));
  const messages = foldMessages(settings, [...readRows(contactRows).events, ...waiting.filter(isAboutSender(read))]);
  const message = messages.get(read.stream) ?? null;
  const checkedAt = oldestCheck(cursors);
  const standings = senders.map((about, index) => {
    const { events, unreadable } = readRows(rowsBySender[index] ?? []);
    return {
      about,
      people: [...foldPeople(settings, events).values()].filter((person) => person.addresses.some((link) => link.addressKey === about.addressKey)),
      standing: standingOf({ settings, addressKey: about.addressKey, events, unreadable, message, now }),
    };
  });
  // A rule about either the author or whoever sent it for them must be seen.
  const shown = standings.find(({ standing }) => standing.type !== "no-rule") ?? standings[0];
  if (!shown) throw new Error("A message has at least one sender.");
  const recent = [...messages.values()].filter(({ views }) => views.length > 0).toSorted((left, right) => (left.receivedAt < right.receivedAt ? 1 : -1));
  return {
    standing: shown.standing,
    about: shown.about,
    checkedAt,
    message,
    recent,
    counts: countContacts(recent, dayOf(now, settings.timeZone), settings.timeZone),
    people: shown.people,
    pending: pending.filter(({ draft }) => draft.stream === read.stream),
  };
};

const isAboutSender =
  (read: ReadMessage) =>
  (event: LedgerEvent): boolean =>
    event.addressKey === read.sender.addressKey;

/** A replica is only as fresh as its stalest list; one that lacks a list was never checked. */
const oldestCheck = (cursors: readonly { readonly list: string; readonly checkedAt: Instant }[]): Instant | null => {
  const checks = staffLists.map((list) => cursors.find((cursor) => cursor.list === list)?.checkedAt);
  return checks.reduce<Instant | null>(
    (oldest, at, index) => (at === undefined || (oldest === null && index > 0) ? null : oldest === null || at < oldest ? at : oldest),
    null,
  );
};
