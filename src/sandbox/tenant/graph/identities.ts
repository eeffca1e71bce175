import type { Identity, IdentitySet } from "@microsoft/microsoft-graph-types";
import type { Directory } from "../directory.ts";
import { personByKey } from "../directory.ts";
import type { World } from "../world.ts";

/** SharePoint adds the address to the identity that Graph describes. */
interface SharePointIdentity extends Identity {
  readonly email: string;
}

/**
 * Which answers name the author of an item by their id, and not by name and address alone: plain reads, all, or none.
 * That a delta leaves the id out was seen for drive items, and its documented examples for list items have none.
 */
export type AuthorIds = "plain" | "all" | "none";

/** How an item came to be read. */
export type Reading = "plain" | "delta";

/** Who made or altered something, as list items show it. */
export const identitySetOf = (directory: Directory, personKey: string): IdentitySet => {
  const person = personByKey(directory, personKey);
  if (person === undefined) return {};
  const user: SharePointIdentity = { email: person.upn, id: person.oid, displayName: person.displayName };
  return { user };
};

/** Who made or altered an item, with their id where this reading has ids. */
export const authorOf = ({ authorIds, directory }: World, personKey: string, reading: Reading): IdentitySet => {
  const author = identitySetOf(directory, personKey);
  if (!author.user || authorIds === "all" || (authorIds === "plain" && reading === "plain")) return author;
  const { id: _, ...named } = author.user;
  return { user: named };
};
