/** What one deployment differs in. It stands in the page, as data, so that reading it costs no request. */
export interface PageConfig {
  readonly clientId: string;
  /** The tenant whose people sign in. There is no other: a registration of one tenant serves nobody else. */
  readonly tenantId: string;
  /** Address of the SharePoint site that keeps the records, without a slash at its end. */
  readonly site: string;
}

/** Reads the page's configuration, which was checked when the page was built. Throws when there is none: nothing can work then. */
export const readConfig = (page: Document): PageConfig => {
  const config = JSON.parse(page.querySelector("#evenhand-config")?.textContent ?? "{}") as Partial<PageConfig>;
  const { clientId, tenantId, site } = config;
  if (!clientId || !tenantId || !site) throw new Error("This page was built without its configuration.");
  return { clientId, tenantId, site };
};
