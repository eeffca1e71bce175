import { parseJson } from "../../src/domain/base/json.ts";
import { isRecord } from "../../src/domain/base/record.ts";
import { err, ok, type Result } from "../../src/domain/base/result.ts";
import type { PageConfig } from "../../src/entries/compose/config.ts";

/** A configuration as `npm run package` writes it; the error says in a sentence what is wrong. Pages are built with no other. */
export const checkConfig = (text: string): Result<PageConfig, string> => {
  const { clientId, tenantId, site } = namesIn(parseJson(text));
  if (!isFilled(clientId) || !isFilled(tenantId) || !isFilled(site) || !URL.canParse(site))
    return err("Client id, tenant id or site are missing: run `npm run package` once more.");
  if (isSandboxSite(site) !== isSandboxClient(clientId)) return err("The sandbox's site and a real client id cannot be combined.");
  return ok({ clientId, tenantId, site: site.replace(/\/$/, "") });
};

const isFilled = (value: unknown): value is string => typeof value === "string" && value !== "";

const namesIn = (value: unknown): Readonly<Record<string, unknown>> => (isRecord(value) ? value : {});

// Ids of the sandbox are plainly made up, and its site is in a domain that cannot exist.
const isSandboxSite = (site: string): boolean => new URL(site).hostname.endsWith(".example");

const isSandboxClient = (clientId: string): boolean => clientId.startsWith("00000000-");
