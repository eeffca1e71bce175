import type { Quirks } from "../../tenant/quirks/quirks.ts";
import type { Person } from "../shared/people.ts";
import { teamsApp } from "./teams-app.ts";
import type { Team } from "./teams-traffic.ts";

export type FrameContext = "content" | "task";

/** Where a frame of the app stands. */
export interface FramePlace {
  readonly frameContext: FrameContext;
  readonly entityId: string;
  readonly subEntityId: string | null;
  /** The channel that holds the tab; null in the personal app. */
  readonly channel: { readonly team: Team; readonly channelId: string; readonly channelName: string } | null;
}

/** Teams has another session each time that it is loaded. */
const hostSession = crypto.randomUUID();

/** The flat context that Teams answers to `getContext`; teams-js turns it into `app.Context`. */
export const teamsContext = (person: Person, place: FramePlace, theme: string, { profile }: Quirks = {}) => ({
  locale: "en-gb",
  theme,
  entityId: place.entityId,
  subEntityId: place.subEntityId ?? "",
  frameContext: place.frameContext,
  userObjectId: person.id,
  ...(profile === "none" ? {} : { userPrincipalName: person.address, loginHint: person.address, userDisplayName: person.name }),
  tid: person.tenantId,
  appId: teamsApp.appId,
  hostName: "Teams",
  hostClientType: "web",
  sessionId: hostSession,
  appSessionId: `${hostSession}-${person.as}`,
  ringId: "general",
  dialogParameters: {},
  ...(place.channel === null
    ? {}
    : {
        teamId: place.channel.team.channels[0]?.id ?? "",
        teamName: place.channel.team.displayName,
        groupId: place.channel.team.id,
        channelId: place.channel.channelId,
        channelName: place.channel.channelName,
        channelType: "Regular",
      }),
});

/**
 * What the simulated Teams says that it can do, in the shape of teams-js's runtime configuration.
 * Only what it does is listed, so that `isSupported()` tells the truth.
 */
export const teamsRuntime = {
  apiVersion: 4,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  isNAAChannelRecommended: true,
  isDeeplyNestedAuthSupported: false,
  isLegacyTeams: false,
  supports: { dialog: { url: { parentCommunication: {} }, update: {} }, pages: { currentApp: {}, backStack: {} }, nestedAppAuth: {} },
};
