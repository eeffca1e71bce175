import { isColleagueAddress } from "../../domain/subjects/person/colleague.ts";
import { foldKeptFrom } from "../../domain/subjects/person/kept-from.ts";
import type { AddressCaution } from "../../domain/subjects/person/look-alike.ts";
import { foldPeople } from "../../domain/subjects/person/people.ts";
import { foldRepresentatives, representedBy } from "../../domain/subjects/person/representatives.ts";
import { couldBeTakenFor, keysToLookUp, recordedAddress } from "../../domain/subjects/person/resemblance.ts";
import { takeIn } from "../ledger/take-in.ts";
import type { ReplicaDep } from "../ports.ts";
import { isHandlerRole } from "../session.ts";
import type { Sender } from "./read-message.ts";
import type { Work } from "../work.ts";
import type { HashDep } from "../../domain/base/hash.ts";

/** Why it is not clear whose an address is. While there is doubt, that no rule names it is no leave to reply as usual. */
export interface Doubt {
  /** What is odd about how it is written. */
  readonly cautions: readonly AddressCaution[];
  /** Whether it could be taken for an address that is recorded, whoever's that is. */
  readonly resembles: boolean;
  /** Whose address it could be taken for. Handlers alone are told: a suggestion must not reveal anything about a person (design point 10). */
  readonly named: readonly Resembled[];
}

interface Resembled {
  readonly address: string;
  /** Empty when nobody with a name is recorded. */
  readonly name: string;
}

/** The doubt about an address that nobody is confirmed to use and no rule names; null when there is none. */
export const doubtAbout = async (work: Work & HashDep & ReplicaDep, about: Sender): Promise<Doubt | null> => {
  // The mail service vouches for the body's own addresses, and colleagues have like names.
  const resembled = isColleagueAddress(work.settings, about.address) ? [] : await resembledBy(work, about);
  if (about.cautions.length === 0 && resembled.length === 0) return null;
  const named = resembled.length > 0 && isHandlerRole(await work.replica.roles()) ? resembled.filter(({ isKept }) => !isKept) : [];
  return { cautions: about.cautions, resembles: resembled.length > 0, named: named.map(({ address, name }) => ({ address, name })) };
};

/** Those who are recorded under an address for which this one could be taken. `isKept`: the record is kept from the reader. */
const resembledBy = async (work: Work & HashDep & ReplicaDep, { address }: Sender): Promise<readonly (Resembled & { readonly isKept: boolean })[]> => {
  const found = (await takeIn(work, await work.replica.rowsLooking(keysToLookUp(address)))).events;
  const alike = new Map(found.filter((event) => couldBeTakenFor(address, recordedAddress(event))).map((event) => [event.addressKey, recordedAddress(event)]));
  const answers = await Promise.all(
    [...alike].map(async ([addressKey, other]) => {
      const { events } = await takeIn(work, await work.replica.rowsAbout(addressKey, ["People"]));
      const people = foldPeople(work.settings, events);
      // An address may have been unlinked since.
      const linked = [...people.values()].filter(({ addresses }) => addresses.some((link) => link.addressKey === addressKey));
      const represented = representedBy(foldRepresentatives(work.settings, events), addressKey);
      const keys = new Set([...linked.map(({ key }) => key), ...represented.map(({ personKey }) => personKey)]);
      const isKept = [...foldKeptFrom(work.settings, events).values()].some((kept) => keys.has(kept.personKey) && kept.people.some((person) => person.oid === work.account.oid));
      return [...linked, ...represented].map(({ name }) => ({ address: other, name, isKept }));
    }),
  );
  return answers.flat();
};
