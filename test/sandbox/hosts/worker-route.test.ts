import { expect, test } from "vitest";
import { routeRequest } from "../../../src/sandbox/hosts/shared/worker-route.ts";

const origin = "http://localhost:3000";
const route = (address: string) => routeRequest(address, origin);

test("Graph goes to the tenant with its query untouched", () => {
  expect(route("https://graph.microsoft.com/v1.0/sites/s/lists?$filter=fields%2FA%20eq%20'o''neil%2Ba%26b'")).toEqual({
    kind: "tenant",
    path: "/graph/v1.0/sites/s/lists?$filter=fields%2FA%20eq%20%27o%27%27neil%2Ba%26b%27",
  });
});

test("SharePoint of the site goes to the tenant", () => {
  expect(route("https://evenhand.sharepoint.example/sites/evenhand/_api/web")).toEqual({ kind: "tenant", path: "/sharepoint/sites/evenhand/_api/web" });
});

test("the sandbox's own pages are left alone", () => {
  expect([route(`${origin}/graph/v1.0/me`).kind, route(`blob:${origin}/x`).kind, route("data:,x").kind]).toEqual(["own", "own", "own"]);
});

test("the list of domains that teams-js asks for is answered on the spot", () => {
  expect(route("https://res.cdn.office.net/teams-js/validDomains/json/validDomains.json")).toEqual({ kind: "teams-domains" });
});

test.each([
  "https://graph.microsoft.com.evil.example/v1.0/me",
  "http://graph.microsoft.com/v1.0/me",
  "https://res.cdn.office.net/other.js",
  "https://telemetryservice.firstpartyapps.oaspapps.com/x",
  "http://localhost:3001/",
])("%s would leave the sandbox and is refused", (address) => {
  expect(route(address)).toEqual({ kind: "refuse" });
});
