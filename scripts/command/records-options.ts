import { err, ok, type Result } from "../../src/domain/base/result.ts";
import { isAddress, microsoftGraph, withoutVersion } from "./addresses.ts";

/** On which site, and as whom, the records are read. */
export interface RecordsOptions {
  readonly settings: string;
  readonly graph: string;
  readonly token: { readonly type: "given"; readonly graph: string } | { readonly type: "sign-in"; readonly how: "browser" | "device-code" };
}

export const recordsOptions = { settings: { type: "string" }, graph: { type: "string" }, "device-code": { type: "boolean" } } as const;

export const recordsUsage = `  --settings     the settings file of npm run provision, which names the site
  --graph        address of Graph; https://graph.microsoft.com
  --device-code  sign in with a code on another device, where no browser can be opened here

Somebody signs in, unless a token for Graph is given in the environment variable EVENHAND_GRAPH_TOKEN.`;

interface RecordsValues {
  readonly settings?: string | undefined;
  readonly graph?: string | undefined;
  readonly "device-code"?: boolean | undefined;
}

export const readRecordsOptions = (
  { settings, graph = microsoftGraph, "device-code": deviceCode = false }: RecordsValues,
  env: Readonly<Record<string, string | undefined>>,
): Result<RecordsOptions, string> => {
  if (settings === undefined || settings === "") return err("Say which settings: --settings FILE. docs/settings.example.json shows one.");
  if (!isAddress(graph)) return err(`--graph is "${graph}", which is no address. Write one such as ${microsoftGraph}.`);
  const { EVENHAND_GRAPH_TOKEN: token = "" } = env;
  if (token !== "" && deviceCode) return err("--device-code signs somebody in, and the environment has a token already. Leave out one of the two.");
  if (token !== "") return ok({ settings, graph: withoutVersion(graph), token: { type: "given", graph: token } });
  // Whoever signs in does so for Microsoft 365, and for nobody else who may stand at another address.
  if (graph !== microsoftGraph) return err("With --graph give the token in EVENHAND_GRAPH_TOKEN: signing in is for Microsoft's own address alone.");
  return ok({ settings, graph, token: { type: "sign-in", how: deviceCode ? "device-code" : "browser" } });
};
