import { expect, test } from "vitest";
import { compareSite } from "../../../src/app/setup/compare-site.ts";
import { weightOf, type Difference } from "../../../src/app/setup/difference.ts";
import { sitePlan, type ListPlan } from "../../../src/app/setup/plan.ts";
import type { ListRights, SiteHolder } from "../../../src/app/setup/site-rights.ts";
import type { ListState, SiteState } from "../../../src/app/setup/site-state.ts";
import { sampleDirectory } from "../../../src/sandbox/tenant/sample-directory.ts";
import { sampleSettings } from "../../adapters/support/sample-settings.ts";
import { sampleDeployment } from "../../adapters/support/site.ts";

const oidOf = (key: string): string => sampleDirectory.people.find((person) => person.key === key)?.oid ?? "";

const upnOf = (key: string): string => sampleDirectory.people.find((person) => person.key === key)?.upn ?? "";

const settings = {
  ...sampleSettings,
  offices: [
    ...sampleSettings.offices,
    { role: "head", oid: oidOf("head2"), name: "Imran Qureshi", from: "2026-01-01", until: null },
    { role: "decider", oid: oidOf("decider"), name: "Ruth Adeyemi", from: "2026-01-01", until: null },
  ],
} as const;

const plan = sitePlan({ ...sampleDeployment, settings });

const levelIds = { read: 1_073_741_826, "full-control": 1_073_741_829, "add-only": 1 };

const rightsOf = ({ access }: ListPlan): ListRights => ({
  keepsVersions: true,
  isSearched: false,
  inherits: false,
  assignments: access.map(({ groupId, level }, index) => ({ principalId: index, groupId, who: level, levelIds: [levelIds[level]] })),
});

const asPlanned = (list: ListPlan): ListState => ({
  columns: list.columns,
  rights: { type: "read", value: rightsOf(list) },
  row: { itemId: "1", eTag: "e", fields: list.row.fields },
  hasRecords: true,
});

const readLevel = { id: levelIds.read, name: "Read", description: "", high: "176", low: "138612833" };

const site: SiteState = {
  web: { type: "read", value: { isSearched: false, membersShare: false, isSharedOutside: false } },
  holders: {
    type: "read",
    value: [
      { who: "Evenhand owners", groupId: settings.groups.owner, account: null, may: "hold", siteGroup: "Evenhand Owners" },
      { who: "Olu Ward", groupId: null, account: upnOf("owner"), may: "administer", siteGroup: null },
    ],
  },
  levels: { type: "read", value: [{ ...plan.addOnly, id: levelIds["add-only"] }, readLevel] },
  appGrants: { type: "read", value: [{ grantId: "g", clientId: plan.app.clientId, name: "Evenhand", roles: ["write"] }] },
  groups: {
    type: "read",
    value: new Map(
      sampleDirectory.groups.map(({ id, displayName, members }) => [
        id,
        {
          name: displayName,
          members: sampleDirectory.people.filter(({ key }) => members.includes(key)).map((person) => ({ oid: person.oid, name: person.displayName, account: person.upn })),
        },
      ]),
    ),
  },
  lists: new Map(plan.lists.map((list) => [list.title, asPlanned(list)])),
  otherLists: [],
  settings: { type: "read", settings },
};

const withPeople = (change: (list: ListState) => Partial<ListState>): SiteState => {
  const people = site.lists.get("People");
  if (!people) throw new Error("The plan has no list People");
  return { ...site, lists: new Map([...site.lists, ["People", { ...people, ...change(people) }]]) };
};

const peopleRights = (change: (rights: ListRights) => Partial<ListRights>): SiteState =>
  withPeople(({ rights }) => (rights.type === "read" ? { rights: { type: "read", value: { ...rights.value, ...change(rights.value) } } } : {}));

/** What was found, with whether set-up mends it. */
const said = (differences: readonly Difference[]): readonly unknown[] => differences.map(({ finding, mend }) => [finding.type, mend?.type ?? null]);

test("a site that is as planned differs in nothing", () => {
  expect(compareSite(plan, site)).toEqual([]);
});

test("of an empty site all is said at once, and all of it can be done", () => {
  const empty: SiteState = { ...site, lists: new Map(), levels: { type: "read", value: [readLevel] }, appGrants: { type: "read", value: [] }, settings: { type: "none" } };
  const differences = compareSite(plan, empty);
  expect(differences.filter(({ mend }) => mend === null)).toEqual([]);
  expect(differences.filter(({ finding }) => finding.type === "list-missing")).toHaveLength(10);
  expect(differences.filter(({ finding }) => finding.type === "canary-missing")).toHaveLength(9);
  expect(said(differences)).toContainEqual(["settings-missing", "add-row"]);
});

test("a permission level that allows something else is made what it should be, and SharePoint's own is left to a person", () => {
  const levels = [
    { ...plan.addOnly, id: levelIds["add-only"], low: "134418535" },
    { ...readLevel, low: "138612839" },
  ];
  expect(said(compareSite(plan, { ...site, levels: { type: "read", value: levels } }))).toEqual([
    ["level-differs", "change-level"],
    ["read-level-wider", null],
  ]);
});

