import type { Settings } from "../../domain/policy/settings.ts";
import type { ColumnState, FoundRow } from "./site-admin.ts";
import type { KnownLevel, ListRights, SiteHolder, WebState } from "./site-rights.ts";
import type { AppGrant, GroupState } from "./tenant-admin.ts";

/** What was read, or that whoever asked may not read it: nothing is known of it then. */
export type Part<T> = { readonly type: "read"; readonly value: T } | { readonly type: "not-read"; readonly detail: string };

/** A site as it was read. */
export interface SiteState {
  readonly web: Part<WebState>;
  readonly holders: Part<readonly SiteHolder[]>;
  readonly levels: Part<readonly KnownLevel[]>;
  readonly appGrants: Part<readonly AppGrant[]>;
  /** By id; null for one that Entra does not know. */
  readonly groups: Part<ReadonlyMap<string, GroupState | null>>;
  /** By title; a list that is not there is left out. */
  readonly lists: ReadonlyMap<string, ListState>;
  /** Titles of lists that the plan does not have. */
  readonly otherLists: readonly string[];
  readonly settings: SettingsState;
}

export interface ListState {
  readonly columns: readonly ColumnState[];
  readonly rights: Part<ListRights>;
  /** `null` when it is not there, or cannot be asked for. */
  readonly row: FoundRow | null;
  /** Whether it holds a row beside that one. */
  readonly hasRecords: boolean;
}

/** What the site's own Settings say. */
export type SettingsState =
  | { readonly type: "none" }
  | { readonly type: "unreadable"; readonly detail: string }
  | { readonly type: "read"; readonly settings: Omit<Settings, "packs"> };
