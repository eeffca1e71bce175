import { builtInRoleIds } from "./permissions.ts";

/** A group of the site's own, with a level on all of it. */
export interface SiteGroup {
  readonly id: number;
  readonly title: string;
  readonly roleId: number;
  /** Whether the site's owners are in it from the start. */
  readonly holdsOwners: boolean;
}

/** The three groups that every site has, with SharePoint's own ids. */
export const siteGroups: readonly SiteGroup[] = [
  { id: 3, title: "Evenhand Owners", roleId: builtInRoleIds.fullControl, holdsOwners: true },
  { id: 4, title: "Evenhand Visitors", roleId: builtInRoleIds.read, holdsOwners: false },
  { id: 5, title: "Evenhand Members", roleId: builtInRoleIds.edit, holdsOwners: false },
];
