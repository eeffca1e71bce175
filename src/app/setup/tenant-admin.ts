import type { Result } from "../../domain/base/result.ts";
import type { ServiceError } from "../ports.ts";

/** An Entra group with the people in it, those of groups within it too. */
export interface GroupState {
  readonly name: string;
  readonly members: readonly GroupMember[];
}

interface GroupMember {
  readonly oid: string;
  readonly name: string;
  /** The user name by which they sign in, in lower case; `null` where the service did not say it. */
  readonly account: string | null;
}

/** The role of an application on the site. `roles` is null where the service did not say them. */
export interface AppGrant {
  readonly grantId: string;
  readonly clientId: string;
  readonly name: string;
  readonly roles: readonly string[] | null;
}

/** What an administrator agreed to for everybody: delegated permissions of one application for one resource. */
export interface Consent {
  readonly consentId: string;
  readonly scopes: string;
}

/** What set-up reads and does beside the site: groups, the application's role on the site, consents. Microsoft Graph, as an administrator. */
export interface TenantAdmin {
  /** `null` where there is no such group. */
  readonly group: (groupId: string) => Promise<Result<GroupState | null, ServiceError>>;
  /** Ids of the groups of this name; a name may be several groups'. */
  readonly groupsNamed: (name: string) => Promise<Result<readonly string[], ServiceError>>;
  /** A security group without members; answers its id. */
  readonly makeGroup: (name: string) => Promise<Result<string, ServiceError>>;
  readonly appGrants: () => Promise<Result<readonly AppGrant[], ServiceError>>;
  readonly grantApp: (app: { readonly clientId: string; readonly name: string }, role: string) => Promise<Result<null, ServiceError>>;
  readonly setAppRole: (grantId: string, role: string) => Promise<Result<null, ServiceError>>;
  /** One that is gone already counts as taken away. */
  readonly revokeApp: (grantId: string) => Promise<Result<null, ServiceError>>;
  readonly consentsOf: (clientId: string) => Promise<Result<readonly Consent[], ServiceError>>;
  readonly withdrawConsent: (consentId: string) => Promise<Result<null, ServiceError>>;
}
