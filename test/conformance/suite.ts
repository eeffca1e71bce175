import { describe, expect, test } from "vitest";
import { payloadLimit } from "../../src/domain/ledger/payload-limit.ts";
import { contactDraft } from "../adapters/support/drafts.ts";
import { createAsker, type WireItem } from "./asker.ts";
import type { Person, Target } from "./target.ts";

/**
 * What the product relies on and no documentation promises in so many words, the least certain first.
 * It passes against the sandbox in every run; against a real tenant it says what the sandbox has got wrong.
 */
export const describeConformance = (target: Target): void => {
  const { run, contacts, ask, ledgerOf, add, keysWhere, answerTo } = createAsker(target);
  const lacks = (person: Person): boolean => !target.people.includes(person);

  describe.skipIf(lacks("staff"))("to a member of staff", () => {
    test("someone who may add and not edit adds a row through Graph", async () => {
      expect((await add("added")).status).toBe(201);
    });

    test("someone who may add and not edit can neither change nor delete the row", async () => {
      const { body } = await add("kept");
      expect((await ask("staff", "PATCH", `${contacts}/${body.id}/fields`, { Kind: "changed" })).status).toBe(403);
      expect((await ask("staff", "DELETE", `${contacts}/${body.id}`)).status).toBe(403);
    });

    test("changes since a cursor come to an app that has Sites.Selected alone", async () => {
      const ledger = ledgerOf("staff");
      const changesSince = async (cursor: string | null) => {
        const asked = await ledger.changes([{ list: "Contacts", cursor }], []);
        const answer = asked.ok ? asked.value.changes[0]?.answer : undefined;
        if (answer?.type !== "changes") throw new Error(JSON.stringify(asked));
        return answer.changes;
      };
      const before = await changesSince(null);
      await add("new");
      const news = async () => (await changesSince(before.cursor)).rows.map(({ createdBy, fields }) => [fields.EventKey, createdBy?.oid]);
      await expect.poll(news).toEqual([[`${run}-new`, expect.stringMatching(/^[0-9a-f-]{36}$/)]]);
    });

    test.each(["EventKey", "Stream", "Kind", "PersonKey", "AddressKey", "SubjectWhen"])("a row is found by its %s, and no other with it", async (column) => {
      const value = `${run}-by-${column}`;
      await add(`found-${column}`, { [column]: value });
      const key = column === "EventKey" ? value : `${run}-found-${column}`;
      await expect.poll(() => keysWhere(`fields/${column} eq '${value}'`)).toEqual([key]);
    });

    test("a second row under the same key is refused, and the first stays", async () => {
      await add("unique", { Stream: "first" });
      const second = await add("unique", { Stream: "second" });
      expect([second.status, second.body.error?.code]).toEqual([400, "invalidRequest"]);
      expect(await keysWhere(`fields/EventKey eq '${run}-unique'`)).toEqual([`${run}-unique`]);
    });

    test("text can be asked for from a value on and before another", async () => {
      const times = ["2026-01-01T00:00:00.000Z", "2026-06-01T00:00:00.000Z", "2027-01-01T00:00:00.000Z"];
      for (const time of times) await add(`at-${time}`, { SubjectWhen: `${run}|${time}` });
      const filter = `fields/SubjectWhen ge '${run}|2026-03-01' and fields/SubjectWhen lt '${run}|2027-01-01T00:00:00.000Z'`;
      await expect.poll(() => keysWhere(filter)).toEqual([`${run}-at-2026-06-01T00:00:00.000Z`]);
    });

    test("a subject's rows since a day are found, whatever the site's collation, and no other subject's", async () => {
      const subject = `${run}-a`;
      for (const moment of [`${subject}|2026-02-28`, `${subject}|2026-03-02`, `${run}-b|2026-03-02`]) await add(`since-${moment}`, { SubjectWhen: moment });
      await expect
        .poll(async () => {
          const answer = await answerTo({ list: "Contacts", column: "SubjectWhen", where: { subject, since: "2026-03-01" } });
          return answer?.type === "rows" && answer.rows.map(({ fields }) => fields.SubjectWhen);
        })
        .toEqual([`${subject}|2026-03-02`]);
    });

    test("the canary answers every filter that the product uses", async () => {
      for (const column of ["EventKey", "Stream", "PersonKey", "AddressKey"] as const) {
        expect([column, await answerTo({ list: "Contacts", column, where: { equals: `${run}-nothing` } })]).toEqual([column, { type: "rows", rows: [] }]);
      }
      const since = await answerTo({ list: "Contacts", column: "SubjectWhen", where: { subject: `${run}-nothing`, since: "2026-03-01" } });
      expect(since).toEqual({ type: "rows", rows: [] });
    });

    test("a column without an index is refused, not searched slowly", async () => {
      expect((await ask("staff", "GET", `${contacts}?$filter=fields/PolicyVersion eq 'x'`)).status).toBe(400);
    });

    test("a list that a person may not read is never an empty list", async () => {
      const answer = await answerTo({ list: "Decisions", column: "PersonKey", where: { equals: "x" } });
      expect(answer?.type).toMatch(/not-vouched-for|failed/);
    });

    test("the answer to an addition is the row as it is read afterwards, with its time and its version", async () => {
      const key = `${run}-same`;
      const exchanged = await ledgerOf("staff").exchange([{ draft: contactDraft(key) }], []);
      const write = exchanged.ok ? exchanged.value.writes[0] : undefined;
      const row = write?.type === "added" ? write.row : undefined;
      expect(row?.version).toBe("1.0");
      expect(row?.createdBy?.oid).toMatch(/^[0-9a-f-]{36}$/);
      await expect.poll(() => answerTo({ list: "Contacts", column: "EventKey", where: { equals: key } })).toEqual({ type: "rows", rows: [row] });
    });

    test("a payload comes back letter for letter, as long as it may be", async () => {
      const start = '{"text":"é \\n <b>&amp;</b> \' 🙂  ","more":"';
      const payload = `${start}${"x".repeat(payloadLimit - start.length - 2)}"}`;
      const { body } = await add("payload", { Payload: payload });
      const read = await ask("staff", "GET", `${contacts}/${body.id}?$expand=fields`);
      expect((read.body as WireItem).fields?.["Payload"]).toBe(payload);
    });

    test("a value with quotes, plus signs, ampersands and number signs is found", async () => {
      const stream = `${run} o'neil+a&b#@example.org`;
      await add("encoded", { Stream: stream });
      await expect
        .poll(async () => {
          const answer = await answerTo({ list: "Contacts", column: "Stream", where: { equals: stream } });
          return answer?.type === "rows" && answer.rows.map(({ fields }) => fields.Stream);
        })
        .toEqual([stream]);
    });

    test("keys that differ in capitals alone are one key", async () => {
      await add("capitals");
      expect((await add("CAPITALS")).status).toBe(400);
    });

    test("what depends on a refused request in a batch is not tried", async () => {
      await add("batch");
      const exchanged = await ledgerOf("staff").exchange([{ draft: contactDraft(`${run}-batch`) }, { draft: contactDraft(`${run}-after`) }], []);
      expect(exchanged.ok && exchanged.value.writes.map(({ type }) => type)).toEqual(["already-there", "not-tried"]);
      expect(await keysWhere(`fields/EventKey eq '${run}-after'`)).toEqual([]);
    });

    test("an answer of more than a page says where the next page is", async () => {
      await add("page-1");
      await add("page-2");
      const first = await ask("staff", "GET", `${contacts}?$expand=fields&$top=1`);
      expect([first.body.value?.length, typeof first.body["@odata.nextLink"]]).toEqual([1, "string"]);
    });

    test("a person's groups are told to an app that has User.Read alone", async () => {
      const { status, body } = await ask("staff", "GET", "/me/transitiveMemberOf?$select=id&$top=200");
      expect(status).toBe(200);
      expect(body.value?.every(({ id }) => typeof id === "string")).toBe(true);
    });
  });

  describe.skipIf(lacks("manager"))("to a manager", () => {
    test("a handler reads what staff may not, and cannot decide", async () => {
      expect(await answerTo({ list: "Decisions", column: "PersonKey", where: { equals: run } }, "manager")).toEqual({ type: "rows", rows: [] });
      const refused = await ask("manager", "POST", `${target.site}/lists/Decisions/items`, { fields: { Title: "conformance", EventKey: run } });
      expect(refused.status).toBe(403);
    });
  });

  describe.skipIf(lacks("owner"))("to an owner", () => {
    test("a row that an owner edits shows that it was edited", async () => {
      const { body } = await add("edited");
      await ask("owner", "PATCH", `${contacts}/${body.id}/fields`, { Behaviour: "changed" });
      await expect
        .poll(async () => {
          const answer = await answerTo({ list: "Contacts", column: "EventKey", where: { equals: `${run}-edited` } });
          return answer?.type === "rows" && answer.rows.map(({ version }) => version);
        })
        .toEqual(["2.0"]);
    });
  });
};
