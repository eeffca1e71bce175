import { useRecord, type Recording } from "./use-record.ts";
import type { WriteProblem } from "./say-write-problem.ts";
import type { WorkProps } from "./work-props.ts";

export type Write = Recording<WriteProblem>;

/** Records what one form of the register says. */
export const useWrite = (work: Pick<WorkProps, "connection" | "services" | "onChanged">): Write => useRecord<WriteProblem>(work);
