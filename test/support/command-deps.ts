import type { RecordsDeps } from "../../scripts/command/open-records.ts";
import { signInWith } from "../../scripts/provision/sign-in.ts";
import { err } from "../../src/domain/base/result.ts";
import { transportTo } from "../adapters/support/site.ts";
import { sha256 } from "./desk.ts";
import { agreeing, fakeEntra } from "./fake-entra.ts";
import { fakeIds } from "./fake-services.ts";
import type { TestTenant } from "./tenant.ts";

/** What a command on the records works with at a tenant, as somebody whose token the environment has. Files are those of `files`. */
export const commandDeps = async (tenant: TestTenant, person: string, { files, said }: { readonly files: Map<string, string>; readonly said: string[] }): Promise<RecordsDeps> => {
  const token = await tenant.tokenFor(person, ["User.Read", "Sites.ReadWrite.All"]);
  const transport = transportTo(tenant);
  const nobody = async () => err({ type: "sign-in-needed", detail: "Nobody is here to sign in" } as const);
  return {
    fetch: async (input, init) => {
      const answer = await transport(input, init);
      const headers = new Headers(answer.headers);
      headers.set("date", new Date(tenant.clock.now).toUTCString());
      return new Response(answer.body, { status: answer.status, headers });
    },
    wait: async () => {},
    env: { EVENHAND_GRAPH_TOKEN: token },
    readFile: async (path) => files.get(path) ?? Promise.reject(new Error("There is no such file.")),
    say: (line) => void said.push(line),
    sha256,
    newId: fakeIds(),
    readClock: () => ({ clock: tenant.clock.now, steady: 0 }),
    signIn: () => ({ graph: nobody, sharePoint: nobody }),
  };
};

/** The same with no token in the environment: somebody signs in on a loopback address, and Entra gives them a token of this tenant for what they are asked for. */
export const signingIn = (tenant: TestTenant, person: string, { fetch }: RecordsDeps) => {
  const asked: string[] = [];
  const opened: URL[] = [];
  const { network } = fakeEntra(async (scopes) => {
    const own = scopes.flatMap((scope) => /^https:\/\/graph\.microsoft\.com\/(.+)$/.exec(scope)?.[1] ?? []);
    asked.push(...own);
    return tenant.tokenFor(person, own);
  });
  const deps = {
    env: {},
    fetch: ((input, init) => fetch(String(input).replace("https://graph.microsoft.com", "http://localhost/graph"), init)) as typeof globalThis.fetch,
    signIn: signInWith({ say: () => {}, openBrowser: agreeing(opened), network }),
  };
  return { deps, asked, opened };
};
