import type { Faults } from "../faults.ts";
import { parseJson, replyToResponse, settle } from "../http.ts";
import { lostAnswer, passFaults } from "../inject-faults.ts";
import { mayManageLists } from "../rights/access.ts";
import { callerKeyOf, readCaller } from "../tokens.ts";
import type { World } from "../world.ts";
import { sharePointAccessDenied, sharePointNotFound, sharePointNotImplemented } from "../wire-errors.ts";
import { readSteps } from "./address.ts";
import type { SharePointCall, SharePointOperation } from "./operation.ts";
import { sharePointOperations } from "./operations.ts";

export interface SharePointPipelineDeps {
  readonly faults: Faults;
  readonly wait: (ms: number) => Promise<void>;
  readonly world: () => World;
}

const contentType = "application/json;odata=nometadata;streaming=true;charset=utf-8";

// A token for Graph and one for SharePoint differ in the real service; the sandbox takes the same for both.
const managingScopes = ["Sites.Manage.All", "Sites.FullControl.All", "AllSites.Manage", "AllSites.FullControl"];

/** Answers a request to SharePoint REST; `path` is server-relative, with the query. Only site owners get past the door. */
export const createSharePointPipeline =
  ({ faults, wait, world }: SharePointPipelineDeps) =>
  async (request: Request, path: string): Promise<Response> => {
    const text = await request.text();
    const method = methodOf(request);
    const url = new URL(path, "https://sandbox.invalid");
    const authorization = request.headers.get("authorization");
    const facts = { method, path, as: callerKeyOf(authorization, world().directory, world().now()) };
    if (faults.take(facts, "offline") !== undefined) return lostAnswer();
    const reply = await settle(async () => {
      await passFaults(faults, facts, wait);
      const caller = readCaller(authorization, world().directory, world().now());
      const { args, operation } = findOperation(method, url.pathname, world());
      const isAllowed = mayManageLists(world(), caller.person) && managingScopes.some((scope) => caller.scopes.includes(scope));
      if (!isAllowed) throw sharePointAccessDenied();
      // Without $select SharePoint gives every property that is not expensive; here it always does.
      const option = [...url.searchParams.keys()].find((name) => !["$expand", "$select", ...(operation.options ?? [])].includes(name));
      if (option !== undefined) throw sharePointNotImplemented(`The query option ${option}`);
      return operation.run({ world: world(), caller, args, query: url.searchParams, body: parseJson(text) });
    });
    if (faults.take(facts, "lost-answer") !== undefined) return lostAnswer();
    return replyToResponse({ ...reply, headers: { date: new Date(world().now()).toUTCString(), ...reply.headers } }, contentType);
  };

/** SharePoint's clients send MERGE and DELETE as a POST with a header. */
const methodOf = (request: Request): string => (request.headers.get("x-http-method") ?? request.method).toUpperCase();

const findOperation = (method: string, path: string, { directory }: World): { readonly operation: SharePointOperation; readonly args: SharePointCall["args"] } => {
  const api = `${directory.site.path}/_api/`;
  if (!path.toLowerCase().startsWith(api)) throw sharePointNotFound(`The site of ${path}`);
  const steps = readSteps(path.slice(api.length));
  const pattern = steps.map(({ args, name }) => (args === null ? name : `${name}()`)).join("/");
  const operation = sharePointOperations.find((each) => each.path === pattern && each.method === method);
  if (operation === undefined) throw sharePointNotImplemented(`${method} ${path}`);
  return { operation, args: steps.flatMap(({ args }) => (args === null ? [] : [args])) };
};
