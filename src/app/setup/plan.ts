import { canonicalJson } from "../../domain/ledger/canonical-json.ts";
import { ledgerColumns } from "../../domain/ledger/columns.ts";
import { canaryKey, canaryValue } from "../../domain/ledger/keys.ts";
import { type LedgerList, ledgerLists, type Role } from "../../domain/ledger/lists.ts";
import type { Settings } from "../../domain/policy/settings.ts";
import type { ColumnPlan, RowFields } from "./site-admin.ts";
import type { PermissionLevel } from "./site-rights.ts";

/** What the administrator decides: for which application the site is, and what its first Settings say. */
export interface Deployment {
  readonly app: AppPlan;
  readonly settings: Settings;
}

interface AppPlan {
  readonly clientId: string;
  readonly name: string;
}

/**
 * What a site must be before anyone uses it. The one description from which set-up, its check and its scripts work. As a
 * whole it is kept out of search, and shared by nobody but its owners and with nobody outside.
 */
export interface SitePlan {
  /** The one application that may use the site, with the role that lets it do what a person may do there, and not alter lists. */
  readonly app: AppPlan & { readonly role: "write" };
  readonly groups: Settings["groups"];
  readonly settings: Settings;
  readonly addOnly: PermissionLevel;
  readonly lists: readonly ListPlan[];
}

export interface ListPlan {
  readonly title: string;
  readonly columns: readonly ColumnPlan[];
  /** Nobody else has access to the list. */
  readonly access: readonly Access[];
  /** The row that the list must hold from the start, found by its first column here. */
  readonly row: { readonly keyColumn: string; readonly fields: RowFields };
}

export type Level = "read" | "add-only" | "full-control";

export interface Access {
  readonly groupId: string;
  readonly level: Level;
}

export const settingsList = "Settings";

const everyone: readonly Role[] = ["staff", "manager", "head", "decider"];
const handlers: readonly Role[] = ["manager", "head"];
const handlersAndDeciders: readonly Role[] = [...handlers, "decider"];

/** Who adds to a list and who reads it (the table of the design). Owners have full control of every list. */
const rolesByList: Readonly<Record<LedgerList | typeof settingsList, { readonly adds: readonly Role[]; readonly reads: readonly Role[] }>> = {
  Settings: { adds: [], reads: everyone },
  People: { adds: everyone, reads: everyone },
  Contacts: { adds: everyone, reads: everyone },
  Notices: { adds: handlers, reads: everyone },
  Instructions: { adds: ["head"], reads: everyone },
  Private: { adds: handlers, reads: handlers },
  // Whoever decides a dispute reads what was decided, on what evidence and why.
  Requests: { adds: handlers, reads: handlersAndDeciders },
  Decisions: { adds: ["head"], reads: handlersAndDeciders },
  Disputes: { adds: ["decider"], reads: handlersAndDeciders },
  Disposals: { adds: [], reads: handlers },
};

/**
 * Contribute without editing and deleting: View, Add and Open items, View versions, View form pages, Open, View pages,
 * Browse user information, Use client integration, Use remote interfaces (SharePoint, "BasePermissions").
 */
export const addOnlyLevel: PermissionLevel = {
  name: "Evenhand add only",
  description: "Can read and add rows, and cannot change or delete any.",
  high: "48",
  low: "134418531",
};

export const sitePlan = ({ app, settings }: Deployment): SitePlan => ({
  app: { ...app, role: "write" },
  groups: settings.groups,
  settings,
  addOnly: addOnlyLevel,
  lists: [
    {
      title: settingsList,
      columns: settingsColumns,
      access: accessTo(settingsList, settings),
      row: { keyColumn: "SettingKey", fields: settingsFields(settings) },
    },
    ...ledgerLists.map((title) => ({
      title,
      columns: [
        ...ledgerColumns.map(({ name, type, indexed, unique = false }) => ({ name, type, indexed, unique })),
        ...(settings.ways?.changes === "created" ? [createdColumn] : []),
      ],
      access: accessTo(title, settings),
      row: { keyColumn: "EventKey", fields: canaryFields(title) },
    })),
  ],
});

/** How many versions of a row a list keeps. */
export const versionsKept = 500;

export const settingsKey = "settings";

/** The settings row. Policies that the body added stand in rows of their own. */
export const settingsFields = (settings: Settings): RowFields => {
  const { packs: _, ...own } = settings;
  return { SettingKey: settingsKey, Title: settingsKey, Payload: canonicalJson(own) };
};

/** SharePoint's own column, which every list has: where changes are asked for by it, it needs an index. */
export const createdColumn: ColumnPlan = { name: "Created", type: "time", indexed: true, unique: false };

const settingsColumns: readonly ColumnPlan[] = [
  { name: "SettingKey", type: "text", indexed: true, unique: true },
  { name: "Payload", type: "payload", indexed: false, unique: false },
];

/** The row that every filter must find, so that an empty answer can be told from one that was held back. */
const canaryFields = (list: LedgerList): RowFields => ({
  EventKey: canaryKey(list),
  Title: canaryValue,
  Kind: canaryValue,
  Stream: canaryValue,
  PersonKey: canaryValue,
  AddressKey: canaryValue,
  SubjectWhen: canaryValue,
});

const accessTo = (list: LedgerList | typeof settingsList, { groups }: Settings): readonly Access[] => {
  const { adds, reads } = rolesByList[list];
  // A later entry of a map wins, so a group that is named for two roles has the wider level.
  const levelByGroup = new Map<string, Level>([
    ...reads.map((role): [string, Level] => [groups[role], "read"]),
    ...adds.map((role): [string, Level] => [groups[role], "add-only"]),
    [groups.owner, "full-control"],
  ]);
  return [...levelByGroup].map(([groupId, level]) => ({ groupId, level }));
};

/** Stands for the id of a group that set-up is to make, in what is shown before it is made. Nothing is ever asked of the service with it. */
export const groupToMake = (name: string): string => `to-make:${name}`;

export const isGroupToMake = (groupId: string): boolean => groupId.startsWith("to-make:");
