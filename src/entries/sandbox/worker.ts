import { asPageSees } from "../../sandbox/tenant/cors.ts";
import { routeRequest } from "../../sandbox/hosts/shared/worker-route.ts";

/** The part of a service worker's global scope that is used here; the project compiles for pages, not for workers. */
interface WorkerScope {
  readonly location: { readonly origin: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate" | "message", listener: (event: LifecycleEvent) => void): void;
  addEventListener(type: "fetch", listener: (event: FetchEvent) => void): void;
}

interface LifecycleEvent {
  waitUntil(work: Promise<void>): void;
}

interface FetchEvent {
  readonly request: Request;
  respondWith(response: Promise<Response> | Response): void;
}

const scope = globalThis as unknown as WorkerScope;

const teamsDomains = { validDomains: ["teams.microsoft.com"] };

const passToTenant = async (request: Request, path: string): Promise<Response> => {
  const hasBody = request.method !== "GET" && request.method !== "HEAD";
  const answer = await fetch(path, {
    method: request.method,
    headers: request.headers,
    ...(hasBody ? { body: await request.arrayBuffer() } : {}),
  });
  // The tenant's way of saying that a real client would have seen the connection fail.
  if (answer.headers.has("x-sandbox-lost")) return Response.error();
  // To the page it comes from another origin, and CORS hides from it what it would hide there.
  return asPageSees(answer);
};

scope.addEventListener("install", (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener("activate", (event) => event.waitUntil(scope.clients.claim()));
// A page loaded past the worker, by a forced reload, asks to be taken under control again.
scope.addEventListener("message", (event) => event.waitUntil(scope.clients.claim()));

scope.addEventListener("fetch", (event) => {
  const route = routeRequest(event.request.url, scope.location.origin);
  switch (route.kind) {
    case "own":
      return;
    case "tenant":
      return event.respondWith(passToTenant(event.request, route.path));
    case "teams-domains":
      return event.respondWith(Response.json(teamsDomains));
    case "refuse":
      return event.respondWith(Response.error());
  }
});