test.each([
  [{ isSearched: true }, "site-searched", "leave-search"],
  [{ membersShare: true }, "members-share", "stop-members-sharing"],
  [{ isSharedOutside: true }, "shared-outside", null],
] as const)("a site that is otherwise as a whole: %o", (given, finding, mend) => {
  const value = { isSearched: false, membersShare: false, isSharedOutside: false, ...given };
  expect(said(compareSite(plan, { ...site, web: { type: "read", value } }))).toEqual([[finding, mend]]);
});

test.each([
  [[], ["app-missing", "grant-app"]],
  [[{ roles: ["fullcontrol"] }], ["app-role-differs", "set-app-role"]],
  [[{ roles: ["read"] }], ["app-role-differs", "set-app-role"]],
  [[{ roles: null }], ["app-role-unknown", null]],
  [
    [{}, { clientId: "another" }],
    ["other-app", null],
  ],
] as const)("the application's role on the site: %o", (grants, expected) => {
  const value = grants.map((grant) => ({ grantId: "g", clientId: plan.app.clientId, name: "Evenhand", roles: ["write"], ...grant }));
  expect(said(compareSite(plan, { ...site, appGrants: { type: "read", value } }))).toEqual([expected]);
});

test.each([
  [{ keepsVersions: false }, "versions-off"],
  [{ isSearched: true }, "list-searched"],
])("a list keeps versions and stays out of search: %o", (given, finding) => {
  expect(
    said(
      compareSite(
        plan,
        peopleRights(() => given),
      ),
    ),
  ).toEqual([[finding, "keep-versions-unsearched"]]);
});

test("a right that is too wide is taken away, whoever has none to have loses theirs, and a right that is missing comes first", () => {
  const { staff, head } = sampleSettings.groups;
  const state = peopleRights(({ assignments }) => ({
    assignments: [
      ...assignments.filter(({ groupId }) => groupId !== staff && groupId !== head),
      { principalId: 9, groupId: staff, who: "Staff", levelIds: [levelIds["add-only"], 1_073_741_827] },
      { principalId: 10, groupId: null, who: "Somebody", levelIds: [levelIds.read] },
    ],
  }));
  expect(compareSite(plan, state)).toEqual([
    {
      finding: { type: "right-missing", list: "People", groupId: head, level: "add-only" },
      mend: { type: "grant", list: "People", access: { groupId: head, level: "add-only" } },
    },
    { finding: { type: "right-wider", list: "People", who: "Staff", level: "1073741827" }, mend: { type: "take-level", list: "People", principalId: 9, levelId: 1_073_741_827 } },
    { finding: { type: "right-extra", list: "People", who: "Somebody" }, mend: { type: "revoke", list: "People", principalId: 10 } },
  ]);
});

test("nobody's right is taken away while Entra does not know the group that holds the lists", () => {
  if (site.groups.type !== "read") throw new Error("The groups are read.");
  const groups = { type: "read", value: new Map([...site.groups.value, [sampleSettings.groups.owner, null]]) } as const;
  const extra = peopleRights(({ assignments }) => ({ assignments: [...assignments, { principalId: 10, groupId: null, who: "Somebody", levelIds: [levelIds.read] }] }));
  expect(said(compareSite(plan, { ...extra, groups }))).toEqual([
    ["group-unknown", null],
    ["right-extra", null],
  ]);
  expect(
    said(
      compareSite(plan, {
        ...peopleRights(() => ({ inherits: true })),
        groups,
      }),
    ),
  ).toContainEqual(["rights-inherited", null]);
});

test("an index and a unique flag are put right; a column of another type is left to a person, and its list gets no row that vouches for it", () => {
  const damaged = (columns: (list: ListState) => ListState["columns"]): SiteState => withPeople((people) => ({ row: null, columns: columns(people) }));
  expect(
    said(
      compareSite(
        plan,
        damaged(({ columns }) => columns.map((column) => ({ ...column, unique: false }))),
      ),
    ),
  ).toEqual([
    ["unique-missing", "change-column"],
    ["canary-missing", "add-row"],
  ]);
  expect(
    said(
      compareSite(
        plan,
        damaged(({ columns }) => columns.map((column) => (column.name === "Stream" ? { ...column, type: "number" } : column))),
      ),
    ),
  ).toEqual([
    ["column-type-differs", null],
    ["canary-missing", null],
  ]);
  expect(
    said(
      compareSite(
        plan,
        damaged(({ columns }) => columns.map((column) => ({ ...column, indexed: false, unique: true }))),
      ),
    ),
  ).toContainEqual(["index-missing", "change-column"]);
});

