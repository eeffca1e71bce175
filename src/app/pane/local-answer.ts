import { by, reversed } from "../../domain/base/compare.ts";
import { countContacts } from "../../domain/subjects/contact/counts.ts";
import type { Entry } from "../../domain/subjects/contact/entry.ts";
import { plainSubject } from "../../domain/subjects/contact/message.ts";
import { foldMessages, type ContactCounts, type LoggedMessage } from "../../domain/subjects/contact/messages.ts";
import { foldProposals, type Proposal } from "../../domain/subjects/contact/proposals.ts";
import { soleWriter, writerOf, type SaidOfWriter } from "../../domain/subjects/contact/writer.ts";
import type { LedgerRow } from "../../domain/events/envelope.ts";
import type { LedgerEvent } from "../../domain/events/event.ts";
import type { BodyOf } from "../../domain/events/kinds.ts";
import { foldNeeds } from "../../domain/subjects/person/needs.ts";
import { confirmedKeys, foldPeople, type Person } from "../../domain/subjects/person/people.ts";
import { standingWeights, standingWithin, type KnownStanding, type Standing } from "../../domain/views/standing.ts";
import type { Settings } from "../../domain/policy/settings.ts";
import { dayOf, type Instant } from "../../domain/base/time.ts";
import { staffLists } from "../../domain/ledger/lists.ts";
import { takeIn, type TakenRows } from "../ledger/take-in.ts";
import { pendingEvent } from "../ledger/pending-event.ts";
import type { Account, OutboxDep, OutboxEntry, ReplicaCursor, ReplicaDep } from "../ports.ts";
import type { Doubt, doubtAbout } from "./doubt.ts";
import { isUnder, type ReadMessage, type Sender } from "./read-message.ts";
import { isSameAccount } from "../session.ts";
import type { Work } from "../work.ts";
import type { HashDep } from "../../domain/base/hash.ts";
import { later } from "../later.ts";

/** The replica asks what changed at most this often, unless a pane was just opened or somebody presses "check again". */
export const replicaFreshForMs = 3 * 60_000;

/** What this device knows about a message, without asking the service. */
export interface LocalAnswer {
  /** Everybody who may have written it or whom a reply reaches has a standing of their own. The weightiest stands first. */
  readonly standings: readonly [SenderStanding, ...SenderStanding[]];
  /** Since when the replica has been vouched for; null when it never was. */
  readonly checkedAt: Instant | null;
  readonly message: LoggedMessage | null;
  /** Recent messages of this sender, newest first, this one included. */
  readonly recent: readonly LoggedMessage[];
  readonly counts: ContactCounts;
  /** Restrictions that colleagues proposed beside a message of this sender, oldest first. */
  readonly proposals: readonly Proposal[];
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
  /** How to communicate with whoever wrote this; null while that is not known, or when nothing was agreed. */
  readonly communication: Communication | null;
  /** Why it is not clear whose the address is; null when nothing about it is odd, or when that is known. */
  readonly doubt: Doubt | null;
}

export type Communication = BodyOf<"communication.agreed">;

/**
 * What tells look-alikes apart, which an address asks for that no rule names. It is fetched beside the first paint. Until it
 * is there, and while it cannot be had, there is no answer about such an address: without it none can be told to be harmless.
 */
export const loadDoubts = later(() => import("./doubt.ts"));

export type LoadDoubts = () => Promise<{ readonly doubtAbout: typeof doubtAbout }>;

