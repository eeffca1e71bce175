import * as fc from "fast-check";
import { expect, test } from "vitest";
import { personByKey } from "../../../src/sandbox/tenant/directory.ts";
import { sampleDirectory } from "../../../src/sandbox/tenant/sample-directory.ts";
import type { TestBody, TestGraph } from "../../support/tenant.ts";
import { add, createThings, fieldsOf, graphError, rowsOf, things } from "./things.ts";
import { runs } from "../../support/property-runs.ts";

interface Round {
  readonly rows: readonly TestBody[];
  readonly pages: number;
  readonly deltaLink: string;
}

/** Follows the pages of a round to its end, doing something between the pages. */
const readRound = async (graph: TestGraph, start: string, betweenPages: () => Promise<void> = async () => {}): Promise<Round> => {
  const rows: TestBody[] = [];
  let address = start;
  for (let pages = 1; ; pages++) {
    const page = await graph("GET", address);
    expect(page.status).toBe(200);
    rows.push(...rowsOf(page));
    const deltaLink = page.body["@odata.deltaLink"];
    if (typeof deltaLink === "string") return { rows, pages, deltaLink };
    address = String(page.body["@odata.nextLink"]);
    await betweenPages();
  }
};

test("a first round gives every item in pages, and a next one only what changed since", async () => {
  const { owner } = await createThings();
  for (const key of ["a", "b", "c", "d", "e"]) await add(owner, { Key: key });
  await owner("DELETE", `${things}/items/2`);
  const first = await readRound(owner, `${things}/items/delta?$expand=fields&$top=2`);
  expect(first.rows.map(({ id }) => id)).toEqual(["1", "3", "4", "5"]);
  expect(first.pages).toBe(2);
  expect((await readRound(owner, first.deltaLink)).rows).toEqual([]);

  await owner("PATCH", `${things}/items/3/fields`, { Title: "new" });
  await owner("DELETE", `${things}/items/4`);
  const second = await readRound(owner, first.deltaLink);
  expect(second.rows).toMatchObject([
    { id: "3", fields: { Title: "new", Key: "c" } },
    { id: "4", deleted: { state: "deleted" } },
  ]);
});

test("token=latest gives no items and a link that starts now", async () => {
  const { owner } = await createThings();
  await add(owner, { Key: "a" });
  const latest = await readRound(owner, `${things}/items/delta?token=latest&$expand=fields($select=Key)`);
  expect(latest.rows).toEqual([]);
  await add(owner, { Key: "b" });
  const { rows } = await readRound(owner, latest.deltaLink);
  expect(rows.map((row) => fieldsOf(row)["Key"])).toEqual(["b"]);
});

test("a token may be written as of a function", async () => {
  const { owner } = await createThings();
  await add(owner, { Key: "a" });
  expect((await readRound(owner, `${things}/items/delta(token='latest')`)).rows).toEqual([]);
  expect((await readRound(owner, `${things}/items/microsoft.graph.delta()`)).rows).toHaveLength(1);
});

test("an item that is deleted while the first round is read does not stay behind", async () => {
  const { owner } = await createThings();
  for (const key of ["a", "b", "c", "d"]) await add(owner, { Key: key });
  const { rows } = await readRound(owner, `${things}/items/delta?$top=2`, async () => {
    await owner("DELETE", `${things}/items/1`);
  });
  expect(rows.at(-1)).toMatchObject({ id: "1", deleted: { state: "deleted" } });
});

test("a token that the list did not give is answered with 410 and where to start again", async () => {
  const { owner } = await createThings();
  const gone = await owner("GET", `${things}/items/delta?$expand=fields&token=bm90LW91cnM`);
  expect(gone).toMatchObject({ status: 410, body: graphError("resyncChangesApplyDifferences") });
  const fresh = await owner("GET", String(gone.headers.get("location")));
  expect(fresh.status).toBe(200);
  expect(fresh.body).toHaveProperty(["@odata.deltaLink"]);
});

