import type { Reply } from "../http.ts";
import { isRecord } from "../http.ts";
import { secondsText } from "../store/columns.ts";
import type { World } from "../world.ts";

/** Adds the time and the ids by which Microsoft's support finds a failed request. */
export const addErrorDetails = (reply: Reply, { now, random }: World, requestHeaders: Headers): Reply => {
  if (!isRecord(reply.body) || !isRecord(reply.body["error"])) return reply;
  const requestId = random();
  const innerError = {
    date: secondsText(now()).slice(0, -1),
    "request-id": requestId,
    "client-request-id": requestHeaders.get("client-request-id") ?? requestId,
  };
  return { ...reply, body: { error: { ...reply.body["error"], innerError } } };
};
