import type { Role } from "../../domain/ledger/lists.ts";
import type { Access, Level } from "./plan.ts";
import type { ColumnPlan, FoundRow } from "./site-admin.ts";
import type { SiteHolder } from "./site-rights.ts";

/** Something that set-up can do by itself. It takes no record away, and can be done again without harm. */
export type SetUpStep =
  | { readonly type: "leave-search" }
  | { readonly type: "stop-members-sharing" }
  | { readonly type: "add-level" }
  | { readonly type: "change-level"; readonly levelId: number }
  | { readonly type: "grant-app" }
  | { readonly type: "set-app-role"; readonly grantId: string }
  | ListStep;

export type ListStep =
  | { readonly type: "create-list"; readonly list: string }
  | { readonly type: "add-column"; readonly list: string; readonly column: ColumnPlan }
  | { readonly type: "change-column"; readonly list: string; readonly column: ColumnPlan }
  | { readonly type: "keep-versions-unsearched"; readonly list: string }
  /** The site's permissions are taken away, and these are given. */
  | { readonly type: "stop-inheriting"; readonly list: string; readonly access: readonly Access[] }
  | { readonly type: "grant"; readonly list: string; readonly access: Access }
  | { readonly type: "take-level"; readonly list: string; readonly principalId: number; readonly levelId: number }
  | { readonly type: "revoke"; readonly list: string; readonly principalId: number }
  | { readonly type: "add-row"; readonly list: string }
  | { readonly type: "change-row"; readonly list: string; readonly row: FoundRow };

/** What is not as planned, and where. */
export type Finding =
  | { readonly type: "site-searched" | "members-share" | "shared-outside" }
  | { readonly type: "level-missing" | "level-differs"; readonly level: string }
  /** SharePoint's own level Read lets people do more than read. */
  | { readonly type: "read-level-wider"; readonly level: string }
  | { readonly type: "app-missing" }
  | { readonly type: "app-role-differs"; readonly roles: readonly string[] }
  | { readonly type: "app-role-unknown" }
  | { readonly type: "other-app"; readonly name: string }
  | { readonly type: "group-unknown"; readonly groupId: string; readonly roles: readonly Role[] }
  | { readonly type: "office-outside-group"; readonly role: OfficeRole; readonly name: string; readonly group: string }
  | { readonly type: "member-without-office"; readonly role: OfficeRole; readonly name: string; readonly oid: string; readonly group: string }
  | { readonly type: "owner-decides"; readonly role: OfficeRole; readonly name: string }
  /** Somebody may use the whole site who is none of the owners. */
  | { readonly type: "site-right-extra"; readonly holder: SiteHolder }
  | { readonly type: "list-missing" | "list-extra" | "versions-off" | "list-searched" | "rights-inherited"; readonly list: string }
  | {
      readonly type: "column-missing" | "column-emptied" | "column-type-differs" | "index-missing" | "unique-missing" | "unique-unplanned";
      readonly list: string;
      readonly column: string;
    }
  | { readonly type: "right-missing"; readonly list: string; readonly groupId: string; readonly level: Level }
  | { readonly type: "right-wider"; readonly list: string; readonly who: string; readonly level: string }
  | { readonly type: "right-extra"; readonly list: string; readonly who: string }
  | { readonly type: "canary-missing" | "canary-differs"; readonly list: string }
  | { readonly type: "settings-missing"; readonly hasRecords: boolean }
  | { readonly type: "settings-unreadable"; readonly detail: string }
  | { readonly type: "settings-group-differs"; readonly role: Role; readonly groupId: string }
  /** They can be read, and say what cannot be. */
  | { readonly type: "settings-faulty"; readonly paths: readonly string[] }
  /** Fields that an owner has changed since. Ordinary life. */
  | { readonly type: "settings-changed"; readonly fields: readonly string[] }
  /** Whoever asked may not read it. */
  | { readonly type: "not-read"; readonly what: "web" | "holders" | "levels" | "app" | "groups" | "rights"; readonly list?: string; readonly detail: string };

export type OfficeRole = "manager" | "head" | "decider";

/** Something that is not as planned, and what mends it: null where that is for a person. */
export interface Difference {
  readonly finding: Finding;
  readonly mend: SetUpStep | null;
}

/** How much a difference matters: something is wrong, nothing is known of it, or it is only to be known. */
export type Weight = "wrong" | "unknown" | "note";

export const weightOf = ({ finding }: Difference): Weight => {
  if (finding.type === "not-read" || finding.type === "app-role-unknown") return "unknown";
  return finding.type === "settings-changed" ? "note" : "wrong";
};
