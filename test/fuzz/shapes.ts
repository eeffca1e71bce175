import * as fc from "fast-check";

const scalar = fc.oneof(
  fc.constantFrom(null, undefined, "", " ", 0, Number.NaN, "2026-11-20T10:00:00Z"),
  fc.string({ maxLength: 8 }),
  fc.integer(),
  fc.boolean(),
  fc.date({ noInvalidDate: false }),
);

/** Anything at all that a page may be given by its host. */
export const anything: fc.Arbitrary<unknown> = fc.letrec<{ readonly any: unknown }>((tie) => ({
  any: fc.oneof({ depthSize: "small" }, scalar, fc.array(tie("any"), { maxLength: 3 }), fc.dictionary(fc.string({ maxLength: 6 }), tie("any"), { maxKeys: 4 })),
})).any;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);

/** A whole answer of which any part is missing, or is anything at all: each part mostly as it was. */
export const spoilt = (whole: unknown): fc.Arbitrary<unknown> => {
  if (!isObject(whole)) return fc.oneof({ weight: 8, arbitrary: fc.constant(whole) }, { weight: 1, arbitrary: anything });
  const parts = fc.record(Object.fromEntries(Object.entries(whole).map(([name, part]) => [name, spoilt(part)])), { requiredKeys: [] });
  return fc.oneof({ weight: 12, arbitrary: parts }, { weight: 1, arbitrary: anything });
};
