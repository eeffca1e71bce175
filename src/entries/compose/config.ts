/** What one deployment differs in. It stands in the page, as data, so that reading it costs no request. */
export interface PageConfig {
  readonly clientId: string;
  /** Null for the tenant of whoever signs in. */
  readonly tenantId: string | null;
  /** Address of the SharePoint site that keeps the records. */
  readonly site: string;
}

const configElementId = "evenhand-config";

/** Reads the page's configuration. Throws when the page was deployed without one: nothing can work then. */
export const readConfig = (page: Document): PageConfig => {
  const text = page.querySelector(`#${configElementId}`)?.textContent ?? "";
  const config = parse(text);
  const { clientId, tenantId, site } = config;
  if (typeof clientId !== "string" || clientId === "" || typeof site !== "string" || !URL.canParse(site)) {
    throw new Error("This page was deployed without its configuration. Run `npm run package` with --client-id and --site, then build the pages again.");
  }
  if (isSandboxSite(site) !== isSandboxClient(clientId)) {
    throw new Error("The sandbox's site and a real client id cannot be combined.");
  }
  return { clientId, tenantId: typeof tenantId === "string" && tenantId !== "" ? tenantId : null, site: site.replace(/\/$/, "") };
};

const parse = (text: string): Readonly<Record<string, unknown>> => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
};

// Ids of the sandbox are plainly made up, and its site is in a domain that cannot exist.
const isSandboxSite = (site: string): boolean => new URL(site).hostname.endsWith(".example");

const isSandboxClient = (clientId: string): boolean => clientId.startsWith("00000000-");
