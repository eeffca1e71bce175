import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { scopes, unopenedMailScopes } from "../../src/adapters/auth/identity.ts";
import { sitePlan, type Level } from "../../src/app/setup/plan.ts";
import { groupBy } from "../../src/domain/base/group-by.ts";
import { allKinds, kindOf } from "../../src/domain/events/kinds.ts";
import { ledgerLists, roles } from "../../src/domain/ledger/lists.ts";
import type { WrittenBy } from "../../src/domain/ledger/define-kind.ts";
import { words } from "../../src/ui/office/records/words.ts";
import { sampleSettings } from "../adapters/support/sample-settings.ts";
import { sampleDeployment } from "../adapters/support/site.ts";
import { callsIn } from "../../scripts/attest/calls.ts";
import { table, writtenPart } from "./written-part.ts";

const sources = join(import.meta.dirname, "../../src");

/** The door to Graph, SharePoint's REST, and the page that asks its own host what time it is. */
const asksElsewhere = ["adapters/browser/page-time.ts", "adapters/sharepoint/rest.ts", "entries/compose/connect.ts", "entries/compose/start-conformance.tsx"];

const levels: Readonly<Record<Level, string>> = { read: "Read", "add-only": "Add", "full-control": "Full control" };

/** Lists and roles, from the plan by which a site is set up. */
const listsTable = (): string =>
  table(
    ["List", "Staff", "Managers", "Heads", "Dispute deciders", "Owners"],
    sitePlan(sampleDeployment).lists.map(({ title, access }) => {
      const levelOf = (groupId: string): string => {
        const found = access.find((each) => each.groupId === groupId);
        return found ? levels[found.level] : "–";
      };
      return [title].concat(roles.map((role) => levelOf(sampleSettings.groups[role])));
    }),
  );

const offices: Readonly<Record<WrittenBy, string>> = {
  staff: "anyone to whom the list is open",
  handler: "a manager or head of function in office",
  head: "a head of function in office",
  decider: "a dispute decider in office",
  owner: "an owner, to whom alone the list is open for writing",
};

/** By its body where a proposal and its confirmation are of one kind. */
const officesOf = (kind: (typeof allKinds)[number]): string => {
  const { by } = kindOf(kind);
  const [usual, confirmed] = [by({}), by({ standing: "confirmed" })];
  return usual === confirmed ? offices[usual] : `${offices[usual]}; to confirm at once, ${offices[confirmed]}`;
};

/** What counts from whom, from the declarations of the kinds. */
const kindsTable = (): string =>
  table(
    ["List", "Counts from", "Rows"],
    ledgerLists.flatMap((list) =>
      [
        ...groupBy(
          allKinds.filter((kind) => kindOf(kind).list === list),
          officesOf,
        ),
      ].map(([office, kinds]) => [list, office, kinds.map((kind) => words.kinds[kind]).join("; ")]),
    ),
  );

interface Reason {
  readonly permission: string;
  readonly why: string;
}

const atSetUp = "`Sites.Manage.All` or more, of the administrator or the site's owner, at set-up alone";
/** For `npm run provision`, which signs in by an app registration of its own. */
const toProvision = (scope: string): string => `\`${scope}\`, of the administrator, at set-up alone`;
const atRunTime = "`Sites.Selected`";

