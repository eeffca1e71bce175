import type { Desk } from "../../app/desk/read-desk.ts";
import { isHandlerRole } from "../../app/session.ts";
import { disputesOpen } from "../../domain/subjects/dispute/disputes-due.ts";
import type { Role } from "../../domain/ledger/lists.ts";
import type { Settings } from "../../domain/policy/settings.ts";
import { dayOf } from "../../domain/base/time.ts";
import type { Place } from "../kit/places.ts";
import { words } from "./words.ts";
import type { DeskSource } from "../../app/desk/desk-sources.ts";
import { notWhole } from "../../app/desk/not-whole.ts";

/** A page of the navigation, under which other pages may stand. */
export type EntryName = "log" | "due" | "concerns" | "reading" | "people" | "waiting" | "disputes" | "dashboard" | "report" | "setup" | "records" | "disposal";

/** In the order in which they stand. */
export const entryGroups = ["command", "work", "cases", "insight", "office"] as const;
export type GroupName = (typeof entryGroups)[number];

export interface Entry {
  readonly name: EntryName;
  readonly group: GroupName;
  readonly label: string;
  /** How much there is to do; 0 where there is nothing, or where nothing is counted. */
  readonly count: number;
}

/** Who is at the tab. */
export interface Reader {
  readonly roles: readonly Role[];
  readonly oid: string;
  readonly mailboxes: Settings["mailboxes"];
}

/** What is counted beside the entries. */
export interface Counted {
  readonly desk: Desk;
  /** How many due things are for the reader; null where it could not be told. */
  readonly due: number | null;
}

interface EntryDeclaration {
  readonly group: GroupName;
  /** The lists enforce who reads and adds what; this leaves out what would be empty. */
  readonly roles: readonly Role[];
  readonly label?: (reader: Reader) => string;
  readonly isFor?: (reader: Reader) => boolean;
  readonly count?: (counted: Counted, reader: Reader) => number;
  /** From what it is counted: a part of it is no number. What is due is counted by `due`. */
  readonly of?: readonly DeskSource[];
}

const handlers: readonly Role[] = ["manager", "head"];
const everyone: readonly Role[] = ["staff", ...handlers, "decider"];

const ownMailboxes = ({ mailboxes, oid }: Reader): Settings["mailboxes"] => mailboxes.filter(({ reader, deputy }) => [reader.oid, deputy.oid].includes(oid));

/** Every entry, in its order. */
const entries: Readonly<Record<EntryName, EntryDeclaration>> = {
  log: { group: "command", roles: everyone },
  due: { group: "work", roles: [...handlers, "decider", "owner"], count: ({ due }) => due ?? 0 },
  concerns: { group: "work", roles: handlers, of: ["messages"], count: ({ desk }) => desk.figures.concerns.length },
  reading: {
    group: "work",
    roles: everyone,
    label: ({ roles }) => (isHandlerRole(roles) ? words.entries.reading : words.mailboxes),
    isFor: (reader) => isHandlerRole(reader.roles) || ownMailboxes(reader).length > 0,
    of: ["reading", "mailboxes"],
    count: ({ desk }, reader) => {
      const isHandler = isHandlerRole(reader.roles);
      const own = new Set(ownMailboxes(reader).map(({ id }) => id));
      const late = desk.mailboxes.filter((state) => state.late && (isHandler || own.has(state.mailbox.id))).length;
      return isHandler ? desk.reading.length + late : late;
    },
  },
  people: { group: "cases", roles: everyone },
  waiting: { group: "cases", roles: handlers, of: ["requests"], count: ({ desk }) => desk.figures.waiting.length },
  disputes: {
    group: "cases",
    roles: [...handlers, "decider"],
    of: ["disputes"],
    count: ({ desk }) => disputesOpen(desk.disputes.values(), dayOf(desk.now, desk.settings.timeZone)).length,
  },
  dashboard: { group: "insight", roles: handlers },
  report: { group: "insight", roles: handlers },
  setup: { group: "office", roles: ["owner", ...handlers] },
  records: { group: "office", roles: [...handlers, "owner"], of: ["everything"], count: ({ desk }) => desk.irregularities.length },
  disposal: { group: "office", roles: ["owner", ...handlers] },
};

const entryNames = Object.keys(entries) as readonly EntryName[];

/** The entries of somebody, without counts while the records are being read. Whose every role is known to have none has none. */
export const entriesOf = (reader: Reader, counted: Counted | null): readonly Entry[] =>
  entryNames.flatMap((name) => {
    const { group, roles, label, isFor, count, of = [] } = entries[name];
    if (!roles.some((role) => reader.roles.includes(role)) || (isFor && !isFor(reader))) return [];
    return {
      name,
      group,
      label: label?.(reader) ?? words.entries[name],
      count: counted && count && notWhole(counted.desk, reader.roles, of).unread.length === 0 ? count(counted, reader) : 0,
    };
  });

/** The entry under which a page stands. */
export const entryOf = (place: Place): EntryName => {
  switch (place.type) {
    case "person":
    case "export":
    case "letter":
    case "review":
      return "people";
    case "dispute":
    case "log-dispute":
      return "disputes";
    case "ask":
    case "answer":
    case "request":
      return "waiting";
    default:
      return place.type;
  }
};

/** Where each role begins, the first role of a reader that is here deciding. */
const fronts: readonly { readonly role: Role; readonly front: (has: (name: EntryName) => boolean) => EntryName }[] = [
  { role: "head", front: (has) => (has("waiting") ? "waiting" : "due") },
  { role: "manager", front: () => "due" },
  { role: "decider", front: () => "disputes" },
  { role: "owner", front: () => "setup" },
  { role: "staff", front: () => "people" },
];

/** The page at which somebody begins who asked for none: what their role is there for, and a head of function's is a request that waits. */
export const frontPage = (reader: Reader, own: readonly Entry[]): EntryName | null => {
  const hasToDo = (name: EntryName): boolean => own.some((entry) => entry.name === name && entry.count > 0);
  const wanted = fronts.find(({ role }) => reader.roles.includes(role))?.front(hasToDo);
  return (own.find(({ name }) => name === wanted) ?? own[0])?.name ?? null;
};

/** On a phone: the entries of a role that stand in the bar below the page, the rest being behind "More". */
const inBar: readonly { readonly role: Role; readonly names: readonly EntryName[] }[] = [
  { role: "head", names: ["waiting", "due", "people"] },
  { role: "manager", names: ["due", "concerns", "people"] },
  { role: "decider", names: ["disputes", "due", "people"] },
  { role: "owner", names: ["setup", "due", "records"] },
  { role: "staff", names: ["people", "log", "reading"] },
];

/** The entries of the bar. When all of somebody's fit into it, nothing is left for "More". */
export const barOf = (reader: Reader, own: readonly Entry[]): { readonly shown: readonly Entry[]; readonly hasMore: boolean } => {
  const names = inBar.find(({ role }) => reader.roles.includes(role))?.names ?? [];
  const ordered = [...own].sort((a, b) => orderIn(names, a) - orderIn(names, b));
  return own.length <= 4 ? { shown: ordered, hasMore: false } : { shown: ordered.slice(0, 3), hasMore: true };
};

const orderIn = (names: readonly EntryName[], { name }: Entry): number => (names.includes(name) ? names.indexOf(name) : names.length);
