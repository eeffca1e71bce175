import { verifyEvents } from "../../domain/events/verify.ts";
import type { HashDep } from "../../domain/base/hash.ts";
import type { BrokenSeal } from "../../domain/ledger/seal.ts";
import { ledgerLists, type LedgerList } from "../../domain/ledger/lists.ts";
import type { LedgerEvent } from "../../domain/events/event.ts";
import { compareWithDigest, type DigestComparison, type LedgerDigest, type SinceDigest } from "../../domain/views/ledger-digest.ts";
import type { SettingsDifference } from "../../domain/views/settings-digest.ts";
import { irregularitiesOf, type Irregularity } from "../../domain/views/irregularities.ts";
import { foldSetAside, isAboutRow, partAside, type IrregularityAside } from "../../domain/views/set-aside.ts";
import type { Settings } from "../../domain/policy/settings.ts";
import { judgeRows, readJudged } from "../ledger/take-in.ts";
import type { LedgerReading } from "./read-ledger.ts";

/** What a finding comes to. `unclear`: it cannot be told what the row says. `without-effect`: the row is what it was, and counts for nothing. `settings-changed`: an owner set something anew, as they may. */
export type FindingSort = "altered" | "removed" | "inserted" | "unentitled" | "mis-keyed" | "unclear" | "without-effect" | "settings-changed";

export type Finding =
  | { readonly type: "irregular"; readonly irregularity: Irregularity }
  | { readonly type: "seal"; readonly broken: BrokenSeal<LedgerEvent> }
  | { readonly type: "since"; readonly since: SinceDigest }
  | { readonly type: "settings"; readonly settings: SettingsDifference };

type Reason = Irregularity["reason"] | BrokenSeal["reason"] | SinceDigest["what"] | `settings-${SettingsDifference["what"]}`;

const sorts = {
  edited: "altered",
  "digest-differs": "altered",
  changed: "altered",
  replaced: "altered",
  "signed-anew": "altered",
  "chain-broken": "removed",
  gone: "removed",
  "by-hand": "inserted",
  "no-seal": "inserted",
  "slipped-in": "inserted",
  "not-entitled": "unentitled",
  "key-differs": "mis-keyed",
  "address-differs": "mis-keyed",
  "newer-version": "unclear",
  unsigned: "unclear",
  "no-decision": "unentitled",
  "other-than-decided": "unentitled",
  "other-format": "without-effect",
  "impossible-day": "without-effect",
  "void-decision": "without-effect",
  "void-act": "without-effect",
  "notice-incomplete": "without-effect",
  "message-differs": "without-effect",
  "without-effect": "without-effect",
  "settings-changed": "settings-changed",
  "settings-reached-back": "altered",
  "settings-policy-changed": "altered",
  "settings-policy-gone": "removed",
} as const satisfies Readonly<Record<Reason, FindingSort>>;

export const sortOf = (finding: Finding): FindingSort => sorts[reasonOf(finding)];

const reasonOf = (finding: Finding): Reason => {
  switch (finding.type) {
    case "settings":
      return `settings-${finding.settings.what}`;
    case "irregular":
      return finding.irregularity.reason;
    case "seal":
      return finding.broken.reason;
    case "since":
      return finding.since.what;
  }
};

export interface LedgerReport {
  /** How many rows were judged, and how many of them are sealed. */
  readonly rows: number;
  readonly sealed: number;
  readonly read: readonly LedgerList[];
  readonly unread: readonly LedgerList[];
  readonly findings: readonly Finding[];
  /** What a handler has looked at and set aside, which finds nothing any more. */
  readonly aside: readonly IrregularityAside[];
  /** Null where no digest was given. */
  readonly since: DigestComparison | null;
}

export interface LedgerToVerify {
  readonly settings: Settings;
  readonly reading: LedgerReading;
  readonly digest: LedgerDigest | null;
}

/** Judges all rows of a reading as the product does, checks the seals, and compares with a digest that was kept outside the site. */
export const verifyLedger = async (deps: HashDep, { settings, reading, digest }: LedgerToVerify): Promise<LedgerReport> => {
  const { events, unreadable } = readJudged(await judgeRows({ ...deps, settings }, reading.rows));
  const isWhole = ledgerLists.every((list) => reading.lists.includes(list));
  const parted = partAside(
    foldSetAside(settings, events),
    // What only other rows can tell is not said while some of them are not known.
    irregularitiesOf(settings, events, unreadable).filter((irregularity) => isWhole || isAboutRow(irregularity)),
  );
  const seals = await verifyEvents(deps, events);
  const counting = events.filter(({ verdict }) => verdict.counts);
  const since = digest && (await compareWithDigest(deps, digest, { ...reading, settings, events: counting }));
  return {
    rows: reading.rows.length,
    sealed: seals.rows,
    read: reading.lists,
    unread: reading.unread,
    findings: [
      ...parted.open.map((irregularity) => ({ type: "irregular" as const, irregularity })),
      ...seals.broken
        // A row that was edited is among the irregular ones; a gap may be a disposal that was not read.
        .filter(({ reason }) => reason !== "edited" && (reason !== "chain-broken" || reading.lists.includes("Disposals")))
        .map((broken) => ({ type: "seal" as const, broken })),
      ...(since?.differences ?? []).map((difference) => ({ type: "since" as const, since: difference })),
      ...(since?.settings ?? []).map((difference) => ({ type: "settings" as const, settings: difference })),
    ],
    aside: parted.aside,
    since,
  };
};
