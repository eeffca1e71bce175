import { words } from "../words.ts";
import { addressWords } from "../../words/address-words.ts";
import { personWords } from "../../words/person-words.ts";
import type { Desk } from "../../../app/desk/read-desk.ts";
import { readableAddress } from "../../kit/readable-address.ts";
import { cautionsOf } from "../../../domain/subjects/person/look-alike.ts";
import { writersOf, type LinkedAddress, type Person } from "../../../domain/subjects/person/people.ts";

/** An address on a person's page, with what a handler should know about it. */
export interface AddressStanding {
  readonly link: LinkedAddress;
  readonly notes: readonly string[];
  /** A restriction that is in force or approved names it. */
  readonly isCovered: boolean;
}

export interface PersonAddresses {
  readonly linked: readonly AddressStanding[];
  /** Addresses that a restriction still names although they were unlinked. */
  readonly unlinkedButCovered: readonly string[];
}

export const personAddresses = (desk: Pick<Desk, "people" | "restrictions" | "index">, person: Person): PersonAddresses => {
  const standing = desk.restrictions.filter(({ personKey, state }) => personKey === person.key && state !== "ended");
  const covered = new Set(standing.flatMap(({ addressKeys }) => addressKeys));
  return {
    linked: person.addresses.map((link) => ({
      link,
      isCovered: covered.has(link.addressKey),
      notes: [
        ...(link.basis === "" ? [] : [words.addresses.basis(link.basis)]),
        ...sharedNote(desk, person, link),
        ...(standing.length > 0 && link.state === "confirmed" ? [covered.has(link.addressKey) ? words.addresses.covered : words.addresses.notCovered] : []),
        ...(link.type === "email" ? cautionsOf(link.address) : []).map((caution) => addressWords.cautions[caution]),
      ],
    })),
    unlinkedButCovered: [...covered].filter((key) => !person.addresses.some(({ addressKey }) => addressKey === key)).map((key) => readableAddress(desk, key)),
  };
};

const sharedNote = ({ people }: Pick<Desk, "people">, person: Person, { addressKey }: LinkedAddress): readonly string[] => {
  const others = writersOf(people, addressKey).filter(({ key }) => key !== person.key);
  return others.length === 0 ? [] : [words.addresses.sharedWith(others.map(({ name }) => name || personWords.unnamed).join(", "))];
};
