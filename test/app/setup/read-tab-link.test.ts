import { expect, test } from "vitest";
import { tabLink } from "../../../src/app/request/teams-link.ts";
import { channelLink, readTabLink } from "../../../src/app/setup/read-tab-link.ts";
import { testSettings } from "../../support/events.ts";

const { channel } = testSettings;

test("the link that set-up shows in a channel says all that Settings hold of it", () => {
  expect(readTabLink(` ${channelLink(tabLink(channel, "setup"), channel.team)}\n`)).toEqual({ ok: true, value: channel });
});

test("a link that Teams copies from the tab's menu is read", () => {
  const link =
    "https://teams.microsoft.com/l/entity/5b0a0000-0000-4000-8000-000000000001/contact-restrictions?webUrl=https%3A%2F%2Fcontact.example.org%2Ftab.html&label=Evenhand&context=%7B%22subEntityId%22%3A%22%22%2C%22channelId%22%3A%2219%3Aabc%40thread.tacv2%22%7D&groupId=g1&tenantId=t1";
  expect(readTabLink(link)).toEqual({
    ok: true,
    value: { tenant: "t1", app: "5b0a0000-0000-4000-8000-000000000001", entity: "contact-restrictions", team: "g1", channel: "19:abc@thread.tacv2" },
  });
});

test("a link that says too little is refused by what it lacks", () => {
  const problemOf = (link: string): unknown => {
    const read = readTabLink(link);
    return read.ok ? null : read.error.type;
  };
  expect(problemOf("")).toBe("no-teams-link");
  expect(problemOf("https://example.org/l/entity/a/b?tenantId=t")).toBe("no-teams-link");
  expect(problemOf("https://teams.microsoft.com/l/channel/19%3Aabc/General?groupId=g&tenantId=t")).toBe("no-tab");
  expect(problemOf(tabLink({ ...channel, channel: "" }, "setup"))).toBe("no-channel");
  expect(problemOf(tabLink(channel, "setup"))).toBe("no-team");
  expect(problemOf("https://teams.microsoft.com/l/entity/a/b?tenantId=t&groupId=g&context=%7B")).toBe("no-channel");
});
