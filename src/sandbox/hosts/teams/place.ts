import type { TeamsLink } from "../shared/teams-link.ts";
import { teamsApp } from "./teams-app.ts";
import type { Channel, Team } from "./teams-traffic.ts";

/** Where in Teams the person is. `subEntityId` is the place within the app. */
export type Place =
  | { readonly kind: "personal-app"; readonly subEntityId: string | null }
  | { readonly kind: "posts"; readonly channelId: string }
  | { readonly kind: "channel-tab"; readonly channelId: string; readonly subEntityId: string | null };

export type LinkRefusal = "another-app" | "no-such-tab" | "no-access";

/** What Teams does with a link to a tab: the place, or why the person cannot go there. */
export const placeOfLink = ({ appId, entityId, subEntityId, channelId }: TeamsLink, teams: readonly Team[]): Place | LinkRefusal => {
  if (appId !== teamsApp.appId) return "another-app";
  if (channelId === null) return entityId === teamsApp.personalEntityId ? { kind: "personal-app", subEntityId } : "no-such-tab";
  const channel = findChannel(teams, channelId);
  if (channel === null) return "no-access";
  return hasAppTab(channel) && entityId === teamsApp.channelEntityId ? { kind: "channel-tab", channelId, subEntityId } : "no-such-tab";
};

/** The link that leads to a place of the app; null for the rest, for which the simulated Teams has none, and for the app's front page. */
export const linkToPlace = (place: Place): string | null => {
  if (place.kind === "posts" || (place.kind === "personal-app" && place.subEntityId === null)) return null;
  const entityId = place.kind === "personal-app" ? teamsApp.personalEntityId : teamsApp.channelEntityId;
  const context = JSON.stringify({ subEntityId: place.subEntityId, ...(place.kind === "channel-tab" && { channelId: place.channelId }) });
  return `https://teams.microsoft.com/l/entity/${teamsApp.appId}/${entityId}?context=${encodeURIComponent(context)}`;
};

export const hasAppTab = ({ displayName }: Channel): boolean => displayName === teamsApp.channelName;

export const findChannel = (teams: readonly Team[], channelId: string): Channel | null => teams.flatMap(({ channels }) => channels).find(({ id }) => id === channelId) ?? null;
