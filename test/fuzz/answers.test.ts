import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createChannel } from "../../src/adapters/graph/channel.ts";
import { createDirectory } from "../../src/adapters/graph/directory.ts";
import { createLedger } from "../../src/adapters/graph/ledger.ts";
import { createUnopenedMail } from "../../src/adapters/graph/mail.ts";
import { createSiteAdmin } from "../../src/adapters/graph/site-admin.ts";
import { createSiteRights } from "../../src/adapters/sharepoint/site-rights.ts";
import { ok } from "../../src/domain/base/result.ts";
import { stubDoor, type StubDoor } from "../adapters/support/stub-door.ts";
import { runs } from "../support/property-runs.ts";

/** Names that answers have, so that what is made comes near to one. */
const names = ["value", "id", "fields", "createdBy", "user", "displayName", "Id", "Name", "BasePermissions", "High", "PrincipalId", "Member", "RoleDefinitionBindings", "Payload"];

const scalar = fc.oneof(fc.constant(null), fc.string({ maxLength: 8 }), fc.integer(), fc.boolean(), fc.constant("2026-11-20T10:00:00Z"));

/** Any answer at all: nothing, a list, a text, and objects whose fields are of any kind. */
const answer: fc.Arbitrary<unknown> = fc.letrec<{ readonly any: unknown; readonly record: unknown }>((tie) => ({
  any: fc.oneof({ depthSize: "small" }, scalar, fc.array(tie("any"), { maxLength: 3 }), tie("record")),
  record: fc.dictionary(fc.constantFrom(...names, "@odata.nextLink", "error", "receivedDateTime", "from", "name", "webUrl"), tie("any"), { maxKeys: 6 }),
})).any;

const account = { oid: "o", tenantId: "t", name: "Somebody", username: "somebody@brackenshire.example" };
const identity = { account: async () => ok(account), signIn: async () => ok(account) };

const restOf = (body: unknown) =>
  createSiteRights({
    siteUrl: "https://brackenshire.example/sites/evenhand",
    token: async () => ok("token"),
    fetch: async () => new Response(JSON.stringify(body), { status: 200 }),
    timeoutMs: 5_000,
  });

const isText = (value: unknown): boolean => typeof value === "string";

test("whatever SharePoint answers about rights, nothing is thrown, and nothing that is not said passes for a right or for none", async () => {
  await fc.assert(
    fc.asyncProperty(answer, async (body) => {
      const rights = restOf(body);
      const levels = await rights.levels();
      const known = levels.ok ? levels.value : [];
      expect(known.filter(({ id, name, high }) => !Number.isSafeInteger(id) || !isText(name) || !/^\d+$/.test(high))).toEqual([]);
      const found = await rights.rightsOf("Notices");
      const entries = (body as { readonly value?: unknown } | null)?.value;
      expect(found.ok && !Array.isArray(entries)).toBe(false);
      const granted = await rights.grant("Notices", "g", 1);
      expect(granted.ok && !Number.isSafeInteger((body as { readonly Id?: unknown }).Id)).toBe(false);
    }),
    runs(300),
  );
});

test.each([null, [], "text", 7, { value: null }, { value: [null] }, { value: [{ PrincipalId: 5, RoleDefinitionBindings: null }] }])(
  "an answer about rights that is none is a service that does not work: %j",
  async (body) => {
    expect(await restOf(body).rightsOf("Notices")).toEqual({ ok: false, error: { type: "unavailable", status: 200 } });
    expect(await restOf(body).levels()).toMatchObject({ ok: false });
  },
);

const everyAnswer = (body: unknown): StubDoor => stubDoor(() => ({ status: 200, body }));

test("whatever Graph answers, no adapter throws, and texts are texts", async () => {
  await fc.assert(
    fc.asyncProperty(answer, async (body) => {
      const door = everyAnswer(body);
      const site = "/sites/x";
      const posted = await createChannel({ door, newId: () => "n" }).post({ team: "t", channel: "c" }, {}, "A request");
      const texts: unknown[] = posted.ok ? [posted.value.id, posted.value.webUrl] : [];
      const directory = createDirectory({ door, site, identity });
      const membership = await directory.membership();
      if (membership.ok) texts.push(membership.value.account.name, membership.value.account.username, ...membership.value.groupIds);
      expect((await directory.settings()).ok).toBe(false);
      const mail = await createUnopenedMail({ door, most: 10, allow: async () => ok(undefined) }).look(["desk@brackenshire.example"]);
      const messages = mail.ok ? mail.value.flatMap((inbox) => (inbox.type === "messages" ? inbox.messages : [])) : [];
      texts.push(...messages.flatMap(({ subject, receivedAt, from }) => [subject, receivedAt, from?.address ?? "", from?.name ?? ""]));
      const admin = createSiteAdmin({ door, site });
      const columns = await admin.columns(["Notices"]);
      expect((columns.ok ? [...columns.value.values()].flat() : []).filter(({ indexed, unique }) => typeof indexed !== "boolean" || typeof unique !== "boolean")).toEqual([]);
      await admin.findRow("Notices", "EventKey", "k");
      const exchanged = await createLedger({ door, site }).exchange([], [{ list: "Notices", column: "PersonKey", where: { equals: "p" } }]);
      // No canary is made here, so nothing may pass for rows, least of all for none.
      expect(exchanged.ok && exchanged.value.answers.some(({ type }) => type === "rows")).toBe(false);
      expect(texts.filter((each) => !isText(each))).toEqual([]);
    }),
    runs(300),
  );
});
