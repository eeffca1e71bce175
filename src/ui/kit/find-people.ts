import type { Person } from "../../domain/subjects/person/people.ts";

/** People whose name or an address of whom holds the text, whatever its capitals and accents. */
export const findPeople = <P extends Person>(people: Iterable<P>, search: string): readonly P[] => {
  const wanted = plain(search);
  return [...people].filter((person) => textsOf(person).some((text) => text.includes(wanted)));
};

// A person stays the thing that it was until something about them changes, so a key that is pressed compares and works out nothing.
const known = new WeakMap<Person, readonly string[]>();

const textsOf = (person: Person): readonly string[] => {
  const before = known.get(person);
  if (before) return before;
  const texts = [person.name, ...person.addresses.map(({ address }) => address)].map(plain);
  known.set(person, texts);
  return texts;
};

// Accents are left out of the comparison: who searches for "Sian" wants to find "Siân".
const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
