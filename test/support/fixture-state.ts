import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { createDirectory } from "../../src/adapters/graph/directory.ts";
import { createDoor } from "../../src/adapters/graph/door.ts";
import { createLedger } from "../../src/adapters/graph/ledger.ts";
import { siteAddress } from "../../src/adapters/graph/site-address.ts";
import type { Account, ClockDep, DirectoryDep, LedgerDep, ReplicaDep } from "../../src/app/ports.ts";
import type { HashDep } from "../../src/domain/base/hash.ts";
import { ok } from "../../src/domain/base/result.ts";
import { graphFetch, tokenFor } from "../../src/entries/sandbox/node/tenant-client.ts";
import { sampleDirectory } from "../../src/sandbox/tenant/sample-directory.ts";
import { createTenant, type Tenant } from "../../src/sandbox/tenant/tenant.ts";
import { sha256 } from "./desk.ts";
import { fakeReplica, clockAt } from "./fake-services.ts";
import { createCountingGuids } from "./tenant.ts";

/** The policies under which version 0.2.0 told the sandbox's story, as `POST /sandbox/reset` names them. */
export const fixturePacks = ["000", "001", "002", "003", "004"] as const;
export type FixturePack = (typeof fixturePacks)[number];

/** When the states were written. */
const fixtureNow = "2026-11-28T12:00:00.000Z";

/** The body of `POST /sandbox/import`: the whole state that 0.2.0 exported. */
export const fixtureState = (pack: FixturePack): string => gunzipSync(readFileSync(new URL(`../fixtures/0.2.0/${pack}.json.gz`, import.meta.url))).toString("utf8");

/** A tenant of the present sandbox that holds the state, at the moment at which it was written. */
export const openFixtureTenant = async (pack: FixturePack): Promise<Tenant> => {
  const tenant = await createTenant({
    directory: sampleDirectory,
    now: () => Date.parse(fixtureNow),
    random: createCountingGuids(),
    wait: async () => {},
  });
  const imported = await tenant.fetch(new Request("http://localhost/sandbox/import", { method: "POST", body: fixtureState(pack) }));
  if (!imported.ok) throw new Error(`The state of 0.2.0 under ${pack} was not taken: ${await imported.text()}`);
  return tenant;
};

/** What one person's device works with: the real Graph client with their own token, and an empty replica. The clock stands still. */
export const connectAs = (tenant: Tenant, persona: string): ClockDep & DirectoryDep & HashDep & LedgerDep & ReplicaDep & { readonly account: Account } => {
  const person = sampleDirectory.people.find(({ key }) => key === persona);
  if (!person) throw new Error(`Nobody is called ${persona}.`);
  const account: Account = { oid: person.oid, tenantId: sampleDirectory.tenantId, name: person.displayName, username: person.upn };
  const { hostname, path } = sampleDirectory.site;
  const site = siteAddress(`https://${hostname}${path}`);
  const door = createDoor({
    token: async () => ok(await tokenFor(tenant, persona, ["User.Read", "GroupMember.Read.All", "Sites.Selected"])),
    fetch: graphFetch(tenant),
    wait: async () => {},
    random: () => 0,
    isOnline: () => true,
    deadline: () => AbortSignal.timeout(30_000),
  });
  const identity = { account: async () => ok(account), signIn: async () => ok(account) };
  return { account, clock: clockAt(() => fixtureNow), directory: createDirectory({ door, site, identity }), ledger: createLedger({ door, site }), replica: fakeReplica(), sha256 };
};
