import { expect, test, vi } from "vitest";
import { postCardAgain } from "../../../src/app/request/post-card.ts";
import { sendRequest } from "../../../src/app/request/send-request.ts";
import type { Channel } from "../../../src/app/ports.ts";
import { ok } from "../../../src/domain/base/result.ts";
import { dayOf } from "../../../src/domain/base/time.ts";
import type { Settings } from "../../../src/domain/policy/settings.ts";
import { personas, testNow, testSettings } from "../../support/events.ts";
import { jordan, sampleSubmission } from "../../support/sample-ledger.ts";
import { dafydd, deskWork } from "./desk-work.ts";

const own = { ...testSettings.channel, channel: "19:assessment@thread.tacv2", head: personas.head2, managers: [dafydd] };

const settings: Settings = { ...testSettings, channels: [own] };

const addressIn = (channel: string): string => `https://teams.microsoft.com/l/message/${encodeURIComponent(channel)}/1`;

/** Dafydd's request as he sends it, with the channel that it went to. */
const asked = async () => {
  const work = deskWork(dafydd);
  const channel = {
    post: vi.fn<Channel["post"]>(async (to) => ok({ id: "card", webUrl: addressIn(to.channel) })),
    reply: vi.fn<Channel["reply"]>(async () => ok({ id: "r", webUrl: "" })),
  };
  const records = { today: dayOf(testNow, testSettings.timeZone), warnedOn: "2026-11-02", adjustments: [], handling: null, mailboxes: [] } as const;
  const by = { ...work.by, settings, channel };
  const sent = await sendRequest(by, { request: "r1", reference: "R-1A2B3C" }, { person: { key: jordan.key, name: jordan.name }, submission: sampleSubmission(jordan), records });
  return { work, channel, by, sent };
};

test("a manager's card goes to the channel of their head of function, and its button leads to the tab there", async () => {
  const { channel, sent } = await asked();
  expect(sent.ok).toBe(true);
  expect(channel.post.mock.calls[0]?.[0]).toMatchObject({ channel: own.channel });
  expect(decodeURIComponent(JSON.stringify(channel.post.mock.calls[0]?.[1]))).toContain(own.channel);
});

test("a card that is posted again goes to the channel of whoever asked, whoever posts it", async () => {
  const { work, channel, by } = await asked();
  await postCardAgain({ ...by, account: { ...by.account, oid: personas.head.oid, name: personas.head.name } }, work.request());
  expect(channel.post.mock.calls[1]?.[0]).toMatchObject({ channel: own.channel });
});
