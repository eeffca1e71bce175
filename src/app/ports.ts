import type { EventDraft } from "../domain/events/event.ts";
import type { Seal } from "../domain/ledger/recorded.ts";
import type { LedgerRow } from "../domain/events/envelope.ts";
import type { LedgerList, Role } from "../domain/ledger/lists.ts";
import type { Result } from "../domain/base/result.ts";
import type { Settings } from "../domain/policy/settings.ts";
import type { DeviceReading, LearnedTime, TimeSpan } from "../domain/base/service-time.ts";
import type { Instant } from "../domain/base/time.ts";

/** What the outside must offer. Each is implemented by one folder of `adapters`, and by a fake that behaves in tests. */

/** The service's time, as far as it is known on this device. */
export interface Clock {
  /** One moment for what needs one: a moment at which it may well be now. */
  readonly now: () => Instant;
  /** Between which moments it is now. What depends on the day is asked of all of it. */
  readonly span: () => TimeSpan;
}

/** The clock of a device that hears the service's time now and then. */
export interface ServiceClock extends Clock {
  /** By how many milliseconds this device's own clock is ahead of the service's at least; below 0 where it is behind. 0 while it may be right. */
  readonly aheadMs: () => number;
  /** Hears the service's time, unless it was heard a moment ago. Never throws, and takes no longer than a few seconds. */
  readonly learn: () => Promise<void>;
}

/** What a clock needs of a device. */
export interface ClockParts {
  readonly read: () => DeviceReading;
  /** The `Date` of an answer of the pages' own host, in milliseconds; null when none came. Bounded, and never throws. */
  readonly ask: () => Promise<number | null>;
  /** What was learned last on this device, by whichever page. Nothing is kept where there is no storage. */
  readonly kept: { readonly read: () => LearnedTime | null; readonly keep: (learned: LearnedTime) => void };
}

export interface ClockDep {
  readonly clock: Clock;
}

export interface IdsDep {
  /** A new id, unique for ever, of lower-case letters, digits and dashes. */
  readonly newId: () => string;
}

/** How a token is asked for. */
export interface TokenHow {
  /** Set where the last one was refused: then a new one. */
  readonly renew: boolean;
  /** What the refusal said that a token must have, as JSON. */
  readonly claims?: string;
}

/** Why the service could not be asked or did not answer. Nothing is concluded from any of these. */
export type ServiceError =
  | { readonly type: "offline" }
  | { readonly type: "timed-out" }
  /** The request may have been carried out: no answer came. */
  | { readonly type: "answer-lost" }
  | { readonly type: "throttled"; readonly retryAfterMs: number }
  | { readonly type: "unavailable"; readonly status: number }
  | { readonly type: "sign-in-needed"; readonly detail: string; readonly cause?: SignInCause }
  | { readonly type: "not-allowed"; readonly detail: string }
  | { readonly type: "not-found"; readonly detail: string }
  | { readonly type: "refused"; readonly status: number; readonly detail: string }
  | DeviceError;

/**
 * Why signing in did not succeed; absent where a person need only do it. Of this device: its window was blocked, or could not
 * answer. `network`: Entra could not be reached. `organisation`: how the app or the host is set up. Of the host that signs in: it
 * cannot, will not, or not just now. Of whoever signs in: they
 * closed the window, it is another account than the one at work or one of another organisation, the organisation asks for more
 * than they have shown, or the service does not take what it was given. `unknown` is also an answer that does not say whose it is.
 */
export type SignInCause =
  | "window-blocked"
  | "window-silent"
  | "network"
  | "organisation"
  | "host-cannot"
  | "host-refused"
  | "host-busy"
  | "window-closed"
  | "another-account"
  | "other-organisation"
  | "more-asked"
  | "not-accepted"
  | "unknown";

/** This device could not keep or read what is needed. `isDone`: what was to be recorded is recorded all the same. */
export interface DeviceError {
  readonly type: "device-failed";
  readonly isDone: boolean;
}

/** A question to one list by one indexed column. Each is asked together with the list's canary, by the same filter. */
export type LedgerQuery =
  | { readonly list: LedgerList; readonly column: "EventKey" | "Stream" | "PersonKey" | "AddressKey"; readonly where: { readonly equals: string } }
  /** A subject's rows since an instant or a day; see `subjectBounds`. */
  | { readonly list: LedgerList; readonly column: "SubjectWhen"; readonly where: { readonly subject: string; readonly since: string } };

