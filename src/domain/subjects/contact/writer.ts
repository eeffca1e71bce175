import type { LoggedMessage } from "./messages.ts";

/**
 * Who wrote a message, as far as anybody has said (design: one address may have several writers).
 * `person`: a reader named them, or a colleague logged it by hand for them.
 * `someone-else`: a reader said that none of those who use the address wrote it.
 * `one-of`: nobody has said, or a reader could not tell (`notSure`): it may be any of these, or somebody who is not recorded.
 */
export type Writer =
  | { readonly type: "person"; readonly person: string }
  | { readonly type: "someone-else" }
  | { readonly type: "one-of"; readonly people: readonly string[]; readonly notSure: boolean };

/** What was said of a message's writer: the reader's choice, and for whom it was logged by hand. */
export type SaidOfWriter = Pick<LoggedMessage, "writer" | "personKey">;

const asIs = (personKey: string): string => personKey;

/**
 * Who wrote a message, of those who use its address. `mainKey` gives the record under which a merged person is known, so
 * that whoever was named under one of their records is named under all.
 */
export const writerOf = ({ writer, personKey }: SaidOfWriter, users: Iterable<string>, mainKey: (personKey: string) => string = asIs): Writer => {
  if (writer?.type === "person") return { type: "person", person: mainKey(writer.person) };
  if (writer?.type === "someone-else") return { type: "someone-else" };
  if (personKey !== "") return { type: "person", person: mainKey(personKey) };
  return { type: "one-of", people: [...users], notSure: writer !== null };
};

/** Everybody who may have written it. */
export const possibleWriters = (writer: Writer): readonly string[] => (writer.type === "person" ? [writer.person] : writer.type === "one-of" ? writer.people : []);

/** The one person who may be said to have written it: named, or alone in using the address while no reader doubts it. Null for everybody else. */
export const soleWriter = (writer: Writer): string | null => {
  if (writer.type === "person") return writer.person;
  const [only, ...others] = possibleWriters(writer);
  return writer.type === "one-of" && !writer.notSure && others.length === 0 ? (only ?? null) : null;
};

/**
 * Whether a message from one of a person's addresses, or logged by hand for them, may be theirs: all but what is known
 * to be somebody else's. Of an address that several use, that takes in what nobody has said anything of.
 */
export const mayBeBy = (message: SaidOfWriter, personKey: string): boolean => possibleWriters(writerOf(message, [personKey])).includes(personKey);
