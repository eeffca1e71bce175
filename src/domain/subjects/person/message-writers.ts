import type { LoggedMessage } from "../contact/messages.ts";
import { possibleWriters, soleWriter, writerOf, type Writer } from "../contact/writer.ts";
import { writersOf, type Person } from "./people.ts";

/** Where records were merged, everybody once with the keys of all their records. */
export type KnownPeople = ReadonlyMap<string, Person & { readonly recordKeys?: readonly string[] }>;

type WrittenMessage = Pick<LoggedMessage, "writer" | "personKey" | "addressKey">;

/** The record under which each person is known. A key of nobody who is known stands for itself. */
export const mainKeyIn = (people: KnownPeople): ((personKey: string) => string) => {
  // Of most messages nobody is named, and then no record is looked up.
  let mainKeys: ReadonlyMap<string, string> | undefined;
  return (personKey) => {
    mainKeys ??= new Map([...people.values()].flatMap(({ key, recordKeys = [] }) => recordKeys.map((recordKey) => [recordKey, key] as const)));
    return mainKeys.get(personKey) ?? personKey;
  };
};

/** Who wrote a message, of all who are confirmed to use its address. */
export const messageWriter = (people: KnownPeople, message: WrittenMessage): Writer =>
  writerOf(message, message.addressKey === "" ? [] : writersOf(people, message.addressKey).map(({ key }) => key), mainKeyIn(people));

/** The people who may have written a message, by name; empty when it is somebody else, or nobody who is recorded. */
export const peopleWhoMayHaveWritten = (people: KnownPeople, message: WrittenMessage): readonly Person[] =>
  possibleWriters(messageWriter(people, message)).flatMap((key) => people.get(key) ?? []);

/** Whose name stands on a message: of whom it is known, or who alone uses the address while no reader doubts it. */
export const nameOnMessage = (people: KnownPeople, message: WrittenMessage): Person | undefined => people.get(soleWriter(messageWriter(people, message)) ?? "");
