import type { Desk } from "../../app/desk/read-desk.ts";
import type { Session } from "../../app/session.ts";
import type { DueItem, ForWhom } from "../../domain/views/due/due-item.ts";
import { currentPolicy } from "../../domain/policy/policy-at.ts";
import { words } from "./words.ts";

export interface DueGroup {
  readonly label: string;
  /** In the order in which they were given. */
  readonly items: readonly DueItem[];
}

/** The items by whom they are for. What is the reader's by role or by name comes first, then the rest as it is urgent. */
export const dueGroups = (desk: Pick<Desk, "settings" | "now">, session: Pick<Session, "roles" | "account">, items: readonly DueItem[]): readonly DueGroup[] => {
  const own = items.filter((item) => isOwn(session, item));
  const groups = new Map<string, DueItem[]>();
  for (const item of items) {
    if (own.includes(item)) continue;
    const label = sayWhom(desk, item.forWhom);
    const known = groups.get(label);
    if (known) known.push(item);
    else groups.set(label, [item]);
  }
  const others = [...groups].map(([label, grouped]) => ({ label, items: grouped }));
  return own.length === 0 ? others : [{ label: words.due.yours, items: own }, ...others];
};

// A desk or a post is nobody by name, so what is for one stands under its own name.
const isOwn = ({ roles, account }: Pick<Session, "roles" | "account">, { forWhom }: DueItem): boolean =>
  (forWhom.type === "role" && roles.includes(forWhom.role)) || (forWhom.type === "people" && forWhom.people.some(({ oid }) => oid === account.oid));

const sayWhom = ({ settings, now }: Pick<Desk, "settings" | "now">, forWhom: ForWhom): string => {
  switch (forWhom.type) {
    case "named":
      return forWhom.name;
    case "people":
      return forWhom.people.map(({ name }) => name).join(", ");
    case "role":
      return sayRole(currentPolicy(settings, now)?.dispute?.decidedBy ?? "", forWhom.role);
  }
};

/** Deciders of disputes are called as the policy calls them, where it does. */
const sayRole = (decidesDisputes: string, role: keyof typeof words.due.roles): string => (role === "decider" && decidesDisputes !== "" ? decidesDisputes : words.due.roles[role]);
