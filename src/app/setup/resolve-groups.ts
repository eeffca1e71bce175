import { err, ok, type Result } from "../../domain/base/result.ts";
import { roles, type Role } from "../../domain/ledger/lists.ts";
import type { Settings } from "../../domain/policy/settings.ts";
import type { ServiceError } from "../ports.ts";
import { mapRoles, type GroupChoice } from "./deployment-file.ts";
import { groupToMake } from "./plan.ts";
import type { TenantAdmin } from "./tenant-admin.ts";

/** Several groups have a name, so that it says none of them. */
export interface NameAmbiguous {
  readonly type: "name-ambiguous";
  readonly name: string;
  readonly ids: readonly string[];
}

export interface ResolvedGroups {
  /** Ids by role; one that is still to be made has a stand-in (`groupToMake`). */
  readonly groups: Settings["groups"];
  /** Names of the groups that are not there. */
  readonly toMake: readonly string[];
}

/** Finds the groups that the settings file names. */
export const resolveGroups = async (tenantAdmin: TenantAdmin, choices: Readonly<Record<Role, GroupChoice>>): Promise<Result<ResolvedGroups, ServiceError | NameAmbiguous>> => {
  const idByName = new Map<string, string>();
  for (const name of namesOf(choices)) {
    const found = await tenantAdmin.groupsNamed(name);
    if (!found.ok) return found;
    if (found.value.length > 1) return err({ type: "name-ambiguous", name, ids: found.value });
    const [id] = found.value;
    if (id !== undefined) idByName.set(name, id.toLowerCase());
  }
  return ok({
    groups: mapRoles((role) => idOf(choices[role], idByName)),
    toMake: namesOf(choices).filter((name) => !idByName.has(name)),
  });
};

/**
 * Makes the groups that are not there. Entra shows a new group to a search by name only after a while, so nothing is made
 * again where no answer came: a second of the same name would leave nobody sure which is meant.
 */
export const makeGroups = async (
  tenantAdmin: TenantAdmin,
  { groups, toMake }: ResolvedGroups,
  made: (name: string) => void,
): Promise<Result<Settings["groups"], { readonly name: string; readonly error: ServiceError }>> => {
  const idByStandIn = new Map<string, string>();
  for (const name of toMake) {
    const group = await tenantAdmin.makeGroup(name);
    if (!group.ok) return err({ name, error: group.error });
    idByStandIn.set(groupToMake(name), group.value.toLowerCase());
    made(name);
  }
  return ok(mapRoles((role) => idByStandIn.get(groups[role]) ?? groups[role]));
};

const namesOf = (choices: Readonly<Record<Role, GroupChoice>>): readonly string[] => [
  ...new Set(
    roles.flatMap((role) => {
      const choice = choices[role];
      return choice.type === "name" ? [choice.name] : [];
    }),
  ),
];

const idOf = (choice: GroupChoice, idByName: ReadonlyMap<string, string>): string => (choice.type === "id" ? choice.id : (idByName.get(choice.name) ?? groupToMake(choice.name)));
