import { parseJson } from "../../domain/base/json.ts";
import type { User } from "@microsoft/microsoft-graph-types";
import type { Account, Directory, Membership, ServiceError, SettingsError } from "../../app/ports.ts";
import { packKeyOf, packKeyPrefix } from "../../app/setup/pack-row.ts";
import { settingsKey, settingsList } from "../../app/setup/plan.ts";
import { readPack } from "../../domain/policy/read-pack.ts";
import { policyVersionOf, type Policy } from "../../domain/policy/types.ts";
import { textOrNull } from "../../domain/base/record.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import { type Settings, settingsShape } from "../../domain/policy/settings.ts";
import { readShape } from "../../domain/base/shape.ts";
import { answerTo } from "./batch.ts";
import type { Door } from "./door.ts";
import { rangeFilter } from "./odata.ts";
import { collectOrFail, isEntity } from "./pages.ts";
import { isItem } from "./rows.ts";
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
    // Who it is that asks is never guessed at.
    if (!isEntity(me.value)) return err({ type: "unavailable", status: 200 });
    const firstGroups = answerTo(answers.value, "groups");
    if (!firstGroups.ok) return firstGroups;
    const groups = await collectOrFail(door, firstGroups.value, isEntity);
    if (!groups.ok) return groups;
    const { id, displayName, userPrincipalName }: User & { readonly id: string } = me.value;
    return ok({
      account: {
        oid: id,
        tenantId: account.value.tenantId,
        name: textOrNull(displayName) ?? account.value.name,
        username: textOrNull(userPrincipalName) ?? account.value.username,
      },
      groupIds: groups.value.entries.map((group) => group.id),
    });
  },
  settings: async () => {
    const firstPage = await door.get(settingsPath(site));
    if (!firstPage.ok) return firstPage.error.type === "not-found" ? err({ type: "settings-missing", detail: firstPage.error.detail }) : firstPage;
    const rows = await collectOrFail(door, firstPage.value, isSettingsItem);
    return rows.ok ? readSettings(rows.value.entries.map(({ fields }) => ({ key: fields.SettingKey, payload: fields.Payload }))) : rows;
  },
});

// One filter finds the policies that the body added and the settings row behind them, which so vouches that none was held back.
const settingsPath = (site: string): string =>
  `${listAddress(site, settingsList)}/items?$expand=fields($select=SettingKey,Payload)&$filter=${rangeFilter("SettingKey", { from: packKeyPrefix, before: `${settingsKey}z` })}`;

interface SettingsRow {
  readonly key: string;
  readonly payload: unknown;
}

interface SettingsItem {
  readonly fields: { readonly SettingKey: string; readonly Payload?: unknown };
}

// Every row that the filter finds has a key: without it one could not tell that a policy of the body's is missing.
const isSettingsItem = (entry: unknown): entry is SettingsItem => isItem(entry) && typeof entry.fields["SettingKey"] === "string";

const readSettings = (rows: readonly SettingsRow[]): Result<Settings, SettingsError> => {
  const row = rows.find(({ key }) => key === settingsKey);
  if (!row) return err({ type: "settings-missing", detail: "The Settings list has no row that can be read." });
  const settings = readShape(settingsShape, parseJson(row.payload), "settings");
  if (!settings.ok) return unreadable(settings.error.map(({ path, expected }) => `${path}: ${expected.type}`));
  const packs: Policy[] = [];
  for (const { key, payload } of rows.filter((each) => each.key.startsWith(packKeyPrefix))) {
    const pack = readPack(String(payload));
    if (!pack.ok) return unreadable(pack.error.map(({ path, fault }) => `${key}, ${path}: ${fault.type}`));
    if (packKeyOf(policyVersionOf(pack.value)) !== key) return unreadable([`${key}: The row holds ${policyVersionOf(pack.value)}.`]);
    packs.push(pack.value);
  }
  return ok({ ...settings.value, packs });
};

const unreadable = (details: readonly string[]): Result<never, SettingsError> => err({ type: "settings-unreadable", detail: details.join("; ") });
