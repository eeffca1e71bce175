import { mapRoles, type DeploymentFile } from "../../src/app/setup/deployment-file.ts";
import { settingsList, sitePlan, type ListPlan, type SitePlan } from "../../src/app/setup/plan.ts";
import type { ColumnPlan } from "../../src/app/setup/site-admin.ts";
import type { PermissionLevel } from "../../src/app/setup/site-rights.ts";
import { roles, type Role } from "../../src/domain/ledger/lists.ts";

/** The plan as a script prints it: ids of groups and the salt are stand-ins, which the script puts in when it runs. */
export interface ScriptPlan {
  readonly file: DeploymentFile;
  readonly plan: SitePlan;
  /** SharePoint's names of what the level lets people do. */
  readonly rights: readonly string[];
}

export const scriptPlanOf = (file: DeploymentFile): ScriptPlan => {
  const plan = sitePlan({ app: file.app, settings: file.settingsWith(mapRoles(groupStandIn), saltStandIn) });
  // What a list has by itself is not made; npm run provision gives it its index.
  const lists = plan.lists.map((list) => ({ ...list, columns: list.columns.filter(({ type }) => type !== "time") }));
  return { file, plan: { ...plan, lists }, rights: rightsOf(plan.addOnly) };
};

export const groupStandIn = (role: Role): string => `@group-${role}@`;
export const saltStandIn = "@salt@";

/** The roles of a list's groups, the owners first: somebody must hold the list at every moment. */
export const accessByRole = ({ access }: ListPlan): readonly { readonly role: Role; readonly level: ListPlan["access"][number]["level"] }[] =>
  access.toReversed().flatMap(({ groupId, level }) => roles.filter((role) => groupStandIn(role) === groupId).map((role) => ({ role, level })));

/** A column as the schema of a field (SharePoint, "Field element (List)"). */
export const fieldXml = ({ name, type, indexed, unique }: ColumnPlan): string => {
  const kind = { text: 'Type="Text" MaxLength="255"', payload: 'Type="Note" RichText="FALSE" NumLines="6"', number: 'Type="Number" Decimals="0"', time: 'Type="DateTime"' }[type];
  return `<Field ${kind} Name="${name}" StaticName="${name}" DisplayName="${name}"${indexed ? ' Indexed="TRUE"' : ""}${unique ? ' EnforceUniqueValues="TRUE"' : ""} />`;
};

export const isSettings = ({ title }: ListPlan): boolean => title === settingsList;

/** SharePoint's names of rights, by their bit in BasePermissions (PermissionKind less one). */
const rightsByBit: Readonly<Record<number, string>> = {
  0: "ViewListItems",
  1: "AddListItems",
  5: "OpenItems",
  6: "ViewVersions",
  12: "ViewFormPages",
  16: "Open",
  17: "ViewPages",
  27: "BrowseUserInfo",
  36: "UseClientIntegration",
  37: "UseRemoteAPIs",
};

const rightsOf = ({ high, low }: PermissionLevel): readonly string[] => {
  const mask = (BigInt(high) << 32n) | BigInt(low);
  return Object.entries(rightsByBit).flatMap(([bit, name]) => (((mask >> BigInt(bit)) & 1n) === 1n ? [name] : []));
};
