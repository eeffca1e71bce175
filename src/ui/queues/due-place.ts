import { isHandlerRole } from "../../app/session.ts";
import type { DueItem } from "../../domain/views/due/due-item.ts";
import type { Role } from "../../domain/ledger/lists.ts";
import type { Place } from "../kit/places.ts";

/**
 * Where a due item leads somebody: to the page on which it is done, or where that page is not theirs, to the person. A
 * mailbox that a restriction lacks is added in Set-up, where owners are led.
 */
export const duePlace = (roles: readonly Role[], { type, about }: DueItem, place: Place): Place => {
  // A mailbox is shown to nobody but handlers and whoever reads it.
  if (about.type === "mailbox" || mayOpen(roles, place)) return place;
  return type === "unread-place" || !("person" in about) ? { type: "setup" } : { type: "person", person: about.person };
};

const mayOpen = (roles: readonly Role[], { type }: Place): boolean => {
  if (isHandlerRole(roles)) return true;
  switch (type) {
    case "dispute":
      return roles.includes("decider");
    case "records":
    case "setup":
    case "disposal":
      return roles.includes("owner");
    default:
      return false;
  }
};