test("a token is gone after 60 days, and after an import", async () => {
  const { clock, control, owner } = await createThings();
  const { deltaLink } = await readRound(owner, `${things}/items/delta`);
  clock.now += 59 * 86_400_000;
  expect((await owner("GET", deltaLink)).status).toBe(200);
  clock.now += 2 * 86_400_000;
  expect((await owner("GET", deltaLink)).status).toBe(410);
  const exported = await control("GET", "/export");
  await control("POST", "/import", exported.text);
  clock.now -= 61 * 86_400_000;
  expect((await owner("GET", deltaLink)).status).toBe(410);
});

test("whoever replays the changes has the list, however it was created, edited and deleted", async () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant("add" as const) }),
    fc.record({ do: fc.constant("edit" as const), nth: fc.nat() }),
    fc.record({ do: fc.constant("delete" as const), nth: fc.nat() }),
    fc.record({ do: fc.constant("sync" as const) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), fc.integer({ min: 1, max: 4 }), async (steps, top) => {
      const { owner } = await createThings();
      const replica = new Map<string, unknown>();
      let link = `${things}/items/delta?$expand=fields&$top=${top}`;
      let count = 0;

      const change = async (each: { readonly do: "add" | "edit" | "delete"; readonly nth?: number }): Promise<void> => {
        const ids = rowsOf(await owner("GET", `${things}/items`)).map((row) => String(row["id"]));
        const id = ids[(each.nth ?? 0) % Math.max(ids.length, 1)];
        count += 1;
        if (each.do === "add") await add(owner, { Key: `k${count}` });
        else if (id !== undefined && each.do === "edit") await owner("PATCH", `${things}/items/${id}/fields`, { Title: `t${count}` });
        else if (id !== undefined) await owner("DELETE", `${things}/items/${id}`);
      };
      // Changes between the pages are the hard part.
      const sync = async (betweenPages?: () => Promise<void>): Promise<void> => {
        const round = await readRound(owner, link, betweenPages);
        applyRound(replica, round);
        link = round.deltaLink;
      };

      for (const each of steps) {
        await (each.do === "sync" ? sync(() => change({ do: count % 2 === 0 ? "edit" : "delete", nth: count })) : change(each));
      }
      await sync();
      const list = rowsOf(await owner("GET", `${things}/items?$expand=fields`));
      expect(Object.fromEntries(replica)).toEqual(Object.fromEntries(list.map((row) => [String(row["id"]), fieldsOf(row)])));
    }),
    runs(60),
  );
});

const applyRound = (replica: Map<string, unknown>, { rows }: Round): void => {
  for (const row of rows) {
    if ("deleted" in row) replica.delete(String(row["id"]));
    else replica.set(String(row["id"]), fieldsOf(row));
  }
};

test.each([
  ["plain", true, false],
  ["all", true, true],
  ["none", false, false],
] as const)("with author ids in %s readings, an item has its author's id when read plainly: %s, in a delta: %s", async (authorIds, plain, delta) => {
  const { owner } = await createThings(...(authorIds === "plain" ? [] : [{ quirks: { authorIds } }]));
  await add(owner, { Key: "a" });
  const { displayName, oid: id, upn: email } = personByKey(sampleDirectory, "owner") ?? {};
  const authors = (hasId: boolean) => {
    const author = { user: { displayName, email, ...(hasId && { id }) } };
    return [[author, author]];
  };
  const authorsIn = (rows: readonly TestBody[]) => rows.map((row) => [row["createdBy"], row["lastModifiedBy"]]);
  const { body } = await owner("GET", `${things}/items/1`);
  expect(authorsIn([body])).toEqual(authors(plain));
  expect(authorsIn(rowsOf(await owner("GET", `${things}/items`)))).toEqual(authors(plain));
  expect(authorsIn((await readRound(owner, `${things}/items/delta`)).rows)).toEqual(authors(delta));
});
