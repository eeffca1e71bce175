import type { LedgerEvent } from "../../domain/events/event.ts";
import type { BodyOf } from "../../domain/events/kinds.ts";
import { foldKeptFrom, type KeptFrom } from "../../domain/subjects/person/kept-from.ts";
import type { Result } from "../../domain/base/result.ts";
import { actOnPerson, type RecordError } from "./record-about.ts";
import type { RecordingWork } from "../work.ts";

/** From whom a record is to be kept, and what stood before; null where it was kept from nobody. */
export interface KeepFrom {
  readonly personKey: string;
  readonly kept: BodyOf<"person.kept-from">;
  readonly seen: KeptFrom | null;
}

/**
 * Keeps a record from named people, or from nobody any more. Their screens leave it out; the rows stay readable in
 * SharePoint until an owner restricts them by hand, which `rowsToRestrict` asks for.
 */
export const keepFrom = (work: RecordingWork, { personKey, kept, seen }: KeepFrom): Promise<Result<string, RecordError>> =>
  actOnPerson(work, "person.kept-from", { personKey, body: kept, isAbout, isAsSeen: (events) => keptOf(work, events, personKey)?.key === seen?.key });

/** Records that the rows were restricted in SharePoint: an owner's word, for nobody else can restrict them. */
export const recordRowsRestricted = (work: RecordingWork, kept: KeptFrom, note: string): Promise<Result<string, RecordError>> =>
  actOnPerson(work, "person.rows-restricted", {
    personKey: kept.personKey,
    body: { of: kept.key, note },
    isAbout,
    isAsSeen: (events) => {
      const now = keptOf(work, events, kept.personKey);
      return now?.key === kept.key && now.rowsRestricted === null;
    },
  });

const isAbout = ({ kind }: LedgerEvent): boolean => kind === "person.kept-from" || kind === "person.rows-restricted";

const keptOf = (work: RecordingWork, events: readonly LedgerEvent[], personKey: string): KeptFrom | undefined => foldKeptFrom(work.settings, events).get(personKey);
