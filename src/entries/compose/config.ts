import { err, ok, type Result } from "../../domain/base/result.ts";

/** What one deployment differs in. It stands in the page, as data, so that reading it costs no request. */
export interface PageConfig {
  readonly clientId: string;
  /** The tenant whose people sign in. There is no other: a registration of one tenant serves nobody else. */
  readonly tenantId: string;
  /** Address of the SharePoint site that keeps the records. */
  readonly site: string;
}

const configElementId = "evenhand-config";

/** Reads the page's configuration. Throws when the page was deployed without one: nothing can work then. */
export const readConfig = (page: Document): PageConfig => {
  const config = checkConfig(page.querySelector(`#${configElementId}`)?.textContent ?? "");
  if (!config.ok) throw new Error(config.error);
  return config.value;
};

/** A configuration as `npm run package` writes it; the error says in a sentence what is wrong, and what to do. */
export const checkConfig = (text: string): Result<PageConfig, string> => {
  const { clientId, tenantId, site } = parse(text);
  if (!isFilled(clientId) || !isFilled(tenantId) || !isFilled(site) || !URL.canParse(site)) {
    return err("This page was built without its configuration. Run `npm run package`, then `npm run build -- --config` with the folder that it wrote.");
  }
  if (isSandboxSite(site) !== isSandboxClient(clientId)) return err("The sandbox's site and a real client id cannot be combined.");
  return ok({ clientId, tenantId, site: site.replace(/\/$/, "") });
};

const isFilled = (value: unknown): value is string => typeof value === "string" && value !== "";

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
