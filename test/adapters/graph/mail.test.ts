import { expect, test } from "vitest";
import { createUnopenedMail } from "../../../src/adapters/graph/mail.ts";
import type { UnopenedMail } from "../../../src/app/ports.ts";
import { err, ok } from "../../../src/domain/base/result.ts";
import { testCreateTenant, type TestTenant } from "../../support/tenant.ts";
import { doorOf } from "../support/site.ts";
import { stubDoor } from "../support/stub-door.ts";

const managed = "managed.contact@brackenshire.example";
const blocked = "blocked.contact@brackenshire.example";

const mailOf = (tenant: TestTenant, person: string, most = 500): UnopenedMail =>
  createUnopenedMail({ door: doorOf(tenant, person, {}, ["Mail.Read.Shared"]), most, allow: async () => ok(undefined) });

const deliver = (tenant: TestTenant, subject: string) =>
  tenant.control("POST", "/inboxes", {
    mailbox: managed,
    subject,
    from: { name: "Jordan Vale", address: "Jordan.Vale@Example.org" },
    replyTo: [{ address: "rowan.ash@example.org" }],
    receivedAt: "2026-11-20T10:00:00Z",
  });

test("unread mail comes with its sender, subject and time, and with nothing of its text", async () => {
  const tenant = await testCreateTenant();
  await deliver(tenant, "My case");
  expect(await mailOf(tenant, "manager").look([managed])).toEqual(
    ok([
      {
        type: "messages",
        isWhole: true,
        messages: [
          {
            id: expect.any(String),
            from: { name: "Jordan Vale", address: "Jordan.Vale@Example.org" },
            sender: { name: "Jordan Vale", address: "Jordan.Vale@Example.org" },
            replyTo: [{ name: "", address: "rowan.ash@example.org" }],
            subject: "My case",
            receivedAt: "2026-11-20T10:00:00.000Z",
          },
        ],
      },
    ]),
  );
});

test("each mailbox has its own answer, and one that is not shared with somebody is not an empty one", async () => {
  const tenant = await testCreateTenant();
  const looked = await mailOf(tenant, "head").look([blocked, managed]);
  expect(looked).toMatchObject({
    ok: true,
    value: [
      { type: "failed", error: { type: "not-allowed" } },
      { type: "messages", messages: [] },
    ],
  });
});

test("a full mailbox is read up to a limit, and says that there is more", async () => {
  const tenant = await testCreateTenant();
  for (let count = 0; count < 120; count += 1) await deliver(tenant, `Number ${count}`);
  expect(await mailOf(tenant, "manager").look([managed])).toMatchObject({ value: [{ isWhole: true, messages: { length: 120 } }] });
  expect(await mailOf(tenant, "manager", 60).look([managed])).toMatchObject({ value: [{ isWhole: false, messages: { length: 60 } }] });
});

test("nothing is asked while the person has not agreed", async () => {
  const tenant = await testCreateTenant();
  const mail = createUnopenedMail({ door: doorOf(tenant, "manager"), most: 500, allow: async () => err({ type: "sign-in-needed", detail: "consent_required" }) });
  expect(await mail.look([managed])).toEqual(err({ type: "sign-in-needed", detail: "consent_required" }));
  expect((await tenant.control("GET", "/exchanges")).text).not.toContain("mailFolders");
});

test("no address of anybody who writes is ever part of an address that is asked for", async () => {
  const tenant = await testCreateTenant();
  await deliver(tenant, "My case");
  await mailOf(tenant, "manager").look([managed, "o'hara+casework@brackenshire.example"]);
  const urls = (await tenant.control("GET", "/exchanges")).text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => String(JSON.parse(line).url));
  expect(urls.some((url) => url.includes("o%27hara%2Bcasework%40brackenshire.example"))).toBe(true);
  expect(urls.filter((url) => url.toLowerCase().includes("jordan"))).toEqual([]);
});

test.each<[string, object]>([
  ["when it came", { id: "m1", subject: "My case" }],
  ["which it is", { subject: "My case", receivedDateTime: "2026-11-20T10:00:00Z" }],
])("an email of which the service does not say %s is not an email of 1970, but a mailbox that could not be read", async (_, message) => {
  const door = stubDoor(() => ({ status: 200, body: { value: [message] } }));
  const looked = await createUnopenedMail({ door, most: 500, allow: async () => ok(undefined) }).look([managed]);
  expect(looked).toEqual(ok([{ type: "failed", error: { type: "unavailable", status: 200 } }]));
});
