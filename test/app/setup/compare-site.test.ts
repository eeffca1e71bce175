import { expect, test } from "vitest";
import { compareSite, type ListState, type SiteState } from "../../../src/app/setup/compare-site.ts";
import { type ListPlan, sitePlan } from "../../../src/app/setup/plan.ts";
import { sampleSettings } from "../../adapters/support/sample-settings.ts";

const plan = sitePlan(sampleSettings);

const levelIds = { read: 1_073_741_826, "full-control": 1_073_741_829, "add-only": 1 };

const asPlanned = ({ access, columns, row }: ListPlan): ListState => ({
  columns,
  rights: {
    keepsVersions: true,
    isSearched: false,
    inherits: false,
    assignments: access.map(({ groupId, level }, index) => ({ principalId: index, groupId, who: level, levelIds: [levelIds[level]] })),
  },
  row: { itemId: "1", eTag: "e", fields: row.fields },
});

const site: SiteState = {
  levels: [{ ...plan.addOnly, id: levelIds["add-only"] }],
  lists: new Map(plan.lists.map((list) => [list.title, asPlanned(list)])),
};

const withPeople = (change: (list: ListState) => ListState): SiteState => {
  const people = site.lists.get("People");
  if (!people) throw new Error("The plan has no list People");
  return { ...site, lists: new Map([...site.lists, ["People", change(people)]]) };
};

test("a site that is as planned lacks nothing", () => {
  expect(compareSite(plan, site)).toEqual({ steps: [], differences: [] });
});

test("the permission level comes before everything else", () => {
  expect(compareSite(plan, { levels: [], lists: new Map() })).toEqual({ steps: [{ type: "add-level" }], differences: [] });
});

test("a permission level that allows something else is reported", () => {
  const wider = { ...plan.addOnly, low: "134418535", id: levelIds["add-only"] };
  expect(compareSite(plan, { ...site, levels: [wider] })).toEqual({ steps: [], differences: [{ type: "level-differs" }] });
});

test.each([{ keepsVersions: false }, { isSearched: true }])("a list keeps versions and stays out of search: %o", (given) => {
  const state = withPeople((people) => ({ ...people, rights: { ...people.rights, ...given } }));
  expect(compareSite(plan, state).steps).toEqual([{ type: "keep-versions-unsearched", list: "People" }]);
});

test("a group with a wider level than planned is reported, and one without its level gets it", () => {
  const { staff, head } = sampleSettings.groups;
  const widerStaff = { principalId: 9, groupId: staff, who: "Staff", levelIds: [levelIds["add-only"], 1_073_741_827] };
  const state = withPeople(({ rights, ...people }) => ({
    ...people,
    rights: { ...rights, assignments: [...rights.assignments.filter(({ groupId }) => groupId !== staff && groupId !== head), widerStaff] },
  }));
  expect(compareSite(plan, state)).toEqual({
    steps: [{ type: "grant", list: "People", grant: { groupId: head, level: "add-only", levelId: levelIds["add-only"] } }],
    differences: [{ type: "wider-access", list: "People", who: "Staff" }],
  });
});

test("a column that is not unique is reported, and the list gets no row that vouches for it", () => {
  const state = withPeople((people) => ({ ...people, row: null, columns: people.columns.map((column) => ({ ...column, unique: false })) }));
  expect(compareSite(plan, state)).toEqual({ steps: [], differences: [{ type: "column-differs", list: "People", column: "EventKey" }] });
});

test("the row comes after everything else of its list", () => {
  const state = withPeople((people) => ({ ...people, row: null, columns: people.columns.slice(1) }));
  expect(compareSite(plan, state).steps).toMatchObject([{ type: "add-column", list: "People", column: { name: "EventKey", unique: true } }]);
  expect(
    compareSite(
      plan,
      withPeople((people) => ({ ...people, row: null })),
    ).steps,
  ).toEqual([{ type: "add-row", list: "People" }]);
});

test("a group that holds two roles has the wider level", () => {
  const { groups } = sampleSettings;
  const { lists } = sitePlan({ ...sampleSettings, groups: { ...groups, manager: groups.head } });
  const instructions = lists.find(({ title }) => title === "Instructions");
  expect(instructions?.access.filter(({ groupId }) => groupId === groups.head)).toEqual([{ groupId: groups.head, level: "add-only" }]);
});
