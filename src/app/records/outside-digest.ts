import type { HashDep } from "../../domain/base/hash.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import { ledgerLists, type LedgerList } from "../../domain/ledger/lists.ts";
import type { Settings } from "../../domain/policy/settings.ts";
import { digestOfRows, type DigestComparison, type LedgerDigest } from "../../domain/views/ledger-digest.ts";
import type { ClockDep, LedgerDep, ServiceError, SettingsError } from "../ports.ts";
import { readLedger, type LedgerReading } from "./read-ledger.ts";
import { verifyLedger } from "./verify-ledger.ts";

/** Settings as the service has them now. Those that a session was opened with may be a quarter of an hour old, and an owner may have answered something since. */
export interface SettingsNowDep {
  readonly settingsNow: () => Promise<Result<Settings, ServiceError | SettingsError>>;
}

/** `unread`: a digest of some lists would be taken for one of all. */
export type DigestUnread = ServiceError | SettingsError | { readonly type: "unread"; readonly lists: readonly LedgerList[] };

type DigestDeps = ClockDep & HashDep & LedgerDep & SettingsNowDep;

/** All rows and the Settings as the service has them at this moment, to be kept outside the site. */
export const takeDigest = async (deps: DigestDeps): Promise<Result<LedgerDigest, DigestUnread>> => {
  const takenAt = deps.clock.now();
  const site = await readSite(deps);
  return site.ok ? ok(await digestOfRows(deps, site.value.settings, takenAt, site.value.reading)) : site;
};

/** What became of the rows and the Settings of a digest until now. */
export const compareDigest = async (deps: DigestDeps, digest: LedgerDigest): Promise<Result<DigestComparison, DigestUnread>> => {
  const site = await readSite(deps);
  if (!site.ok) return site;
  const { since } = await verifyLedger(deps, { ...site.value, digest });
  return since && since.notCompared.length === 0 ? ok(since) : err({ type: "unread", lists: since?.notCompared ?? ledgerLists });
};

const readSite = async ({ ledger, settingsNow }: DigestDeps): Promise<Result<{ readonly settings: Settings; readonly reading: LedgerReading }, DigestUnread>> => {
  const settings = await settingsNow();
  if (!settings.ok) return settings;
  const reading = await readLedger({ ledger }, ledgerLists);
  if (!reading.ok) return reading;
  if (reading.value.unread.length > 0) return err({ type: "unread", lists: reading.value.unread });
  return ok({ settings: settings.value, reading: reading.value });
};
