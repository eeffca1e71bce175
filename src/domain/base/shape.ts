import { isRecord } from "./record.ts";
import { err, ok, type Result } from "./result.ts";
import { isDay, isInstant, type Day, type Instant } from "./time.ts";

/**
 * Describes data that comes from outside (a list row, a pack file) so that it can be read as `unknown`
 * and leave as a typed value, or as a list of problems that each name the field.
 * Unknown fields are problems too: a row written by a newer version must not be half understood.
 */
export interface Shape<T> {
  readonly check: (value: unknown, path: string) => readonly ShapeProblem[];
  /** Only for inference; never set. */
  readonly type?: T;
}

export interface OptionalShape<T> extends Shape<T> {
  readonly optional: true;
}

export interface ShapeProblem {
  readonly path: string;
  readonly expected: Expected;
}

/** What should have stood there. `unknown-field`: nothing; `missing`: something. */
export type Expected =
  | { readonly type: "text" | "filled-text" | "short-list"; readonly most: number }
  | { readonly type: "one-of"; readonly values: readonly string[] }
  | { readonly type: "count" | "flag" | "day" | "instant" | "list" | "object" | "missing" | "unknown-field" };

export type Infer<S> = S extends Shape<infer T> ? T : never;

type Fields = Readonly<Record<string, Shape<unknown>>>;
type OptionalKeys<F extends Fields> = { [K in keyof F]: F[K] extends OptionalShape<unknown> ? K : never }[keyof F];
type ObjectOf<F extends Fields> = { readonly [K in Exclude<keyof F, OptionalKeys<F>>]: Infer<F[K]> } & {
  readonly [K in OptionalKeys<F>]?: Infer<F[K]>;
};

/** Reads `value` as the shape says; `name` starts the path of every problem. */
export const readShape = <T>(shape: Shape<T>, value: unknown, name = ""): Result<T, readonly ShapeProblem[]> => {
  const problems = shape.check(value, name);
  return problems.length === 0 ? ok(value as T) : err(problems);
};

const primitive = <T>(expected: Expected, accepts: (value: unknown) => boolean): Shape<T> => ({
  check: (value, path) => (accepts(value) ? [] : [{ path, expected }]),
});

export const text = (maxLength = 20_000): Shape<string> => primitive({ type: "text", most: maxLength }, (value) => typeof value === "string" && value.length <= maxLength);

export const filledText = (maxLength = 20_000): Shape<string> =>
  primitive({ type: "filled-text", most: maxLength }, (value) => typeof value === "string" && value.trim() !== "" && value.length <= maxLength);

export const count: Shape<number> = primitive({ type: "count" }, (value) => Number.isInteger(value) && Number(value) >= 0);

export const flag: Shape<boolean> = primitive({ type: "flag" }, (value) => typeof value === "boolean");

/** `2026-11-21`, and a day that exists. */
export const dateText: Shape<Day> = primitive({ type: "day" }, isDay);

/** An ISO 8601 time in UTC. */
export const instantText: Shape<Instant> = primitive({ type: "instant" }, isInstant);

export const oneOf = <const T extends readonly string[]>(...values: T): Shape<T[number]> =>
  primitive({ type: "one-of", values }, (value) => typeof value === "string" && values.includes(value));

export const listOf = <T>(item: Shape<T>, maxItems = 1000): Shape<readonly T[]> => ({
  check: (value, path) => {
    if (!Array.isArray(value)) return [{ path, expected: { type: "list" } }];
    if (value.length > maxItems) return [{ path, expected: { type: "short-list", most: maxItems } }];
    return value.flatMap((entry, index) => item.check(entry, `${path}[${index}]`));
  },
});

/** An object whose keys are free and whose values all have one shape, such as counts by behaviour. */
export const mapOf = <T>(item: Shape<T>): Shape<Readonly<Record<string, T>>> => ({
  check: (value, path) => (isRecord(value) ? Object.entries(value).flatMap(([key, entry]) => item.check(entry, join(path, key))) : [{ path, expected: { type: "object" } }]),
});

export const nullable = <T>(inner: Shape<T>): Shape<T | null> => ({
  check: (value, path) => (value === null ? [] : inner.check(value, path)),
});

export const optional = <T>(inner: Shape<T>): OptionalShape<T> => ({ ...inner, optional: true });

export const objectOf = <F extends Fields>(fields: F): Shape<ObjectOf<F>> => ({
  check: (value, path) => {
    if (!isRecord(value)) return [{ path, expected: { type: "object" } }];
    const unknownFields: readonly ShapeProblem[] = Object.keys(value)
      .filter((key) => !Object.hasOwn(fields, key))
      .map((key): ShapeProblem => ({ path: join(path, key), expected: { type: "unknown-field" } }));
    const known = Object.entries(fields).flatMap(([key, shape]): readonly ShapeProblem[] => {
      if (value[key] === undefined) {
        return "optional" in shape ? [] : [{ path: join(path, key), expected: { type: "missing" } }];
      }
      return shape.check(value[key], join(path, key));
    });
    return [...known, ...unknownFields];
  },
});

/** The steps of a problem's path, such as `criteria`, `2`, `reason`: names of fields, and places in lists. */
export const stepsOf = (path: string): readonly string[] => path.split(/[.[\]]+/).filter((step) => step !== "");

const join = (path: string, key: string): string => (path === "" ? key : `${path}.${key}`);
