import type { FetchHandler } from "./node-fetch-bridge.ts";

export interface OpenTenant {
  readonly fetch: FetchHandler;
  close(): Promise<void>;
}

const people = [
  ["staff", "Sam Okafor", "Caseworker"],
  ["staff2", "Megan Pryce", "Caseworker"],
  ["manager", "Dafydd Rees", "Manager"],
  ["head", "Helen Marsh", "Head of function"],
  ["head2", "Imran Qureshi", "Head of function"],
  ["decider", "Ruth Adeyemi", "Decider"],
  ["owner", "Olu Ward", "Owner"],
].map(([as = "", displayName = "", jobTitle = ""], i) => ({ as, id: `00000000-0000-4000-8000-00000000000${i}`, displayName, jobTitle, userPrincipalName: `${displayName.toLowerCase().replace(" ", ".")}@brackenshire.example` }));

export const openTenant = async (_: { folder: string; fresh: boolean }): Promise<OpenTenant> => ({
  close: async () => {},
  fetch: async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === "/sandbox/people") return Response.json({ tenantId: "5b070000-0000-4000-8000-000000000001", people: people.map((p) => ({ key: p.as, oid: p.id, displayName: p.displayName, jobTitle: p.jobTitle, upn: p.userPrincipalName })) });
    if (pathname === "/sandbox/token") {
      const { as } = (await request.json()) as { as: string };
      const p = people.find((each) => each.as === as);
      return Response.json({ access_token: `sandbox.${as}`, expires_in: 3600, account: p });
    }
    if (pathname === "/graph/v1.0/me") {
      const as = request.headers.get("authorization")?.slice("Bearer sandbox.".length);
      const p = people.find((each) => each.as === as);
      return p ? Response.json(p) : Response.json({ error: { code: "InvalidAuthenticationToken", message: "no" } }, { status: 401 });
    }
    return Response.json({}, { status: 501 });
  },
});
