import type { Result } from "../../domain/base/result.ts";
import type { ServiceError } from "../ports.ts";

/** A permission level. `high` and `low` are the halves of SharePoint's BasePermissions, as text of digits. */
export interface PermissionLevel {
  readonly name: string;
  readonly description: string;
  readonly high: string;
  readonly low: string;
}

export interface KnownLevel extends PermissionLevel {
  readonly id: number;
}

/** Somebody with levels of their own on a list. `groupId` is the Entra group's id, `null` for anyone else. */
export interface Assignment {
  readonly principalId: number;
  readonly groupId: string | null;
  readonly who: string;
  readonly levelIds: readonly number[];
}

export interface ListRights {
  readonly keepsVersions: boolean;
  readonly isSearched: boolean;
  /** It has the site's permissions and none of its own. */
  readonly inherits: boolean;
  readonly assignments: readonly Assignment[];
}

/** The site as a whole. */
export interface WebState {
  readonly isSearched: boolean;
  /** Whoever may read may let others in. */
  readonly membersShare: boolean;
  /** People outside the organisation can be invited. */
  readonly isSharedOutside: boolean;
}

/** Somebody whom the site knows: by its own number, and by their id in Entra where it says that. */
export interface SiteUser {
  readonly lookupId: string;
  readonly oid: string | null;
  readonly name: string;
}

/** Somebody who may use the whole site, by a level or as its administrator. */
export interface SiteHolder {
  readonly who: string;
  /** The Entra group's id, `null` for anyone else. */
  readonly groupId: string | null;
  /** The user name by which a person signs in, in lower case; `null` for anyone else. */
  readonly account: string | null;
  readonly may: "administer" | "hold" | "use";
  /** The group of the site's own in which they are; `null` where they have the level by themselves. */
  readonly siteGroup: string | null;
}

/** What set-up does to permissions and to settings of a list that Graph does not offer. */
export interface SiteRights {
  readonly web: () => Promise<Result<WebState, ServiceError>>;
  /** Everybody who may use the whole site. SharePoint's limited access, by which a right on one list lets somebody in, is none. */
  readonly holders: () => Promise<Result<readonly SiteHolder[], ServiceError>>;
  /** Keeps the whole site out of search. */
  readonly leaveSearch: () => Promise<Result<null, ServiceError>>;
  /** Leaves it to owners to let others in. */
  readonly stopMembersSharing: () => Promise<Result<null, ServiceError>>;
  readonly levels: () => Promise<Result<readonly KnownLevel[], ServiceError>>;
  readonly addLevel: (level: PermissionLevel) => Promise<Result<null, ServiceError>>;
  readonly changeLevel: (levelId: number, level: PermissionLevel) => Promise<Result<null, ServiceError>>;
  readonly rightsOf: (title: string) => Promise<Result<ListRights, ServiceError>>;
  /** Keeps every version of a row, and keeps the list out of search. */
  readonly keepVersionsUnsearched: (title: string) => Promise<Result<null, ServiceError>>;
  /** Takes the site's permissions away. SharePoint gives whoever does this full control of the list, until `revoke`. */
  readonly stopInheriting: (title: string) => Promise<Result<null, ServiceError>>;
  readonly grant: (title: string, groupId: string, levelId: number) => Promise<Result<null, ServiceError>>;
  /** Takes one level from somebody who has several. */
  readonly takeLevel: (title: string, principalId: number, levelId: number) => Promise<Result<null, ServiceError>>;
  readonly revoke: (title: string, principalId: number) => Promise<Result<null, ServiceError>>;
  /** People whom the site knows, because they wrote something on it or were named there. */
  readonly users: () => Promise<Result<readonly SiteUser[], ServiceError>>;
}
