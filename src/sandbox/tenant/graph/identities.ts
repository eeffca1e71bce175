import type { Identity, IdentitySet } from "@microsoft/microsoft-graph-types";
import type { Directory } from "../directory.ts";
import { personByKey } from "../directory.ts";
import type { Quirks } from "../quirks/quirks.ts";
import type { World } from "../world.ts";

/** SharePoint adds the address to the identity that Graph describes. */
interface SharePointIdentity extends Identity {
  readonly email: string;
}

/** How an item came to be read: that a delta leaves the id of an author out was seen for drive items, and its documented examples for list items have none. */
export type Reading = "plain" | "delta";

/** Who made or altered something, as list items show it. */
export const identitySetOf = (directory: Directory, personKey: string): IdentitySet => {
  const person = personByKey(directory, personKey);
  if (person === undefined) return {};
  const user: SharePointIdentity = { email: person.upn, id: person.oid, displayName: person.displayName };
  return { user };
};

/** Who made or altered an item, with their id where this reading has ids. */
export const authorOf = (world: World, personKey: string, reading: Reading): IdentitySet => {
  const author = identitySetOf(world.directory, personKey);
  if (!author.user) return author;
  const named = asKind(author.user, kindOf(world.quirks, personKey));
  return named.user && !showsId(world.quirks, personKey, reading) ? { user: withoutId(named.user) } : named;
};

const showsId = ({ authorIds = "plain" }: Quirks, personKey: string, reading: Reading): boolean => {
  if (typeof authorIds === "object") return reading === "plain" && !authorIds.includes(personKey);
  return authorIds === "all" || (authorIds === "plain" && reading === "plain");
};

const withoutId = (user: Identity): Identity => {
  const { id: _, ...named } = user;
  return named;
};

type AuthorKind = "guest" | "deleted" | "application";

const kindOf = ({ authors }: Quirks, personKey: string): AuthorKind | undefined => (typeof authors === "object" ? authors[personKey] : authors);

/** A guest keeps an id; of a deleted person the list has the name alone; of what an application wrote Graph names no user. */
const asKind = (user: Identity, kind: AuthorKind | undefined): IdentitySet => {
  switch (kind) {
    case "guest":
      return { user: { ...user, displayName: `${user.displayName ?? ""} (Guest)` } };
    case "deleted":
      return { user: { displayName: user.displayName ?? null } };
    case "application":
      return { application: { id: applicationId, displayName: "Another application" } };
    case undefined:
      return { user };
  }
};

const applicationId = "5b0a0000-0000-4000-8000-000000000001";
