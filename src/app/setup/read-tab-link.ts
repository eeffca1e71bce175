import { parseJson } from "../../domain/base/json.ts";
import { isRecord } from "../../domain/base/record.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import type { TabContext } from "../ports.ts";
import { isTeamsLink } from "../request/teams-link.ts";

/** Why a text does not say which tab in which channel it leads to. */
export interface TabLinkProblem {
  readonly type: "no-teams-link" | "no-tab" | "no-channel" | "no-team";
}

/**
 * What a link to a tab says of it: `https://teams.microsoft.com/l/entity/<app>/<entity>?context={"channelId":…}&groupId=…&tenantId=…`
 * ("Deep link to a tab"). It is what Teams copies, and what Evenhand offers in a channel.
 */
export const readTabLink = (text: string): Result<TabContext, TabLinkProblem> => {
  const link = text.trim();
  if (!URL.canParse(link) || !isTeamsLink(link)) return err({ type: "no-teams-link" });
  const { pathname, searchParams } = new URL(link);
  const [app = "", entity = "", ...more] = pathname.startsWith("/l/entity/") ? pathname.slice("/l/entity/".length).split("/") : [];
  const tenant = searchParams.get("tenantId") ?? "";
  if (app === "" || entity === "" || tenant === "" || more.length > 0) return err({ type: "no-tab" });
  const channel = channelIn(searchParams.get("context") ?? "");
  if (channel === "") return err({ type: "no-channel" });
  const team = searchParams.get("groupId") ?? "";
  if (team === "") return err({ type: "no-team" });
  return ok({ tenant, app: decodeURIComponent(app), entity: decodeURIComponent(entity), team, channel });
};

/** The link that `readTabLink` reads again: it opens set-up in the channel. */
export const channelLink = (link: string, team: string): string => `${link}&groupId=${encodeURIComponent(team)}`;

const channelIn = (context: string): string => {
  const said = parseJson(context);
  const channel = isRecord(said) ? said["channelId"] : null;
  return typeof channel === "string" ? channel : "";
};
