import { err, type Result } from "../base/result.ts";
import { readShape, stepsOf, type Shape } from "../base/shape.ts";
import { isField, type FieldOrPath } from "./field.ts";
import { problem, type AnyProblem, type Problem } from "./problem.ts";

/** The name of a field of the record, and the place in it where it is a list; null where it is none, or the list as a whole does not fit. */
export type FieldOfRecord = (name: string, index: number | null) => FieldOrPath;

/**
 * These problems, and what the record would not take, by the very shape that reads it back: a row that nobody can read
 * must never be written. A field at which something else is wrong already is named once.
 */
export const withUnfit = <P extends AnyProblem>(
  problems: readonly P[],
  shape: Shape<unknown>,
  body: unknown,
  fieldOf: FieldOfRecord = (name) => name,
): readonly (P | Problem)[] => {
  const checked = checkFit(problems, shape, body, fieldOf);
  return checked.ok ? [] : checked.error;
};

/** The same for whoever writes it then: what was filled in becomes a body once nothing is wrong with it. */
export const checkFit = <T, P extends AnyProblem>(
  problems: readonly P[],
  shape: Shape<T>,
  body: unknown,
  fieldOf: FieldOfRecord = (name) => name,
): Result<T, readonly (P | Problem)[]> => {
  const read = readShape(shape, body);
  if (read.ok) return problems.length === 0 ? read : err(problems);
  const found: (P | Problem)[] = [...problems];
  for (const { path } of read.error) {
    const [name = "", index] = stepsOf(path);
    const unfit = problem("does-not-fit", fieldOf(name, index === undefined ? null : Number(index)), "");
    if (!found.some(({ field }) => isField(field, unfit.field))) found.push(unfit);
  }
  return err(found);
};
