import { expect, test } from "vitest";
import { createIdentity, type MsalLibrary } from "../../src/adapters/auth/identity.ts";
import { createMemoryStore } from "../../src/adapters/browser/memory-store.ts";
import { createChannel } from "../../src/adapters/graph/channel.ts";
import { createDirectory } from "../../src/adapters/graph/directory.ts";
import { createLedger } from "../../src/adapters/graph/ledger.ts";
import { createDeskStore } from "../../src/app/desk/desk-store.ts";
import type { Account } from "../../src/app/ports.ts";
import { openSession } from "../../src/app/open-session.ts";
import { recordPerson } from "../../src/app/person/link-person.ts";
import type { PaneServices, Workspace } from "../../src/app/services.ts";
import { ok } from "../../src/domain/base/result.ts";
import { policies } from "../../src/domain/policy/shipped.ts";
import { personByKey } from "../../src/sandbox/tenant/directory.ts";
import { sampleDirectory } from "../../src/sandbox/tenant/sample-directory.ts";
import { createPane } from "../../src/ui/pane/state/create-pane.ts";
import { sayProblem } from "../../src/ui/words/service-words.ts";
import { recordedWords } from "../../src/ui/words/recorded-words.ts";
import { doorOf, injectFaults, runTimeScopes, site, testSetUpTenant } from "../adapters/support/site.ts";
import { fakePane } from "../support/fake-pane.ts";
import { testMessage } from "../support/sample-mail.ts";
import type { TestTenant } from "../support/tenant.ts";

const accountOf = (key: string): Account => {
  const person = personByKey(sampleDirectory, key);
  if (!person) throw new Error(`The directory has no ${key}.`);
  return { oid: person.oid, tenantId: sampleDirectory.tenantId, name: person.displayName, username: person.upn };
};

/** A request for a token, as MSAL was asked for it. */
interface Asked {
  readonly claims?: string;
  readonly forceRefresh?: boolean;
}

/** The app around a person's door to the tenant, with MSAL's part played: it gives tokens, or needs the person where claims are asked for. */
const openApp = async (tenant: TestTenant, person: "staff" | "manager", gives: { claims: boolean }) => {
  const [asked, inWindow]: [Asked[], Asked[]] = [[], []];
  const account = accountOf(person);
  const answer = async () => ({
    accessToken: await tenant.tokenFor(person, runTimeScopes),
    account: null,
    idTokenClaims: { oid: account.oid, tid: account.tenantId, name: account.name, preferred_username: account.username },
  });
  const application = {
    getActiveAccount: () => null,
    getAllAccounts: () => [],
    acquireTokenSilent: async (request: Asked) => {
      asked.push(request);
      if (request.claims !== undefined && !gives.claims) throw Object.assign(new Error("A step is needed."), { errorCode: "interaction_required" });
      return answer();
    },
    acquireTokenPopup: async (request: Asked) => {
      inWindow.push(request);
      return answer();
    },
  };
  const load = async () => ({ createNestablePublicClientApplication: async () => application }) as unknown as MsalLibrary;
  const identity = createIdentity({
    clientId: "c1",
    tenantId: sampleDirectory.tenantId,
    redirectUri: "https://contact.example.org/auth.html",
    relayUri: null,
    timeoutMs: 5_000,
    load,
  });
  const door = doorOf(tenant, person, { token: identity.token });
  const directory = createDirectory({ door, site, identity });
  const around = await fakePane({ open: testMessage({ name: "Rowan Ash", address: "rowan.ash@example.org" }), replicatedAt: null });
  const workspace: Workspace = { account, ...createMemoryStore("m1") };
  const services: PaneServices = {
    ...around.services,
    newId: () => crypto.randomUUID(),
    connect: async ({ fromClick, confirmed }) => {
      const found = await (fromClick ? directory.signIn() : directory.account());
      if (!found.ok) return found;
      confirmed(found.value);
      const session = await openSession({ clock: services.clock, directory, replica: workspace.replica, shippedPacks: policies });
      if (!session.ok) return session;
      const { newId } = services;
      return ok({ workspace, session: session.value, ledger: createLedger({ door, site }), channel: createChannel({ door, newId }), says: recordedWords });
    },
  };
  return { services, workspace, passTime: around.passTime, claimsAsked: () => asked.filter(({ claims }) => claims !== undefined), inWindow };
};

const soon = { timeout: 15_000, interval: 5 };

