import type { Group } from "../directory.ts";
import type { ItemVersion } from "./item-store.ts";
import { createItemStore } from "./item-store.ts";
import { newSite } from "./state.ts";
import type { AppGrant, List, ListRecord, Mail, Message, Principal, RoleDefinition, SiteSettings, TenantState } from "./state.ts";

/**
 * Everything that can happen to a tenant, as it stands in the journal and in an export. Nothing
 * else alters the state, so a journal that is replayed gives the same tenant again.
 */
export type Change =
  | { readonly type: "started"; readonly generation: string }
  | { readonly type: "clock-set"; readonly offset: number }
  /** One that is there already is replaced. */
  | { readonly type: "role-definition-added"; readonly roleDefinition: RoleDefinition }
  | { readonly type: "role-definition-removed"; readonly id: number }
  | { readonly type: "site-saved"; readonly site: SiteSettings }
  | { readonly type: "app-grant-saved"; readonly grant: AppGrant }
  | { readonly type: "app-grant-removed"; readonly id: string }
  | { readonly type: "group-saved"; readonly group: Group }
  | { readonly type: "consent-withdrawn"; readonly id: string }
  | { readonly type: "principal-added"; readonly principal: Principal }
  | { readonly type: "list-saved"; readonly list: ListRecord }
  | { readonly type: "list-deleted"; readonly listId: string }
  | ItemSaved
  | { readonly type: "item-deleted"; readonly listId: string; readonly id: number; readonly sequence: number; readonly at?: number }
  | { readonly type: "message-posted"; readonly channelId: string; readonly message: Message }
  /** An email came, or was opened. */
  | { readonly type: "mail-saved"; readonly address: string; readonly mail: Mail };

/** A new version of an item; of the versions so far, those older than the last `keep` are dropped. */
interface ItemSaved {
  readonly type: "item-saved";
  readonly listId: string;
  readonly id: number;
  readonly uniqueId: string;
  readonly createdAt: number;
  readonly createdBy: string;
  readonly version: ItemVersion;
  readonly keep: number;
}

export const applyChange = (state: TenantState, change: Change): void => {
  switch (change.type) {
    case "started":
      state.generation = change.generation;
      return;
    case "clock-set":
      state.clockOffset = change.offset;
      return;
    case "role-definition-added":
      state.roleDefinitions.set(change.roleDefinition.id, change.roleDefinition);
      return;
    case "role-definition-removed":
      state.roleDefinitions.delete(change.id);
      return;
    case "site-saved":
      state.site = change.site;
      return;
    case "app-grant-saved":
      state.appGrants.set(change.grant.id, change.grant);
      return;
    case "app-grant-removed":
      state.appGrants.delete(change.id);
      return;
    case "group-saved":
      state.groups.set(change.group.id, change.group);
      return;
    case "consent-withdrawn":
      state.withdrawnConsents.add(change.id);
      return;
    case "principal-added":
      state.principals.set(change.principal.id, change.principal);
      return;
    case "list-saved":
      return saveList(state, change.list);
    case "list-deleted":
      state.lists.delete(change.listId);
      return;
    case "item-saved":
      return saveItem(listOf(state, change.listId), change);
    case "item-deleted":
      return listOf(state, change.listId).items.remove(change.id, change.sequence, change.at ?? 0);
    case "message-posted": {
      const messages = state.messages.get(change.channelId) ?? new Map<string, Message>();
      state.messages.set(change.channelId, messages.set(change.message.id, change.message));
      return;
    }
    case "mail-saved": {
      const inbox = state.mail.get(change.address) ?? new Map<string, Mail>();
      state.mail.set(change.address, inbox.set(change.mail.id, change.mail));
      return;
    }
    default:
      throw new Error(`There is no change of the type ${String((change as { readonly type: unknown }).type)}`);
  }
};

/** The shortest run of changes that makes this state, without the `started` that names its life. */
export function* stateToChanges(state: TenantState): Generator<Change> {
  if (state.clockOffset !== 0) yield { type: "clock-set", offset: state.clockOffset };
  for (const roleDefinition of state.roleDefinitions.values()) yield { type: "role-definition-added", roleDefinition };
  if (state.site !== newSite) yield { type: "site-saved", site: state.site };
  for (const grant of state.appGrants.values()) yield { type: "app-grant-saved", grant };
  for (const group of state.groups.values()) yield { type: "group-saved", group };
  for (const id of state.withdrawnConsents) yield { type: "consent-withdrawn", id };
  for (const principal of state.principals.values()) yield { type: "principal-added", principal };
  for (const list of state.lists.values()) {
    yield { type: "list-saved", list: list.record };
    yield* itemsToChanges(list);
  }
  for (const [channelId, messages] of state.messages) {
    for (const message of messages.values()) yield { type: "message-posted", channelId, message };
  }
  for (const [address, inbox] of state.mail) {
    for (const mail of inbox.values()) yield { type: "mail-saved", address, mail };
  }
}

function* itemsToChanges({ record, items }: List): Generator<Change> {
  for (const { id, uniqueId, createdAt, createdBy, versions } of items.all()) {
    for (const version of versions) {
      yield { type: "item-saved", listId: record.id, id, uniqueId, createdAt, createdBy, version, keep: versions.length };
    }
  }
  for (const change of items.changesAfter(0)) {
    if (change.item === null) yield { type: "item-deleted", listId: record.id, id: change.id, sequence: change.sequence, at: change.at };
  }
}

const saveList = (state: TenantState, record: ListRecord): void => {
  const list = state.lists.get(record.id);
  if (list === undefined) {
    state.lists.set(record.id, { record, items: createItemStore(record.columns) });
    return;
  }
  list.record = record;
  list.items.reindex(record.columns);
};

const saveItem = ({ items }: List, { id, uniqueId, createdAt, createdBy, version, keep }: ItemSaved): void => {
  const versions = [...(items.get(id)?.versions ?? []), version].slice(-keep);
  items.save({ id, uniqueId, createdAt, createdBy, versions, current: version });
};

const listOf = (state: TenantState, listId: string): List => {
  const list = state.lists.get(listId);
  if (list === undefined) throw new Error(`The journal names a list that it did not make: ${listId}`);
  return list;
};
