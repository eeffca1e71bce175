import type { Site as GraphSite } from "@microsoft/microsoft-graph-types";
import { siteUrl } from "../directory.ts";
import type { Reply } from "../http.ts";
import { answer } from "../http.ts";
import { selectProperties } from "../odata/query-options.ts";
import { mayManageLists, mayOnList, maySeeSite } from "../rights/access.ts";
import { accessDenied, listNotFound, siteNotFound } from "../wire-errors.ts";
import type { List } from "../store/state.ts";
import type { GraphCall } from "./operation.ts";
import { contextOf, takeOptions } from "./operation.ts";

export const getSite = (call: GraphCall): Reply => {
  const { select } = takeOptions(call, "$select");
  requireSite(call);
  if (!maySeeSite(call.world, call.caller.person)) throw accessDenied();
  return answer({ ...contextOf(call, "sites/$entity"), ...selectProperties(siteToGraph(call), select) });
};

/** The list that the path names, by id, name or display name, whether or not the caller may see it. */
export const requireList = (call: GraphCall): List => {
  requireSite(call);
  const wanted = call.param("list").toLowerCase();
  const byId = call.world.state.lists.get(wanted);
  if (byId !== undefined) return byId;
  for (const list of call.world.state.lists.values()) {
    if ([list.record.displayName.toLowerCase(), list.record.name.toLowerCase()].includes(wanted)) return list;
  }
  throw listNotFound();
};

/** The list that the path names, as if it did not exist when the caller may not see it. */
export const requireVisibleList = (call: GraphCall): List => {
  const list = requireList(call);
  if (!mayOnList(call.world, call.caller.person, list.record, "viewListItems")) throw listNotFound();
  return list;
};

/** Refuses everybody but site owners. */
export const requireListManager = ({ caller, world }: GraphCall): void => {
  if (!mayManageLists(world, caller.person)) throw accessDenied();
};

/** The path names the site by its id, by its host name alone, or by host name and path. */
export const requireSite = (call: GraphCall): void => {
  const { site } = call.world.directory;
  const names = [site.id, `${site.hostname}:${site.path}`];
  if (!names.includes(call.param("site").toLowerCase())) throw siteNotFound();
};

const siteToGraph = ({ world: { directory } }: GraphCall): GraphSite => ({
  id: directory.site.id,
  name: directory.site.path.slice(directory.site.path.lastIndexOf("/") + 1),
  displayName: directory.site.title,
  createdDateTime: "2026-01-05T09:00:00Z",
  lastModifiedDateTime: "2026-01-05T09:00:00Z",
  webUrl: siteUrl(directory),
  root: {},
  siteCollection: { hostname: directory.site.hostname },
});
