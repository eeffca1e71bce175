import { useRecord, type Recording } from "./use-record.ts";
import type { WriteProblem } from "./say-write-problem.ts";

export type Write = Recording<WriteProblem>;

/** Records what one form of the register says. */
export const useWrite = (): Write => useRecord<WriteProblem>();
