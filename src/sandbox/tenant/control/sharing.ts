import type { Reply } from "../http.ts";
import { answer, isRecord } from "../http.ts";
import { controlRefused } from "../wire-errors.ts";
import type { ControlCall } from "./operation.ts";

export const getSharing = ({ world }: ControlCall): Reply => answer(sharingOf(world));

/** What an administrator does in SharePoint's admin centre: whether the site may be shared with people outside. */
export const setSharing = ({ body, world }: ControlCall): Reply => {
  const outside = isRecord(body) ? body["outside"] : undefined;
  if (typeof outside !== "boolean") throw controlRefused('Send {"outside": true} or {"outside": false}.');
  world.commit({ type: "site-saved", site: { ...world.state.site, shareByEmailEnabled: outside, shareByLinkEnabled: outside } });
  return answer(sharingOf(world));
};

const sharingOf = ({ state }: ControlCall["world"]): { readonly outside: boolean } => ({ outside: state.site.shareByEmailEnabled || state.site.shareByLinkEnabled });
