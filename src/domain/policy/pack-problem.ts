import type { Expected } from "../base/shape.ts";
import type { AnswerProblem } from "./answers.ts";

/** What does not fit in a pack: where (such as `measures[2].closes[0]`; empty for the pack as a whole), and what is wrong with it. */
export interface PackProblem {
  readonly path: string;
  readonly fault: PackFault;
}

/** What is wrong at a place: not what should stand there, or it does not fit what stands elsewhere. */
export type PackFault =
  | Expected
  | { readonly type: PlainFault }
  | { readonly type: "empty-or-null" | "choice-parameter-unknown" | "blocked-parameter-unknown"; readonly name: string }
  | { readonly type: "open-route-unclear" | "blocked-unclear"; readonly name: string; readonly routes: readonly string[] }
  | { readonly type: "parameters-unknown"; readonly names: readonly string[] }
  | { readonly type: "routes-unknown"; readonly names: readonly string[]; readonly routes: readonly string[] }
  | { readonly type: "closes-unknown"; readonly routes: readonly string[] }
  | { readonly type: "first-choices"; readonly count: number }
  | { readonly type: "number-refused"; readonly problem: AnswerProblem }
  | { readonly type: "pack-too-long"; readonly limit: number };

export type PlainFault =
  | "id-unsafe"
  | "parameter-id-unsafe"
  | "id-taken"
  | "id-repeated"
  | "version-unreadable"
  | "behaviour-elsewhere"
  | "ends-before-it-begins"
  | "empty"
  | "behaviour-unknown"
  | "behaviour-repeated"
  | "no-category"
  | "no-effect"
  | "category-unknown"
  | "category-repeated"
  | "effect-unknown"
  | "flag-unused"
  | "outcome-repeated"
  | "no-end"
  | "no-soft-step"
  | "no-choices"
  | "choices-unused"
  | "choice-repeated"
  | "brace-open"
  | "no-way-open"
  | "not-json";

export const problemAt = (path: string, fault: PackFault): PackProblem => ({ path, fault });

/** The problems of each entry of a list, which is told its path. */
export const eachAt = <T>(path: string, entries: readonly T[], check: (entry: T, path: string) => readonly PackProblem[]): readonly PackProblem[] =>
  entries.flatMap((entry, index) => check(entry, `${path}[${index}]`));

/** A problem when something that must hold does not. */
export const unless = (holds: boolean, path: string, fault: PackFault): readonly PackProblem[] => (holds ? [] : [problemAt(path, fault)]);
