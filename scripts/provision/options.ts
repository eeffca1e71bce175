import { err, ok, type Result } from "../../src/domain/base/result.ts";
import { isAddress, microsoftGraph, withoutVersion } from "../command/addresses.ts";
import { readArgs } from "../command/read-args.ts";

/** What the command is to do, and with what. */
export type ProvisionOptions = SiteOptions | ScriptOptions;

export interface SiteOptions {
  readonly command: "plan" | "apply" | "verify" | "remove";
  readonly settings: string;
  /** Address of Graph, to which `/v1.0` is added. */
  readonly graph: string;
  /** Address of SharePoint, to which the site's path is added; null for that of the site itself. */
  readonly sharePoint: string | null;
  readonly tokens: TokenSource;
}

interface ScriptOptions {
  readonly command: "script";
  readonly settings: string;
  readonly dialect: "pnp" | "m365";
}

export type TokenSource =
  | { readonly type: "given"; readonly graph: string; readonly sharePoint: string }
  /** The administrator signs in, in the browser or with a code on another device. */
  | { readonly type: "sign-in"; readonly how: "browser" | "device-code" };

export const usage = `Usage: npm run provision -- plan|apply|verify|remove --settings FILE [options]
   or: npm run provision -- script pnp|m365 --settings FILE

  plan      says what would be made and changed, and does nothing
  apply     does it, step by step, and reads everything back; after a break, run it again
  verify    compares the site with the plan: ends with 0 when all is as planned, with 1 when something
            differs, with 2 when something could not be read
  remove    shuts the application out and withdraws what was agreed to; records, lists and groups stay
  script    prints the same plan as a script for PnP PowerShell or CLI for Microsoft 365

  --settings     the settings file; docs/settings.example.json shows one, docs/settings.schema.json says what it takes
  --graph        address of Graph; https://graph.microsoft.com
  --sharepoint   address of SharePoint, without the site's path; that of the site in the settings file
  --device-code  sign in with a code on another device, where no browser can be opened here

An administrator signs in, unless tokens are given in the environment variables EVENHAND_GRAPH_TOKEN and
EVENHAND_SHAREPOINT_TOKEN: both, because Graph and SharePoint take none of each other's.`;

const commands = ["plan", "apply", "verify", "remove", "script"] as const;
const dialects = ["pnp", "m365"] as const;

/** Reads the command line. What is missing, unknown or repeated is refused in a sentence that names it. */
export const parseOptions = (args: readonly string[], env: Readonly<Record<string, string | undefined>>): Result<ProvisionOptions, string> => {
  const parsed = readArgs(args, known);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  const [name, second, ...more] = positionals;
  const command = commands.find((each) => each === name);
  if (command === undefined)
    return err(name === undefined ? "Say what to do: plan, apply, verify, remove or script." : `There is no command "${name}". There are plan, apply, verify, remove and script.`);
  const { settings, graph = microsoftGraph, sharepoint, "device-code": deviceCode = false } = values;
  if (settings === undefined || settings === "") return err("Say which settings: --settings FILE. docs/settings.example.json shows one.");
  if (command === "script") {
    const dialect = dialects.find((each) => each === second);
    if (dialect === undefined || more.length > 0) return err("Say for what to write the script: script pnp (PnP PowerShell) or script m365 (CLI for Microsoft 365).");
    const needless = Object.keys(values).find((option) => option !== "settings");
    return needless === undefined ? ok({ command, settings, dialect }) : err(`--${needless} is of no use to script, which asks nothing of anybody. Leave it out.`);
  }
  if (second !== undefined) return err(`"${second}" after ${command} means nothing. Leave it out.`);
  if (!isAddress(graph)) return err(`--graph is "${graph}", which is no address. Write one such as ${microsoftGraph}.`);
  if (sharepoint !== undefined && !isAddress(sharepoint)) return err(`--sharepoint is "${sharepoint}", which is no address. Write one such as https://tenant.sharepoint.com.`);
  const tokens = readTokens(env, { deviceCode, isMicrosoft: graph === microsoftGraph && sharepoint === undefined });
  if (!tokens.ok) return tokens;
  return ok({ command, settings, graph: withoutVersion(graph), sharePoint: sharepoint?.replace(/\/+$/, "") ?? null, tokens: tokens.value });
};

interface SignInChoice {
  readonly deviceCode: boolean;
  readonly isMicrosoft: boolean;
}

export const readTokens = (env: Readonly<Record<string, string | undefined>>, { deviceCode, isMicrosoft }: SignInChoice): Result<TokenSource, string> => {
  const { EVENHAND_GRAPH_TOKEN: graph = "", EVENHAND_SHAREPOINT_TOKEN: sharePoint = "" } = env;
  if (graph !== "" && sharePoint !== "") {
    return deviceCode ? err("--device-code signs somebody in, and the environment has tokens already. Leave out one of the two.") : ok({ type: "given", graph, sharePoint });
  }
  if (graph !== "") return err("EVENHAND_GRAPH_TOKEN is set and EVENHAND_SHAREPOINT_TOKEN is not. Set both, or neither to sign in.");
  if (sharePoint !== "") return err("EVENHAND_SHAREPOINT_TOKEN is set and EVENHAND_GRAPH_TOKEN is not. Set both, or neither to sign in.");
  // Whoever signs in does so for Microsoft 365, and for nobody else who may stand at another address.
  if (!isMicrosoft)
    return err("With --graph or --sharepoint give the tokens in EVENHAND_GRAPH_TOKEN and EVENHAND_SHAREPOINT_TOKEN: signing in is for Microsoft's own addresses alone.");
  return ok({ type: "sign-in", how: deviceCode ? "device-code" : "browser" });
};

const known = { settings: { type: "string" }, graph: { type: "string" }, sharepoint: { type: "string" }, "device-code": { type: "boolean" } } as const;
