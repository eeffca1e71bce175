import { foldMerges, mergeHeldBy, type Merge } from "../../domain/subjects/person/merges.ts";
import type { BodyOf } from "../../domain/events/kinds.ts";
import type { LedgerEvent } from "../../domain/events/event.ts";
import type { Restriction } from "../../domain/subjects/restriction/restrictions.ts";
import { err, type Result } from "../../domain/base/result.ts";
import { readGrounds } from "../grounds/read-grounds.ts";
import { actOnPerson, type RecordError } from "./record-about.ts";
import type { RecordingWork } from "../work.ts";

export type MergeError =
  | RecordError
  | { readonly type: "same-record" }
  /** A head of function must give a new instruction first: these name addresses for one of the two records only. */
  | { readonly type: "instruction-in-force"; readonly restrictions: readonly Restriction[] };

/** Proposes that two records are one person. `into` is the record that will be shown. */
export const proposeMerge = async (work: RecordingWork, records: { readonly into: string; readonly from: string }, basis: string): Promise<Result<string, MergeError>> => {
  if (records.into === records.from) return err({ type: "same-record" });
  const { into, from } = records;
  return actOnPerson(work, "merge.proposed", {
    personKey: into,
    body: { with: from, basis },
    isAbout: (event) => event.kind === "merge.proposed" && event.body.with === from,
    isAsSeen: (events) => ![...foldMerges(work.settings, events).values()].some((merge) => merge.into === into && merge.from === from && merge.state !== "undone"),
  });
};

/** Confirms a merge, reversibly. Refused while an older instruction names either record (design point 10), as the service has it now. */
export const confirmMerge = async (work: RecordingWork, { merge, basis }: { readonly merge: Merge; readonly basis: string }): Promise<Result<string, MergeError>> => {
  for (const personKey of [merge.into, merge.from]) {
    const grounds = await readGrounds(work, personKey);
    if (!grounds.ok) return grounds;
    const holding = mergeHeldBy(merge, grounds.value.restrictions);
    if (holding.length > 0) return err({ type: "instruction-in-force", restrictions: holding });
  }
  return actOnMerge(work, "merge.confirmed", merge, { of: merge.key, with: merge.from, basis });
};

/** Takes a proposal back, or separates two records again. Instructions keep the addresses that they name. */
export const undoMerge = (work: RecordingWork, merge: Merge, reason: string): Promise<Result<string, RecordError>> =>
  actOnMerge(work, "merge.undone", merge, { of: merge.key, reason });

const actOnMerge = <K extends "merge.confirmed" | "merge.undone">(work: RecordingWork, kind: K, merge: Merge, body: BodyOf<K>): Promise<Result<string, RecordError>> =>
  actOnPerson(work, kind, {
    personKey: merge.into,
    body,
    isAbout: (event) => isOfMerge(event, merge.key),
    isAsSeen: (events) => foldMerges(work.settings, events).get(merge.key)?.state === merge.state,
  });

const isOfMerge = (event: LedgerEvent, merge: string): boolean =>
  event.key === merge || ((event.kind === "merge.confirmed" || event.kind === "merge.undone") && event.body.of === merge);
