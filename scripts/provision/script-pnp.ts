import { versionsKept, type Level, type ListPlan } from "../../src/app/setup/plan.ts";
import type { RowFields } from "../../src/app/setup/site-admin.ts";
import { roles } from "../../src/domain/ledger/lists.ts";
import { accessByRole, fieldXml, groupStandIn, isSettings, saltStandIn, type ScriptPlan } from "./script-plan.ts";

/** The plan for PnP PowerShell. It can be run again: what is there is left, but for indexes, versions and rights, which are set again. */
export const pnpScript = ({ file, plan, rights }: ScriptPlan): readonly string[] => [
  "# Sets up a site for Evenhand: the same plan as npm run provision. Not yet run in a live tenant.",
  "# It narrows nothing that is too wide already, and does not look whether all is well: npm run provision -- verify does.",
  "#Requires -Version 7.2",
  "#Requires -Modules PnP.PowerShell",
  "param([Parameter(Mandatory)][string]$PnPClientId)",
  "$ErrorActionPreference = 'Stop'",
  `$site = ${quoted(file.site)}`,
  "Connect-PnPOnline -Url $site -Interactive -ClientId $PnPClientId",
  "$web = Get-PnPWeb",
  "$me = (Get-PnPProperty -ClientObject $web -Property CurrentUser).LoginName",
  "",
  "# Groups",
  "$groups = @{}",
  ...roles.flatMap((role) => {
    const choice = file.groups[role];
    if (choice.type === "id") return [`$groups.${role} = ${quoted(choice.id)}`];
    const name = quoted(choice.name);
    return [
      `$found = @(Get-PnPEntraIDGroup | Where-Object DisplayName -eq ${name})`,
      `if ($found.Count -gt 1) { throw "Several groups are called the same: put the id of the right one into the settings file." }`,
      `if ($found.Count -eq 0) { $found = @(New-PnPEntraIDGroup -DisplayName ${name} -Description ${name} -MailNickname ${quoted(choice.name.replace(/[^A-Za-z0-9]/g, ""))} -IsSecurityEnabled) }`,
      `$groups.${role} = $found[0].Id`,
    ];
  }),
  "",
  "# The site: out of search, and shared by its owners alone. Sharing with people outside is turned off in the SharePoint admin centre.",
  "Set-PnPWeb -NoCrawl:$true",
  "Set-PnPSite -DisableSharingForNonOwners",
  "",
  "# The application, on this one site",
  `if (-not (Get-PnPEntraIDAppSitePermission -AppIdentity ${quoted(plan.app.clientId)} -Site $site)) {`,
  `  Grant-PnPEntraIDAppSitePermission -AppId ${quoted(plan.app.clientId)} -DisplayName ${quoted(plan.app.name)} -Site $site -Permissions Write`,
  "}",
  "",
  "# The permission level that lets people add and not change",
  `$addOnly = ${quoted(plan.addOnly.name)}`,
  "if (-not (Get-PnPRoleDefinition | Where-Object Name -eq $addOnly)) {",
  `  Add-PnPRoleDefinition -RoleName $addOnly -Description ${quoted(plan.addOnly.description)} -Include ${rights.join(", ")}`,
  "}",
  "$read = (Get-PnPRoleDefinition | Where-Object RoleTypeKind -eq 'Reader').Name",
  "$fullControl = (Get-PnPRoleDefinition | Where-Object RoleTypeKind -eq 'Administrator').Name",
  ...plan.lists.flatMap(listScript),
];

const levelVariables: Readonly<Record<Level, string>> = { read: "$read", "add-only": "$addOnly", "full-control": "$fullControl" };

const listScript = (list: ListPlan): readonly string[] => {
  const title = quoted(list.title);
  const { keyColumn, fields } = list.row;
  const query = `<View><Query><Where><Eq><FieldRef Name="${keyColumn}"/><Value Type="Text">${fields[keyColumn] ?? ""}</Value></Eq></Where></Query></View>`;
  return [
    "",
    `# ${list.title}`,
    `if (-not (Get-PnPList -Identity ${title} -ErrorAction SilentlyContinue)) { New-PnPList -Title ${title} -Template GenericList | Out-Null }`,
    ...list.columns.flatMap((column) => [
      `if (-not (Get-PnPField -List ${title} -Identity ${quoted(column.name)} -ErrorAction SilentlyContinue)) { Add-PnPFieldFromXml -List ${title} -FieldXml ${quoted(fieldXml(column))} | Out-Null }`,
      ...(column.indexed
        ? [`Set-PnPField -List ${title} -Identity ${quoted(column.name)} -Values @{ Indexed = $true${column.unique ? "; EnforceUniqueValues = $true" : ""} }`]
        : []),
    ]),
    `Set-PnPList -Identity ${title} -EnableVersioning $true -MajorVersions ${versionsKept} | Out-Null`,
    `$list = Get-PnPList -Identity ${title} -Includes HasUniqueRoleAssignments`,
    "$list.NoCrawl = $true",
    "$list.Update()",
    "Invoke-PnPQuery",
    `if (-not $list.HasUniqueRoleAssignments) { Set-PnPList -Identity ${title} -BreakRoleInheritance | Out-Null }`,
    ...accessByRole(list).map(({ role, level }) => `Set-PnPListPermission -Identity ${title} -User "c:0t.c|tenant|$($groups.${role})" -AddRole ${levelVariables[level]}`),
    `Set-PnPListPermission -Identity ${title} -User $me -RemoveRole $fullControl -ErrorAction SilentlyContinue`,
    `if (-not (Get-PnPListItem -List ${title} -Query ${quoted(query)})) {`,
    ...(isSettings(list) ? settingsScript(fields) : []),
    `  Add-PnPListItem -List ${title} -Values @{ ${Object.entries(fields)
      .map(([name, value]) => `${name} = ${isSettings(list) && name === "Payload" ? "$payload" : quoted(value)}`)
      .join("; ")} } | Out-Null`,
    "}",
  ];
};

/** The salt is made where the script runs, so that it stands in no file. */
const settingsScript = ({ Payload = "" }: RowFields): readonly string[] => [
  "  $salt = [System.Convert]::ToHexString([System.Security.Cryptography.RandomNumberGenerator]::GetBytes(32)).ToLowerInvariant()",
  `  $payload = ${quoted(Payload)}.Replace(${quoted(saltStandIn)}, $salt)`,
  ...roles.map((role) => `  $payload = $payload.Replace(${quoted(groupStandIn(role))}, [string]$groups.${role})`),
];

/** A text of PowerShell in which nothing is put in; curly quotes end it as straight ones do. */
const quoted = (text: string): string => `'${text.replaceAll(/['‘’‚‛]/g, "$&$&")}'`;
