import type { Settings } from "./settings.ts";

export type HeadsChannel = NonNullable<Settings["channels"]>[number];

/** A channel that has Evenhand's tab, as Settings hold it: the one for all, or a head's own. */
export type TabChannel = Settings["channel"] | HeadsChannel;

type Channels = Pick<Settings, "channel" | "channels">;

/** Every channel that the body has, the one for all first. */
export const channelsOf = ({ channel, channels = [] }: Channels): readonly TabChannel[] => [channel, ...channels];

/** Where what a manager asks goes: to the channel that names them, else to the one for all. */
export const channelOfManager = ({ channel, channels = [] }: Channels, oid: string): TabChannel =>
  channels.find(({ managers }) => managers.some((manager) => manager.oid === oid)) ?? channel;

/**
 * Which channel a card is in, by the address that Teams gave it, which names its channel. Channels of Settings alone are
 * looked at, because a row can be written by hand. Where none fits, it is the channel of whoever asked.
 */
export const channelOfCard = (settings: Channels, { webUrl, askedBy }: { readonly webUrl: string; readonly askedBy: string }): TabChannel => {
  const segments = URL.canParse(webUrl) ? new URL(webUrl).pathname.split("/") : [];
  const within = channelsOf(settings).find(({ channel }) => segments.includes(channel) || segments.includes(encodeURIComponent(channel)));
  return within ?? channelOfManager(settings, askedBy);
};

/** Whether two of them are the same place in Teams. */
export const isSameChannel = (left: { readonly channel: string }, right: { readonly channel: string }): boolean => left.channel === right.channel;
