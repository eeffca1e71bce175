import { expect, test } from "vitest";
import { createChannel } from "../../../src/adapters/graph/channel.ts";
import { err } from "../../../src/domain/base/result.ts";
import type { TestTenant } from "../../support/tenant.ts";
import { sampleSettings } from "../support/sample-settings.ts";
import { doorOf, injectFaults, testSetUpTenant } from "../support/site.ts";
import { stubDoor } from "../support/stub-door.ts";

const channelRef = { team: sampleSettings.channel.team, channel: sampleSettings.channel.channel };

const card = {
  type: "AdaptiveCard",
  version: "1.4",
  body: [{ type: "TextBlock", text: "A request for a decision" }],
  actions: [{ type: "Action.OpenUrl", title: "Open", url: "https://teams.microsoft.com/l/entity/x/y" }],
};

const channelOf = (tenant: TestTenant, person: string) => createChannel({ door: doorOf(tenant, person), newId: () => "c1" });

interface PostedMessage {
  readonly id: string;
  readonly body: { readonly content: string };
  readonly attachments: readonly { readonly content: string }[];
}

const postedTo = async (tenant: TestTenant, path = ""): Promise<readonly PostedMessage[]> => {
  const { team, channel } = channelRef;
  const { body } = await tenant.graph("manager", ["ChannelMessage.Read.All"])("GET", `/teams/${team}/channels/${encodeURIComponent(channel)}/messages${path}`);
  return body["value"] as readonly PostedMessage[];
};

test("a card is posted as text that holds JSON, beside a summary that cannot become markup", async () => {
  const tenant = await testSetUpTenant();
  const posted = await channelOf(tenant, "manager").post(channelRef, card, `<b>"Tom & 'Sue'"</b>`);
  const [message] = await postedTo(tenant);
  expect(posted).toMatchObject({ ok: true, value: { id: message?.id } });
  expect(posted.ok && posted.value.webUrl).toContain("https://teams.microsoft.com/l/message/");
  expect(message?.body.content).toBe(`<p>&#60;b&#62;&#34;Tom &#38; &#39;Sue&#39;&#34;&#60;/b&#62;</p><attachment id="c1"></attachment>`);
  expect(JSON.parse(message?.attachments[0]?.content ?? "")).toEqual(card);
});

test("a reply stands in the thread of its message", async () => {
  const tenant = await testSetUpTenant();
  const posted = await channelOf(tenant, "manager").post(channelRef, card, "A request");
  const id = posted.ok ? posted.value.id : "";
  expect(await channelOf(tenant, "head").reply(channelRef, id, "Decided.")).toMatchObject({ ok: true });
  expect((await postedTo(tenant, `/${id}/replies`)).map(({ body }) => body.content)).toEqual(["<p>Decided.</p>"]);
});

test("a card whose answer was lost is not posted again by itself", async () => {
  const tenant = await testSetUpTenant();
  await injectFaults(tenant, { kind: "lost-answer", times: 1 });
  expect(await channelOf(tenant, "manager").post(channelRef, card, "A request")).toEqual(err({ type: "answer-lost" }));
  expect(await postedTo(tenant)).toHaveLength(1);
});

test.each([null, {}, { id: "" }])("a card was posted whose answer does not say as which message: %j", async (body) => {
  const channel = createChannel({ door: stubDoor(() => ({ status: 201, body })), newId: () => "c1" });
  expect(await channel.post(channelRef, card, "A request")).toEqual(err({ type: "answer-lost" }));
});

test("who is not in the team is told that they may not post", async () => {
  const tenant = await testSetUpTenant();
  expect(await channelOf(tenant, "staff").post(channelRef, card, "A request")).toMatchObject({ ok: false, error: { type: "not-allowed" } });
});
