import { applyPlan, checkSite } from "../../src/app/setup/apply-plan.ts";
import { readDeploymentFile, type DeploymentFile } from "../../src/app/setup/deployment-file.ts";
import { weightOf, type Difference } from "../../src/app/setup/difference.ts";
import type { Deployment } from "../../src/app/setup/plan.ts";
import type { SetUpDeps } from "../../src/app/setup/read-site.ts";
import { makeGroups, resolveGroups, type ResolvedGroups } from "../../src/app/setup/resolve-groups.ts";
import { takeOut } from "../../src/app/setup/take-out.ts";
import { err, ok, type Result } from "../../src/domain/base/result.ts";
import { openSite, type Network, type Tokens } from "./open-site.ts";
import { parseOptions, usage, type SiteOptions } from "./options.ts";
import { groupNamer, sayDifferences, sayError, sayFileProblem, sayProgress, sayRefused, sayStopped, saySummary, sayToMake } from "./say.ts";
import { m365Script } from "./script-m365.ts";
import { scriptPlanOf } from "./script-plan.ts";
import { pnpScript } from "./script-pnp.ts";
import type { SignInFor } from "./sign-in.ts";

export interface ProvisionDeps extends Network {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly readFile: (path: string) => Promise<string>;
  /** A line for whoever runs the command. */
  readonly say: (line: string) => void;
  /** 64 hexadecimal digits that nobody can guess. */
  readonly newSalt: () => string;
  readonly signIn: SignInFor;
}

/** 0: all is as planned. 1: something differs, or was not taken away. 2: something could not be read or done, or the command was mistaken. Documented in docs/deploy.md. */
type ExitCode = 0 | 1 | 2;

/** Carries out one command line. Throws nothing but defects. */
export const provision = async (deps: ProvisionDeps, args: readonly string[]): Promise<ExitCode> => {
  const { say } = deps;
  const options = parseOptions(args, deps.env);
  if (!options.ok) return refuse(say, [options.error, "", usage]);
  const file = await openFile(deps, options.value.settings);
  if (!file.ok) return refuse(say, file.error);
  if (options.value.command === "script") {
    const script = options.value.dialect === "pnp" ? pnpScript : m365Script;
    for (const line of script(scriptPlanOf(file.value))) say(line);
    return 0;
  }
  const tokens = await tokensOf(deps, options.value, file.value);
  if (!tokens.ok) return refuse(say, [tokens.error]);
  const site = openSite(deps, options.value, { file: file.value, tokens: tokens.value });
  say(`${file.value.site}, by ${options.value.graph}`);
  if (options.value.command === "remove") return remove(say, site, file.value);
  const groups = await resolveGroups(site.tenantAdmin, file.value.groups);
  if (!groups.ok) return refuse(say, [`The groups could not be read. ${sayError(groups.error)}`]);
  return options.value.command === "apply"
    ? apply({ ...deps, ...site }, file.value, groups.value)
    : check(deps, site, { command: options.value.command, file: file.value, groups: groups.value });
};

const refuse = (say: ProvisionDeps["say"], lines: readonly string[]): ExitCode => {
  for (const line of lines) say(line);
  return 2;
};

const openFile = async ({ readFile }: ProvisionDeps, path: string): Promise<Result<DeploymentFile, readonly string[]>> => {
  const text = await readFile(path).catch(() => null);
  if (text === null) return err([`${path} could not be read. Check the path after --settings.`]);
  const json = parseJson(text);
  if (!json.ok) return err([`${path} is no JSON: ${json.error}`]);
  const file = readDeploymentFile(json.value);
  return file.ok ? file : err([`${path} says something that cannot be:`, ...file.error.map((problem) => `  ${sayFileProblem(problem)}`)]);
};

