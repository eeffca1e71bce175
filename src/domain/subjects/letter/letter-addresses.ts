import { writersOf, type Person } from "../person/people.ts";
import { isActing, namedAt, type Representative } from "../person/representatives.ts";

/** An address and whether a letter about the person may go to it. */
export interface LetterAddress {
  readonly addressKey: string;
  readonly address: string;
  /** Null when it may. */
  readonly refusal: LetterAddressRefusal | null;
}

export type LetterAddressRefusal =
  | { readonly type: "not-confirmed" }
  /** Somebody else would read it too. */
  | { readonly type: "shared"; readonly names: readonly string[] }
  /** It is the address of somebody who writes for others. */
  | { readonly type: "representative"; readonly names: readonly string[] };

/**
 * The email addresses of a person, each with whether a letter may go there: only where it is confirmed as that person's alone.
 * Where none is, a letter goes by post.
 */
export const lettersMayGoTo = (person: Person, people: ReadonlyMap<string, Person>, representatives: ReadonlyMap<string, readonly Representative[]>): readonly LetterAddress[] =>
  person.addresses
    .filter(({ type }) => type === "email")
    .map(({ addressKey, address, state }) => {
      const others = writersOf(people, addressKey).filter(({ key }) => key !== person.key);
      const acting = namedAt(representatives, addressKey);
      const refusal = (): LetterAddressRefusal | null => {
        if (state !== "confirmed") return { type: "not-confirmed" };
        if (others.length > 0) return { type: "shared", names: others.map(({ name }) => name) };
        return acting.length > 0 ? { type: "representative", names: acting.map(({ name }) => name) } : null;
      };
      return { addressKey, address, refusal: refusal() };
    });

/** Those who write for the person now and have an address: a letter goes to one only when a handler names them for it. */
export const representativesForLetters = (person: Pick<Person, "key">, representatives: ReadonlyMap<string, readonly Representative[]>): readonly Representative[] =>
  (representatives.get(person.key) ?? []).filter((each) => isActing(each) && each.addressKey !== "" && each.address !== "");
