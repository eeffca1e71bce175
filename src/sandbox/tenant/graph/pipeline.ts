import type { Exchanges } from "../exchanges.ts";
import type { FaultFacts, Faults } from "../faults.ts";
import type { Reply } from "../http.ts";
import { parseJson, replyToResponse, settle } from "../http.ts";
import { lostAnswer, passFaults } from "../inject-faults.ts";
import { corsHeaders } from "../cors.ts";
import type { Quirks } from "../quirks/quirks.ts";
import type { Caller } from "../tokens.ts";
import { callerKeyOf, readCaller } from "../tokens.ts";
import type { World } from "../world.ts";
import { accessDenied, bodyNotJson, directoryScopeMissing, mailAccessDenied, teamsScopeMissing } from "../wire-errors.ts";
import type { GraphCall, InnerRequest, Operation } from "./operation.ts";
import { addErrorDetails } from "./error-details.ts";
import { findRoute } from "./router.ts";

export interface PipelineDeps {
  readonly exchanges: Exchanges;
  readonly faults: Faults;
  readonly wait: (ms: number) => Promise<void>;
  readonly world: () => World;
}

/** Answers a request to Graph. `path` is below `/v1.0`, with the query; `linkBase` is the address of `/v1.0` for the caller. */
export type GraphPipeline = (request: Request, path: string, linkBase: string) => Promise<Response>;

interface GraphRequest extends InnerRequest {
  readonly linkBase: string;
}

const contentType = "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8";

/** Faults, then token, route and scope, then the operation; errors to the wire; the exchange recorded. */
export const createGraphPipeline = ({ exchanges, faults, wait, world }: PipelineDeps): GraphPipeline => {
  const run = async (request: GraphRequest, caller: () => Caller, facts: FaultFacts): Promise<Reply> => {
    const reply = await settle(async () => {
      await passFaults(faults, facts, wait);
      return operate(request, caller());
    });
    return asBusyPage(addErrorDetails(reply, world(), request.headers), world().quirks);
  };

  const operate = (request: GraphRequest, caller: Caller): Reply | Promise<Reply> => {
    const url = new URL(request.url, "https://graph.microsoft.com");
    const { functionParams, operation, params } = findRoute(request.method, url.pathname);
    requireScope(operation, caller);
    if (request.body === unreadable) throw bodyNotJson();
    for (const [name, value] of Object.entries(functionParams)) url.searchParams.append(name, value);
    const facts = { method: request.method, path: request.url, as: caller.person.key };
    const call: GraphCall = {
      world: world(),
      caller,
      operation: `${operation.method} ${operation.path}`,
      path: url.pathname.replace(/\(token='[^']*'\)$/, ""),
      param: (name) => requireParam(params, name),
      query: url.searchParams,
      headers: request.headers,
      body: request.body,
      linkBase: request.linkBase,
      isEmptyRead: operation.readsItems === true && faults.take(facts, "empty-read") !== undefined,
      perform: (inner) => run({ ...inner, linkBase: request.linkBase }, () => caller, { method: inner.method, path: inner.url, as: caller.person.key }),
    };
    return operation.run(call);
  };

  return async (request, path, linkBase) => {
    const text = await request.text();
    const body = text === "" ? undefined : (parseJson(text) ?? unreadable);
    const authorization = request.headers.get("authorization");
    const as = callerKeyOf(authorization, world().directory, world().now());
    const facts = { method: request.method, path, as };
    if (faults.take(facts, "offline") !== undefined) return lostAnswer();
    const reply = await run(
      { method: request.method, url: path, headers: request.headers, body, linkBase },
      () => readCaller(authorization, world().directory, world().now()),
      facts,
    );
    const isLost = faults.take(facts, "lost-answer") !== undefined;
    const headers = { "request-id": world().random(), date: new Date(world().now()).toUTCString(), ...corsHeaders(world().quirks), ...reply.headers };
    exchanges.add({
      method: request.method,
      url: `https://graph.microsoft.com/v1.0${path}`,
      requestHeaders: recordedHeaders(request.headers),
      requestBody: body === unreadable ? text : body,
      status: isLost ? null : reply.status,
      responseHeaders: isLost ? {} : { ...(reply.body === undefined ? {} : { "content-type": contentType }), ...headers },
      responseBody: isLost ? undefined : reply.body,
      as,
    });
    return isLost ? lostAnswer() : replyToResponse({ ...reply, headers }, contentType);
  };
};

/** A service that is busy may answer with a page for people. */
const asBusyPage = (reply: Reply, { retryAfter }: Quirks): Reply =>
  retryAfter === "html" && (reply.status === 429 || reply.status === 503)
    ? { ...reply, headers: { ...reply.headers, "content-type": "text/html; charset=utf-8" }, body: busyPage }
    : reply;

const busyPage = "<!doctype html><html><head><title>The service is busy</title></head><body><h1>Please try again later.</h1></body></html>";

/** Stands for a body that is no JSON, until the operation is known to exist. */
const unreadable = Symbol("unreadable");

const requireScope = ({ scopes, service }: Operation, caller: Caller): void => {
  if (scopes.length === 0 || scopes.some((scope) => caller.scopes.includes(scope))) return;
  switch (service) {
    case "directory":
      throw directoryScopeMissing();
    case "mail":
      throw mailAccessDenied();
    case "sharepoint":
      throw accessDenied();
    case "teams":
      throw teamsScopeMissing(scopes, caller.scopes);
  }
};

const requireParam = (params: Readonly<Record<string, string>>, name: string): string => {
  const value = params[name];
  if (value === undefined) throw new Error(`The path of the operation has no {${name}}`);
  return value;
};

const recordedHeaders = (headers: Headers): Readonly<Record<string, string>> =>
  Object.fromEntries([...headers].map(([name, value]) => [name, name === "authorization" ? "Bearer x" : value]));
