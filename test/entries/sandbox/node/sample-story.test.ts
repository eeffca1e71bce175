import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { createDoor } from "../../../../src/adapters/graph/door.ts";
import { createLedger } from "../../../../src/adapters/graph/ledger.ts";
import { siteAddress } from "../../../../src/adapters/graph/site-address.ts";
import { dueOfDesk } from "../../../../src/app/desk/due-of-desk.ts";
import { readDesk, type Desk } from "../../../../src/app/desk/read-desk.ts";
import { syncDesk } from "../../../../src/app/desk/sync-desk.ts";
import { triageOutcomes } from "../../../../src/domain/policy/vocabulary.ts";
import { ledgerLists } from "../../../../src/domain/ledger/lists.ts";
import { policies } from "../../../../src/domain/policy/shipped.ts";
import type { Policy } from "../../../../src/domain/policy/types.ts";
import { instantOf } from "../../../../src/domain/base/time.ts";
import { createMemoryReplica } from "../../../../src/entries/sandbox/node/memory-replica.ts";
import { prepareTenant } from "../../../../src/entries/sandbox/node/prepare-tenant.ts";
import { sampleSettings } from "../../../../src/entries/sandbox/node/sample/sample-settings.ts";
import { graphFetch, tokenFor } from "../../../../src/entries/sandbox/node/tenant-client.ts";
import { sampleDirectory } from "../../../../src/sandbox/tenant/sample-directory.ts";
import { createTenant } from "../../../../src/sandbox/tenant/tenant.ts";
import { sha256 } from "../../../support/desk.ts";
import { clockAt } from "../../../support/fake-services.ts";

/** What an owner's tab would read of the story, told under a policy in a tenant of its own. */
const tellUnder = async (policy: Policy): Promise<Desk> => {
  const tenant = await createTenant({ directory: sampleDirectory, now: Date.now, random: randomUUID, wait: async () => {} });
  await prepareTenant(tenant, { pack: policy.id.slice(-3) });
  const door = createDoor({
    token: async () => ({ ok: true, value: await tokenFor(tenant, "owner", ["User.Read", "Sites.Selected"]) }),
    fetch: graphFetch(tenant),
    wait: async () => {},
    random: () => 0,
    isOnline: () => true,
    deadline: () => AbortSignal.timeout(30_000),
  });
  const { hostname, path } = sampleDirectory.site;
  const deps = {
    clock: clockAt(() => instantOf(Date.now())),
    ledger: createLedger({ door, site: siteAddress(`https://${hostname}${path}`) }),
    replica: createMemoryReplica(),
    sha256,
  };
  const settings = sampleSettings(sampleDirectory, await sha256("the sandbox's salt, which protects nobody"), policy);
  expect(await syncDesk({ ...deps, settings }, ledgerLists)).toEqual({ ok: true, value: { unvouched: [] } });
  return readDesk(deps, settings);
};

const valuesOf = <T>(rows: ReadonlyMap<string, readonly T[]>): readonly T[] => [...rows.values()].flat();

describe.each(policies.map((policy) => [policy.id, policy] as const))("the sample story under %s", (_id, policy) => {
  const told = tellUnder(policy);

  test("shows a request in each of its states, and restrictions before, in and after their time, one of them overdue", async () => {
    const { requests, restrictions } = await told;
    expect(new Set([...requests.values()].map(({ state }) => state))).toEqual(new Set(["waiting", "sent-back", "approved", "refused", "withdrawn"]));
    expect(new Set(restrictions.map(({ state }) => state))).toEqual(new Set(["approved-not-in-force", "in-force", "ended"]));
    expect(restrictions.some(({ matter, state }) => matter !== null && state === "in-force")).toBe(true);
    expect(restrictions.some(({ reviewOverdue }) => reviewOverdue)).toBe(true);
  });

  test("has every restriction under this policy, and one row without effect that the records page reports", async () => {
    const { restrictions, irregularities } = await told;
    expect(new Set(restrictions.map(({ policyVersion }) => policyVersion))).toEqual(new Set([`${policy.id}@${policy.version}`]));
    expect(irregularities).toHaveLength(1);
  });

  test("shows reviews and disputes decided and told, and a dispute that waits", async () => {
    const { reviews, disputes } = await told;
    expect(valuesOf(reviews).some(({ decision }) => decision !== null)).toBe(true);
    expect(new Set([...disputes.values()].map(({ decision }) => decision !== null))).toEqual(new Set([true, false]));
  });

  test("shows each answer to a message under a restriction, messages that nobody read yet, a breach and a call that was ended", async () => {
    const { messages, reading, readingEarlier } = await told;
    const all = [...messages.values()];
    expect(new Set(all.flatMap(({ triages }) => triages.map(({ outcome }) => outcome)))).toEqual(new Set(triageOutcomes));
    expect(reading.length).toBeGreaterThan(0);
    expect(readingEarlier.length).toBeGreaterThan(0);
    expect(all.some(({ breaches }) => breaches.length > 0)).toBe(true);
    expect(all.some(({ call }) => call !== null)).toBe(true);
    expect(new Set(all.map(({ channel }) => channel))).toEqual(new Set(["email", "call", "letter", "visit", "social"]));
  });

  test("shows how people are cared for: needs asked and never asked, adjustments, representatives, shortcomings and support", async () => {
    const { people, needs, representatives, handling, support, merges } = await told;
    expect([...needs.values()].some(({ asked }) => asked !== null)).toBe(true);
    expect([...people.keys()].some((key) => (needs.get(key)?.asked ?? null) === null)).toBe(true);
    expect([...needs.values()].some(({ adjustments }) => adjustments.length > 0)).toBe(true);
    expect(representatives.size).toBeGreaterThan(0);
    expect(handling.size > 0).toBe(policy.handlingCheck !== null);
    expect(support.size).toBeGreaterThan(0);
    expect(merges.size).toBeGreaterThan(0);
  });

  test("has something due for managers, heads and whoever decides disputes, and something late", async () => {
    const due = dueOfDesk(await told, ["owner"]);
    expect(due.some(({ overdue }) => overdue)).toBe(true);
    const roles = new Set(due.flatMap(({ forWhom }) => (forWhom.type === "role" ? [forWhom.role] : [])));
    expect(roles.has("manager")).toBe(true);
    expect(roles.has("head")).toBe(true);
    expect(due.some(({ type }) => type === "dispute")).toBe(true);
  });
});
