import { compareHolders, comparePeople } from "./compare-people.ts";
import { compareList, ownLevelIds, type ListContext } from "./compare-list.ts";
import { compareSettings } from "./compare-settings.ts";
import type { Difference } from "./difference.ts";
import type { SitePlan } from "./plan.ts";
import type { KnownLevel } from "./site-rights.ts";
import type { Part, SiteState } from "./site-state.ts";

/** What a site lacks of its plan, and what it has that differs: all that can be told now, in the order in which it is mended. */
export const compareSite = (plan: SitePlan, state: SiteState): readonly Difference[] => {
  const context: ListContext = {
    levels: state.levels.type === "read" ? state.levels.value : null,
    addOnly: plan.addOnly.name,
    unknownGroups: unknownGroupsOf(state),
    owners: plan.groups.owner,
  };
  const lists = plan.lists.map((list) => ({ list, found: state.lists.get(list.title) }));
  return [
    ...comparePeople(plan, state),
    ...compareWeb(state),
    ...compareHolders(plan, state),
    ...compareLevels(plan, state.levels),
    ...compareApp(plan, state),
    ...lists.flatMap(({ list, found }) => compareList(list, found, context)),
    ...compareSettings(plan, state),
    ...state.otherLists.map((list): Difference => ({ finding: { type: "list-extra", list }, mend: null })),
  ];
};

const compareWeb = ({ web }: SiteState): readonly Difference[] => {
  if (web.type === "not-read") return [notRead("web", web)];
  const { isSearched, membersShare, isSharedOutside } = web.value;
  return [
    ...(isSearched ? [{ finding: { type: "site-searched" }, mend: { type: "leave-search" } } as const] : []),
    ...(membersShare ? [{ finding: { type: "members-share" }, mend: { type: "stop-members-sharing" } } as const] : []),
    // Only an administrator of the service can turn it off.
    ...(isSharedOutside ? [{ finding: { type: "shared-outside" }, mend: null } as const] : []),
  ];
};

const compareLevels = ({ addOnly }: SitePlan, levels: Part<readonly KnownLevel[]>): readonly Difference[] => {
  if (levels.type === "not-read") return [notRead("levels", levels)];
  const own = levels.value.find(({ name }) => name === addOnly.name);
  const read = levels.value.find(({ id }) => id === ownLevelIds.read);
  return [
    ...(own ? [] : [{ finding: { type: "level-missing", level: addOnly.name }, mend: { type: "add-level" } } as const]),
    ...(own && (own.high !== addOnly.high || own.low !== addOnly.low)
      ? [{ finding: { type: "level-differs", level: addOnly.name }, mend: { type: "change-level", levelId: own.id } } as const]
      : []),
    // It is the site's, and other things of the site may go by it.
    ...(read && changesRows(read) ? [{ finding: { type: "read-level-wider", level: read.name }, mend: null } as const] : []),
  ];
};

/** Add, edit, delete items and delete versions, manage lists, in the lower half of BasePermissions (SharePoint, PermissionKind 2, 3, 4, 8, 12). */
const changingBits = [1, 2, 3, 7, 11];

const changesRows = ({ low }: KnownLevel): boolean => changingBits.some((bit) => Math.floor(Number(low) / 2 ** bit) % 2 === 1);

const compareApp = ({ app }: SitePlan, { appGrants }: SiteState): readonly Difference[] => {
  if (appGrants.type === "not-read") return [notRead("app", appGrants)];
  const isOurs = ({ clientId }: { readonly clientId: string }): boolean => clientId.toLowerCase() === app.clientId.toLowerCase();
  const ours = appGrants.value.filter(isOurs);
  const differing = ours.flatMap(({ grantId, roles }): readonly Difference[] => {
    if (roles === null) return [{ finding: { type: "app-role-unknown" }, mend: null }];
    return roles.length === 1 && roles[0] === app.role ? [] : [{ finding: { type: "app-role-differs", roles }, mend: { type: "set-app-role", grantId } }];
  });
  return [
    ...(ours.length === 0 ? [{ finding: { type: "app-missing" }, mend: { type: "grant-app" } } as const] : []),
    ...differing,
    ...appGrants.value.filter((grant) => !isOurs(grant)).map(({ name }): Difference => ({ finding: { type: "other-app", name }, mend: null })),
  ];
};

const unknownGroupsOf = ({ groups }: SiteState): ReadonlySet<string> =>
  new Set(groups.type === "read" ? [...groups.value].filter(([, group]) => group === null).map(([id]) => id) : []);

const notRead = (what: "web" | "levels" | "app", { detail }: { readonly detail: string }): Difference => ({ finding: { type: "not-read", what, detail }, mend: null });
