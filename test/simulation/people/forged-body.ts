import type { Expected, Shape } from "../../../src/domain/base/shape.ts";
import { stepsOf } from "../../../src/domain/base/shape.ts";
import { isRecord } from "../../../src/domain/base/record.ts";

export type Body = Readonly<Record<string, unknown>>;

/** What stands in a field of a made-up body; undefined for whatever its shape takes. */
export type Filling = (field: string, expected: Expected) => unknown;

/** A body of this shape with nothing that may be left out: what the shape finds missing is put in, until it finds nothing. */
export const bodyOfShape = (shape: Shape<unknown>, filling: Filling): Body => {
  let body: unknown = {};
  for (let turn = 0; turn < mostTurns; turn += 1) {
    const problems = shape.check(body, "");
    if (problems.length === 0) break;
    for (const { path, expected } of problems) {
      const steps = stepsOf(path);
      body = withAt(body, steps, filling(steps.at(-1) ?? "", expected) ?? plainly(expected));
    }
  }
  return isRecord(body) ? body : {};
};

/** No body lies deeper. */
const mostTurns = 12;

const plainly = (expected: Expected): unknown => {
  switch (expected.type) {
    case "text":
      return "";
    case "filled-text":
      return "Put in by hand";
    case "one-of":
      return expected.values[0];
    case "count":
      return 1;
    case "flag":
      return true;
    case "day":
      return "2026-11-20";
    case "instant":
      return "2026-11-20T09:00:00.000Z";
    case "list":
    case "short-list":
      return [];
    case "object":
      return {};
    // What a field is to be, its shape says once something stands there.
    case "missing":
    case "unknown-field":
      return null;
  }
};

const withAt = (value: unknown, [step, ...others]: readonly string[], what: unknown): unknown => {
  if (step === undefined) return what;
  if (Array.isArray(value)) return value.map((entry, index) => (index === Number(step) ? withAt(entry, others, what) : entry));
  return isRecord(value) ? { ...value, [step]: withAt(value[step], others, what) } : what;
};

/** The fields that the shape does not let anybody leave out. */
export const neededFields = (shape: Shape<unknown>, body: Body): readonly string[] =>
  Object.keys(body).filter((field) => shape.check(Object.fromEntries(Object.entries(body).filter(([name]) => name !== field)), "").length > 0);
