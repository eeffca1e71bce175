import { expect, test } from "vitest";
import type { TestBody } from "../../support/tenant.ts";
import { testCreateTenant } from "../../support/tenant.ts";
import { graphError, rowsOf } from "./things.ts";

const team = "/teams/5b030000-0000-4000-8000-000000000001";
const channelId = "19:5b0c0000000000000000000000000002@thread.tacv2";
const channel = `${team}/channels/${channelId}`;
const sending = ["ChannelMessage.Send"];
const reading = ["ChannelMessage.Read.All"];

const cardMessage = (card: unknown): TestBody => ({
  body: { contentType: "html", content: '<attachment id="1"></attachment>' },
  attachments: [{ id: "1", contentType: "application/vnd.microsoft.card.adaptive", contentUrl: null, content: card }],
});

const card = (...actions: readonly TestBody[]): string =>
  JSON.stringify({ type: "AdaptiveCard", version: "1.5", body: [{ type: "Container", items: [{ type: "ActionSet", actions }] }] });

const openUrl = { type: "Action.OpenUrl", title: "Open", url: "https://example.org" };

test("a card is posted and comes back with its place, its sender and a link", async () => {
  const { graph } = await testCreateTenant();
  const posted = await graph("manager", sending)("POST", `${channel}/messages`, { subject: "Asked", importance: "high", ...cardMessage(card(openUrl)) });
  expect(posted).toMatchObject({
    status: 201,
    body: {
      id: expect.stringMatching(/^\d{13}$/),
      etag: posted.body["id"],
      replyToId: null,
      subject: "Asked",
      importance: "high",
      createdDateTime: "2026-11-23T09:00:00.000Z",
      from: { user: { displayName: "Dafydd Rees", userIdentityType: "aadUser" } },
      channelIdentity: { teamId: "5b030000-0000-4000-8000-000000000001", channelId },
      attachments: [{ id: "1", content: card(openUrl) }],
    },
  });
  const link = new URL(String(posted.body["webUrl"]));
  expect(link.pathname).toBe(`/l/message/${encodeURIComponent(channelId)}/${String(posted.body["id"])}`);
  expect(link.searchParams.get("groupId")).toBe("5b030000-0000-4000-8000-000000000001");
});

test("two messages at one moment have two ids", async () => {
  const { graph } = await testCreateTenant();
  const post = () => graph("manager", sending)("POST", `${channel}/messages`, { body: { content: "Hello" } });
  const [first, second] = [await post(), await post()];
  expect(first.body["id"]).not.toBe(second.body["id"]);
});

test("a reply stands in its thread and not among the messages", async () => {
  const { graph } = await testCreateTenant();
  const posted = await graph("manager", sending)("POST", `${channel}/messages`, { body: { content: "Asked" } });
  const thread = `${channel}/messages/${String(posted.body["id"])}`;
  const reply = await graph("head", sending)("POST", `${thread}/replies`, { body: { content: "Decided" } });
  expect(reply).toMatchObject({ status: 201, body: { replyToId: posted.body["id"], body: { contentType: "text", content: "Decided" } } });
  const read = graph("head2", reading);
  expect(rowsOf(await read("GET", `${thread}/replies`))).toMatchObject([{ id: reply.body["id"] }]);
  expect(rowsOf(await read("GET", `${channel}/messages`))).toMatchObject([{ id: posted.body["id"] }]);
  expect((await read("GET", thread)).body).toMatchObject({ body: { content: "Asked" } });
  expect((await graph("head", sending)("POST", `${channel}/messages/1616990032035/replies`, { body: { content: "x" } })).status).toBe(404);
});

test("messages come newest first, in pages", async () => {
  const { clock, graph } = await testCreateTenant();
  for (const content of ["one", "two", "three"]) {
    clock.now += 1000;
    await graph("manager", sending)("POST", `${channel}/messages`, { body: { content } });
  }
  const read = graph("head", reading);
  const first = await read("GET", `${channel}/messages?$top=2`);
  const second = await read("GET", String(first.body["@odata.nextLink"]));
  expect([...rowsOf(first), ...rowsOf(second)].map((message) => (message["body"] as TestBody)["content"])).toEqual(["three", "two", "one"]);
});

