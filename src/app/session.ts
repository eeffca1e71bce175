import type { Role } from "../domain/ledger/lists.ts";
import { roles as allRoles } from "../domain/ledger/lists.ts";
import type { Policy } from "../domain/policy/types.ts";
import { ok, type Result } from "../domain/base/result.ts";
import type { Settings } from "../domain/policy/settings.ts";
import type { Account, DirectoryDep, ReplicaDep, ServiceError, SettingsError } from "./ports.ts";

/** Who is working, in which roles, under which settings. */
export interface Session {
  readonly account: Account;
  readonly settings: Settings;
  readonly roles: readonly Role[];
}

/** The policies that come with Evenhand. They are many, so a device keeps them with the settings and a first paint need not load them. */
export interface ShippedPacks {
  readonly shippedPacks: readonly Policy[];
}

/** Opens a session with the service and keeps what the next opening needs on this device. */
export const openSession = async (deps: DirectoryDep & ReplicaDep & ShippedPacks): Promise<Result<Session, ServiceError | SettingsError>> => {
  const [membership, settings] = await Promise.all([deps.directory.membership(), deps.directory.settings()]);
  if (!membership.ok) return membership;
  if (!settings.ok) return settings;
  const own = settings.value;
  const known: Settings = { ...own, packs: [...deps.shippedPacks, ...own.packs] };
  const roles = rolesOf(known, membership.value.groupIds);
  await Promise.all([deps.replica.keepSettings(known), deps.replica.keepRoles(roles)]);
  return ok({ account: membership.value.account, settings: known, roles });
};

/** Roles are memberships of the groups that Settings names. */
const rolesOf = (settings: Settings, groupIds: readonly string[]): readonly Role[] => allRoles.filter((role) => groupIds.includes(settings.groups[role]));

export const isSameAccount = (left: Pick<Account, "oid" | "tenantId">, right: Pick<Account, "oid" | "tenantId">): boolean =>
  left.oid === right.oid && left.tenantId === right.tenantId;

export const isHandlerRole = (roles: readonly Role[]): boolean => roles.includes("manager") || roles.includes("head");
