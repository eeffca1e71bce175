import { expect, test } from "vitest";
import { addHeadsChannel, markTested, removeHeadsChannel, tabHere, withChannelForAll, writeTabDown } from "../../../src/app/setup/change-channels.ts";
import { checkSettings } from "../../../src/app/setup/check-settings.ts";
import type { Result } from "../../../src/domain/base/result.ts";
import { channelOfCard, channelOfManager } from "../../../src/domain/policy/channels.ts";
import type { Settings } from "../../../src/domain/policy/settings.ts";
import { inFormat2, personas, testNow, testSettings } from "../../support/events.ts";

const tab = { ...testSettings.channel, channel: "19:assessment@thread.tacv2" };

const { head, manager, staff } = personas;

const made = (changed: Result<Settings, { readonly type: string }>): Settings => {
  if (!changed.ok) throw new Error(changed.error.type);
  return changed.value;
};

const added = made(addHeadsChannel(inFormat2, { tab, head, managers: [manager] }, testNow));
const [own] = added.channels ?? [];

test("what a manager asks goes to the head's channel that names them, and everybody else's to the one for all", () => {
  expect(channelOfManager(added, manager.oid).channel).toBe(tab.channel);
  expect(channelOfManager(added, staff.oid).channel).toBe(testSettings.channel.channel);
  expect(channelOfManager(testSettings, manager.oid)).toBe(testSettings.channel);
  expect(checkSettings(added)).toEqual([]);
});

test("a card is looked for where Teams said that it is, and never in a channel that Settings do not have", () => {
  const webUrl = (channel: string): string => `https://teams.microsoft.com/l/message/${encodeURIComponent(channel)}/1?groupId=g`;
  const within = (address: string) => channelOfCard(added, { webUrl: address, askedBy: manager.oid }).channel;
  expect(within(webUrl(testSettings.channel.channel))).toBe(testSettings.channel.channel);
  expect(within(webUrl(tab.channel))).toBe(tab.channel);
  expect(within(webUrl("19:elsewhere@thread.tacv2"))).toBe(tab.channel);
  expect(within("")).toBe(tab.channel);
});

test("a head's own channel waits until the format was raised, for a device with version 0.2.0 could not read it", () => {
  expect(addHeadsChannel(testSettings, { tab, head, managers: [manager] }, testNow)).toEqual({ ok: false, error: { type: "format-old" } });
});

test("a channel is written down once, and a manager is named in one", () => {
  const again = (settings: Settings, given: Partial<typeof tab>, managers = [manager]) => {
    const changed = addHeadsChannel(settings, { tab: { ...tab, ...given }, head, managers }, testNow);
    return changed.ok ? null : changed.error.type;
  };
  expect(again(added, {})).toBe("known-already");
  expect(again(inFormat2, { channel: testSettings.channel.channel })).toBe("known-already");
  expect(again(added, { channel: "19:other@thread.tacv2" })).toBe("manager-elsewhere");
  expect(again(inFormat2, {}, [])).toBe("manager-missing");
  expect(withChannelForAll(added, tab)).toEqual({ ok: false, error: { type: "known-already" } });
});

test("a channel that is removed sends its managers' requests to the one for all again", () => {
  if (!own) throw new Error("No channel was added.");
  expect(channelOfManager(removeHeadsChannel(added, own), manager.oid).channel).toBe(testSettings.channel.channel);
});

test("a tab that was added anew is written down as it is now, and has to be tried again", () => {
  if (!own) throw new Error("No channel was added.");
  const tried = markTested(added, own, "2026-11-23");
  expect(tried.channels?.[0]?.tested).toBe("2026-11-23");
  expect(tried.channel.tested).toBeUndefined();
  const anew = { ...tab, app: "5b0a0000-0000-4000-8000-000000000009" };
  expect(tabHere(tried, anew)).toEqual({ type: "differs" });
  const written = writeTabDown(tried, anew);
  expect(tabHere(written, anew)).toEqual({ type: "as-written" });
  expect(written.channels?.[0]).toEqual({ ...anew, head, managers: [manager] });
  expect(checkSettings(written)).toEqual([]);
});

test("a tab knows whether it stands in a channel of Settings", () => {
  expect(tabHere(testSettings, testSettings.channel)).toEqual({ type: "as-written" });
  expect(tabHere(testSettings, tab)).toEqual({ type: "unknown-channel" });
  expect(tabHere(testSettings, { ...tab, channel: "", team: "" })).toEqual({ type: "no-channel" });
});
