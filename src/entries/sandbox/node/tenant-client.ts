import type { Tenant } from "../../../sandbox/tenant/tenant.ts";

const origin = "http://localhost";

/** Calls the tenant without a port. Throws when it refuses, because nothing in the sandbox's own set-up may fail unseen. */
export const askTenant = async (tenant: Tenant, method: string, path: string, body: unknown): Promise<void> => {
  const response = await tenant.fetch(new Request(origin + path, { method, headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }));
  if (!response.ok) throw new Error(`${method} ${path} was refused: ${await response.text()}`);
};

export const tokenFor = async (tenant: Tenant, as: string, scopes: readonly string[]): Promise<string> => {
  const response = await tenant.fetch(
    new Request(`${origin}/sandbox/token`, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ as, scopes }) }),
  );
  if (!response.ok) throw new Error(`No token for ${as}: ${await response.text()}`);
  const { access_token: token } = (await response.json()) as { readonly access_token: string };
  return token;
};

/** `fetch` for the product's adapters: Graph as it is addressed, SharePoint below the path at which the tenant answers it. */
export const graphFetch =
  (tenant: Tenant): typeof fetch =>
  async (input, init) => {
    const request = new Request(input, init);
    const { host, pathname, search } = new URL(request.url);
    if (host === "graph.microsoft.com") return tenant.fetch(request);
    const body = request.method === "GET" ? null : await request.arrayBuffer();
    return tenant.fetch(new Request(`${origin}/sharepoint${pathname}${search}`, { method: request.method, headers: request.headers, body }));
  };
