import type { Desk } from "../../app/desk/read-desk.ts";
import { isHandlerRole, type Session } from "../../app/session.ts";
import { disputesOpen } from "../../domain/subjects/dispute/disputes-due.ts";
import type { DueItem } from "../../domain/views/due/due-item.ts";
import type { Role } from "../../domain/ledger/lists.ts";
import { dayOf } from "../../domain/base/time.ts";
import type { Place } from "../../ui/shared/places.ts";
import { tabWords as words } from "./tab-words.ts";

/** A tab: a place of its own, under which other pages may stand. */
export type TabName = "dashboard" | "due" | "waiting" | "disputes" | "reading" | "concerns" | "people" | "log" | "records" | "setup" | "disposal";

export interface TabEntry {
  readonly tab: TabName;
  /** With its count, where there is anything to do. */
  readonly label: string;
}

const handlers: readonly Role[] = ["manager", "head"];
const everyone: readonly Role[] = ["staff", ...handlers, "decider"];

/** Who has which tab, in their order. The lists enforce who reads and adds what; this leaves out what would be empty. */
const rolesByTab: Readonly<Record<TabName, readonly Role[]>> = {
  dashboard: handlers,
  due: [...handlers, "decider", "owner"],
  waiting: handlers,
  disputes: [...handlers, "decider"],
  reading: everyone,
  concerns: handlers,
  people: everyone,
  log: everyone,
  records: [...handlers, "owner"],
  setup: ["owner", ...handlers],
  disposal: ["owner", ...handlers],
};

const tabNames = Object.keys(rolesByTab) as readonly TabName[];

/** The tabs of somebody. One whose every role is known to have none gets none. */
export const tabsOf = ({ roles, account }: Session, desk: Desk, due: readonly DueItem[]): readonly TabEntry[] => {
  const isHandler = isHandlerRole(roles);
  const ownMailboxes = desk.mailboxes.filter(({ mailbox }) => [mailbox.reader.oid, mailbox.deputy.oid].includes(account.oid));
  const late = (isHandler ? desk.mailboxes : ownMailboxes).filter((state) => state.late).length;
  const counts: Partial<Record<TabName, number>> = {
    due: due.length,
    waiting: desk.figures.waiting.length,
    disputes: disputesOpen(desk.disputes.values(), dayOf(desk.now, desk.settings.timeZone)).length,
    reading: isHandler ? desk.reading.length + late : late,
    concerns: desk.figures.concerns.length,
    records: desk.irregularities.length,
  };
  return tabNames
    .filter((tab) => rolesByTab[tab].some((role) => roles.includes(role)))
    .filter((tab) => tab !== "reading" || isHandler || ownMailboxes.length > 0)
    .map((tab) => ({ tab, label: words.counted(tab === "reading" && !isHandler ? words.mailboxes : words.tabs[tab], counts[tab] ?? 0) }));
};

/** The tab under which a page stands. */
export const tabOf = (place: Place): TabName => {
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

/** Where somebody is led who asked for a place: there when it is among theirs, else to the first of theirs. */
export const placeFor = (tabs: readonly TabEntry[], place: Place): Place => {
  const [first] = tabs;
  if (!first || tabs.some(({ tab }) => tab === tabOf(place))) return place;
  return { type: first.tab };
};
