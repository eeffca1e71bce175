import { expect, test } from "vitest";
import { deskLists } from "../../../src/app/desk/desk-lists.ts";
import { sitePlan, type Level } from "../../../src/app/setup/plan.ts";
import { allKinds, kindOf } from "../../../src/domain/events/kinds.ts";
import type { WrittenBy } from "../../../src/domain/ledger/define-kind.ts";
import { ledgerLists, roles, type LedgerList, type Role } from "../../../src/domain/ledger/lists.ts";
import { sampleDirectory } from "../../../src/sandbox/tenant/sample-directory.ts";
import { sampleSettings } from "../../adapters/support/sample-settings.ts";
import { runTimeScopes, sampleDeployment, site, testSetUpTenant } from "../../adapters/support/site.ts";
import type { TestAnswer, TestGraph, TestTenant } from "../../support/tenant.ts";

const plan = sitePlan(sampleDeployment);

const people = sampleDirectory.people.map(({ key }) => key);

/** From least to most. */
const levels: readonly (Level | null)[] = [null, "read", "add-only", "full-control"];

/** What the one table gives somebody on a list: the widest of their groups' levels. */
const levelOf = (person: string, list: string): Level | null => {
  const groups = new Set(sampleDirectory.groups.filter(({ members }) => members.includes(person)).map(({ id }) => id));
  const access = plan.lists.find(({ title }) => title === list)?.access ?? [];
  const given = access.filter(({ groupId }) => groups.has(groupId)).map(({ level }) => levels.indexOf(level));
  return levels[Math.max(0, ...given)] ?? null;
};

const isAtLeast = (level: Level | null, least: Level): boolean => levels.indexOf(level) >= levels.indexOf(least);

interface Place {
  /** Of the list's items. */
  readonly items: string;
  /** A row that the site's owner added. */
  readonly itemId: string;
  readonly keyColumn: string;
  readonly mark: string;
}

interface Verb {
  readonly name: string;
  readonly least: Level;
  readonly ask: (graph: TestGraph, place: Place) => Promise<TestAnswer>;
  /** Whether it was done, and not refused or answered with nothing. */
  readonly isDone: (answer: TestAnswer) => boolean;
}

const holdsRows = ({ status, body }: TestAnswer): boolean => status === 200 && (body["value"] as readonly unknown[]).length > 0;

const isSuccess = ({ status }: TestAnswer): boolean => status >= 200 && status < 300;

/** Everything that Graph lets anybody try on a list, the least dangerous first, so that what it is tried on is still there. */
const verbs: readonly Verb[] = [
  { name: "read", least: "read", ask: (graph, { items }) => graph("GET", `${items}?$expand=fields`), isDone: holdsRows },
  { name: "find", least: "read", ask: (graph, { items, keyColumn, mark }) => graph("GET", `${items}?$expand=fields&$filter=fields/${keyColumn} eq '${mark}'`), isDone: holdsRows },
  { name: "open", least: "read", ask: (graph, { items, itemId }) => graph("GET", `${items}/${itemId}?$expand=fields`), isDone: isSuccess },
  { name: "versions", least: "read", ask: (graph, { items, itemId }) => graph("GET", `${items}/${itemId}/versions?$expand=fields`), isDone: isSuccess },
  { name: "delta", least: "read", ask: (graph, { items }) => graph("GET", `${items}/delta?$expand=fields`), isDone: holdsRows },
  { name: "add", least: "add-only", ask: (graph, { items, keyColumn, mark }) => graph("POST", items, { fields: { [keyColumn]: `${mark}-added` } }), isDone: isSuccess },
  { name: "edit", least: "full-control", ask: (graph, { items, itemId }) => graph("PATCH", `${items}/${itemId}/fields`, { Title: "Edited" }), isDone: isSuccess },
  { name: "delete", least: "full-control", ask: (graph, { items, itemId }) => graph("DELETE", `${items}/${itemId}`), isDone: isSuccess },
];