export const localAnswer = async (work: Work & HashDep & OutboxDep & ReplicaDep, read: ReadMessage, doubts: LoadDoubts = loadDoubts): Promise<LocalAnswer> => {
  const [now, span] = [work.clock.now(), work.clock.span()];
  const others = [...(read.onBehalf ? [read.onBehalf] : []), ...read.named.map(({ about }) => about)];
  // First, for a check may end meanwhile: rows that were read before it must not pass for checked by it.
  const cursors = await work.replica.cursors();
  const [pending, contactRows, senderRows, ...otherRows] = await Promise.all([
    work.outbox.all(),
    work.replica.rowsAbout(read.sender.addressKey, ["Contacts"]),
    work.replica.rowsAbout(read.sender.addressKey, staffLists),
    ...others.map(({ addressKey }) => work.replica.rowsAbout(addressKey, staffLists)),
  ]);
  const contacts = await withoutDoubtAside(work, await takeIn(work, contactRows));
  // What somebody else clicked is theirs to log, and nothing that the reader logged.
  const ownClicks = pending.filter((entry) => entry.by === null || isSameAccount(entry.by, work.account));
  const waiting = ownClicks.filter(({ draft }) => draft.addressKey === read.sender.addressKey || isUnder(read.streams, draft.stream));
  const events = [...contacts.events, ...waiting.map(({ draft }) => pendingEvent(draft, work.account))];
  const messages = foldMessages(work.settings, events);
  const message = messageAt(messages, read);

  const lookUp = (about: Sender, rows: typeof senderRows): Promise<SenderStanding> => standingAbout(work, { about, rows, message, span, doubts });
  const [ofSender, ...ofOthers] = await Promise.all([lookUp(read.sender, senderRows), ...others.map((about, index) => lookUp(about, otherRows[index] ?? []))]);
  const isLogKept = isKept(ofSender.standing);
  const recent = isLogKept
    ? []
    : [...messages.values()]
        .filter(({ stream, views }) => views.length > 0 && (isSendersOwn(read) || stream === read.stream))
        .toSorted(
          reversed(
            by(
              ({ receivedAt }) => receivedAt,
              ({ stream }) => stream,
            ),
          ),
        );
  return {
    standings: weightiestFirst(ofSender, ofOthers),
    checkedAt: oldestCheck(cursors),
    message: isLogKept ? message && onlyBy(work.account, message) : message,
    recent,
    counts: countContacts(recent, dayOf(now, work.settings.timeZone), work.settings.timeZone),
    proposals: isLogKept ? [] : [...foldProposals(work.settings, events).values()].filter(({ stream }) => isSendersOwn(read) || stream === read.stream),
    unreadableEntries: contacts.unreadable.length,
    pending: ownClicks.filter(({ draft }) => isUnder(read.streams, draft.stream)),
  };
};

interface LookUp {
  readonly about: Sender;
  /** What this device has about the address, in the lists that staff read. */
  readonly rows: readonly LedgerRow[];
  readonly message: LoggedMessage | null;
  readonly span: ReturnType<Work["clock"]["span"]>;
  readonly doubts: LoadDoubts;
}

export const standingAbout = async (work: Work & HashDep & ReplicaDep, { about, rows, message, span, doubts }: LookUp): Promise<SenderStanding> => {
  const facts = await withoutDoubtAside(work, await takeIn(work, rows));
  const standing = standingWithin({ settings: work.settings, reader: work.account.oid, addressKey: about.addressKey, ...facts, message, span });
  // Nothing of a record that is kept from the reader comes to the screen.
  if (isKept(standing)) return { about, standing, people: [], communication: null, doubt: null };
  const people = [...foldPeople(work.settings, facts.events).values()].filter(({ addresses }) => addresses.some(({ addressKey }) => addressKey === about.addressKey));
  // Whoever the address is confirmed for is known, however alike their addresses are.
  const isKnown = knownOf(standing).type !== "no-rule" || people.some((person) => confirmedKeys(person).includes(about.addressKey));
  return {
    about,
    standing,
    people,
    communication: communicationWith(work.settings, facts.events, soleWriter(writerOf(message ?? nothingSaid, usersOf(about, people, standing)))),
    doubt: isKnown ? null : await (await doubts()).doubtAbout(work, about),
  };
};

// Seldom needed, and so behind the first paint.
const loadSetAside = later(() => import("../../domain/views/set-aside.ts"));

