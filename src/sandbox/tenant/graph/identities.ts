import type { Identity, IdentitySet } from "@microsoft/microsoft-graph-types";
import type { Directory } from "../directory.ts";
import { personByKey } from "../directory.ts";

/** SharePoint adds the address to the identity that Graph describes. */
interface SharePointIdentity extends Identity {
  readonly email: string;
}

/** Who made or altered something, as list items show it. */
export const identitySetOf = (directory: Directory, personKey: string): IdentitySet => {
  const person = personByKey(directory, personKey);
  if (person === undefined) return {};
  const user: SharePointIdentity = { email: person.upn, id: person.oid, displayName: person.displayName };
  return { user };
};
