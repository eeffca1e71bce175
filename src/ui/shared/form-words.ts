import { sayNumber } from "./numbers.ts";

/** The words for the parts of a page and the fields of a form, whatever they are about. */
export const formWords = {
  clause: (clause: string): string => `Policy, ${clause}`,
  counter: (length: number, limit: number): string => `${sayNumber(length)} of ${sayNumber(limit)} characters`,
  choose: "Choose",
} as const;
