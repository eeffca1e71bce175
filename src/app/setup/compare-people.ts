import { roles, type Role } from "../../domain/ledger/lists.ts";
import type { Settings } from "../../domain/policy/settings.ts";
import type { Difference, OfficeRole } from "./difference.ts";
import type { SitePlan } from "./plan.ts";
import type { SiteHolder } from "./site-rights.ts";
import type { SiteState } from "./site-state.ts";
import type { GroupState } from "./tenant-admin.ts";

const officeRoles: readonly OfficeRole[] = ["manager", "head", "decider"];

/**
 * Groups against Entra, and offices against groups: a group is what SharePoint lets somebody do, an office is what their rows
 * count for, and whoever has one without the other will find that something does not work.
 */
export const comparePeople = ({ groups, settings: wanted }: SitePlan, { groups: found, settings }: SiteState): readonly Difference[] => {
  if (found.type === "not-read") return [{ finding: { type: "not-read", what: "groups", detail: found.detail }, mend: null }];
  const { offices } = settings.type === "read" ? settings.settings : wanted;
  const groupOf = (role: Role): GroupState | null => found.value.get(groups[role]) ?? null;
  return [
    ...unknownGroups(groups, found.value),
    ...officeRoles.flatMap((role) => compareOffice(role, groupOf(role), offices)),
    ...(["head", "decider"] as const).flatMap((role) => whoDecidesAndOwns(role, groupOf(role), groupOf("owner"))),
  ].map((finding): Difference => ({ finding, mend: null }));
};

/**
 * Who may use the whole site, against the Owners group. A list has rights of its own, so this opens none; whoever holds the
 * site can give themselves all of them.
 */
export const compareHolders = ({ groups }: SitePlan, { holders, groups: found }: SiteState): readonly Difference[] => {
  if (holders.type === "not-read") return [{ finding: { type: "not-read", what: "holders", detail: holders.detail }, mend: null }];
  // Who an owner is cannot be told without their group, which is said of it.
  const owners = found.type === "read" ? found.value.get(groups.owner) : null;
  if (!owners) return [];
  const isOwner = ({ groupId, account, may }: SiteHolder): boolean =>
    groupId === groups.owner.toLowerCase() || (may !== "use" && account !== null && owners.members.some((member) => member.account === account));
  // Whoever runs set-up may hold the site by this alone, so nothing is taken away.
  return holders.value.filter((holder) => !isOwner(holder)).map((holder): Difference => ({ finding: { type: "site-right-extra", holder }, mend: null }));
};

const unknownGroups = (groups: Settings["groups"], found: ReadonlyMap<string, GroupState | null>): readonly Difference["finding"][] =>
  [...new Set(roles.map((role) => groups[role]))]
    .filter((groupId) => found.get(groupId) === null)
    .map((groupId) => ({ type: "group-unknown", groupId, roles: roles.filter((role) => groups[role] === groupId) }));

const compareOffice = (role: OfficeRole, group: GroupState | null, offices: Settings["offices"]): readonly Difference["finding"][] => {
  // Of a group that is not there nothing can be said, and of one that is empty it is said by each office.
  if (!group) return [];
  const holders = offices.filter((office) => office.role === role);
  const isMember = (oid: string): boolean => group.members.some((member) => member.oid.toLowerCase() === oid.toLowerCase());
  const isHolder = (oid: string): boolean => holders.some((holder) => holder.oid.toLowerCase() === oid.toLowerCase());
  return [
    // An office that ends by itself is left to end.
    ...holders.filter(({ oid, until }) => until === null && !isMember(oid)).map(({ name }) => ({ type: "office-outside-group" as const, role, name, group: group.name })),
    ...group.members.filter(({ oid }) => !isHolder(oid)).map(({ oid, name }) => ({ type: "member-without-office" as const, role, name, oid, group: group.name })),
  ];
};

const whoDecidesAndOwns = (role: OfficeRole, group: GroupState | null, owners: GroupState | null): readonly Difference["finding"][] =>
  (group?.members ?? []).filter(({ oid }) => owners?.members.some((owner) => owner.oid === oid)).map(({ name }) => ({ type: "owner-decides", role, name }));
