import { addDays, dayOf, type Day } from "../../base/time.ts";
import type { ContactCounts, LoggedMessage } from "./messages.ts";

/** How many messages came today, in the last 7 and the last 30 days (today included). Each counts once. */
export const countContacts = (messages: Iterable<LoggedMessage>, today: Day, timeZone: string): ContactCounts => {
  const days = [...messages].filter(({ views }) => views.length > 0).map(({ receivedAt }) => dayOf(receivedAt, timeZone));
  const since = (first: Day): number => days.filter((day) => day >= first && day <= today).length;
  return { today: since(today), sevenDays: since(addDays(today, -6)), thirtyDays: since(addDays(today, -29)) };
};
