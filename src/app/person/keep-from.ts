import type { BodyOf } from "../../domain/events/kinds.ts";
import type { KeptFrom } from "../../domain/subjects/person/kept-from.ts";
import type { Result } from "../../domain/base/result.ts";
import { recordAbout, type RecordError } from "./record-about.ts";
import type { RecordingWork } from "../work.ts";

/**
 * Keeps a record from named people, or from nobody any more. Their screens leave it out; the rows stay readable in
 * SharePoint until an owner restricts them by hand, which `rowsToRestrict` asks for.
 */
export const keepFrom = (work: RecordingWork, personKey: string, kept: BodyOf<"person.kept-from">): Promise<Result<string, RecordError>> =>
  recordAbout(work, "person.kept-from", { personKey, body: kept });

/** Records that the rows were restricted in SharePoint. */
export const recordRowsRestricted = (work: RecordingWork, kept: KeptFrom, note: string): Promise<Result<string, RecordError>> =>
  recordAbout(work, "person.rows-restricted", { personKey: kept.personKey, body: { of: kept.key, note }, step: 1 });
