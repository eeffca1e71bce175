import type { Connection, Services } from "../../src/app/services.ts";
import type { Role } from "../../src/domain/ledger/lists.ts";
import { sha256 } from "./desk.ts";
import { personas, testNow, testSettings } from "./events.ts";
import { fakeClock, fakeIds, fakeLedger, fakeOutbox, fakeReplica } from "./fake-services.ts";

/** What a page of the tab is given besides its desk, before anything was clicked: a connection and services that do nothing. */
export const pageWork = (as: "staff" | "manager" = "manager"): { readonly connection: Connection; readonly services: Services; readonly onChanged: () => Promise<void> } => {
  const account = { ...personas[as], tenantId: "tenant", username: "someone@brackenshire.example" };
  const clock = fakeClock(testNow);
  const roles: readonly Role[] = as === "staff" ? ["staff"] : ["staff", "manager"];
  const offline = async () => ({ ok: false as const, error: { type: "offline" as const } });
  return {
    connection: {
      workspace: { account, replica: fakeReplica(), outbox: fakeOutbox() },
      session: { account, settings: testSettings, roles },
      ledger: fakeLedger({ account, clock }),
      channel: { post: offline, reply: offline },
    },
    services: {
      clock,
      sha256,
      newId: fakeIds(),
      ifFree: async (_, work) => work(),
      remembered: async () => null,
      connect: offline,
      onAwake: () => () => {},
      wait: () => () => {},
    },
    onChanged: async () => {},
  };
};
