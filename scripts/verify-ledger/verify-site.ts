import { createDirectory } from "../../src/adapters/graph/directory.ts";
import { createLedgerInWays } from "../../src/adapters/graph/ledger-in-ways.ts";
import { siteAddress } from "../../src/adapters/graph/site-address.ts";
import type { ServiceError, SettingsError } from "../../src/app/ports.ts";
import { readLedger } from "../../src/app/records/read-ledger.ts";
import { verifyLedger } from "../../src/app/records/verify-ledger.ts";
import type { HashDep } from "../../src/domain/base/hash.ts";
import { err, ok, type Result } from "../../src/domain/base/result.ts";
import { usualWays, type Settings } from "../../src/domain/policy/settings.ts";
import { millisecondsOf, type Instant } from "../../src/domain/base/time.ts";
import { policies } from "../../src/domain/policy/shipped.ts";
import { digestOfRows, digestToText, readDigest, type LedgerDigest } from "../../src/domain/views/ledger-digest.ts";
import { words as recordWords } from "../../src/ui/office/records/words.ts";
import { openDoor, type Network } from "../command/open-door.ts";
import type { VerifyOptions } from "./options.ts";
import { sayReport, type SaidReport } from "./say-report.ts";

export interface VerifyDeps extends HashDep, Network {
  readonly now: () => Instant;
  readonly readFile: (path: string) => Promise<string>;
  readonly writeFile: (path: string, text: string) => Promise<void>;
}

/** Reads a site as the product reads it, and says what is not in order. Nothing is written but the digest. */
export const verifySite = async (deps: VerifyDeps, options: VerifyOptions): Promise<SaidReport> => {
  const token = await tokenOf(deps, options);
  if (!token.ok) return refusal(token.error);
  const door = openDoor(deps, options.graph, async () => token);
  const site = siteAddress(options.site);
  const nobody = async (): Promise<Result<never, ServiceError>> => err({ type: "sign-in-needed", detail: "This command reads with a token and signs nobody in." });
  const settings = await createDirectory({ door, site, identity: { account: nobody, signIn: nobody } }).settings();
  if (!settings.ok) return refusal(`The site's Settings could not be read: ${sayError(settings.error)}`);
  const digest = options.against === null ? ok(null) : await openDigest(deps, settings.value, options.against);
  if (!digest.ok) return refusal(digest.error);
  const reading = await readLedger({ ledger: createLedgerInWays({ door, site, ways: settings.value.ways ?? usualWays, now: () => millisecondsOf(deps.now()) }) }, options.lists);
  if (!reading.ok) return refusal(`The lists could not be read: ${sayError(reading.error)}`);
  const known = { ...settings.value, packs: [...policies, ...settings.value.packs] };
  const said = sayReport(await verifyLedger(deps, { settings: known, reading: reading.value, digest: digest.value }));
  if (options.digest === null) return said;
  // A digest of some lists would be taken for one of all.
  if (reading.value.unread.length > 0) return { code: 2, lines: [...said.lines, "No digest was written, because not every list answered."] };
  const kept = await digestOfRows(deps, known, deps.now(), reading.value);
  await deps.writeFile(options.digest, digestToText(kept));
  return { code: said.code, lines: [...said.lines, `A digest of ${reading.value.rows.length} rows is in ${options.digest}. Its sum is ${kept.sum}`] };
};

const refusal = (sentence: string): SaidReport => ({ code: 2, lines: [sentence] });

const openDigest = async (deps: VerifyDeps, settings: Pick<Settings, "salt">, path: string): Promise<Result<LedgerDigest, string>> => {
  const text = await deps.readFile(path).catch(() => null);
  if (text === null) return err(`${path} could not be read.`);
  const digest = await readDigest(deps, settings, text);
  return digest.ok ? digest : err(`${path}: ${recordWords.digest.problems[digest.error.type]}`);
};

const tokenOf = async (deps: VerifyDeps, { token }: VerifyOptions): Promise<Result<string, string>> => {
  if (token.type === "given") return ok(token.token);
  try {
    const asked = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ as: token.as, scopes: ["Sites.Selected"] }) };
    const answer = await deps.fetch(`${token.address}/sandbox/token`, asked);
    const body = (await answer.json()) as { readonly access_token?: unknown; readonly error?: { readonly message?: unknown } };
    return typeof body.access_token === "string" ? ok(body.access_token) : err(`The sandbox gave no token: ${String(body.error?.message ?? answer.status)}`);
  } catch {
    return err(`No sandbox answers at ${token.address}. Start one with npm start.`);
  }
};

const sayError = (error: ServiceError | SettingsError): string => ("detail" in error ? `${error.type}: ${error.detail}` : error.type);
