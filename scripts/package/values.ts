import { err, ok, type Result } from "../../src/domain/base/result.ts";
import { checkConfig } from "./check-config.ts";
import { namedGuid } from "./named-guid.ts";
import type { PackageOptions } from "./options.ts";
import { versionsOf, type PackageVersions } from "./versions.ts";

/** The one source of what differs between tenants. Every generated file is made from this alone. */
export interface PackageValues {
  /** `https://host[:port]`, no path. */
  readonly origin: string;
  readonly host: string;
  readonly clientId: string;
  readonly tenantId: string;
  /** The SharePoint site's address, without a slash at its end. */
  readonly site: string;
  readonly appId: string;
  /** The XML add-in's own id: Microsoft asks that twins differ ("Manage both a unified manifest and an add-in only manifest"). */
  readonly outlookAddInId: string;
  readonly versions: PackageVersions;
  readonly name: string;
  /**
   * Hides the XML add-in wherever the unified one runs, so that people who are given both see one button.
   * Off by default: it takes up to 24 hours, works only for the exact twin, and takes the XML add-in away from
   * the web and Windows too, which a body may prefer because some defects touch only the unified manifest.
   */
  readonly hidesXmlTwin: boolean;
  /**
   * Lets the XML add-in open with no message selected ([MS-OWEMXML] ShowTaskpane, SupportsNoItemContext).
   * Off by default: older published schemas, and so the servers that check against them, refuse the element.
   */
  readonly xmlOpensWithoutItem: boolean;
}

export const placeholderClientId = "00000000-0000-0000-0000-000000000000";

/** What the committed manifests, and the pages that only our own checks look at, are made from; nobody can sign in with them. */
export const placeholderOptions = {
  origin: "https://evenhand.example",
  "client-id": placeholderClientId,
  "tenant-id": "00000000-0000-0000-0000-000000000001",
  site: "https://tenant.sharepoint.example/sites/evenhand",
} as const satisfies PackageOptions;

/**
 * Checks every option; the error holds one sentence for each wrong option, naming it and saying what to write.
 * `release` is the product's version.
 */
export const optionsToValues = (options: PackageOptions, release: string): Result<PackageValues, readonly string[]> => {
  const origin = readOrigin(options.origin);
  const clientId = readGuid("--client-id", options["client-id"]);
  const tenantId = readGuid("--tenant-id", options["tenant-id"]);
  const site = readSite(options.site);
  const appId = options["app-id"] === undefined ? derivedAppId(clientId) : readGuid("--app-id", options["app-id"]);
  const versions = versionsOf(release, options.build);
  const name = readName(options.name ?? "Evenhand");

  if (origin.ok && clientId.ok && tenantId.ok && site.ok && appId.ok && versions.ok && name.ok) {
    const config = checkConfig(JSON.stringify({ clientId: clientId.value, tenantId: tenantId.value, site: site.value }));
    if (!config.ok) return err([config.error]);
    return ok({
      origin: origin.value,
      host: new URL(origin.value).host,
      clientId: clientId.value,
      tenantId: tenantId.value,
      site: site.value,
      appId: appId.value,
      outlookAddInId: namedGuid(`outlook-add-in:${appId.value}`),
      versions: versions.value,
      name: name.value,
      hidesXmlTwin: options["hide-xml-twin"] ?? false,
      xmlOpensWithoutItem: options["xml-no-item-context"] ?? false,
    });
  }
  const sentences = [origin, clientId, tenantId, site, appId, versions, name].flatMap((result) => (result.ok ? [] : [result.error]));
  return err([...new Set(sentences)]);
};

/** From the client id, not the origin, so that moving the pages upgrades the installed app instead of adding a second one. */
const derivedAppId = (clientId: Result<string, string>): Result<string, string> => (clientId.ok ? ok(namedGuid(`teams-app:${clientId.value}`)) : clientId);

const readOrigin = (text: string | undefined): Result<string, string> => {
  if (text === undefined) return err("--origin is missing. Give the address where the pages are hosted, such as https://contact.example.org.");
  const url = readSecureUrl(text);
  if (url === null) return err(`--origin ${text} is not an https address of a host. Write it like https://contact.example.org.`);
  if (text !== url.origin) return err(`--origin ${text} has more than a host in it. Write ${url.origin}, with no path and no slash at the end.`);
  return ok(url.origin);
};

const readSite = (text: string | undefined): Result<string, string> => {
  if (text === undefined) return err("--site is missing. Give the address of the SharePoint site that holds the lists, such as https://tenant.sharepoint.com/sites/evenhand.");
  const url = readSecureUrl(text);
  if (url === null || !/^\/(sites|teams)\/[^/]+$/.test(url.pathname) || text !== `${url.origin}${url.pathname}`) {
    return err(`--site ${text} is not the address of a SharePoint site. Write it like https://tenant.sharepoint.com/sites/evenhand, with no slash at the end.`);
  }
  return ok(text);
};

/** Null unless https, with an ordinary host name: a wildcard or an address with a name in it must not reach a manifest. */
const readSecureUrl = (text: string): URL | null => {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isOrdinary = url?.protocol === "https:" && url.username === "" && url.password === "" && /^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(url.hostname);
  return isOrdinary ? url : null;
};

const readGuid = (option: string, text: string | undefined): Result<string, string> => {
  if (text === undefined) return err(`${option} is missing. Copy it from the overview of the app registration in the Entra admin centre.`);
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
    ? ok(text.toLowerCase())
    : err(`${option} ${text} is not a GUID. It looks like 1b4e28ba-2fa1-11d2-883f-0016d3cca427, without brackets.`);
};

const readName = (text: string): Result<string, string> =>
  text.length >= 1 && text.length <= 30 && text === text.trim() && !/[<>\p{C}]/u.test(text)
    ? ok(text)
    : err(`--name ${JSON.stringify(text)} cannot be shown. Use 1 to 30 characters, without < or > and without spaces at the ends.`);
