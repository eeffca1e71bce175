import { isRecord } from "../../domain/base/record.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import { filledText, listOf, objectOf, optional, readShape, text, type Infer, type Shape } from "../../domain/base/shape.ts";
import { roles, type Role } from "../../domain/ledger/lists.ts";
import { findPack } from "../../domain/policy/policy-at.ts";
import { settingsShape, type Settings } from "../../domain/policy/settings.ts";
import { policies } from "../../domain/policy/shipped.ts";
import { checkSettings, type SettingsFault } from "./check-settings.ts";
import type { Deployment } from "./plan.ts";
import { newSiteFormats } from "./raise-format.ts";
import { tabEntity } from "./tab-entity.ts";

/** A group that is there already, by its id, or one that is found by its name and made where there is none. */
export type GroupChoice = { readonly type: "id"; readonly id: string } | { readonly type: "name"; readonly name: string };

/** What an administrator wrote down for one deployment, checked. */
export interface DeploymentFile {
  /** Address of the site, without a slash at its end. */
  readonly site: string;
  readonly tenantId: string;
  readonly app: Deployment["app"];
  /** Client id of the registration by which set-up signs in; null where tokens are given. */
  readonly setUpClientId: string | null;
  readonly groups: Readonly<Record<Role, GroupChoice>>;
  /** The first Settings, once the ids of the groups are known. `salt` makes address keys meaningless outside the site. */
  readonly settingsWith: (groups: Settings["groups"], salt: string) => Settings;
}

/** What is wrong in the file: where, and what. */
export interface FileProblem {
  /** Such as `settings.offices[0].oid`. */
  readonly path: string;
  readonly fault: SettingsFault | { readonly type: "no-guid" | "no-site" | "id-or-name" | "no-such-policy" | "no-such-time-zone" | "not-here" };
}

const groupChoice = objectOf({ id: optional(filledText(64)), name: optional(filledText(200)) });

const named = objectOf({ oid: filledText(64), name: filledText(200) });

const fileShape = objectOf({
  $schema: optional(text(500)),
  site: filledText(400),
  tenantId: filledText(64),
  app: objectOf({ clientId: filledText(64), name: filledText(100) }),
  setUpApp: optional(objectOf({ clientId: filledText(64) })),
  groups: objectOf({ staff: groupChoice, manager: groupChoice, head: groupChoice, decider: groupChoice, owner: groupChoice }),
  channel: objectOf({ team: filledText(64), channel: filledText(200), app: filledText(64) }),
  // Evenhand has the same id in each of them: the catalogue's.
  channels: optional(listOf(objectOf({ team: filledText(64), channel: filledText(200), head: named, managers: listOf(named, 200) }), 50)),
  // Its fields are those of Settings, which say themselves what they take.
  settings: anyObject(),
});

/** Reads the settings file from its parsed JSON. Every fault is named, with where it stands. */
export const readDeploymentFile = (json: unknown): Result<DeploymentFile, readonly FileProblem[]> => {
  const read = readShape(fileShape, json);
  if (!read.ok) return err(read.error.map(({ path, expected }) => ({ path, fault: expected })));
  const file = read.value;
  const settings = readSettings(file);
  const problems = [...checkIds(file), ...checkSite(file.site), ...roles.flatMap((role) => checkGroup(role, file.groups[role])), ...(settings.ok ? [] : settings.error)];
  if (!settings.ok || problems.length > 0) return err(problems);
  return ok({
    site: file.site.replace(/\/$/, ""),
    tenantId: file.tenantId,
    app: file.app,
    setUpClientId: file.setUpApp?.clientId ?? null,
    groups: mapRoles((role) => choiceOf(file.groups[role])),
    settingsWith: (groups, salt) => ({ ...settings.value, groups, salt }),
  });
};

type File = Infer<typeof fileShape>;

function anyObject(): Shape<Readonly<Record<string, unknown>>> {
  return { check: (value, path) => (isRecord(value) ? [] : [{ path, expected: { type: "object" } }]) };
}

