import type { PossibleDays } from "../../domain/base/service-time.ts";
import type { LoggedMessage } from "../../domain/subjects/contact/messages.ts";
import type { Dispute, RefusedMessage } from "../../domain/subjects/dispute/disputes.ts";
import type { Proposal } from "../../domain/subjects/contact/proposals.ts";
import { irregularitiesOf, isByItself, type Irregularity } from "../../domain/views/irregularities.ts";
import { inDoubt, partAside, type IrregularityAside, type SetAside } from "../../domain/views/set-aside.ts";
import type { UnreadableRowError } from "../../domain/events/envelope.ts";
import type { LedgerEvent } from "../../domain/events/event.ts";
import type { PreparedLetter } from "../../domain/subjects/letter/letters.ts";
import type { HandlingCheck } from "../../domain/subjects/handling/handling.ts";
import type { KeptFrom } from "../../domain/subjects/person/kept-from.ts";
import type { Merge, MergedPerson } from "../../domain/subjects/person/merges.ts";
import type { Needs } from "../../domain/subjects/person/needs.ts";
import type { Person } from "../../domain/subjects/person/people.ts";
import type { PrivateFile } from "../../domain/subjects/person/private-file.ts";
import type { Representative } from "../../domain/subjects/person/representatives.ts";
import type { SupportOffered } from "../../domain/subjects/person/support.ts";
import type { PoliceRecord } from "../../domain/subjects/police/police.ts";
import type { LongList } from "../../domain/views/long-list.ts";
import type { MailboxState } from "../../domain/views/reading/mailboxes.ts";
import type { ReadingEntry } from "../../domain/views/reading/reading-queue.ts";
import type { Figures } from "../../domain/views/report/figures.ts";
import type { EvidenceSubject } from "../../domain/subjects/request/evidence.ts";
import type { RestrictionRequest } from "../../domain/subjects/request/requests.ts";
import type { Restriction, WarningGiven } from "../../domain/subjects/restriction/restrictions.ts";
import type { FurtherAction } from "../../domain/subjects/review/further-actions.ts";
import type { Review } from "../../domain/subjects/review/reviews.ts";
import type { Settings } from "../../domain/policy/settings.ts";
import type { Instant } from "../../domain/base/time.ts";
import type { HashDep } from "../../domain/base/hash.ts";
import { ledgerLists, type LedgerList } from "../../domain/ledger/lists.ts";
import { cursorOf } from "../ledger/index-rows.ts";
import { judgeHere } from "../ledger/take-in.ts";
import type { DeskIndex } from "./desk-index.ts";
import { createDeskFolds } from "./desk-folds.ts";
import { createVisibleLog } from "./visible-log.ts";
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
  readonly concerns: LongList<LoggedMessage>;
  readonly proposals: ReadonlyMap<string, Proposal>;
  /** Opened or logged, not fully read: what came under a restriction. */
  readonly reading: readonly ReadingEntry[];
  /** What came before the restriction did. It was answered as anybody's, so it is to be read and presses nobody. */
  readonly readingEarlier: readonly ReadingEntry[];
  readonly mailboxes: readonly MailboxState[];
  readonly restrictions: readonly Restriction[];
  /**
   * The lists that are not on this device whole: its user may not read them, or they never answered in full, or not this
   * time, or the service left out who added their rows. What is missing from them means nothing.
   */
  readonly unread: readonly LedgerList[];
  /** The rows that could not be read and that no handler has set aside: what is not there may be among them. */
  readonly inDoubt: readonly UnreadableRowError[];
  /** Whether all that is decided is here, so that a decision which is not, is not there. */
  readonly allRead: boolean;
  /** The days on which it may be today. */
  readonly days: PossibleDays;
  /** What stands on other days that it may be: on the first and the last, where they are not the one that it is taken to be. */
  readonly otherDays: readonly DayOfDesk[];
  /** The instructions that are one thing or another, as it may be several days: what they are could not be checked. */
  readonly dayUnknown: ReadonlySet<string>;
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
  /** What needs a look. */
  readonly irregularities: readonly Irregularity[];
  /** What a handler has looked at and set aside. */
  readonly irregularitiesAside: readonly IrregularityAside[];
  /** By the stream that is about the row. */
  readonly setAside: ReadonlyMap<string, SetAside>;
  readonly index: DeskIndex;
}

/** What of a desk goes by the day. */
export interface DayOfDesk extends Pick<Desk, "now" | "restrictions" | "reading" | "readingEarlier" | "mailboxes" | "figures"> {
  readonly messagesDue: DeskIndex["messagesDue"];
}

