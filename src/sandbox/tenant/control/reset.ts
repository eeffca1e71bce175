import type { Reply } from "../http.ts";
import { isRecord, noContent } from "../http.ts";
import type { ControlCall } from "./operation.ts";

/** Wipes everything, lets the seed be written through the front door, and forgets the traffic of the seeding. */
export const resetTenant = async ({ afterReset, body, exchanges, faults, quirks, store }: ControlCall): Promise<Reply> => {
  const { pack, seed } = isRecord(body) ? body : {};
  store.restart([]);
  faults.replace([]);
  quirks.replace({});
  await afterReset({
    ...(typeof seed === "string" ? { seed } : {}),
    ...(typeof pack === "string" ? { pack } : {}),
  });
  exchanges.clear();
  return noContent;
};
