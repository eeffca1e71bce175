import type { ChannelRef } from "../ports.ts";
import { isTeamsLink } from "../request/teams-link.ts";

/** The channel that a link leads to, as Teams copies it ("Get link to channel"): `https://teams.microsoft.com/l/channel/<channel>/<name>?groupId=<team>`. Null where it leads to none. */
export const readChannelLink = (text: string): ChannelRef | null => {
  const link = text.trim();
  if (!URL.canParse(link) || !isTeamsLink(link)) return null;
  const { pathname, searchParams } = new URL(link);
  const [, channel = ""] = /^\/l\/channel\/([^/]+)/.exec(pathname) ?? [];
  const team = searchParams.get("groupId") ?? "";
  return channel === "" || team === "" ? null : { team, channel: decodeURIComponent(channel) };
};