/** `not-vouched-for`: the canary was not among the answers, so an empty answer means nothing. */
export type QueryAnswer =
  | { readonly type: "rows"; readonly rows: readonly LedgerRow[] }
  | { readonly type: "not-vouched-for" }
  | { readonly type: "failed"; readonly error: ServiceError };

export interface LedgerWrite {
  readonly draft: EventDraft;
  readonly seal?: Seal;
}

export type WriteAnswer =
  | { readonly type: "added"; readonly row: LedgerRow }
  /** The service already has a row under this key; the caller sees whose it is. */
  | { readonly type: "already-there"; readonly row: LedgerRow }
  /** It will be refused however often it is tried. */
  | { readonly type: "refused"; readonly detail: string }
  | { readonly type: "failed"; readonly error: ServiceError }
  /** An earlier write of the same exchange did not succeed. */
  | { readonly type: "not-tried" };

/** How far a replica has read a list; opaque. `null` reads it from the start. */
export interface ListCursor {
  readonly list: LedgerList;
  readonly cursor: string | null;
}

export interface ListChanges {
  readonly list: LedgerList;
  readonly rows: readonly LedgerRow[];
  readonly removedItemIds: readonly string[];
  readonly cursor: string;
  /** The changes are the whole list, because the service no longer knew the cursor or there was none. */
  readonly whole: boolean;
}

export interface ChangesAnswer {
  readonly list: LedgerList;
  readonly answer: { readonly type: "changes"; readonly changes: ListChanges } | { readonly type: "not-vouched-for" } | { readonly type: "failed"; readonly error: ServiceError };
}

export interface Exchange {
  readonly writes: readonly WriteAnswer[];
  readonly answers: readonly QueryAnswer[];
}

/** The lists behind the ledger. One call is one round trip, but for long lists and refused keys. */
export interface Ledger {
  /**
   * Writes in order, each only if the one before succeeded, then asks. At most 8 writes and queries in all.
   * A lost answer is safe: write again under the same keys.
   */
  readonly exchange: (writes: readonly LedgerWrite[], queries: readonly LedgerQuery[]) => Promise<Result<Exchange, ServiceError>>;
  /** Independent writes: one that is refused does not stop the others. At most 20. */
  readonly writeAll: (writes: readonly LedgerWrite[]) => Promise<Result<readonly WriteAnswer[], ServiceError>>;
  /** What changed in each list since its cursor, each vouched for by its canary, and queries, in one round trip. At most ten in all. */
  readonly changes: (
    cursors: readonly ListCursor[],
    queries: readonly LedgerQuery[],
  ) => Promise<Result<{ readonly changes: readonly ChangesAnswer[]; readonly answers: readonly QueryAnswer[] }, ServiceError>>;
}

export interface LedgerDep {
  readonly ledger: Ledger;
}

export interface Account {
  /** Entra object id. */
  readonly oid: string;
  readonly tenantId: string;
  readonly name: string;
  readonly username: string;
}

export interface Membership {
  readonly account: Account;
  readonly groupIds: readonly string[];
}

/** Who is signed in, and what the body has set up. */
export interface Directory {
  readonly account: () => Promise<Result<Account, ServiceError>>;
  /** The groups the user is in, from `/me/transitiveMemberOf`. */
  readonly membership: () => Promise<Result<Membership, ServiceError>>;
  readonly settings: () => Promise<Result<Settings, ServiceError | SettingsError>>;
  /** Asks for sign-in with a window; only from a click. */
  readonly signIn: () => Promise<Result<Account, ServiceError>>;
}

export interface SettingsError {
  readonly type: "settings-missing" | "settings-unreadable";
  readonly detail: string;
}

export interface DirectoryDep {
  readonly directory: Directory;
}

interface ChannelMessage {
  readonly id: string;
  readonly webUrl: string;
}

export interface ChannelRef {
  readonly team: string;
  readonly channel: string;
}

