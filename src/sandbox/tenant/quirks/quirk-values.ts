import type { Directory } from "../directory.ts";
import { isRecord } from "../http.ts";
import { controlRefused } from "../wire-errors.ts";

/** Reads a value that was put under a name. Throws 400 that says which name is mistaken and what it takes. */
export interface QuirkValue<T> {
  /** What it takes, in words. */
  readonly takes: string;
  /** The values that can be chosen from, where they can be counted up. */
  readonly choices: readonly (string | boolean)[];
  readonly read: (value: unknown, name: string, directory: Directory) => T;
}

/** The value that a reader reads. */
type ValueOf<Q> = Q extends QuirkValue<infer T> ? T : never;

const refuse = (name: string, takes: string): Error => controlRefused(`The quirk '${name}' takes ${takes}.`);

export const choice = <const V extends string>(...values: readonly V[]): QuirkValue<V> => {
  const takes = values.map((value) => `"${value}"`).join(", ");
  return {
    takes,
    choices: values,
    read: (value, name) => {
      const known = values.find((each) => each === value);
      if (known === undefined) throw refuse(name, takes);
      return known;
    },
  };
};

export const flag: QuirkValue<boolean> = {
  takes: "true or false",
  choices: [true, false],
  read: (value, name) => {
    if (typeof value !== "boolean") throw refuse(name, flag.takes);
    return value;
  },
};

export const wholeNumber = (least: number, most: number, takes: string): QuirkValue<number> => ({
  takes,
  choices: [],
  read: (value, name) => {
    if (typeof value !== "number" || !Number.isInteger(value) || value < least || value > most) throw refuse(name, takes);
    return value;
  },
});

export const text: QuirkValue<string> = {
  takes: "text",
  choices: [],
  read: (value, name) => {
    if (typeof value !== "string" || value === "") throw refuse(name, text.takes);
    return value;
  },
};

/** Short names of people of the directory. */
export const people: QuirkValue<readonly string[]> = {
  takes: "a list of people by their short names",
  choices: [],
  read: (value, name, directory) => {
    if (!Array.isArray(value)) throw refuse(name, people.takes);
    return value.map((key, position) => readPerson(key, `${name}[${position}]`, directory));
  },
};

/** A value for each person that is named. */
export const byPerson = <T>(one: QuirkValue<T>): QuirkValue<Readonly<Record<string, T>>> => {
  const takes = `an object that gives people by their short names one of ${one.takes}`;
  return {
    takes,
    choices: [],
    read: (value, name, directory) => {
      if (!isRecord(value)) throw refuse(name, takes);
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [readPerson(key, `${name}.${key}`, directory), one.read(each, `${name}.${key}`, directory)]));
    },
  };
};

/** One value, or several of them in a list. */
export const oneOrMore = <T extends string>(one: QuirkValue<T>): QuirkValue<T | readonly T[]> => ({
  takes: `${one.takes}, or a list of them`,
  choices: one.choices,
  read: (value, name, directory) => (Array.isArray(value) ? value.map((each, position) => one.read(each, `${name}[${position}]`, directory)) : one.read(value, name, directory)),
});

/** A text of a choice, or what stands in an array or an object. */
export const either = <A extends string, B extends object>(word: QuirkValue<A>, structure: QuirkValue<B>): QuirkValue<A | B> => {
  const takes = `${word.takes}, or ${structure.takes}`;
  return {
    takes,
    choices: word.choices,
    read: (value, name, directory) => {
      if (typeof value === "object" && value !== null) return structure.read(value, name, directory);
      if (!word.choices.some((each) => each === value)) throw refuse(name, takes);
      return word.read(value, name, directory);
    },
  };
};

/** An object of which any part may be left out. */
export const parts = <P extends Readonly<Record<string, QuirkValue<unknown>>>>(named: P): QuirkValue<PartsOf<P>> & { readonly parts: P } => {
  const takes = `an object with ${Object.keys(named).join(", ")}`;
  return {
    takes,
    choices: [],
    parts: named,
    read: (value, name, directory) => {
      if (!isRecord(value)) throw refuse(name, takes);
      return readParts(named, value, `${name}.`, directory);
    },
  };
};

export type PartsOf<P> = { readonly [K in keyof P]?: ValueOf<P[K]> };

export const readParts = <P extends Readonly<Record<string, QuirkValue<unknown>>>>(
  named: P,
  value: Readonly<Record<string, unknown>>,
  prefix: string,
  directory: Directory,
): PartsOf<P> => {
  const read = Object.entries(value).map(([name, each]) => {
    const part = Object.hasOwn(named, name) ? named[name] : undefined;
    if (part === undefined) throw controlRefused(`There is no quirk '${prefix}${name}'. There are: ${Object.keys(named).join(", ")}.`);
    return [name, part.read(each, prefix + name, directory)];
  });
  return Object.fromEntries(read) as PartsOf<P>;
};

const readPerson = (key: unknown, name: string, directory: Directory): string => {
  const keys = directory.people.map((person) => person.key);
  const known = keys.find((each) => each === key);
  if (known === undefined) throw controlRefused(`The quirk '${name}' names nobody. The people are: ${keys.join(", ")}.`);
  return known;
};