test("a column that questions go by is not made again where there are records, which would lack it", () => {
  const without = (name: string, hasRecords: boolean): SiteState => withPeople(({ columns }) => ({ hasRecords, columns: columns.filter((column) => column.name !== name) }));
  expect(said(compareSite(plan, without("SubjectWhen", true)))).toEqual([["column-emptied", null]]);
  expect(said(compareSite(plan, without("SubjectWhen", false)))).toEqual([["column-missing", "add-column"]]);
  expect(said(compareSite(plan, without("Outcome", true)))).toEqual([["column-missing", "add-column"]]);
});

test("a canary that lost something is put right only where there is no record that may have lost it too", () => {
  const lost = (hasRecords: boolean): SiteState => withPeople(() => ({ hasRecords, row: { itemId: "1", eTag: "e", fields: {} } }));
  expect(said(compareSite(plan, lost(true)))).toEqual([["canary-differs", null]]);
  expect(said(compareSite(plan, lost(false)))).toEqual([["canary-differs", "change-row"]]);
});

test("Settings are written only where there are none, and never where records were made under others", () => {
  expect(said(compareSite(plan, { ...site, settings: { type: "none" } }))).toEqual([["settings-missing", null]]);
  expect(said(compareSite(plan, { ...site, settings: { type: "unreadable", detail: "x" } }))).toEqual([["settings-unreadable", null]]);
  const other = { ...settings, salt: "another", ask: "Somebody else", groups: { ...settings.groups, head: "another group" } };
  const differences = compareSite(plan, { ...site, settings: { type: "read", settings: other } });
  expect(differences.map((each) => [each.finding.type, each.mend, weightOf(each)])).toEqual([
    ["settings-group-differs", null, "wrong"],
    ["settings-changed", null, "note"],
  ]);
});

test("the whole site is for the Owners group and whoever is in it", () => {
  if (site.holders.type !== "read") throw new Error("Who may use the site is read.");
  const { value } = site.holders;
  const withHolder = (holder: Partial<SiteHolder>): SiteState => ({
    ...site,
    holders: { type: "read", value: [...value, { who: "Somebody", groupId: null, account: null, may: "use", siteGroup: null, ...holder }] },
  });
  for (const holder of [
    { siteGroup: "Evenhand Visitors" },
    { may: "administer", account: upnOf("staff") },
    { may: "hold", groupId: settings.groups.staff },
    // Being an owner is no reason to be among the visitors.
    { account: upnOf("owner"), siteGroup: "Evenhand Visitors" },
  ] as const)
    expect(said(compareSite(plan, withHolder(holder)))).toEqual([["site-right-extra", null]]);
  expect(said(compareSite(plan, withHolder({ may: "hold", account: upnOf("owner") })))).toEqual([]);
});

test("groups and offices that disagree are named", () => {
  if (site.groups.type !== "read") throw new Error("The groups are read.");
  const { head, owner } = settings.groups;
  const groups = {
    type: "read",
    value: new Map([
      ...site.groups.value,
      [
        head,
        {
          name: "Heads",
          members: [
            { oid: oidOf("head"), name: "Helen Marsh", account: "helen.marsh@brackenshire.example" },
            { oid: oidOf("owner"), name: "Olu Ward", account: "olu.ward@brackenshire.example" },
          ],
        },
      ],
      [owner, { name: "Owners", members: [{ oid: oidOf("owner"), name: "Olu Ward", account: "olu.ward@brackenshire.example" }] }],
    ]),
  } as const;
  expect(compareSite(plan, { ...site, groups }).map(({ finding }) => finding)).toEqual([
    { type: "office-outside-group", role: "head", name: "Imran Qureshi", group: "Heads" },
    { type: "member-without-office", role: "head", name: "Olu Ward", oid: oidOf("owner"), group: "Heads" },
    { type: "owner-decides", role: "head", name: "Olu Ward" },
  ]);
});

test("what may not be read is said, and nothing is concluded of it", () => {
  const unread = { type: "not-read", detail: "Access denied" } as const;
  const differences = compareSite(plan, {
    ...site,
    web: unread,
    holders: unread,
    levels: unread,
    appGrants: unread,
    groups: unread,
    lists: withPeople(() => ({ rights: unread })).lists,
  });
  expect(differences.every((each) => weightOf(each) === "unknown" && each.mend === null)).toBe(true);
  expect(differences.map(({ finding }) => (finding.type === "not-read" ? finding.what : finding.type))).toEqual(
    expect.arrayContaining(["web", "holders", "levels", "app", "groups", "rights"]),
  );
});

test("a list that the plan does not have is named, and a group that holds two roles has the wider level", () => {
  expect(said(compareSite(plan, { ...site, otherLists: ["Lunch"] }))).toEqual([["list-extra", null]]);
  const { groups } = sampleSettings;
  const { lists } = sitePlan({ ...sampleDeployment, settings: { ...sampleSettings, groups: { ...groups, manager: groups.head } } });
  const instructions = lists.find(({ title }) => title === "Instructions");
  expect(instructions?.access.filter(({ groupId }) => groupId === groups.head)).toEqual([{ groupId: groups.head, level: "add-only" }]);
});