test("only members of the team post, and only with the scope", async () => {
  const { graph } = await testCreateTenant();
  const body = { body: { content: "Hello" } };
  expect(await graph("staff", sending)("POST", `${channel}/messages`, body)).toMatchObject({ status: 403, body: graphError("Forbidden") });
  expect(await graph("manager", ["User.Read"])("POST", `${channel}/messages`, body)).toMatchObject({ status: 403, body: graphError("Forbidden") });
  expect(await graph("manager", sending)("GET", `${channel}/messages`)).toMatchObject({ status: 403, body: graphError("Forbidden") });
});

test("a message needs a body", async () => {
  const { graph } = await testCreateTenant();
  expect(await graph("manager", sending)("POST", `${channel}/messages`, { subject: "x" })).toMatchObject({ status: 400, body: graphError("BadRequest") });
});

test("a card must be text, and the text must be JSON", async () => {
  const { graph } = await testCreateTenant();
  const post = (content: unknown) => graph("manager", sending)("POST", `${channel}/messages`, cardMessage(content));
  expect(await post({ type: "AdaptiveCard" })).toMatchObject({ status: 400, body: graphError("BadRequest", "Invalid request body was sent.") });
  expect(await post("{ type: AdaptiveCard")).toMatchObject({
    status: 400,
    body: graphError("BadRequest", "Failed to process content in attachment with Id '1'."),
  });
});

test("a message over 28 KB is refused, and one just under is taken", async () => {
  const { graph } = await testCreateTenant();
  const post = (length: number) => graph("manager", sending)("POST", `${channel}/messages`, { body: { content: "é".repeat(length) } });
  expect((await post(14 * 1024)).status).toBe(413);
  expect((await post(14 * 1024 - 20)).status).toBe(201);
});

test.each(["Action.Submit", "Action.Execute", "Action.ShowCard", "Action.ToggleVisibility"])("a card with %s is refused", async (type) => {
  const { graph } = await testCreateTenant();
  const refused = await graph("manager", sending)("POST", `${channel}/messages`, cardMessage(card(openUrl, { type, title: "x" })));
  expect(refused.status).toBe(400);
  expect(refused.text).toContain(`The sandbox tenant refuses '${type}'`);
});

test("people see the teams that they are in, and their channels", async () => {
  const { graph } = await testCreateTenant();
  const scopes = ["Team.ReadBasic.All", "Channel.ReadBasic.All"];
  expect(rowsOf(await graph("head", scopes)("GET", "/me/joinedTeams"))).toMatchObject([{ displayName: "Casework" }]);
  expect(rowsOf(await graph("staff", scopes)("GET", "/me/joinedTeams"))).toEqual([]);
  const channels = await graph("head", scopes)("GET", `${team}/channels`);
  expect(rowsOf(channels).map(({ displayName }) => displayName)).toEqual(["General", "Heads of function"]);
  expect((await graph("head", scopes)("GET", channel)).body).toMatchObject({ id: channelId, membershipType: "standard" });
  expect((await graph("staff", scopes)("GET", `${team}/channels`)).status).toBe(403);
});

test("the simulated Teams is given all threads without a token, and told when nothing is new", async () => {
  const { control, graph } = await testCreateTenant();
  const posted = await graph("manager", sending)("POST", `${channel}/messages`, { body: { content: "Asked" } });
  await graph("head", sending)("POST", `${channel}/messages/${String(posted.body["id"])}/replies`, { body: { content: "Decided" } });
  const traffic = await control("GET", "/channels");
  expect(traffic.body).toMatchObject({
    teams: [
      {
        displayName: "Casework",
        members: ["manager", "head", "head2", "decider"],
        channels: [
          { displayName: "General", messages: [] },
          { displayName: "Heads of function", messages: [{ body: { content: "Asked" }, replies: [{ body: { content: "Decided" } }] }] },
        ],
      },
    ],
  });
  const eTag = { "if-none-match": String(traffic.headers.get("etag")) };
  expect((await control("GET", "/channels", undefined, eTag)).status).toBe(304);
  await graph("manager", sending)("POST", `${channel}/messages`, { body: { content: "More" } });
  expect((await control("GET", "/channels", undefined, eTag)).status).toBe(200);
});
