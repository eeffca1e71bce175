import { mergeHeldBy, type Merge } from "../../domain/subjects/person/merges.ts";
import type { Restriction } from "../../domain/subjects/restriction/restrictions.ts";
import { err, type Result } from "../../domain/base/result.ts";
import { recordAbout, type RecordError } from "./record-about.ts";
import type { RecordingWork } from "../work.ts";

export type MergeError =
  | RecordError
  | { readonly type: "same-record" }
  /** A head of function must give a new instruction first: these name addresses for one of the two records only. */
  | { readonly type: "instruction-in-force"; readonly restrictions: readonly Restriction[] };

/** Proposes that two records are one person. `into` is the record that will be shown. */
export const proposeMerge = async (work: RecordingWork, records: { readonly into: string; readonly from: string }, basis: string): Promise<Result<string, MergeError>> => {
  if (records.into === records.from) return err({ type: "same-record" });
  return recordAbout(work, "merge.proposed", { personKey: records.into, body: { with: records.from, basis } });
};

/** Confirms a merge, reversibly. Refused while an older instruction names either record (design point 10). */
export const confirmMerge = async (
  work: RecordingWork,
  { merge, restrictions, basis }: { readonly merge: Merge; readonly restrictions: readonly Restriction[]; readonly basis: string },
): Promise<Result<string, MergeError>> => {
  const holding = mergeHeldBy(merge, restrictions);
  if (holding.length > 0) return err({ type: "instruction-in-force", restrictions: holding });
  return recordAbout(work, "merge.confirmed", { personKey: merge.into, body: { of: merge.key, with: merge.from, basis }, step: 1 });
};

/** Takes a proposal back, or separates two records again. Instructions keep the addresses that they name. */
export const undoMerge = (work: RecordingWork, merge: Merge, reason: string): Promise<Result<string, RecordError>> =>
  recordAbout(work, "merge.undone", { personKey: merge.into, body: { of: merge.key, reason }, step: 2 });
