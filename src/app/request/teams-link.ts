import type { Settings } from "../../domain/policy/settings.ts";

/** Whether a link that a row holds leads to Teams. Rows can be written by hand, so no other is offered. */
export const isTeamsLink = (url: string): boolean => /^https:\/\/teams\.(microsoft\.com|cloud\.microsoft)\//.test(url);

/** The Teams link that opens the tab at a place, at most 1,900 characters. A place holds ids and nothing personal. */
export const tabLink = (channel: Settings["channel"], place: string): string => {
  const context = JSON.stringify({ subEntityId: place, channelId: channel.channel });
  const query = new URLSearchParams({ tenantId: channel.tenant, context });
  return `https://teams.microsoft.com/l/entity/${encodeURIComponent(channel.app)}/${encodeURIComponent(channel.entity)}?${query.toString().replaceAll("+", "%20")}`;
};
