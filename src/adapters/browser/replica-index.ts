import type { LedgerList } from "../../domain/ledger/lists.ts";
import type { RowPlace } from "../../app/ports.ts";

/** Among the facts: which database this is, and how many changes it has seen. The browser may drop it and begin another. */
export const arrivalsFact = "arrivals";

interface Arrivals {
  readonly origin: string;
  readonly count: number;
}

export const readArrivals = (kept: unknown): Arrivals => {
  const { origin, count } = (kept ?? {}) as Partial<Arrivals>;
  return typeof origin === "string" && typeof count === "number" ? { origin, count } : { origin: "", count: 0 };
};

// The list stands in the key, so that a person's many contacts are not read when only the rules are asked for.
export const aboutAddress = (list: LedgerList, addressKey: string): string => `${list}/address/${addressKey}`;
export const aboutPerson = (list: LedgerList, personKey: string): string => `${list}/person/${personKey}`;

export const settingAside = ({ list, itemId }: RowPlace): string => `Notices/aside/${list}/${itemId}`;

export const withLooks = (looks: string): string => `People/looks/${looks}`;

// An array sorts after every text, so this is everything whose key begins with the list.
export const wholeList = (list: LedgerList): IDBKeyRange => IDBKeyRange.bound([list], [list, []]);
