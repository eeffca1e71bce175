import type { RoleDefinition } from "../store/state.ts";

/** The rights that the sandbox looks at, by their bit (SharePoint's PermissionKind less one). */
const bits = {
  viewListItems: 0n,
  addListItems: 1n,
  editListItems: 2n,
  deleteListItems: 3n,
  viewVersions: 6n,
  manageLists: 11n,
  open: 16n,
  useRemoteApis: 37n,
} as const;

export type Permission = keyof typeof bits;

/** A mask that holds every right. */
export const fullMask = maskOf("2147483647", "4294967295");

/** Puts the two halves of a SharePoint BasePermissions value together. Throws a SyntaxError on text that is no number. */
export function maskOf(high: string, low: string): bigint {
  return (BigInt(high) << 32n) | BigInt(low);
}

export const maskToHighLow = (mask: bigint): { readonly High: string; readonly Low: string } => ({
  High: String(mask >> 32n),
  Low: String(mask & 0xffffffffn),
});

/** A caller through an API needs Open and Use Remote Interfaces beside the right itself. */
export const allows = (mask: bigint, permission: Permission): boolean => (["open", "useRemoteApis", permission] as const).every((each) => ((mask >> bits[each]) & 1n) === 1n);

const builtIn = (id: number, name: string, description: string, high: string, low: string): RoleDefinition => ({
  id,
  name,
  description,
  mask: String(maskOf(high, low)),
});

export const builtInRoleIds = { fullControl: 1073741829, edit: 1073741830, contribute: 1073741827, read: 1073741826 } as const;

/** The permission levels that every site has, with SharePoint's own ids and masks. */
export const builtInRoles: readonly RoleDefinition[] = [
  builtIn(builtInRoleIds.fullControl, "Full Control", "Has full control.", "2147483647", "4294967295"),
  builtIn(builtInRoleIds.edit, "Edit", "Can add, edit and delete lists; can view, add, update and delete list items and documents.", "432", "1011030767"),
  builtIn(builtInRoleIds.contribute, "Contribute", "Can view, add, update, and delete list items and documents.", "432", "1011028719"),
  builtIn(builtInRoleIds.read, "Read", "Can view pages and list items and download documents.", "176", "138612833"),
];

/** The first id that SharePoint gives to a level of the site's own. */
export const firstOwnRoleId = 1073741930;
