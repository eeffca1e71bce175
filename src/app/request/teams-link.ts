import type { TabContext } from "../ports.ts";

/** Whether a link that a row holds leads to Teams. Rows can be written by hand, so no other is offered. */
export const isTeamsLink = (url: string): boolean => /^https:\/\/teams\.(microsoft\.com|cloud\.microsoft)\//.test(url);

/** The Teams link that opens the tab at a place, at most 1,900 characters. A place holds ids and nothing personal. */
export const tabLink = ({ tenant, app, entity, channel }: Omit<TabContext, "team">, place: string): string => {
  const context = JSON.stringify({ subEntityId: place, ...(channel !== "" && { channelId: channel }) });
  const query = new URLSearchParams({ tenantId: tenant, context });
  return `https://teams.microsoft.com/l/entity/${encodeURIComponent(app)}/${encodeURIComponent(entity)}?${query.toString().replaceAll("+", "%20")}`;
};

/** The link that opens the tab where somebody is, at a place; null where Teams did not say which tab this is. */
export const linkHere = (here: TabContext, place: string): string | null => ([here.tenant, here.app, here.entity].includes("") ? null : tabLink(here, place));
