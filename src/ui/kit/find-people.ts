import type { Person } from "../../domain/subjects/person/people.ts";

/** People whose name or an address of whom holds the text, whatever its capitals and accents. */
export const findPeople = <P extends Person>(people: Iterable<P>, search: string): readonly P[] => {
  const wanted = plain(search);
  return [...people].filter(({ name, addresses }) => plain(name).includes(wanted) || addresses.some(({ address }) => plain(address).includes(wanted)));
};

// Accents are left out of the comparison: who searches for "Sian" wants to find "Siân".
const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
