import { err, ok, type Result } from "../../domain/base/result.ts";
import type { Day, Instant } from "../../domain/base/time.ts";
import { channelsOf, isSameChannel, type HeadsChannel, type TabChannel } from "../../domain/policy/channels.ts";
import type { Settings } from "../../domain/policy/settings.ts";
import type { TabContext } from "../ports.ts";
import { formatState } from "./raise-format.ts";

/** Why a channel cannot be written down like this. `format-old`: a device with version 0.2.0 could not open the records any more. */
export interface ChannelProblem {
  readonly type: "known-already" | "head-missing" | "manager-missing" | "manager-elsewhere" | "format-old";
}

/** Whether Settings may hold more than one channel by now, and what came of tests. */
export const mayHoldChannels = (settings: Settings, now: Instant): boolean => formatState(settings, now).type === "newest";

/** How a tab stands to what Settings say of its channel. */
export type TabHere =
  /** Not in a channel: the personal app. Also where Teams did not say which tab this is: nothing is written down of it. */
  | { readonly type: "no-channel" }
  | { readonly type: "unknown-channel" }
  /** Links of cards lead to a tab that is not this one. */
  | { readonly type: "differs" }
  | { readonly type: "as-written" };

export const tabHere = (settings: Settings, here: TabContext): TabHere => {
  if (Object.values(tabOf(here)).includes("")) return { type: "no-channel" };
  const known = channelsOf(settings).find((each) => isSameChannel(each, here));
  if (!known) return { type: "unknown-channel" };
  const isSame = (["team", "tenant", "app", "entity"] as const).every((field) => known[field] === here[field]);
  return { type: isSame ? "as-written" : "differs" };
};

/** The settings in which the one channel for all is this. What was tested before was another. */
export const withChannelForAll = (settings: Settings, tab: TabContext): Result<Settings, ChannelProblem> =>
  (settings.channels ?? []).some((each) => isSameChannel(each, tab)) ? err({ type: "known-already" }) : ok({ ...settings, channel: tabOf(tab) });

/** The settings in which the tab of a channel that they know is this one, as after it was added anew. */
export const writeTabDown = (settings: Settings, tab: TabContext): Settings => ({
  ...settings,
  ...(isSameChannel(settings.channel, tab) && { channel: tabOf(tab) }),
  ...(settings.channels && {
    channels: settings.channels.map(({ head, managers, ...each }) => ({ ...(isSameChannel(each, tab) ? tabOf(tab) : each), head, managers })),
  }),
});

/** The settings with a head's own channel, to which what these managers ask goes from now on. Requests that have a card stay where it is. */
export const addHeadsChannel = (
  settings: Settings,
  { tab, head, managers }: Pick<HeadsChannel, "head" | "managers"> & { readonly tab: TabContext },
  now: Instant,
): Result<Settings, ChannelProblem> => {
  if (!mayHoldChannels(settings, now)) return err({ type: "format-old" });
  const before = settings.channels ?? [];
  if (channelsOf(settings).some((each) => isSameChannel(each, tab))) return err({ type: "known-already" });
  if (head.oid.trim() === "") return err({ type: "head-missing" });
  if (managers.length === 0) return err({ type: "manager-missing" });
  const isNamed = ({ oid }: { readonly oid: string }): boolean => before.some((each) => each.managers.some((manager) => manager.oid === oid));
  if (managers.some(isNamed)) return err({ type: "manager-elsewhere" });
  return ok({ ...settings, channels: [...before, { ...tabOf(tab), head, managers }] });
};

/** The settings without a head's own channel: its managers' requests go to the one for all again. */
export const removeHeadsChannel = (settings: Settings, { channel }: HeadsChannel): Settings => ({
  ...settings,
  channels: (settings.channels ?? []).filter((each) => each.channel !== channel),
});

/** The settings in which somebody saw a test card arrive in a channel, and its button open the tab. */
export const markTested = (settings: Settings, { channel }: TabChannel, tested: Day): Settings => ({
  ...settings,
  ...(settings.channel.channel === channel && { channel: { ...settings.channel, tested } }),
  ...(settings.channels && { channels: settings.channels.map((each) => (each.channel === channel ? { ...each, tested } : each)) }),
});

const tabOf = ({ team, channel, tenant, app, entity }: TabContext): TabContext => ({ team, channel, tenant, app, entity });