/** What goes by the day, on each of the days that it may be; the one that it is taken to be first. */
export const eachDayOf = ({ now, restrictions, reading, readingEarlier, mailboxes, figures, index, otherDays }: Desk): readonly [DayOfDesk, ...DayOfDesk[]] => [
  { now, restrictions, reading, readingEarlier, mailboxes, figures, messagesDue: index.messagesDue },
  ...otherDays,
];

/** A moment of each day that it may be, the one that it is taken to be first. */
export const momentsOf = ({ now, otherDays }: Pick<Desk, "now" | "otherDays">): readonly [Instant, ...Instant[]] => [now, ...otherDays.map((day) => day.now)];

/** Reads a desk for somebody, by their object id: what is kept from them is not on it. */
export const readDesk = (deps: ClockDep & HashDep & ReplicaDep, settings: Settings, oid = ""): Promise<Desk> => createDeskReader(settings, oid)(deps);

/** Reads a desk; `unvouched` are the lists that did not answer in full when they were last asked for. */
type DeskReader = (deps: ClockDep & HashDep & ReplicaDep, unvouched?: readonly LedgerList[]) => Promise<Desk>;

/** A reader of somebody's desk. Each time it reads and folds what is new on this device, and no more. */
export const createDeskReader = (settings: Settings, oid: string): DeskReader => {
  const folds = createDeskFolds(settings);
  const log = createVisibleLog(settings, oid, folds);
  let mark: string | null = null;
  let reading: Promise<unknown> = Promise.resolve();
  const read: DeskReader = async (deps, unvouched = []) => {
    const news = await deps.replica.changesSince(mark);
    const cursors = await deps.replica.cursors();
    log.take({ ...news, rows: await judgeHere({ ...deps, settings }, news.rows) });
    mark = news.mark;
    const desk = folds.desk(deps.clock.now(), deps.clock.span());
    const doubtful = inDoubt(desk.setAside, log.unreadable());
    // Evenhand adds no row that is unsigned: where one is, the service did not give the list as it is.
    const unsigned = new Set(doubtful.flatMap(({ reason, row }) => (reason === "unsigned" ? [row.list] : [])));
    const unread = ledgerLists.filter((list) => unvouched.includes(list) || unsigned.has(list) || cursorOf(cursors, list) === null);
    const unreadable = partAside(desk.setAside, irregularitiesOf(settings, [], log.unreadable()));
    const events = log.events;
    return {
      ...desk,
      ...asFarAsRead(desk, unread),
      inDoubt: doubtful,
      keptFromYou: log.keptFromYou(),
      irregularities: [...unreadable.open, ...asFarAsRead(desk, unread).irregularities],
      irregularitiesAside: [...unreadable.aside, ...desk.irregularitiesAside],
      get events() {
        return events();
      },
    };
  };
  return (deps, unvouched) => {
    // One after the other: two at once would both take the same news.
    const next = reading.then(() => read(deps, unvouched));
    reading = next.catch(() => {});
    return next;
  };
};

const deciding: readonly LedgerList[] = ["Requests", "Decisions", "Disputes", "Instructions", "Notices"];

/** What may be said of a desk of which some lists are not whole: whether all that is decided is here, and which rows are wrong whatever the others say. */
export const asFarAsRead = ({ irregularities }: Pick<Desk, "irregularities">, unread: readonly LedgerList[]): Pick<Desk, "unread" | "allRead" | "irregularities"> => ({
  unread,
  allRead: !deciding.some((list) => unread.includes(list)),
  irregularities: unread.length === 0 ? irregularities : irregularities.filter(isByItself),
});

/** The folds of a desk. Pure: the same events and moment give the same desk. */
export const deskOf = (settings: Settings, events: readonly LedgerEvent[], now: Instant): Desk => {
  const folds = createDeskFolds(settings);
  for (const event of events) folds.add(event);
  return { ...folds.desk(now), events, unread: [], inDoubt: [], allRead: true, keptFromYou: 0 };
};

/** The messages of a person: logged for them by hand, or of their confirmed addresses and not known to be by somebody else. Newest first. */
export const messagesOfPerson = ({ index, people }: Pick<Desk, "index" | "people">, personKey: string): readonly LoggedMessage[] =>
  index.messages.ofPerson(people.get(personKey), personKey);

/** The rows about a person's contact, by the person and by their addresses: what evidence is made of. */
export const contactsAbout = ({ index }: Pick<Desk, "index">, { personKey, addressKeys }: EvidenceSubject): readonly LedgerEvent[] => [
  ...new Set([...index.events.ofPerson(personKey), ...addressKeys.flatMap((addressKey) => index.events.ofAddress(addressKey))]),
];
