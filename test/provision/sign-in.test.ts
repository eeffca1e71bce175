import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { agreeing, fakeEntra } from "../support/fake-entra.ts";
import { graphScopes, signInWith, type SignInRequest } from "../../scripts/provision/sign-in.ts";

const request: SignInRequest = {
  clientId: "5b0f0000-0000-4000-8000-000000000012",
  tenantId: "5b070000-0000-4000-8000-000000000001",
  sharePoint: "https://evenhand.sharepoint.example",
  how: "browser",
  purpose: "read-groups",
};

test("an administrator signs in with PKCE on a loopback address, for Graph and for SharePoint apart, each with what it needs", async () => {
  const { network, asked } = fakeEntra();
  const opened: URL[] = [];
  const tokens = signInWith({ say: () => {}, openBrowser: agreeing(opened), network })(request);
  expect(await tokens.graph({ renew: false })).toEqual({ ok: true, value: "token for https://graph.microsoft.com/Sites.FullControl.All" });
  const [first] = opened;
  expect(first?.searchParams.get("code_challenge_method")).toBe("S256");
  expect(new URL(first?.searchParams.get("redirect_uri") ?? "").hostname).toMatch(/^(localhost|127\.0\.0\.1)$/);
  expect(first?.searchParams.get("scope")).toContain("https://graph.microsoft.com/GroupMember.Read.All");
  expect(asked[0]?.get("code_verifier")).toMatch(/^[\w-]{43,}$/);
  expect(await tokens.sharePoint({ renew: false })).toMatchObject({ ok: true, value: expect.stringContaining("https://evenhand.sharepoint.example/AllSites.FullControl") });
  expect(asked.length).toBeGreaterThan(1);
  expect(await tokens.graph({ renew: false })).toMatchObject({ ok: true, value: expect.stringContaining("graph.microsoft.com") });
}, 20_000);

test("docs/deploy.md and docs/permissions.md name every permission that is asked for, and no other of Graph's", () => {
  const asked = [...new Set(Object.values(graphScopes).flat())].toSorted();
  const [, section = ""] = readFileSync(new URL("../../docs/deploy.md", import.meta.url), "utf8").split("### The registration of set-up");
  const rows = (section.split("### ")[0] ?? "").split("\n").filter((line) => line.includes("| Microsoft Graph |"));
  expect(rows.flatMap((line) => [...line.matchAll(/`([A-Za-z]+\.[\w.]+)`/g)].map(([, scope]) => scope)).toSorted()).toEqual(asked);
  const permissions = readFileSync(new URL("../../docs/permissions.md", import.meta.url), "utf8");
  for (const scope of asked) expect(permissions).toContain(`\`${scope}\``);
});

test("where no browser can be opened a code is shown, to be typed on another device", async () => {
  const { network } = fakeEntra();
  const said: string[] = [];
  const tokens = signInWith({ say: (line) => void said.push(line), network })({ ...request, how: "device-code" });
  expect(await tokens.graph({ renew: false })).toMatchObject({ ok: true });
  expect(said).toEqual(["Enter the code ABC"]);
}, 20_000);

test("a sign-in that does not succeed is said, with Entra's own words", async () => {
  const { network } = fakeEntra();
  const closing = async (): Promise<void> => Promise.reject(new Error("The browser was closed"));
  const tokens = signInWith({ say: () => {}, openBrowser: closing, network })(request);
  expect(await tokens.graph({ renew: false })).toEqual({ ok: false, error: { type: "sign-in-needed", detail: "The browser was closed" } });
});
