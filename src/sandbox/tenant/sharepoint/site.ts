import { siteUrl } from "../directory.ts";
import type { Reply } from "../http.ts";
import { answer, isRecord, noContent } from "../http.ts";
import type { SiteSettings } from "../store/state.ts";
import { sharePointInvalid, sharePointNotImplemented } from "../wire-errors.ts";
import type { SharePointCall } from "./operation.ts";

export const getWeb = ({ world }: SharePointCall): Reply =>
  answer({
    Title: world.directory.site.title,
    Url: siteUrl(world.directory),
    Language: 1033,
    NoCrawl: world.state.site.noCrawl,
    MembersCanShare: world.state.site.membersCanShare,
  });

export const mergeWeb = ({ body, world }: SharePointCall): Reply => {
  const changes = Object.entries(isRecord(body) ? body : {})
    .filter(([name]) => name !== "__metadata")
    .map(([name, value]) => readChange(name, value));
  world.commit({ type: "site-saved", site: { ...world.state.site, ...Object.fromEntries(changes) } });
  return noContent;
};

/** The site as the service's administrators see it. Sharing with people outside is read here and set by them alone. */
export const getSiteCollection = ({ world }: SharePointCall): Reply =>
  answer({
    Id: world.directory.site.id.split(",")[1],
    Url: siteUrl(world.directory),
    ShareByEmailEnabled: world.state.site.shareByEmailEnabled,
    ShareByLinkEnabled: world.state.site.shareByLinkEnabled,
  });

const readChange = (name: string, value: unknown): [keyof SiteSettings, boolean] => {
  if (name !== "NoCrawl" && name !== "MembersCanShare") throw sharePointNotImplemented(`A change of a site's ${name}`);
  if (typeof value !== "boolean") throw sharePointInvalid(`The value of ${name} is not valid.`);
  return [name === "NoCrawl" ? "noCrawl" : "membersCanShare", value];
};
