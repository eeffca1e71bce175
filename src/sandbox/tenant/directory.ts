/** A person of the tenant. `key` is the short name by which the sandbox's addresses know the person. */
export interface Person {
  readonly key: string;
  readonly oid: string;
  readonly displayName: string;
  readonly givenName: string;
  readonly surname: string;
  readonly jobTitle: string;
  readonly upn: string;
}

/** An Entra security group; members by person key. */
export interface Group {
  readonly id: string;
  readonly displayName: string;
  readonly members: readonly string[];
}

/** A standard channel of a team; its id has the shape `19:…@thread.tacv2`. */
export interface Channel {
  readonly id: string;
  readonly displayName: string;
}

/** A team; members by person key. */
export interface Team {
  readonly id: string;
  readonly displayName: string;
  readonly description: string;
  readonly members: readonly string[];
  readonly channels: readonly Channel[];
}

/** A shared mailbox; `members` are the keys of the people to whom it is delegated. */
interface SharedMailbox {
  readonly address: string;
  readonly displayName: string;
  readonly members: readonly string[];
}

/** An application that was registered, with the consents that an administrator gave to it. */
export interface Application {
  /** Of its service principal in this tenant. */
  readonly id: string;
  readonly appId: string;
  readonly displayName: string;
  readonly consents: readonly Consent[];
}

/** Delegated permissions for one resource, for everybody; `scope` has spaces between. */
export interface Consent {
  readonly id: string;
  readonly scope: string;
}

/** The one SharePoint site. `id` is `hostname,guid,guid`; `owners` are person keys with every right, as site collection administrators have. */
interface Site {
  readonly id: string;
  readonly hostname: string;
  readonly path: string;
  readonly title: string;
  readonly owners: readonly string[];
}

/** Who and what exists before anything is written; fixed for the life of a tenant. */
export interface Directory {
  readonly tenantId: string;
  readonly people: readonly Person[];
  readonly groups: readonly Group[];
  readonly teams: readonly Team[];
  readonly mailboxes: readonly SharedMailbox[];
  readonly site: Site;
  readonly applications: readonly Application[];
}

export const personByKey = (directory: Directory, key: string): Person | undefined => directory.people.find((person) => person.key === key);

/** Finds a person by object id or user principal name, as Graph's `{id | userPrincipalName}` does. */
export const personByIdOrName = (directory: Directory, idOrName: string): Person | undefined => {
  const wanted = idOrName.toLowerCase();
  return directory.people.find((person) => person.oid === wanted || person.upn.toLowerCase() === wanted);
};

export const groupsOf = (directory: Directory, person: Person): readonly Group[] => directory.groups.filter((group) => group.members.includes(person.key));

export const isSiteOwner = (directory: Directory, person: Person): boolean => directory.site.owners.includes(person.key);

export const siteUrl = ({ site }: Directory): string => `https://${site.hostname}${site.path}`;