const rowsIn = async (tenant: TestTenant, list: string): Promise<number> => {
  const { body } = await tenant.graph("owner", ["Sites.FullControl.All"])("GET", `${site}/lists/${list}/items?$expand=fields&$top=500`);
  return (body["value"] as readonly { readonly fields: { readonly EventKey?: string; readonly Kind?: string } }[]).filter(({ fields }) => fields.Kind !== "canary").length;
};

const openPaneOf = async (tenant: TestTenant, gives: { claims: boolean }) => {
  const app = await openApp(tenant, "staff", gives);
  const pane = createPane(app.services);
  pane.start();
  await expect.poll(() => pane.state().checking, soon).toBe(false);
  expect(pane.state().problem).toBeNull();
  return { ...app, pane };
};

test("a click in the pane whose token lacks claims asks for one token with them, without a window, and is logged once", async () => {
  const tenant = await testSetUpTenant();
  const { pane, claimsAsked, inWindow } = await openPaneOf(tenant, { claims: true });
  const before = await rowsIn(tenant, "Contacts");
  await injectFaults(tenant, { kind: "claims", match: { as: "staff" }, times: 1 });
  expect(await pane.actions.log("rudeness")).toBe(true);
  await expect.poll(() => rowsIn(tenant, "Contacts"), soon).toBe(before + 1);
  expect(claimsAsked()).toHaveLength(1);
  expect(claimsAsked()[0]).toMatchObject({ forceRefresh: true, claims: expect.stringContaining("nbf") });
  expect(inWindow).toEqual([]);
  expect(pane.state().sendProblem).toBeNull();
});

test("where the person must do something for the claims, the click is kept, it is said what to do, and signing in logs it", async () => {
  const tenant = await testSetUpTenant();
  const gives = { claims: false };
  const { pane, inWindow, workspace, passTime } = await openPaneOf(tenant, gives);
  const before = await rowsIn(tenant, "Contacts");
  await injectFaults(tenant, { kind: "claims", match: { as: "staff" }, times: null });
  expect(await pane.actions.log("rudeness")).toBe(true);
  await expect.poll(() => pane.state().sendProblem?.type, soon).toBe("sign-in-needed");
  const { sendProblem } = pane.state();
  expect(sendProblem && sayProblem(sendProblem)).toBe("Your organisation asks for one more step. Sign in again to take it.");
  expect(await workspace.outbox.all()).toHaveLength(1);
  expect(await rowsIn(tenant, "Contacts")).toBe(before);
  await injectFaults(tenant);
  gives.claims = true;
  await pane.actions.signIn();
  // It is tried again by itself, after the rest that follows a try.
  passTime(60_000);
  await expect.poll(() => pane.state().outbox, soon).toEqual([]);
  expect(inWindow).toMatchObject([{ claims: expect.stringContaining("nbf") }]);
  expect(await rowsIn(tenant, "Contacts")).toBe(before + 1);
});

test("what the tab records and reads while claims are asked for is done after one token with them, or refused in words with nothing written", async () => {
  const tenant = await testSetUpTenant();
  const gives = { claims: true };
  const app = await openApp(tenant, "manager", gives);
  const desk = createDeskStore({ ...app.services, ifFree: (_, work) => work() });
  desk.start();
  await expect.poll(() => desk.state().connection !== null, soon).toBe(true);
  const { connection } = desk.state();
  if (!connection) throw new Error("The tab did not connect.");
  const record = (name: string) => recordPerson(connection.work, { name, link: null, standing: "confirmed" });
  const before = await rowsIn(tenant, "People");
  await injectFaults(tenant, { kind: "claims", match: { as: "manager" }, times: 1 });
  expect(await record("Rowan Ash")).toMatchObject({ ok: true });
  expect(app.claimsAsked()).toHaveLength(1);
  expect(await rowsIn(tenant, "People")).toBe(before + 1);
  gives.claims = false;
  await injectFaults(tenant, { kind: "claims", match: { as: "manager" }, times: null });
  expect(await record("Jan Maddox")).toMatchObject({ ok: false, error: { type: "sign-in-needed", cause: "more-asked" } });
  await desk.controls.refresh();
  expect(desk.state().problem).toMatchObject({ type: "sign-in-needed", cause: "more-asked" });
  expect(desk.state().desk).not.toBeNull();
  expect(await rowsIn(tenant, "People")).toBe(before + 1);
  await injectFaults(tenant);
  gives.claims = true;
  await desk.controls.signIn();
  expect(app.inWindow).toMatchObject([{ claims: expect.stringContaining("nbf") }]);
  expect(desk.state().problem).toBeNull();
});
