import type { Group } from "../directory.ts";
import type { Column } from "./columns.ts";
import type { ItemStore } from "./item-store.ts";

/** A list without its items. `roleAssignments` is null while the list has the site's permissions. */
export interface ListRecord {
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  readonly hidden: boolean;
  readonly createdAt: number;
  readonly createdBy: string;
  readonly modifiedAt: number;
  readonly columns: readonly Column[];
  readonly settings: ListSettings;
  readonly roleAssignments: readonly RoleAssignment[] | null;
}

export interface ListSettings {
  readonly enableVersioning: boolean;
  readonly majorVersionLimit: number;
  readonly noCrawl: boolean;
}

export interface RoleAssignment {
  readonly principalId: number;
  readonly roleDefinitionIds: readonly number[];
}

/** A user or group as the site knows it; `directoryId` is the Entra object id. */
export interface Principal {
  readonly id: number;
  readonly kind: "user" | "group";
  readonly directoryId: string;
  readonly loginName: string;
  readonly title: string;
  readonly email: string;
}

/** A permission level. `mask` is the decimal text of its 64 bits. */
export interface RoleDefinition {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly mask: string;
}

/** What the site says of itself as a whole. The last two say whether people outside may be invited; an administrator of the service alone sets them. */
export interface SiteSettings {
  readonly noCrawl: boolean;
  readonly membersCanShare: boolean;
  readonly shareByEmailEnabled: boolean;
  readonly shareByLinkEnabled: boolean;
  /** Who is in a group of the site's own beside the site's owners. Missing in what was kept before it was known here. */
  readonly members?: readonly SiteMember[];
  /** Levels on the whole site that somebody has without being in one of those groups. Missing likewise. */
  readonly roleAssignments?: readonly RoleAssignment[];
}

interface SiteMember {
  readonly principalId: number;
  /** Id of the site's own group. */
  readonly groupId: number;
}

/** The role of an application on the site. */
export interface AppGrant {
  readonly id: string;
  readonly appId: string;
  readonly displayName: string;
  readonly roles: readonly string[];
}

/** A channel message or, with `replyToId`, a reply; `id` is its time in milliseconds and unique in the channel. */
export interface Message {
  readonly id: string;
  readonly replyToId: string | null;
  readonly sentAt: number;
  readonly sentBy: string;
  readonly subject: string | null;
  readonly importance: string;
  readonly body: { readonly contentType: string; readonly content: string };
  readonly attachments: readonly unknown[];
  readonly mentions: readonly unknown[];
}

/** An email in somebody's inbox. */
export interface Mail {
  readonly id: string;
  readonly subject: string;
  /** Null when the email says nothing of it. */
  readonly from: MailAddress | null;
  readonly sender: MailAddress | null;
  /** Missing in what was kept before it was known here. */
  readonly replyTo?: readonly MailAddress[];
  readonly receivedAt: number;
  readonly internetMessageId: string;
  readonly isRead: boolean;
}

export interface MailAddress {
  readonly name: string;
  readonly address: string;
}

export interface List {
  record: ListRecord;
  readonly items: ItemStore;
}

/**
 * Everything that was written since the reset. `generation` names this life of the tenant: a delta
 * token of another life is answered with 410.
 */
export interface TenantState {
  generation: string;
  clockOffset: number;
  readonly lists: Map<string, List>;
  readonly principals: Map<number, Principal>;
  readonly roleDefinitions: Map<number, RoleDefinition>;
  site: SiteSettings;
  readonly appGrants: Map<string, AppGrant>;
  /** Groups that were made, or whose members changed, since. */
  readonly groups: Map<string, Group>;
  /** Ids of consents that were there from the start and were withdrawn. */
  readonly withdrawnConsents: Set<string>;
  readonly messages: Map<string, Map<string, Message>>;
  /** Inboxes by their address in lower case. */
  readonly mail: Map<string, Map<string, Mail>>;
}

/** A site as an administrator makes it who turns off sharing with people outside. */
export const newSite: SiteSettings = { noCrawl: false, membersCanShare: true, shareByEmailEnabled: false, shareByLinkEnabled: false };

export const createEmptyState = (generation: string): TenantState => ({
  generation,
  clockOffset: 0,
  lists: new Map(),
  principals: new Map(),
  roleDefinitions: new Map(),
  site: newSite,
  appGrants: new Map(),
  groups: new Map(),
  withdrawnConsents: new Set(),
  messages: new Map(),
  mail: new Map(),
});
