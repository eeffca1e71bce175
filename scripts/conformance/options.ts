import { err, ok, type Result } from "../../src/domain/base/result.ts";
import { isAddress, microsoftGraph, withoutVersion } from "../command/addresses.ts";
import { readArgs } from "../command/read-args.ts";
import { readTokens, type TokenSource } from "../provision/options.ts";

export interface ConformanceOptions {
  readonly command: "try" | "make" | "people" | "remove";
  readonly settings: string;
  readonly graph: string;
  readonly sharePoint: string | null;
  readonly tokens: TokenSource;
}

export const usage = `Usage: npm run conformance -- try|make|people|remove --settings FILE [options]

  try       tries what set-up needs of the tenant, in two lists that it makes, and takes them away again
  make      the same, and leaves the lists for the page conformance.html
  people    prints the site's own numbers of people, for authors by lookup; changes nothing
  remove    takes the two lists away, with all that is in them

  --settings     the settings file of npm run provision
  --graph        address of Graph; https://graph.microsoft.com
  --sharepoint   address of SharePoint, without the site's path; that of the site in the settings file
  --device-code  sign in with a code on another device, where no browser can be opened here

An administrator signs in through the registration of set-up, unless tokens are given in the environment variables
EVENHAND_GRAPH_TOKEN and EVENHAND_SHAREPOINT_TOKEN. Ends with 0 when all is as Evenhand relies on, with 1 when
something differs, with 2 when something could not be tried.`;

const commands = ["try", "make", "people", "remove"] as const;

export const parseOptions = (args: readonly string[], env: Readonly<Record<string, string | undefined>>): Result<ConformanceOptions, string> => {
  const parsed = readArgs(args, known);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  const [name, ...more] = positionals;
  const command = commands.find((each) => each === name);
  if (command === undefined || more.length > 0) return err("Say what to do: try, make, people or remove.");
  const { settings, graph = microsoftGraph, sharepoint, "device-code": deviceCode = false } = values;
  if (settings === undefined || settings === "") return err("Say which settings: --settings FILE. docs/settings.example.json shows one.");
  if (!isAddress(graph)) return err(`--graph is "${graph}", which is no address. Write one such as ${microsoftGraph}.`);
  if (sharepoint !== undefined && !isAddress(sharepoint)) return err(`--sharepoint is "${sharepoint}", which is no address. Write one such as https://tenant.sharepoint.com.`);
  const tokens = readTokens(env, { deviceCode, isMicrosoft: graph === microsoftGraph && sharepoint === undefined });
  if (!tokens.ok) return tokens;
  return ok({ command, settings, graph: withoutVersion(graph), sharePoint: sharepoint?.replace(/\/+$/, "") ?? null, tokens: tokens.value });
};

const known = { settings: { type: "string" }, graph: { type: "string" }, sharepoint: { type: "string" }, "device-code": { type: "boolean" } } as const;
