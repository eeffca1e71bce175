import type { Retention } from "../../domain/subjects/disposal/retention.ts";
import { dueItems, dueWithin } from "../../domain/views/due/due-items.ts";
import { dueTypes, type DueItem, type DueType } from "../../domain/views/due/due-item.ts";
import type { Role } from "../../domain/ledger/lists.ts";
import { currentPolicy } from "../../domain/policy/policy-at.ts";
import { dayOf } from "../../domain/base/time.ts";
import type { Account } from "../ports.ts";
import { isHandlerRole, type Session } from "../session.ts";
import { dueSources } from "./desk-sources.ts";
import { notWhole, type NotWhole } from "./not-whole.ts";
import { retentionOfDesk } from "./retention-of-desk.ts";
import { eachDayOf, type DayOfDesk, type Desk } from "./read-desk.ts";

/**
 * What is due on a desk, on whichever of its days it is and as far as all is there to tell it. Only an owner can remove
 * records, so only for an owner is it worked out which.
 */
export const dueOfDesk = (desk: Desk, roles: readonly Role[]): readonly DueItem[] => {
  const [taken, ...others] = eachDayOf(desk);
  const retention = roles.includes("owner") ? retentionOfDesk(desk) : { listed: [] };
  const told = new Set<DueType>(dueTypes.filter((type) => notWhole(desk, roles, dueSources[type]).unread.length === 0));
  return dueWithin([dueOnDay(desk, taken, retention), ...others.map((day) => dueOnDay(desk, day, retention))]).filter(({ type }) => told.has(type));
};

const dueOnDay = (desk: Desk, day: DayOfDesk, retention: Pick<Retention, "listed">): readonly DueItem[] => {
  // Each by its name: to copy the desk would be to ask for all its events.
  const { settings, requests, reviews, disputes, furtherActions, refusedMessages, concerns, allRead, needs, handling, privateFiles, keptFrom } = desk;
  const { now, restrictions, reading, mailboxes } = day;
  return dueItems({
    settings,
    restrictions,
    requests,
    reviews,
    disputes,
    allRead,
    furtherActions,
    refusedMessages,
    reading,
    concerns,
    needs,
    handling,
    privateFiles,
    keptFrom,
    mailboxes,
    messagesDue: day.messagesDue(),
    proposalsWaiting: desk.index.proposals.waiting(),
    breached: desk.index.messages.breached(),
    told: desk.index.told(),
    policy: currentPolicy(settings, desk.now) ?? null,
    today: dayOf(now, settings.timeZone),
    retention,
  });
};

/** What is missing of that from which something is due for somebody with these roles. */
export const notWholeDue = (desk: Pick<Desk, "unread" | "inDoubt">, roles: readonly Role[]): NotWhole =>
  notWhole(desk, roles, roles.includes("owner") ? ["everything"] : dueTypes.filter((type) => type !== "disposal").flatMap((type) => dueSources[type]));

/** Whether something is for somebody to do: by a role of theirs, or by name. What a desk or a post has to do, handlers see to. */
export const isDueFor = ({ roles, account }: { readonly roles: readonly Role[]; readonly account: Pick<Account, "oid"> }, { forWhom }: DueItem): boolean => {
  switch (forWhom.type) {
    case "role":
      return roles.includes(forWhom.role);
    case "people":
      return forWhom.people.some(({ oid }) => oid === account.oid);
    case "named":
      return isHandlerRole(roles);
  }
};

/** What somebody is shown of what is due: handlers all of it, others what is for them. */
export const dueShownTo = (session: Pick<Session, "roles" | "account">, items: readonly DueItem[]): readonly DueItem[] =>
  isHandlerRole(session.roles) ? items : items.filter((item) => isDueFor(session, item));
