import type { BodyOf } from "../../domain/events/kinds.ts";
import type { KeptFrom } from "../../domain/subjects/person/kept-from.ts";
import type { Result } from "../../domain/base/result.ts";
import type { Settings } from "../../domain/policy/settings.ts";
import type { Account } from "../ports.ts";
import { recordAbout, type RecordDeps, type RecordError } from "./record-about.ts";

/**
 * Keeps a record from named people, or from nobody any more. Their screens leave it out; the rows stay readable in
 * SharePoint until an owner restricts them by hand, which `rowsToRestrict` asks for.
 */
export const keepFrom = (deps: RecordDeps, settings: Settings, account: Account, personKey: string, kept: BodyOf<"person.kept-from">): Promise<Result<string, RecordError>> =>
  recordAbout(deps, settings, account, personKey, "person.kept-from", kept);

/** Records that the rows were restricted in SharePoint. */
export const recordRowsRestricted = (deps: RecordDeps, settings: Settings, account: Account, kept: KeptFrom, note: string): Promise<Result<string, RecordError>> =>
  recordAbout(deps, settings, account, kept.personKey, "person.rows-restricted", { of: kept.key, note }, { step: 1 });
