import { isRecord, parseJson } from "../../tenant/http.ts";

/** A link to a tab of a Teams app (Microsoft Learn, "Deep link to an application"). */
export interface TeamsLink {
  readonly appId: string;
  readonly entityId: string;
  /** Arrives in the tab as `page.subPageId`; null when the link names no place in the tab. */
  readonly subEntityId: string | null;
  readonly channelId: string | null;
}

const teamsOrigin = "https://teams.microsoft.com";

export const isTeamsLink = (address: string): boolean => parseTeamsLink(address) !== null;

/** Reads `https://teams.microsoft.com/l/entity/{appId}/{entityId}?context={…}`; null for anything else. */
export const parseTeamsLink = (address: string): TeamsLink | null => {
  if (!URL.canParse(address)) return null;
  const { origin, pathname, searchParams } = new URL(address);
  if (origin !== teamsOrigin) return null;
  const [appId, entityId, ...rest] = pathname.startsWith("/l/entity/") ? pathname.slice("/l/entity/".length).split("/").map(decodeSegment) : [];
  if (appId === undefined || entityId === undefined || appId === "" || entityId === "" || rest.length > 0) return null;
  const context = parseContext(searchParams.get("context"));
  return { appId, entityId, subEntityId: textOrNull(context["subEntityId"]), channelId: textOrNull(context["channelId"]) };
};

const decodeSegment = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
};

const parseContext = (text: string | null): Readonly<Record<string, unknown>> => {
  const context = text === null ? undefined : parseJson(text);
  return isRecord(context) ? context : {};
};

const textOrNull = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);
