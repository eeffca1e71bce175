import { ledgerLists, roles as allRoles, type Role } from "../domain/ledger/lists.ts";
import { ok, type Result } from "../domain/base/result.ts";
import type { Settings } from "../domain/policy/settings.ts";
import type { Policy } from "../domain/policy/types.ts";
import { forgetUnused } from "./forget-unused.ts";
import type { ClockDep, DirectoryDep, ReplicaDep, ServiceError, SettingsError } from "./ports.ts";
import type { Session } from "./session.ts";

/** The policies that come with Evenhand. They are many, so a device keeps them with the settings and a first paint need not load them. */
export interface ShippedPacks {
  readonly shippedPacks: readonly Policy[];
}

/** Opens a session with the service and keeps what the next opening needs on this device. */
export const openSession = async (deps: ClockDep & DirectoryDep & ReplicaDep & ShippedPacks): Promise<Result<Session, ServiceError | SettingsError>> => {
  const [membership, settings] = await Promise.all([deps.directory.membership(), deps.directory.settings()]);
  if (!membership.ok) return membership;
  // Whoever was taken off the site may read nothing of it any more.
  if (!settings.ok && settings.error.type === "not-allowed") await deps.replica.dropLists(ledgerLists);
  if (!settings.ok) return settings;
  const own = settings.value;
  const known: Settings = { ...own, packs: [...deps.shippedPacks, ...own.packs] };
  const roles = rolesOf(known, membership.value.groupIds);
  await Promise.all([deps.replica.keepSettings(known), deps.replica.keepRoles(roles)]);
  await forgetUnused(deps, roles);
  return ok({ account: membership.value.account, settings: known, roles });
};

/** Roles are memberships of the groups that Settings names. */
const rolesOf = (settings: Settings, groupIds: readonly string[]): readonly Role[] => allRoles.filter((role) => groupIds.includes(settings.groups[role]));
