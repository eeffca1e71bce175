/** What the service worker does with a request that a page of the sandbox makes. */
export type WorkerRoute = { readonly kind: "own" } | { readonly kind: "tenant"; readonly path: string } | { readonly kind: "teams-domains" } | { readonly kind: "refuse" };

const tenantPathsByHost: Readonly<Record<string, string>> = {
  "graph.microsoft.com": "/graph",
  "evenhand.sharepoint.example": "/sharepoint",
};

/**
 * Graph and SharePoint go to the embedded tenant; the list of domains that teams-js asks for at
 * import is answered on the spot; everything else that would leave this machine is refused.
 */
export const routeRequest = (address: string, ownOrigin: string): WorkerRoute => {
  const url = new URL(address);
  if (url.origin === ownOrigin || url.protocol === "blob:" || url.protocol === "data:") return { kind: "own" };
  const tenantPath = url.protocol === "https:" ? tenantPathsByHost[url.host] : undefined;
  if (tenantPath !== undefined) return { kind: "tenant", path: `${tenantPath}${url.pathname}${url.search}` };
  if (url.host === "res.cdn.office.net" && url.pathname.startsWith("/teams-js/validDomains/")) return { kind: "teams-domains" };
  return { kind: "refuse" };
};