/** Why each request to Graph is made. One without a reason has no place in the product. */
const reasons: Readonly<Record<string, Reason>> = {
  "GET /me": { permission: "`User.Read`", why: "who is signed in" },
  "GET /me/transitiveMemberOf": { permission: "`User.Read`", why: "which of the role groups in Settings the person is in; only ids are compared" },
  "GET {site}/lists/{list}/items": {
    permission: atRunTime,
    why: "what staff may do, with the canary row beside every question; Settings; a whole list where a device has none of it",
  },
  "GET {site}/lists/{list}/items/{id}": { permission: atRunTime, why: "rows that the delta says are new or changed" },
  "GET {site}/lists/{list}/items/delta": { permission: atRunTime, why: "what changed since the last check" },
  "GET a link that the service gave": { permission: "as the request before it", why: "the next page, and the next delta" },
  "POST {site}/lists/{list}/items": { permission: atRunTime, why: "adds an event; at set-up a canary or a Settings row" },
  "PATCH {site}/lists/{list}/items/{itemId}/fields": { permission: atRunTime, why: "an owner changes the Settings row: nobody else may edit a row, and no event is ever edited" },
  "DELETE {site}/lists/{list}/items/{itemId}": { permission: atRunTime, why: "an owner disposes of rows whose time is over: nobody else may delete one" },
  "PATCH {site}/lists/{list}/columns/{name}": { permission: atSetUp, why: "mends a column that has no index or takes a value twice" },
  "GET /groups": { permission: toProvision("GroupMember.Read.All"), why: "which group has a name, where the settings file gives the name" },
  "GET /groups/{groupId}/transitiveMembers": {
    permission: toProvision("GroupMember.Read.All"),
    why: "whether the people of a group agree with the offices in Settings, and with who holds the site",
  },
  "GET {site}/permissions": { permission: toProvision("Sites.FullControl.All"), why: "which apps have a role on the one site" },
  "GET /servicePrincipals": { permission: toProvision("Application.Read.All"), why: "finds what was agreed to for an app, to withdraw it" },
  "GET /servicePrincipals/{id}/oauth2PermissionGrants": { permission: toProvision("DelegatedPermissionGrant.ReadWrite.All"), why: "what was agreed to for an app" },
  "GET /groups/{groupId}": { permission: toProvision("GroupMember.Read.All"), why: "whether a group of Settings is there" },
  "POST /groups": { permission: toProvision("Group.ReadWrite.All"), why: "makes a group, where the settings file asks for it" },
  "GET {site}/permissions/{permissionId}": { permission: toProvision("Sites.FullControl.All"), why: "which role the app has on the one site" },
  "POST {site}/permissions": { permission: toProvision("Sites.FullControl.All"), why: "gives the app its role on the one site" },
  "PATCH {site}/permissions/{grantId}": { permission: toProvision("Sites.FullControl.All"), why: "narrows a role that is too wide" },
  "DELETE {site}/permissions/{grantId}": { permission: toProvision("Sites.FullControl.All"), why: "takes the role away" },
  "DELETE /oauth2PermissionGrants/{consentId}": { permission: toProvision("DelegatedPermissionGrant.ReadWrite.All"), why: "withdraws consent" },
  "GET {site}/lists": { permission: atRunTime, why: "which lists there are: set-up, and what an owner is shown of a site" },
  "DELETE {site}/lists/{list}": {
    permission: toProvision("Sites.FullControl.All"),
    why: "takes away the two lists in which `npm run conformance` tried things; no other can be named",
  },
  "POST {site}/lists": { permission: atSetUp, why: "makes a list" },
  "GET {site}/lists/{list}/columns": { permission: atRunTime, why: "compares the columns with the plan" },
  "POST {site}/lists/{list}/columns": { permission: atSetUp, why: "makes a column" },
  "POST /teams/{team}/channels/{channel}/messages": { permission: "`ChannelMessage.Send`", why: "the card that tells a head of function of a request" },
  "POST /teams/{team}/channels/{channel}/messages/{message}/replies": { permission: "`ChannelMessage.Send`", why: "“this was decided”, in the card's thread" },
  "GET /users/{address}/mailFolders/inbox/messages": {
    permission: "`Mail.Read.Shared`, **only where Settings switch it on**",
    why: "unread mail from restricted addresses in the mailboxes that Settings name: sender, Reply-To, subject and time, never the text; from a click of a handler",
  },
};

/** Each request, from where it is made. */
const callsTable = (folder: string, cellsOf: (call: string) => readonly string[]): string => {
  const byCall = groupBy(callsIn(folder), ({ method, path }) => `${method} ${path}`);
  return table(
    folder.endsWith("graph") ? ["Request", "Permission", "Why", "Made in"] : ["Request", "Made in"],
    [...byCall]
      .toSorted(([left], [right]) => (left < right ? -1 : 1))
      .map(([call, made]) => [`\`${call}\``].concat(cellsOf(call), made.map(({ file }) => `\`${file.replace("src/adapters/", "")}\``).join(", "))),
  );
};

const graphTable = (): string =>
  callsTable("src/adapters/graph", (call) => {
    const reason = reasons[call];
    return [reason?.permission ?? "", reason?.why ?? ""];
  });

test("every request to Graph has a reason, and stands under a permission that the product asks for or an administrator has", () => {
  const calls = callsIn("src/adapters/graph").map(({ method, path }) => `${method} ${path}`);
  expect(calls.filter((call) => !(call in reasons))).toEqual([]);
  const named = (some: readonly Reason[]): ReadonlySet<string> => new Set(some.flatMap(({ permission }) => [...permission.matchAll(/`([\w.]+)`/g)].map(([, scope = ""]) => scope)));
  const atRun = named(Object.values(reasons).filter(({ permission }) => !permission.includes("at set-up alone")));
  expect(atRun).toEqual(new Set([...scopes, ...unopenedMailScopes]));
});

test("nothing of the product asks Graph or SharePoint outside the folders whose requests are listed", () => {
  const asking = readdirSync(sources, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => /^(?:domain|app|adapters|ui|entries\/(?!sandbox))/.test(path) && /\.tsx?$/.test(path))
    .filter((path) => /\bfetch\(|XMLHttpRequest|sendBeacon|new WebSocket/.test(readFileSync(join(sources, path), "utf8")));
  expect(asking).toEqual(asksElsewhere);
});

test.each([
  ["lists", listsTable],
  ["kinds", kindsTable],
  ["graph", graphTable],
  ["probes", () => callsTable("src/adapters/graph/probes", () => [])],
  ["rest", () => callsTable("src/adapters/sharepoint", () => [])],
])("the table of %s in docs/permissions.md is the one that the product goes by", (name, tableOf) => {
  expect(writtenPart({ page: "permissions.md", writer: "test/docs/permissions.test.ts", name }, tableOf())).toBe(tableOf());
});
