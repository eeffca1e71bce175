import { err, ok, type Result } from "../../src/domain/base/result.ts";
import { ledgerLists, type LedgerList } from "../../src/domain/ledger/lists.ts";
import { sampleDirectory } from "../../src/sandbox/tenant/sample-directory.ts";
import { readOptions } from "../command/read-args.ts";

/** What is to be verified, and with what. */
export interface VerifyOptions {
  /** Address of Graph, to which `/v1.0` is added. */
  readonly graph: string;
  readonly site: string;
  readonly token: TokenSource;
  readonly lists: readonly LedgerList[];
  /** File to which a digest is written; null for none. */
  readonly digest: string | null;
  /** File of a digest that was kept; null for none. */
  readonly against: string | null;
}

type TokenSource = { readonly type: "given"; readonly token: string } | { readonly type: "sandbox"; readonly address: string; readonly as: string };

export const usage = `Usage: npm run verify-ledger -- --sandbox http://localhost:3000 [options]
   or: EVENHAND_GRAPH_TOKEN=… npm run verify-ledger -- --site https://<host>/sites/<name> [options]

  --sandbox   a sandbox that runs, which gives a token itself
  --as        as whom to read the sandbox; owner
  --site      SharePoint site that holds the lists
  --graph     address of Graph; https://graph.microsoft.com
  --lists     lists to read, with commas between; all: ${ledgerLists.join(",")}
  --digest    file to write a digest to, to be kept outside the site
  --against   file of a digest that was kept: which rows are gone or changed since

Ends with 0 when all is in order, 1 when a row is altered, removed, inserted, by somebody not entitled or mis-keyed,
and 2 when something could not be read.`;

/** Reads the command line. What is missing or unknown is refused in a sentence. */
export const parseOptions = (args: readonly string[], env: Readonly<Record<string, string | undefined>>): Result<VerifyOptions, string> => {
  const parsed = readOptions(args, known);
  if (!parsed.ok) return parsed;
  const { sandbox, as = "owner", digest = null, against = null, ...values } = parsed.value;
  const lists = values.lists?.split(",").map((list) => list.trim()) ?? ledgerLists;
  const unknown = lists.find((list) => !isLedgerList(list));
  if (unknown !== undefined) return err(`There is no list "${unknown}". The lists are ${ledgerLists.join(", ")}.`);
  const rest = { lists: lists.filter(isLedgerList), digest, against };
  if (sandbox !== undefined) {
    if (!URL.canParse(sandbox)) return err(`--sandbox is "${sandbox}", which is no address.`);
    const address = new URL(sandbox).origin;
    const { hostname, path } = sampleDirectory.site;
    return ok({ ...rest, graph: values.graph ?? `${address}/graph`, site: values.site ?? `https://${hostname}${path}`, token: { type: "sandbox", address, as } });
  }
  const { site, graph = "https://graph.microsoft.com" } = values;
  if (site === undefined || !URL.canParse(site)) return err("Say which site: --site https://<host>/sites/<name>, or --sandbox http://localhost:3000.");
  if (!URL.canParse(graph)) return err(`--graph is "${graph}", which is no address.`);
  const token = env["EVENHAND_GRAPH_TOKEN"] ?? "";
  if (token === "") return err("Put a token for Graph into the environment variable EVENHAND_GRAPH_TOKEN.");
  return ok({ ...rest, graph: graph.replace(/\/$/, ""), site, token: { type: "given", token } });
};

const isLedgerList = (name: string): name is LedgerList => ledgerLists.some((list) => list === name);

const text = { type: "string" } as const;
const known = { sandbox: text, as: text, site: text, graph: text, lists: text, digest: text, against: text };