/** What was taken in, without the rows that nobody can read and a handler has set aside. */
const withoutDoubtAside = async (work: Work & HashDep & ReplicaDep, { events, unreadable }: TakenRows): Promise<TakenRows> => {
  if (unreadable.length === 0) return { events, unreadable };
  const { foldSetAside, inDoubt } = await loadSetAside();
  const said = await takeIn(work, await work.replica.rowsSettingAside(unreadable.map(({ row }) => row)));
  return { events, unreadable: inDoubt(foldSetAside(work.settings, said.events), unreadable) };
};

// Under a key of version 0.2.0 a reply stands with what it answers. Which of them this is shows once the header came.
const messageAt = (messages: ReadonlyMap<string, LoggedMessage>, { stream, header, open }: ReadMessage): LoggedMessage | null => {
  const found = messages.get(stream) ?? null;
  const isOther = header === "waiting" && found !== null && found.address !== "" && plainSubject(found.subject) !== plainSubject(open.subject);
  return isOther ? null : found;
};

/** Whether the reader is kept from the record of whoever this is about. */
export const isKept = (standing: Standing): boolean => knownOf(standing).type === "kept-from-you";

/** What the rows that could be read say. */
export const knownOf = (standing: Standing): KnownStanding => (standing.type === "unreadable" || standing.type === "day-unknown" ? standing.known : standing);

const onlyBy = ({ oid }: Account, message: LoggedMessage): LoggedMessage => {
  const isOwn = (entry: Entry): boolean => entry.by.oid === oid;
  return { ...message, views: message.views.filter(isOwn), breaches: message.breaches.filter(isOwn), dangers: message.dangers.filter(isOwn) };
};

const nothingSaid: SaidOfWriter = { writer: null, personKey: "" };

/** Who uses an address: those among whom the reader is asked to choose, else everybody who is confirmed to. */
const usersOf = ({ addressKey }: Sender, people: readonly Person[], standing: Standing): readonly string[] => {
  const known = knownOf(standing);
  const users = known.type === "several-writers" ? known.writers : people.filter((person) => confirmedKeys(person).includes(addressKey));
  return users.map(({ key }) => key);
};

// What was agreed with one of several people says nothing about the others, nor about somebody else.
const communicationWith = (settings: Settings, events: readonly LedgerEvent[], writer: string | null): Communication | null =>
  writer === null ? null : (foldNeeds(settings, events).get(writer)?.communication ?? null);

// What could not be read, or not be told for want of the day, is asked about first.
const weightOfStanding = (standing: Standing): number => (standing.type === "unreadable" || standing.type === "day-unknown" ? 9 : standingWeights[standing.type]);

// A doubt weighs more than anything that lets staff reply as usual.
const doubtWeight = 4.5;

const weightOf = ({ standing, doubt }: SenderStanding): number => Math.max(weightOfStanding(standing), doubt ? doubtWeight : 0);

// A rule about anybody who wrote it, sent it or gets the reply must be seen. Of equal weight, the sender's stands first.
export const weightiestFirst = (ofSender: SenderStanding, ofOthers: readonly SenderStanding[]): readonly [SenderStanding, ...SenderStanding[]] => {
  const [first, ...rest] = [ofSender, ...ofOthers].toSorted((left, right) => weightOf(right) - weightOf(left));
  return [first ?? ofSender, ...rest];
};

/** Whether an address is its writer's. Through a form's or a list's many people write, and what one of them did is nobody else's. */
export const isSendersOwn = ({ through }: Pick<ReadMessage, "through">): boolean => through === null || (through.author !== null && through.author !== "nobody-named");

/** A replica is only as fresh as its stalest list; one that lacks a list was never checked. */
export const oldestCheck = (cursors: readonly ReplicaCursor[]): Instant | null => {
  const checks = staffLists.map((list) => cursors.find((cursor) => cursor.list === list)?.checkedAt);
  return checks.reduce<Instant | null>((oldest, at) => (oldest === null || at === undefined ? null : at < oldest ? at : oldest), checks[0] ?? null);
};