/** The head of function's channel. Posting is never repeated by itself: it is not safe to repeat. */
export interface Channel {
  readonly post: (to: ChannelRef, card: Readonly<Record<string, unknown>>, summary: string) => Promise<Result<ChannelMessage, ServiceError>>;
  readonly reply: (to: ChannelRef, message: string, text: string) => Promise<Result<ChannelMessage, ServiceError>>;
}

export interface ChannelDep {
  readonly channel: Channel;
}

/** An email that nobody has opened, as its mailbox has it. */
export interface UnopenedMessage {
  readonly id: string;
  readonly from: MailAddress | null;
  /** Who sent it, when that is not whom it is from. */
  readonly sender: MailAddress | null;
  /** To whom a reply goes, where that is somebody else than it is from. */
  readonly replyTo: readonly MailAddress[];
  readonly subject: string;
  readonly receivedAt: Instant;
}

/** What a look into one mailbox came to. Whatever is not `messages` says nothing of what is in it. */
export type InboxAnswer =
  /** `isWhole` is false when there were more than are ever read at once. */
  { readonly type: "messages"; readonly messages: readonly UnopenedMessage[]; readonly isWhole: boolean } | { readonly type: "failed"; readonly error: ServiceError };

/** Unopened mail in the body's own mailboxes, with the rights of whoever looks. There only where the body asked for it. */
export interface UnopenedMail {
  /** One answer for each address, in their order. Asks for the permission with a window when it must, so only from a click. */
  readonly look: (addresses: readonly string[]) => Promise<Result<readonly InboxAnswer[], ServiceError>>;
}

export interface UnopenedMailDep {
  readonly unopenedMail: UnopenedMail;
}

/** What this device knows of the ledger, for one account. It may vanish at any time: the ledger is the truth. */
export interface Replica {
  readonly settings: () => Promise<Settings | null>;
  readonly keepSettings: (settings: Settings) => Promise<void>;
  readonly roles: () => Promise<readonly Role[]>;
  readonly keepRoles: (roles: readonly Role[]) => Promise<void>;
  readonly cursors: () => Promise<readonly ReplicaCursor[]>;
  /** Rows of these lists that name the address, and all rows of these lists about the people who are linked to it. */
  readonly rowsAbout: (addressKey: string, lists: readonly LedgerList[]) => Promise<readonly LedgerRow[]>;
  readonly rowsOfPerson: (personKey: string, lists: readonly LedgerList[]) => Promise<readonly LedgerRow[]>;
  /** Rows of the People list that record an address with one of these looks. */
  readonly rowsLooking: (looks: readonly string[]) => Promise<readonly LedgerRow[]>;
  /** What was said of rows at these places as such: whether they are set aside. */
  readonly rowsSettingAside: (places: readonly RowPlace[]) => Promise<readonly LedgerRow[]>;
  readonly rowsIn: (list: LedgerList) => Promise<readonly LedgerRow[]>;
  /** What came and went since a mark that an earlier answer gave; everything for null, and for a mark that is not known here. */
  readonly changesSince: (mark: string | null) => Promise<ReplicaNews>;
  /**
   * Applies changes that were vouched for, all or none. A list whose cursor is no longer the one with which its changes were
   * asked for is left as it is: another check of this device has read it meanwhile, and an answer that is late may be older.
   */
  readonly apply: (changes: readonly ReplicaChange[], checkedAt: Instant) => Promise<void>;
  /** Adds rows that this device has just written or read, so that they are seen before the next check. One of which the service did not say who added it takes nothing from one that is known. */
  readonly keepRows: (rows: readonly IndexedRow[]) => Promise<void>;
  /** Keeps the verdicts of rows that are still here as they were judged. Nothing came or went by it. */
  readonly keepVerdicts: (rows: readonly LedgerRow[]) => Promise<void>;
  /** Forgets rows that the service, when asked, no longer has: disposal is followed. */
  readonly dropRows: (list: LedgerList, itemIds: readonly string[]) => Promise<void>;
  /**
   * Forgets lists with how far they were read: whoever may read them again reads them from the start. Until a later call leaves
   * a list out nothing of it is kept, so that an answer which was on its way does not bring it back; of those `byRow`, rows
   * that are read by themselves are.
   */
  readonly dropLists: (lists: readonly LedgerList[], byRow?: readonly LedgerList[]) => Promise<void>;
}

