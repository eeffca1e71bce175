import type { DirectoryObject, ListItem, User } from "@microsoft/microsoft-graph-types";
import type { Account, Directory, Membership, ServiceError, SettingsError } from "../../app/ports.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import { type Settings, settingsShape } from "../../domain/settings.ts";
import { readShape } from "../../domain/shape.ts";
import { answerTo } from "./batch.ts";
import type { Door } from "./door.ts";
import { equalsFilter } from "./odata.ts";
import { collect, type Page } from "./pages.ts";
import { listAddress } from "./site-address.ts";

/** Who is signed in on this device, from the folder that signs in. */
export interface Identity {
  readonly account: () => Promise<Result<Account, ServiceError>>;
  readonly signIn: () => Promise<Result<Account, ServiceError>>;
}

export interface DirectoryDeps {
  readonly door: Door;
  readonly site: string;
  readonly identity: Identity;
}

/** Who the user is and what the body has set up, through Microsoft Graph. */
export const createDirectory = ({ door, site, identity }: DirectoryDeps): Directory => ({
  account: identity.account,
  signIn: identity.signIn,
  membership: async (): Promise<Result<Membership, ServiceError>> => {
    const account = await identity.account();
    if (!account.ok) return account;
    const answers = await door.batch([
      { id: "me", method: "GET", url: "/me?$select=id,displayName,userPrincipalName" },
      { id: "groups", method: "GET", url: "/me/transitiveMemberOf?$select=id&$top=200" },
    ]);
    if (!answers.ok) return answers;
    const me = answerTo(answers.value, "me");
    if (!me.ok) return me;
    const firstGroups = answerTo(answers.value, "groups");
    if (!firstGroups.ok) return firstGroups;
    const groups = await collect<DirectoryObject>(door, firstGroups.value);
    if (!groups.ok) return groups;
    const { id, displayName, userPrincipalName } = me.value as User;
    return ok({
      account: {
        oid: id ?? account.value.oid,
        tenantId: account.value.tenantId,
        name: displayName ?? account.value.name,
        username: userPrincipalName ?? account.value.username,
      },
      groupIds: groups.value.entries.flatMap((group) => (group.id === undefined ? [] : [group.id])),
    });
  },
  settings: async () => {
    const page = await door.get(settingsPath(site));
    if (page.ok) return readSettings(page.value as Page<ListItem>);
    return page.error.type === "not-found" ? err({ type: "settings-missing", detail: page.error.detail }) : page;
  },
});

const settingsPath = (site: string): string =>
  `${listAddress(site, "Settings")}/items?$expand=fields($select=SettingKey,Payload)&$filter=${equalsFilter("SettingKey", "settings")}`;

const readSettings = ({ value = [] }: Page<ListItem>): Result<Settings, SettingsError> => {
  const [item] = value;
  if (!item) return err({ type: "settings-missing", detail: "The Settings list has no row that can be read." });
  const payload = (item.fields as { readonly Payload?: unknown } | undefined)?.Payload;
  const settings = readShape(settingsShape, parseJson(payload), "settings");
  if (settings.ok) return ok({ ...settings.value, packs: [] });
  return err({ type: "settings-unreadable", detail: settings.error.map(({ path, expected }) => `${path}: ${expected}`).join("; ") });
};

const parseJson = (text: unknown): unknown => {
  try {
    return JSON.parse(String(text));
  } catch {
    return undefined;
  }
};
