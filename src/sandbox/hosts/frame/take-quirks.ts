import type { HostName } from "../shared/host-settings.ts";
import { readQuirks } from "../shared/tenant-client.ts";
import { installStorageQuirk } from "./storage-quirks.ts";

/** Takes on the quirks that concern the page itself, before anything of the product runs in it. */
export const takeQuirks = async (host: HostName): Promise<void> => {
  const read = await readQuirks().catch(() => null);
  installStorageQuirk(read?.quirks.storage, host);
};
