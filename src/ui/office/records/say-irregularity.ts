import type { Irregularity } from "../../../domain/views/irregularities.ts";
import { isKind } from "../../../domain/events/kinds.ts";
import { words } from "./words.ts";

/** What is odd about a row, what it means, and what the row is, in plain words. */
export interface IrregularityWords {
  readonly what: string;
  readonly means: string;
  readonly row: string;
}

export const sayIrregularity = ({ reason, detail }: Irregularity): IrregularityWords => ({
  ...words.reasons[reason],
  row: sayRow(reason, detail),
});

const sayRow = (reason: Irregularity["reason"], detail: string): string => {
  if (reason === "void-decision") return sayVoid(detail);
  return isKind(detail) ? words.kinds[detail] : detail;
};

const sayVoid = (detail: string): string => {
  const says: Readonly<Record<string, string>> = words.voids;
  return (Object.hasOwn(says, detail) ? says[detail] : undefined) ?? detail;
};
