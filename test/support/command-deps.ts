import type { RecordsDeps } from "../../scripts/command/open-records.ts";
import { err } from "../../src/domain/base/result.ts";
import { transportTo } from "../adapters/support/site.ts";
import { sha256 } from "./desk.ts";
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
