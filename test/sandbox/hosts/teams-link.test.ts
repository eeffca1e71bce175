import { assert, property, string } from "fast-check";
import { expect, test } from "vitest";
import { parseTeamsLink } from "../../../src/sandbox/hosts/shared/teams-link.ts";
import { placeOfLink } from "../../../src/sandbox/hosts/teams/place.ts";
import { teamsApp } from "../../../src/sandbox/hosts/teams/teams-app.ts";
import type { Team } from "../../../src/sandbox/hosts/teams/teams-traffic.ts";

const channelId = "19:5b0c@thread.tacv2";

const linkTo = (appId: string, entityId: string, context: object): string =>
  `https://teams.microsoft.com/l/entity/${encodeURIComponent(appId)}/${encodeURIComponent(entityId)}?context=${encodeURIComponent(JSON.stringify(context))}`;

const teams: readonly Team[] = [
  {
    id: "team",
    displayName: "Casework",
    members: ["head"],
    channels: [
      { id: channelId, displayName: teamsApp.channelName, messages: [] },
      { id: "19:other@thread.tacv2", displayName: "General", messages: [] },
    ],
  },
];

const placeOf = (address: string, seen: readonly Team[] = teams) => {
  const link = parseTeamsLink(address);
  return link === null ? null : placeOfLink(link, seen);
};

test("a link to a tab gives app, page, place within the page and channel", () => {
  expect(parseTeamsLink(linkTo("app", "page", { subEntityId: "request:1", channelId }))).toEqual({
    appId: "app",
    entityId: "page",
    subEntityId: "request:1",
    channelId,
  });
});

test("whatever a place within the page is called, it comes back as it was", () => {
  assert(
    property(string({ minLength: 1 }), (subEntityId) => {
      expect(parseTeamsLink(linkTo("app", "page", { subEntityId }))?.subEntityId).toBe(subEntityId);
    }),
  );
});

test.each([
  "https://teams.microsoft.com.evil.example/l/entity/app/page",
  "http://teams.microsoft.com/l/entity/app/page",
  "https://teams.microsoft.com/l/entity/app",
  "https://teams.microsoft.com/l/entity/app/page/more",
  "https://teams.microsoft.com/l/message/app/page",
  "javascript:alert(1)",
  "not an address",
])("%s is no link to a tab", (address) => {
  expect(parseTeamsLink(address)).toBeNull();
});

test("a context that cannot be read leaves only the page", () => {
  expect(parseTeamsLink("https://teams.microsoft.com/l/entity/app/page?context={broken")).toEqual({
    appId: "app",
    entityId: "page",
    subEntityId: null,
    channelId: null,
  });
});

test("a link with a channel leads to the channel's tab, and to the place within it", () => {
  expect(placeOf(linkTo(teamsApp.appId, teamsApp.channelEntityId, { subEntityId: "request:1", channelId }))).toEqual({
    kind: "channel-tab",
    channelId,
    subEntityId: "request:1",
  });
});

test("a link without a channel leads to the personal app", () => {
  expect(placeOf(linkTo(teamsApp.appId, teamsApp.personalEntityId, {}))).toEqual({ kind: "personal-app", subEntityId: null });
});

test("somebody who is not a member of the team is refused", () => {
  expect(placeOf(linkTo(teamsApp.appId, teamsApp.channelEntityId, { channelId }), [])).toBe("no-access");
});

test("a link that names another app, another page or a channel without the tab leads nowhere", () => {
  expect([
    placeOf(linkTo("manifest-id", teamsApp.channelEntityId, { channelId })),
    placeOf(linkTo(teamsApp.appId, "register", { channelId })),
    placeOf(linkTo(teamsApp.appId, teamsApp.channelEntityId, { channelId: "19:other@thread.tacv2" })),
  ]).toEqual(["another-app", "no-such-tab", "no-such-tab"]);
});
