import { parseJson, replyOfFailure, replyToResponse } from "../http.ts";
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
    return replyToResponse(await replyTo(request.method, path, body, { ...deps, world: world(), headers: request.headers, body }), contentType);
  };

const contentType = "application/json; charset=utf-8";

const replyTo = async (method: string, path: string, body: unknown, call: ControlCall): Promise<Reply> => {
  try {
    const operation = controlOperations.find((each) => each.path === path && each.method === method);
    if (operation === undefined) throw notImplemented(`${method} ${path}`);
    if (body === undefined) throw controlRefused("The body is not JSON.");
    return await operation.run(call);
  } catch (error) {
    const reply = replyOfFailure(error);
    if (reply === undefined) throw error;
    return reply;
  }
};
