import { versionsKept, type Level, type ListPlan } from "../../src/app/setup/plan.ts";
import type { RowFields } from "../../src/app/setup/site-admin.ts";
import { roles } from "../../src/domain/ledger/lists.ts";
import { accessByRole, fieldXml, groupStandIn, isSettings, saltStandIn, type ScriptPlan } from "./script-plan.ts";

/** The plan for CLI for Microsoft 365, in bash. It can be run again: what is there is left, but for indexes, versions and rights, which are set again. */
export const m365Script = ({ file, plan, rights }: ScriptPlan): readonly string[] => [
  "#!/usr/bin/env bash",
  "# Sets up a site for Evenhand: the same plan as npm run provision. Not yet run in a live tenant.",
  "# It narrows nothing that is too wide already, and does not look whether all is well: npm run provision -- verify does.",
  "# Sign in first: m365 login. openssl is needed for the salt.",
  "set -euo pipefail",
  `site=${quoted(file.site)}`,
  "me=$(m365 status --output json --query connectedAs | tr -d '\"')",
  "",
  "# Groups",
  ...roles.flatMap((role) => {
    const choice = file.groups[role];
    if (choice.type === "id") return [`group_${role}=${quoted(choice.id)}`];
    const name = quoted(choice.name);
    return [
      `group_${role}=$(m365 entra group get --displayName ${name} --output json --query id 2>/dev/null | tr -d '"' || true)`,
      `[ -n "$group_${role}" ] || group_${role}=$(m365 entra group add --displayName ${name} --type security --mailNickname ${quoted(choice.name.replace(/[^A-Za-z0-9]/g, ""))} --output json --query id | tr -d '"')`,
    ];
  }),
  "",
  "# The site: out of search, and shared by its owners alone. Sharing with people outside is turned off in the SharePoint admin centre.",
  'm365 spo web set --url "$site" --NoCrawl true --MembersCanShare false',
  "",
  "# The application, on this one site",
  `if ! m365 spo site apppermission list --siteUrl "$site" --appId ${quoted(plan.app.clientId)} --output json | grep -q ${quoted(plan.app.clientId)}; then`,
  `  m365 spo site apppermission add --siteUrl "$site" --permission write --appId ${quoted(plan.app.clientId)} --appDisplayName ${quoted(plan.app.name)}`,
  "fi",
  "",
  "# The permission level that lets people add and not change",
  `add_only=${quoted(plan.addOnly.name)}`,
  'if ! m365 spo roledefinition list --webUrl "$site" --output json | grep -qF "\\"$add_only\\""; then',
  `  m365 spo roledefinition add --webUrl "$site" --name "$add_only" --description ${quoted(plan.addOnly.description)} --rights ${quoted(rights.join(","))}`,
  "fi",
  ...plan.lists.flatMap(listScript),
];

/** SharePoint gives its own levels the same ids on every site; ours is known by its name. */
const levelOptions: Readonly<Record<Level, string>> = {
  read: "--roleDefinitionId 1073741826",
  "full-control": "--roleDefinitionId 1073741829",
  "add-only": '--roleDefinitionName "$add_only"',
};

const listScript = (list: ListPlan): readonly string[] => {
  const title = quoted(list.title);
  const { keyColumn, fields } = list.row;
  const at = `--webUrl "$site" --listTitle ${title}`;
  return [
    "",
    `# ${list.title}`,
    `m365 spo list get --webUrl "$site" --title ${title} >/dev/null 2>&1 || m365 spo list add --webUrl "$site" --title ${title} --baseTemplate GenericList`,
    ...list.columns.flatMap((column) => [
      `m365 spo field get ${at} --title ${quoted(column.name)} >/dev/null 2>&1 || m365 spo field add ${at} --xml ${quoted(fieldXml(column))}`,
      ...(column.indexed ? [`m365 spo field set ${at} --title ${quoted(column.name)} --Indexed true${column.unique ? " --EnforceUniqueValues true" : ""}`] : []),
    ]),
    `m365 spo list set --webUrl "$site" --title ${title} --enableVersioning true --majorVersionLimit ${versionsKept} --noCrawl true`,
    `if [ "$(m365 spo list get --webUrl "$site" --title ${title} --properties HasUniqueRoleAssignments --output json --query HasUniqueRoleAssignments)" != "true" ]; then`,
    `  m365 spo list roleinheritance break ${at} --clearExistingPermissions --force`,
    "fi",
    ...accessByRole(list).map(({ role, level }) => `m365 spo list roleassignment add ${at} --entraGroupId "$group_${role}" ${levelOptions[level]}`),
    `m365 spo list roleassignment remove ${at} --upn "$me" --force || true`,
    `if [ "$(m365 spo listitem list ${at} --filter ${quoted(`${keyColumn} eq '${fields[keyColumn] ?? ""}'`)} --output json --query 'length(@)')" = "0" ]; then`,
    ...(isSettings(list) ? settingsScript(fields) : []),
    `  m365 spo listitem add ${at} ${Object.entries(fields)
      .map(([name, value]) => `--${name} ${isSettings(list) && name === "Payload" ? '"$payload"' : quoted(value)}`)
      .join(" ")}`,
    "fi",
  ];
};

/** The salt is made where the script runs, so that it stands in no file. */
const settingsScript = ({ Payload = "" }: RowFields): readonly string[] => [
  "  salt=$(openssl rand -hex 32)",
  `  payload=${quoted(Payload)}`,
  `  payload=\${payload//${saltStandIn}/$salt}`,
  ...roles.map((role) => `  payload=\${payload//${groupStandIn(role)}/$group_${role}}`),
];

/** A text of the shell in which nothing is put in. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
