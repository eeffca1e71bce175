import { ok, type Result } from "../../domain/base/result.ts";
import { ledgerLists } from "../../domain/ledger/lists.ts";
import type { Settings } from "../../domain/policy/settings.ts";
import type { ServiceError } from "../ports.ts";
import { checkSite } from "./apply-plan.ts";
import { weightOf, type Difference } from "./difference.ts";
import { settingsList } from "./plan.ts";
import type { ReadDeps } from "./read-site.ts";
import type { SiteAdmin } from "./site-admin.ts";

/** What an owner sees of the site through the tab: what differs, and what it may not ask. */
export interface SeenFromHere {
  readonly differences: readonly Difference[];
  /** What only the administrator's command can see: nothing is known of it here. Never empty. */
  readonly unseen: readonly Unseen[];
}

export type Unseen = Extract<Difference["finding"], { readonly type: "not-read" }>["what"];

/**
 * The comparison of the administrator's command, with the permissions of the tab: lists, columns, indexes and the rows that
 * must be there. Rights, levels, groups, and what else may use the site take permissions that the tab does not have and does
 * not ask for.
 */
export const seeFromHere = async (siteAdmin: ReadDeps["siteAdmin"], settings: Settings): Promise<Result<SeenFromHere, ServiceError>> => {
  const compared = await checkSite({ siteAdmin, siteRights: rightsUnseen, tenantAdmin: tenantUnseen }, { app: unasked, settings });
  if (!compared.ok) return compared;
  const missing = new Set(compared.value.flatMap(({ finding }) => (finding.type === "list-missing" ? [finding.list] : [])));
  // What follows from a list's not being there says no more than that.
  const follows = ({ finding }: Difference): boolean => finding.type !== "list-missing" && "list" in finding && finding.list !== undefined && missing.has(finding.list);
  return ok({
    // Settings are compared with themselves: a note would say that an owner changed them this moment.
    differences: compared.value.filter((each) => weightOf(each) === "wrong" && !follows(each)),
    unseen: [...new Set(compared.value.flatMap(({ finding }) => (finding.type === "not-read" ? [finding.what] : [])))],
  });
};

/** Stands for the application, whose role on the site is never compared here. */
const unasked = { clientId: "unasked", name: "unasked" } as const;

const unseen = async (): Promise<Result<never, ServiceError>> => ({ ok: false, error: { type: "not-allowed", detail: "" } });

const rightsUnseen: ReadDeps["siteRights"] = { web: unseen, holders: unseen, levels: unseen, rightsOf: unseen };
const tenantUnseen: ReadDeps["tenantAdmin"] = { appGrants: unseen, group: unseen };

/** What somebody sees of a site whose settings could not be found. A list that is not seen may be one that they have no right on. */
export interface SiteStart {
  readonly seen: readonly string[];
  readonly notSeen: readonly string[];
}

export const lookAtStart = async ({ listTitles }: Pick<SiteAdmin, "listTitles">): Promise<Result<SiteStart, ServiceError>> => {
  const titles = await listTitles();
  if (!titles.ok) return titles;
  const planned = [settingsList, ...ledgerLists];
  return ok({ seen: planned.filter((title) => titles.value.includes(title)), notSeen: planned.filter((title) => !titles.value.includes(title)) });
};