/** A row in a list, by an owner, or by whoever may add one. */
const addRow = async (graph: TestGraph, list: string, mark: string): Promise<Place> => {
  const items = `${site}/lists/${list}/items`;
  const keyColumn = plan.lists.find(({ title }) => title === list)?.row.keyColumn ?? "";
  const { status, body } = await graph("POST", items, { fields: { [keyColumn]: mark } });
  if (status !== 201) throw new Error(`${list} took no row: ${status}`);
  return { items, itemId: String(body["id"]), keyColumn, mark };
};

/** What somebody can do, by trying all of it. */
const doneBy = async (tenant: TestTenant, person: string, list: string): Promise<readonly string[]> => {
  const place = await addRow(tenant.graph("owner", runTimeScopes), list, `for-${person}`);
  const done: string[] = [];
  for (const { name, ask, isDone } of verbs) if (isDone(await ask(tenant.graph(person, runTimeScopes), place))) done.push(name);
  return done;
};

test.each(people)("%s can do on each list what the one table of permissions gives, by every way that the service has, and nothing else", async (person) => {
  const tenant = await testSetUpTenant();
  for (const { title } of plan.lists) {
    const expected = verbs.filter(({ least }) => isAtLeast(levelOf(person, title), least)).map(({ name }) => name);
    expect([title, await doneBy(tenant, person, title)]).toEqual([title, expected]);
  }
});

test("who may add to a list can neither edit nor delete their own row in it", async () => {
  const tenant = await testSetUpTenant();
  for (const person of people) {
    for (const { title } of plan.lists) {
      if (levelOf(person, title) !== "add-only") continue;
      const graph = tenant.graph(person, runTimeScopes);
      const { items, itemId } = await addRow(graph, title, `by-${person}`);
      const [edited, deleted] = [await graph("PATCH", `${items}/${itemId}/fields`, { Title: "Edited" }), await graph("DELETE", `${items}/${itemId}`)];
      expect([person, title, edited.status, deleted.status]).toEqual([person, title, 403, 403]);
    }
  }
});

test("no one but an owner makes a list or a column, or changes one", async () => {
  const tenant = await testSetUpTenant();
  for (const person of people.filter((each) => each !== "owner")) {
    const graph = tenant.graph(person, ["Sites.Manage.All"]);
    const made = await graph("POST", `${site}/lists`, { displayName: `List of ${person}` });
    const column = await graph("POST", `${site}/lists/People/columns`, { name: "Extra", text: {} });
    expect([person, made.status, column.status]).toEqual([person, 403, 403]);
  }
});

const mayRead = (role: Role): readonly LedgerList[] =>
  ledgerLists.filter((list) => plan.lists.some(({ title, access }) => title === list && access.some(({ groupId }) => groupId === sampleSettings.groups[role])));

test("a tab copies no list to a device that its reader may not read", () => {
  const copied = roles.map((role) => [role, deskLists([role]).filter((list) => !mayRead(role).includes(list))]);
  expect(copied).toEqual(roles.map((role) => [role, []]));
});

/** Who holds an office is in one of these groups. */
const rolesOf: Readonly<Record<WrittenBy, readonly Role[]>> = { staff: ["staff"], handler: ["manager", "head"], head: ["head"], decider: ["decider"], owner: ["owner"] };

test("whoever may write a kind of row may add to the list in which it stands", () => {
  const shut = allKinds.flatMap((kind) => {
    const { list, by } = kindOf(kind);
    return [by({}), by({ standing: "confirmed" })]
      .flatMap((office) => rolesOf[office])
      .filter(
        (role) =>
          !plan.lists.some(({ title, access }) => title === list && access.some(({ groupId, level }) => groupId === sampleSettings.groups[role] && isAtLeast(level, "add-only"))),
      )
      .map((role) => `${role} cannot write ${kind}`);
  });
  expect(shut).toEqual([]);
});
