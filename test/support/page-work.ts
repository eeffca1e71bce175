import { sessionWork, type Connection, type Services, type SignedIn } from "../../src/app/services.ts";
import type { Role } from "../../src/domain/ledger/lists.ts";
import type { Settings } from "../../src/domain/policy/settings.ts";
import { sha256 } from "./desk.ts";
import { personas, testNow, testSettings } from "./events.ts";
import { fakeClock, fakeIds, fakeLedger, fakeOutbox, fakeReplica } from "./fake-services.ts";

/** A connection as a surface has it once somebody has signed in. */
export const connectionOf = (signedIn: SignedIn): Connection => ({
  ...signedIn,
  work: sessionWork({ clock: fakeClock(testNow), sha256, newId: fakeIds(), ifFree: async (_, does) => does() }, signedIn),
});

/** What a page of the tab is given besides its desk, before anything was clicked: a connection and services that do nothing. */
export const pageWork = (
  as: "staff" | "manager" = "manager",
  settings: Settings = testSettings,
): { readonly connection: Connection; readonly services: Services; readonly onChanged: () => Promise<void> } => {
  const account = { ...personas[as], tenantId: "tenant", username: "someone@brackenshire.example" };
  const clock = fakeClock(testNow);
  const roles: readonly Role[] = as === "staff" ? ["staff"] : ["staff", "manager"];
  const offline = async () => ({ ok: false as const, error: { type: "offline" as const } });
  const signedIn = {
    workspace: { account, replica: fakeReplica(), outbox: fakeOutbox() },
    session: { account, settings, roles },
    ledger: fakeLedger({ account, clock }),
    channel: { post: offline, reply: offline },
  };
  const means = { clock, sha256, newId: fakeIds(), ifFree: async <T>(_: string, does: () => Promise<T>) => does() };
  return {
    connection: { ...signedIn, work: sessionWork(means, signedIn) },
    services: {
      ...means,
      remembered: async () => null,
      connect: offline,
      onAwake: () => () => {},
      wait: () => () => {},
    },
    onChanged: async () => {},
  };
};
