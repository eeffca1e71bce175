import type { Desk } from "../../app/desk/read-desk.ts";
import { mainKeyOf } from "../../domain/subjects/person/merges.ts";
import { readableAddress } from "../kit/readable-address.ts";
import type { Restriction } from "../../domain/subjects/restriction/restrictions.ts";

/** An address that altered terms may cover. */
export interface OfferedAddress {
  readonly addressKey: string;
  readonly address: string;
  /** Whose record it stands on, when that is another than the restriction's. */
  readonly recordOf: string | null;
}

/**
 * The addresses that altered terms may cover, those that are covered now first: the confirmed ones of all records of
 * the person. A merge that was only proposed counts as well, because it may wait for this very instruction.
 */
export const offeredAddresses = (
  desk: Pick<Desk, "people" | "merges" | "index">,
  { personKey, addressKeys }: Pick<Restriction, "personKey" | "addressKeys">,
): readonly OfferedAddress[] => {
  const merges = [...desk.merges.values()].filter(({ state }) => state !== "undone");
  const mainKey = mainKeyOf(merges);
  const merged = merges.flatMap(({ into, from }) => [into, from]).filter((key) => mainKey(key) === mainKey(personKey));
  const records = [...new Set([personKey, ...merged])].flatMap((key) => desk.people.get(key) ?? []);
  const confirmed = new Map<string, OfferedAddress>();
  for (const { key, name, addresses } of records) {
    for (const { addressKey, address, state } of addresses) {
      if (state === "confirmed" && !confirmed.has(addressKey)) confirmed.set(addressKey, { addressKey, address, recordOf: key === personKey ? null : name });
    }
  }
  // An address that was unlinked is still covered until a head of function says otherwise.
  const covered = addressKeys.map((addressKey) => confirmed.get(addressKey) ?? { addressKey, address: readableAddress(desk, addressKey), recordOf: null });
  return [...covered, ...[...confirmed.values()].filter(({ addressKey }) => !addressKeys.includes(addressKey))];
};
