import { removeScratchLists } from "../../src/adapters/graph/scratch-lists.ts";
import { siteAddress } from "../../src/adapters/graph/site-address.ts";
import { quirksOf, runProbes, type ProbeEntry } from "../../src/app/conformance/run-probes.ts";
import { siteProbes } from "../../src/app/conformance/set-up-probes.ts";
import type { DeploymentFile } from "../../src/app/setup/deployment-file.ts";
import { resolveGroups } from "../../src/app/setup/resolve-groups.ts";
import { err, ok, type Result } from "../../src/domain/base/result.ts";
import { conformanceWords } from "../../src/ui/words/conformance-words.ts";
import { openDoor, type Network } from "../command/open-door.ts";
import { openFile, type FileDeps } from "../command/open-file.ts";
import { openSite, type Tokens } from "../provision/open-site.ts";
import { sayError } from "../provision/say.ts";
import type { SignInFor } from "../provision/sign-in.ts";
import { parseOptions, usage, type ConformanceOptions } from "./options.ts";

export interface ConformanceDeps extends Network, FileDeps {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** A line for whoever runs the command. */
  readonly say: (line: string) => void;
  readonly signIn: SignInFor;
}

/** 0: all is as Evenhand relies on. 1: something differs. 2: something could not be tried or taken away, or the command was mistaken. */
type ExitCode = 0 | 1 | 2;

/** Carries out one command line. Throws nothing but defects. */
export const conformance = async (deps: ConformanceDeps, args: readonly string[]): Promise<ExitCode> => {
  const { say } = deps;
  const options = parseOptions(args, deps.env);
  if (!options.ok) return refuse(say, [options.error, "", usage]);
  const { command, graph } = options.value;
  const file = await openFile(deps, options.value.settings);
  if (!file.ok) return refuse(say, file.error);
  const tokens = tokensOf(deps, options.value, file.value);
  if (!tokens.ok) return refuse(say, [tokens.error]);
  const site = openSite(deps, { ...options.value, command: "verify" }, { file: file.value, tokens: tokens.value });
  const remove = () => removeScratchLists({ door: openDoor(deps, graph, tokens.value.graph), site: siteAddress(file.value.site) });
  say(`${file.value.site}, by ${graph}`);
  if (command === "people") return sayPeople(say, await site.siteRights.users());
  // What another run left is in the way of this one.
  const before = await remove();
  if (!before.ok) return refuse(say, [`The lists could not be taken away. ${sayError(before.error)}`]);
  if (command === "remove") {
    say("The lists Conformance and ConformanceAddOnly are not there any more.");
    return 0;
  }
  const groups = await resolveGroups(site.tenantAdmin, file.value.groups);
  if (!groups.ok) return refuse(say, [`The groups could not be read. ${sayError(groups.error)}`]);
  if (groups.value.toMake.length > 0) return refuse(say, ["Groups of the settings file are not there. Set the site up first: npm run provision -- apply."]);
  const entries = await runProbes(
    siteProbes,
    { ...site, groups: groups.value.groups },
    { onBegin: () => {}, onEntry: (entry) => sayEntry(entry).forEach((line) => say(line)), isStopped: () => false },
  );
  say(`Quirks to set: ${JSON.stringify(quirksOf(entries))}`);
  if (command === "make") {
    say("The lists are there for conformance.html. Take them away afterwards: npm run conformance -- remove.");
    return codeOf(entries);
  }
  const after = await remove();
  if (!after.ok) return refuse(say, [`The lists could not be taken away. ${sayError(after.error)} Run npm run conformance -- remove.`]);
  say("The lists were taken away again, and nothing else was changed.");
  return codeOf(entries);
};

const refuse = (say: ConformanceDeps["say"], lines: readonly string[]): ExitCode => {
  for (const line of lines) say(line);
  return 2;
};

const tokensOf = ({ signIn }: ConformanceDeps, { tokens }: ConformanceOptions, { setUpClientId: clientId, tenantId, site }: DeploymentFile): Result<Tokens, string> => {
  if (tokens.type === "given") return ok({ graph: async () => ok(tokens.graph), sharePoint: async () => ok(tokens.sharePoint) });
  if (clientId === null)
    return err('To sign in, the settings file needs "setUpApp": {"clientId": "…"}, the registration of set-up (docs/deploy.md). Or give tokens by environment.');
  return ok(signIn({ clientId, tenantId, sharePoint: new URL(site).origin, how: tokens.how, purpose: "read-groups" }));
};

/** A finding as a line, and what was seen below it where it is not as it should be. */
const sayEntry = ({ name, isFatal, finding }: ProbeEntry): readonly string[] => [
  `  ${conformanceWords.outcomes[finding.type].padEnd(19)} ${conformanceWords.probes[name]}`,
  ...(finding.type === "not-tried" ? [`      ${conformanceWords.whys[finding.why]}`] : []),
  ...(finding.type === "differs" && isFatal ? [`      ${conformanceWords.fatal}.`] : []),
  ...(finding.type === "proven" ? [] : conformanceWords.seen(finding.seen).map((line) => `      ${line}`)),
];

const codeOf = (entries: readonly ProbeEntry[]): ExitCode => {
  const types = new Set(entries.map(({ finding }) => finding.type));
  return types.has("not-tried") ? 2 : types.has("differs") ? 1 : 0;
};

/** The table that authors by lookup are explained with, ready for `people` in the settings. */
const sayPeople = (say: ConformanceDeps["say"], users: Awaited<ReturnType<ReturnType<typeof openSite>["siteRights"]["users"]>>): ExitCode => {
  if (!users.ok) return refuse(say, [`The site's people could not be read. ${sayError(users.error)}`]);
  say(
    JSON.stringify(
      users.value.flatMap(({ lookupId, oid, name }) => (oid === null ? [] : [{ lookupId, oid, name }])),
      null,
      2,
    ),
  );
  return 0;
};