/** What came and went on this device. A row that is in both lists was dropped and came back. */
export interface ReplicaNews {
  /** From where to ask on. It says nothing to anybody else. */
  readonly mark: string;
  /** Whether `rows` are all that there are, so that whatever else was known is gone. */
  readonly whole: boolean;
  readonly rows: readonly LedgerRow[];
  readonly dropped: readonly RowPlace[];
}

export interface RowPlace {
  readonly list: LedgerList;
  readonly itemId: string;
}

export interface ReplicaCursor extends ListCursor {
  readonly checkedAt: Instant;
}

/** A row with what it is about; worked out by the app, because a row's columns name one address and an instruction covers several. */
export interface IndexedRow {
  readonly row: LedgerRow;
  readonly addressKeys: readonly string[];
  readonly personKey: string;
  /** The place of the row that this one sets aside; null for rows that do not. */
  readonly setsAside: RowPlace | null;
  /** By what a recorded address is found when one that could be taken for it is looked up. Empty for rows that record none. */
  readonly looks: readonly string[];
}

export interface ReplicaChange {
  readonly list: LedgerList;
  /** The cursor with which it was asked for; null where there was none. */
  readonly since: string | null;
  readonly rows: readonly IndexedRow[];
  readonly removedItemIds: readonly string[];
  readonly cursor: string;
  readonly whole: boolean;
}

export interface ReplicaDep {
  readonly replica: Replica;
}

/** Whose a click is. */
export type Clicker = Pick<Account, "oid" | "tenantId" | "name">;

/** A click that is kept on this device until the service has its row. Contact logs only. */
export interface OutboxEntry {
  readonly draft: EventDraft;
  /** The account that was confirmed when it was clicked: a session of that account alone sends it. Null when none was yet, so that it is nobody's until somebody says so. */
  readonly by: Clicker | null;
  readonly attempts: number;
  /** Not before this time, in milliseconds since 1970. */
  readonly notBefore: number;
  /** Why it will never be taken, when that is known: a person must see it. */
  readonly refusal: string | null;
}

export interface OutboxStore {
  readonly put: (entry: OutboxEntry) => Promise<void>;
  /** In the order in which they were first put. */
  readonly all: () => Promise<readonly OutboxEntry[]>;
  readonly remove: (key: string) => Promise<void>;
}

/** What came of leaving a device. Where it was left, the window that asked has ended with the others. */
export type Left =
  /** `isAsleepElsewhere`: another window sleeps and holds what is empty now; the browser deletes that when it wakes or closes. */
  | { readonly type: "left"; readonly isAsleepElsewhere: boolean }
  /** Nothing was deleted: these clicks are not logged yet, and nobody said that they may be lost. */
  | { readonly type: "clicks-wait"; readonly clicks: readonly OutboxEntry[] }
  | { readonly type: "device-failed" };

/** Signing out of a device and deleting what it keeps. Needs no service. Never throws. */
export interface Leaving {
  /** The clicks on this device that are not logged yet. */
  readonly waiting: () => Promise<readonly OutboxEntry[]>;
  /** Deletes what is kept for the account at work, and `agreed`, the keys of clicks that may be lost. Then every window of it ends, and says so. */
  readonly leave: (agreed: readonly string[]) => Promise<Left>;
}

export interface OutboxDep {
  readonly outbox: OutboxStore;
}

export interface LockDep {
  /** Runs alone among all windows of this browser; `null` when another window holds it. */
  readonly ifFree: <T>(name: string, work: () => Promise<T>) => Promise<T | null>;
}

/** A message as the mail host has it. Nothing is assumed: any part may be missing or strange. */
export interface OpenMessage {
  /** Differs for each opening, so that a late answer is never shown beside another message. */
  readonly opening: string;
  /** Whether it is still being written, by whoever has it open: then it is from nobody yet. */
  readonly isDraft: boolean;
  readonly from: MailAddress | null;
  /** Who sent it, when that is not whom it is from (sent on behalf). */
  readonly sender: MailAddress | null;
  readonly subject: string;
  readonly internetMessageId: string;
  /** When this copy of it was made, which is no receipt; null when the mail host does not say. The header says when it came. */
  readonly copiedAt: Instant | null;
  /** What kind of item it is, such as `IPM.Note` or `REPORT.IPM.Note.NDR`; empty when the mail host does not say. */
  readonly itemClass: string;
  /** The mailbox in which it is open: the shared one when it is shared. */
  readonly mailbox: string;
}