const parseJson = (text: string): Result<unknown, string> => {
  try {
    return ok(JSON.parse(text.replace(/^\uFEFF/, "")));
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
};

const tokensOf = async ({ signIn }: ProvisionDeps, { command, tokens }: SiteOptions, file: DeploymentFile): Promise<Result<Tokens, string>> => {
  if (tokens.type === "given") return ok({ graph: async () => ok(tokens.graph), sharePoint: async () => ok(tokens.sharePoint) });
  const { setUpClientId: clientId, tenantId, site } = file;
  if (clientId === null)
    return err('To sign in, the settings file needs "setUpApp": {"clientId": "…"}, the registration of set-up (docs/deploy.md). Or give tokens by environment.');
  const makesGroups = command === "apply" && Object.values(file.groups).some(({ type }) => type === "name");
  return ok(
    signIn({ clientId, tenantId, sharePoint: new URL(site).origin, how: tokens.how, purpose: command === "remove" ? "remove" : makesGroups ? "make-groups" : "read-groups" }),
  );
};

const deploymentOf = ({ app, settingsWith }: DeploymentFile, groups: ResolvedGroups["groups"], salt: string): Deployment => ({ app, settings: settingsWith(groups, salt) });

interface Checking {
  readonly command: "plan" | "verify";
  readonly file: DeploymentFile;
  readonly groups: ResolvedGroups;
}

/** `plan` and `verify`: the same comparison. One says what would be done, the other whether all is well. */
const check = async ({ say, newSalt }: ProvisionDeps, site: SetUpDeps, { command, file, groups: { groups, toMake } }: Checking): Promise<ExitCode> => {
  const compared = await checkSite(site, deploymentOf(file, groups, newSalt()));
  if (!compared.ok) return refuse(say, [`The site could not be read. ${sayError(compared.error)}`]);
  const differences = compared.value;
  for (const line of [...sayToMake(toMake), ...sayDifferences(differences, groupNamer({ groups }))]) say(line);
  if (command === "verify") {
    say(toMake.length > 0 && differences.length === 0 ? "Groups are missing." : saySummary(differences));
    return toMake.length > 0 ? 1 : codeOf(differences);
  }
  const mends = differences.filter(({ mend }) => mend !== null).length + toMake.length;
  say(mends === 0 ? "Nothing is to be made or changed." : `${mends} things would be made or changed by apply.`);
  const left = differences.filter((each) => each.mend === null && weightOf(each) !== "note").length;
  if (left > 0) say(`${left} are left to a person.`);
  return 0;
};

const codeOf = (differences: readonly Difference[]): ExitCode => {
  const weights = new Set(differences.map(weightOf));
  return weights.has("unknown") ? 2 : weights.has("wrong") ? 1 : 0;
};

const apply = async (deps: ProvisionDeps & SetUpDeps, file: DeploymentFile, resolved: ResolvedGroups): Promise<ExitCode> => {
  const { say, newSalt, tenantAdmin } = deps;
  const made = await makeGroups(tenantAdmin, resolved, (name) => say(`  People        done: Make the group "${name}". Put people into it in Entra.`));
  if (!made.ok)
    return refuse(say, [`The group "${made.error.name}" was not made. ${sayError(made.error.error)} Wait a minute first, so that a group that was made after all is found.`]);
  const groupName = groupNamer({ groups: made.value });
  const applied = await applyPlan({ ...deps, progress: (report) => say(sayProgress(report, groupName)) }, deploymentOf(file, made.value, newSalt()));
  if (!applied.ok) return refuse(say, sayStopped(applied.error, groupName));
  const { done, refused, differences } = applied.value;
  for (const line of sayRefused(refused, groupName)) say(line);
  say(`${done.length === 0 && resolved.toMake.length === 0 ? "Nothing had to be done" : `${done.length + resolved.toMake.length} steps done`}. Read back:`);
  for (const line of sayDifferences(differences, groupName)) say(line);
  say(saySummary(differences));
  // Who is in which group is nothing that apply changes: that it may not look is said, and is for verify to count.
  return codeOf(differences.filter(({ finding }) => !(finding.type === "not-read" && finding.what === "groups")));
};

const remove = async (say: ProvisionDeps["say"], { tenantAdmin }: SetUpDeps, { app, setUpClientId }: DeploymentFile): Promise<ExitCode> => {
  const taken = await takeOut(tenantAdmin, { clientId: app.clientId, setUpClientId });
  const { grants, consents } = taken.ok ? taken.value : taken.error.taken;
  for (const { roles } of grants) say(`  Site          done: Took away the role ${roles?.join(", ") ?? "that it had"} of Evenhand's application.`);
  for (const { clientId, scopes } of consents) say(`  Consent       done: Withdrew ${scopes} from ${clientId === app.clientId ? "Evenhand" : "set-up"} (${clientId}).`);
  if (!taken.ok) return refuse(say, [`Stopped. ${sayError(taken.error.error)}`, "What was taken away stays away. Run it again: it goes on from there."]);
  if (grants.length === 0) say("  Site          Evenhand's application had no role on the site.");
  if (consents.length === 0) say("  Consent       Nothing was agreed to for these applications.");
  for (const line of whatStays) say(line);
  return 0;
};

const whatStays = [
  "",
  "What stays, and is yours to keep or delete:",
  "  Records       every list with its rows and their versions, readable in SharePoint without Evenhand, under the rights that they have",
  "  Groups        and who is in them",
  "  Packages      in Teams and in Outlook, until an administrator removes them there",
  "  Applications  the registrations in Entra, without consent; delete them, or disable that of set-up until it is needed again",
  "  Devices       what Evenhand kept on devices goes when their people next open it without access, or clear the browser",
];
