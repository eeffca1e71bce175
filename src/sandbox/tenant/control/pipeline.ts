import { parseJson, replyToResponse, settle } from "../http.ts";
import type { Reply } from "../http.ts";
import { controlRefused, notImplemented } from "../wire-errors.ts";
import type { ControlCall } from "./operation.ts";
import { controlOperations } from "./operations.ts";

export type ControlDeps = Omit<ControlCall, "body" | "headers" | "world"> & { readonly world: () => ControlCall["world"] };

/** Answers a request to one of the sandbox's own addresses. */
export const createControlPipeline =
  ({ world, ...deps }: ControlDeps) =>
  async (request: Request, path: string): Promise<Response> => {
    const text = await request.text();
    const body = text === "" ? {} : parseJson(text);
    const call = { ...deps, world: world(), headers: request.headers, body };
    const reply = await settle(() => operate(request.method, path, call));
    return replyToResponse({ ...reply, headers: { date: new Date(call.world.now()).toUTCString(), ...reply.headers } }, contentType);
  };

const contentType = "application/json; charset=utf-8";

const operate = (method: string, path: string, call: ControlCall): Reply | Promise<Reply> => {
  const operation = controlOperations.find((each) => each.path === path && each.method === method);
  if (operation === undefined) throw notImplemented(`${method} ${path}`);
  if (call.body === undefined) throw controlRefused("The body is not JSON.");
  return operation.run(call);
};