/** Fields of Settings that stand elsewhere in the file, or that set-up makes. */
const setElsewhere = ["salt", "groups", "channel", "channels", "formats", "answers", "packs", "note"] as const;

/** The Settings that the file says. Salt and groups are stand-ins, which are put in when they are known. */
const readSettings = ({ settings, channel, channels, tenantId }: File): Result<Settings, readonly FileProblem[]> => {
  const misplaced = setElsewhere.filter((name) => Object.hasOwn(settings, name)).map((name): FileProblem => ({ path: `settings.${name}`, fault: { type: "not-here" } }));
  if (misplaced.length > 0) return err(misplaced);
  const tab = { tenant: tenantId, entity: tabEntity };
  const candidate = {
    ...settings,
    salt: "-",
    groups: mapRoles(() => "-"),
    channel: { ...channel, ...tab },
    ...(channels && { channels: channels.map((own) => ({ ...tab, app: channel.app, ...own })) }),
    formats: newSiteFormats,
    answers: [],
  };
  const read = readShape(settingsShape, candidate, "settings");
  if (!read.ok) return err(read.error.map(({ path, expected }) => ({ path, fault: expected })));
  const whole: Settings = { ...read.value, packs: policies };
  const faults = checkSettings(whole).map(({ path, fault }): FileProblem => ({ path: path.startsWith("channels") ? path : `settings.${path}`, fault }));
  const unknown: readonly FileProblem[] = [
    ...(findPack(whole, whole.policy) ? [] : [{ path: "settings.policy", fault: { type: "no-such-policy" } } as const]),
    ...(isTimeZone(whole.timeZone) ? [] : [{ path: "settings.timeZone", fault: { type: "no-such-time-zone" } } as const]),
    ...whole.offices.flatMap(({ oid }, index) => (isGuid(oid) ? [] : [{ path: `settings.offices[${index}].oid`, fault: { type: "no-guid" } } as const])),
  ];
  return faults.length + unknown.length === 0 ? ok(whole) : err([...faults, ...unknown]);
};

const checkIds = ({ tenantId, app, setUpApp, channel, channels = [] }: File): readonly FileProblem[] =>
  Object.entries({
    tenantId,
    "app.clientId": app.clientId,
    "channel.team": channel.team,
    "channel.app": channel.app,
    ...(setUpApp && { "setUpApp.clientId": setUpApp.clientId }),
    ...Object.fromEntries(channels.flatMap(idsOf)),
  })
    .filter(([, id]) => !isGuid(id))
    .map(([path]) => ({ path, fault: { type: "no-guid" } }));

const idsOf = ({ team, head, managers }: NonNullable<File["channels"]>[number], index: number): readonly (readonly [path: string, id: string])[] => [
  [`channels[${index}].team`, team],
  [`channels[${index}].head.oid`, head.oid],
  ...managers.map(({ oid }, at) => [`channels[${index}].managers[${at}].oid`, oid] as const),
];

const checkSite = (site: string): readonly FileProblem[] => {
  const isSite = URL.canParse(site) && new URL(site).protocol === "https:" && /^\/(?:sites|teams)\/[^/]+\/?$/.test(new URL(site).pathname);
  return isSite ? [] : [{ path: "site", fault: { type: "no-site" } }];
};

const checkGroup = (role: Role, { id, name }: File["groups"][Role]): readonly FileProblem[] => {
  if ((id === undefined) === (name === undefined)) return [{ path: `groups.${role}`, fault: { type: "id-or-name" } }];
  return id === undefined || isGuid(id) ? [] : [{ path: `groups.${role}.id`, fault: { type: "no-guid" } }];
};

const choiceOf = ({ id, name = "" }: File["groups"][Role]): GroupChoice => (id === undefined ? { type: "name", name } : { type: "id", id: id.toLowerCase() });

const isGuid = (id: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
};

export const mapRoles = <T>(make: (role: Role) => T): Readonly<Record<Role, T>> => ({
  staff: make("staff"),
  manager: make("manager"),
  head: make("head"),
  decider: make("decider"),
  owner: make("owner"),
});
