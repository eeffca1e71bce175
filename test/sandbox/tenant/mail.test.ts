import { expect, test } from "vitest";
import { testCreateTenant, type TestTenant } from "../../support/tenant.ts";
import { graphError, rowsOf } from "./things.ts";

const inbox = "/users/managed.contact@brackenshire.example/mailFolders/inbox/messages";
const scopes = ["Mail.Read.Shared"];

const deliver = (sandbox: TestTenant, mail: Readonly<Record<string, unknown>>) =>
  sandbox.control("POST", "/inboxes", {
    mailbox: "managed.contact@brackenshire.example",
    from: { name: "Jordan Vale", address: "jordan@example.org" },
    subject: "My case",
    ...mail,
  });

test("somebody to whom a mailbox is delegated reads what is unread in it, newest first", async () => {
  const sandbox = await testCreateTenant();
  await deliver(sandbox, { subject: "Older", receivedAt: "2026-11-20T10:00:00Z" });
  await deliver(sandbox, { subject: "Newer" });
  const answer = await sandbox.graph("manager", scopes)("GET", `${inbox}?$filter=isRead eq false&$select=subject,from,receivedDateTime`);
  expect(answer.status).toBe(200);
  expect(rowsOf(answer)).toMatchObject([
    { subject: "Newer", from: { emailAddress: { name: "Jordan Vale", address: "jordan@example.org" } }, receivedDateTime: "2026-11-23T09:00:00Z" },
    { subject: "Older", receivedDateTime: "2026-11-20T10:00:00Z" },
  ]);
});

test("an email that was opened is no longer unread", async () => {
  const sandbox = await testCreateTenant();
  const { body } = await deliver(sandbox, {});
  await sandbox.control("PUT", "/inboxes", { mailbox: "managed.contact@brackenshire.example", id: body["id"], isRead: true });
  const ask = sandbox.graph("manager", scopes);
  expect(rowsOf(await ask("GET", `${inbox}?$filter=isRead eq false`))).toEqual([]);
  expect(rowsOf(await ask("GET", inbox))).toMatchObject([{ id: body["id"], isRead: true }]);
});

test("a mailbox that is not delegated to somebody is refused, and never an empty one", async () => {
  const sandbox = await testCreateTenant();
  const answer = await sandbox.graph("decider", scopes)("GET", inbox);
  expect(answer).toMatchObject({ status: 403, body: graphError("ErrorAccessDenied") });
  const other = await sandbox.graph("staff", scopes)("GET", "/users/helen.marsh@brackenshire.example/mailFolders/inbox/messages");
  expect(other.status).toBe(403);
  expect((await sandbox.graph("head", scopes)("GET", "/users/helen.marsh@brackenshire.example/mailFolders/inbox/messages")).status).toBe(200);
});

test("without the permission no mail is read, one's own neither", async () => {
  const sandbox = await testCreateTenant();
  const answer = await sandbox.graph("manager", ["User.Read", "Sites.Selected"])("GET", inbox);
  expect(answer).toMatchObject({ status: 403, body: graphError("ErrorAccessDenied") });
});

test("a mailbox that does not exist is not found", async () => {
  const sandbox = await testCreateTenant();
  const answer = await sandbox.graph("manager", scopes)("GET", "/users/nobody@brackenshire.example/mailFolders/inbox/messages");
  expect(answer).toMatchObject({ status: 404, body: graphError("ErrorInvalidUser") });
});

test("ten messages are a page, and the next page follows by its link", async () => {
  const sandbox = await testCreateTenant();
  for (let count = 1; count <= 11; count += 1) await deliver(sandbox, { subject: `Number ${count}` });
  const ask = sandbox.graph("manager", scopes);
  const first = await ask("GET", inbox);
  expect(rowsOf(first)).toHaveLength(10);
  expect(rowsOf(await ask("GET", String(first.body["@odata.nextLink"])))).toHaveLength(1);
});

test("mail survives an export and an import", async () => {
  const sandbox = await testCreateTenant();
  await deliver(sandbox, { subject: "Kept" });
  const other = await testCreateTenant();
  await other.control("POST", "/import", (await sandbox.control("GET", "/export")).text);
  expect(rowsOf(await other.graph("manager", scopes)("GET", inbox))).toMatchObject([{ subject: "Kept", isRead: false }]);
});

test("an email to a mailbox that nobody has is refused", async () => {
  const sandbox = await testCreateTenant();
  expect((await deliver(sandbox, { mailbox: "nobody@brackenshire.example" })).status).toBe(400);
});