/** `address` is empty where the message names somebody and gives no address. */
export interface MailAddress {
  readonly name: string;
  readonly address: string;
}

/**
 * The header of a message, taken apart (RFC 5322). Names are in lower case; of each the values in the order in which they
 * stand, from the top. Whoever sends a message writes most of it, so it may add caution and never says who somebody is.
 */
export interface MailHeaders {
  readonly texts: ReadonlyMap<string, readonly string[]>;
  /** Of the fields that hold addresses. */
  readonly addresses: ReadonlyMap<string, readonly MailAddress[]>;
  /** The fields that hold no address, or more than could be read out of them. */
  readonly unread: ReadonlySet<string>;
  /** Whether all of it could be read, and says one thing. A line that is no field, or a second From, leaves open who wrote and whom a reply reaches. */
  readonly isWhole: boolean;
}

export interface MailHost {
  /** Whose mailbox this is, as Outlook says. A hint for finding the replica, never an identity. */
  readonly mailboxHint: () => string;
  readonly current: () => Promise<OpenMessage | null>;
  /** The header of the message that is open; null when it is not given, is empty, or takes too long, and when another is open. */
  readonly headers: (message: OpenMessage) => Promise<MailHeaders | null>;
  /** Calls back when another message (or none) is selected; returns how to stop. */
  readonly onSelection: (changed: () => void) => () => void;
  readonly openLink: (url: string) => void;
  /** Opens a new message for the person to look at and send. Nothing is sent by itself. */
  readonly openDraft: (draft: MailDraft) => Promise<Result<void, DraftError>>;
  /** What this Outlook does not do. Rejected where that could not be loaded: each part says so again where it fails. */
  readonly limits: () => Promise<readonly MailLimit[]>;
  readonly theme: () => HostTheme;
  readonly onTheme: (changed: (theme: HostTheme) => void) => () => void;
}

/** `phone`: no pinned pane, no header, no draft. `shared-mailbox`: in a shared mailbox it does not say whose it is. */
export type MailLimit = "phone" | "shared-mailbox";

export interface MailDraft {
  readonly to: string;
  readonly subject: string;
  readonly html: string;
}

/** Why no draft was opened. `too-long` says by how many bytes of UTF-8. */
export type DraftError =
  | { readonly type: "too-long"; readonly bytes: number }
  /** This Outlook opens no drafts for add-ins. */
  | { readonly type: "not-offered" }
  | { readonly type: "draft-failed"; readonly detail: string };

export interface MailDep {
  readonly mail: MailHost;
}

export type HostTheme = "light" | "dark" | "contrast";

/**
 * Where the tab is in Teams. The ids come from Teams and are no proof of who the person is ("Get context for a tab"). Each is
 * empty where Teams does not say it: then no link leads here, and nothing of it is written down.
 */
export interface TabContext {
  readonly tenant: string;
  /** The app's id in this tenant, which differs from the manifest's once it is in the organisation's catalogue. */
  readonly app: string;
  /** Empty outside a channel, and in a private channel. */
  readonly team: string;
  /** Empty in the personal app. */
  readonly channel: string;
  readonly entity: string;
}

/** Teams, around the tab. A place is a page of the tab as text, such as `request:…`. */
export interface TabHost {
  readonly context: () => TabContext;
  /** Where to open: where a link to the tab leads or, after a reload of Teams, where this window was. Empty for the front page. */
  readonly place: () => string;
  /** Notes where the tab is now, and the page's own address there, for a reload. */
  readonly keepPlace: (place: string, address: string) => void;
  /** Offers the Back button of Teams to the tab, which says whether it went back itself. */
  readonly onBack: (goBack: () => boolean) => void;
  readonly theme: () => HostTheme;
  readonly onTheme: (changed: (theme: HostTheme) => void) => () => void;
  readonly openLink: (url: string) => void;
}

export interface TabDep {
  readonly tab: TabHost;
}
