import { recordedWords } from "../../src/ui/words/recorded-words.ts";
import type { TabHost } from "../../src/app/ports.ts";
import { sessionWork, type Connection, type SignedIn } from "../../src/app/services.ts";
import type { Role } from "../../src/domain/ledger/lists.ts";
import type { Settings } from "../../src/domain/policy/settings.ts";
import type { PageMeans } from "../../src/ui/kit/page-means.ts";
import { sha256 } from "./desk.ts";
import { personas, testNow, testSettings } from "./events.ts";
import { fakeClock, fakeIds, fakeLedger, fakeOutbox, fakeReplica } from "./fake-services.ts";

/** A connection as a surface has it once somebody has signed in. */
export const connectionOf = (signedIn: SignedIn): Connection => ({
  ...signedIn,
  work: sessionWork({ clock: fakeClock(testNow), sha256, newId: fakeIds(), ifFree: async (_, does) => does() }, signedIn),
});

const context = { tenant: "", app: "", team: "", channel: "", entity: "" };

const tab: TabHost = { context: () => context, place: () => "", keepPlace: () => {}, onBack: () => {}, theme: () => "light", onTheme: () => () => {}, openLink: () => {} };

/** What a page of the tab reads and writes with, before anything was clicked: a connection and services that do nothing. */
export const pageMeans = (as: "staff" | "manager" = "manager", settings: Settings = testSettings): PageMeans => {
  const account = { ...personas[as], tenantId: "tenant", username: "someone@brackenshire.example" };
  const clock = fakeClock(testNow);
  const roles: readonly Role[] = as === "staff" ? ["staff"] : ["staff", "manager"];
  const offline = async () => ({ ok: false as const, error: { type: "offline" as const } });
  const signedIn = {
    workspace: { account, replica: fakeReplica(), outbox: fakeOutbox() },
    session: { account, settings, roles },
    ledger: fakeLedger({ account, clock }),
    channel: { post: offline, reply: offline },
    says: recordedWords,
  };
  const means = { clock, sha256, newId: fakeIds(), ifFree: async <T>(_: string, does: () => Promise<T>) => does() };
  return {
    connection: { ...signedIn, work: sessionWork(means, signedIn) },
    services: {
      ...means,
      tab,
      remembered: async () => null,
      connect: offline,
      onAwake: () => () => {},
      wait: () => () => {},
    },
    onChanged: async () => {},
    onSettingsChanged: async () => {},
  };
};
