import { parseJson } from "../base/json.ts";
import type { HashDep } from "../base/hash.ts";
import { err, ok, type Result } from "../base/result.ts";
import { filledText, instantText, listOf, nullable, objectOf, oneOf, optional, readShape, text, type Infer } from "../base/shape.ts";
import { isSigned, type LedgerRow } from "../events/envelope.ts";
import type { LedgerEvent } from "../events/event.ts";
import { canonicalJson } from "../ledger/canonical-json.ts";
import { ledgerLists, type LedgerList } from "../ledger/lists.ts";
import type { Settings } from "../policy/settings.ts";
import { compareSettings, printOfSettings, settingsPrint, type SettingsDifference, type SettingsPrint } from "./settings-digest.ts";
import type { Instant } from "../base/time.ts";
import type { Signatory } from "../ledger/recorded.ts";
import { namedPlaces, placeText } from "../subjects/disposal/disposals.ts";

/**
 * What is kept of one row outside the site, and no word of what it says: `says` is the hash of its columns, `signed` that of
 * its author, its time and its version, null where the service did not say them. `key` is empty for a row that has none.
 */
const rowPrint = objectOf({ itemId: filledText(20), key: text(255), says: filledText(64), signed: nullable(filledText(64)) });

type RowPrint = Infer<typeof rowPrint>;

/** `until`: when the newest row was added, by the service's clock; null where there was none. */
const listPrint = objectOf({ list: oneOf(...ledgerLists), until: nullable(instantText), rows: listOf(rowPrint, 1_000_000) });

type ListPrint = Infer<typeof listPrint>;

/**
 * `site` tells one site's digest from another's and is the hash of its salt. `sum` is the hash of `lists`, and of `settings` where they are
 * in it: written down elsewhere, it shows whether the file itself is the one that was kept. The first digests had no `settings`.
 */
const digestShape = objectOf({
  evenhand: oneOf("ledger-digest-1"),
  site: filledText(64),
  takenAt: instantText,
  lists: listOf(listPrint, ledgerLists.length),
  settings: optional(settingsPrint),
  sum: filledText(64),
});

/** All rows of a site and its Settings at one moment, as hashes, to be kept where no owner of the site can write. */
export type LedgerDigest = Infer<typeof digestShape>;

/** Rows of the lists that were read whole, and of no other. */
export interface RowsOfLists {
  readonly lists: readonly LedgerList[];
  readonly rows: readonly LedgerRow[];
}

export const digestOfRows = async (deps: HashDep, settings: Settings, takenAt: Instant, read: RowsOfLists): Promise<LedgerDigest> => {
  const lists = await Promise.all(
    read.lists.map(async (list): Promise<ListPrint> => {
      const rows = read.rows.filter((row) => row.list === list);
      const until = rows.flatMap(({ createdAt }) => createdAt ?? []).reduce<ListPrint["until"]>((newest, at) => (newest === null || at > newest ? at : newest), null);
      return { list, until, rows: await Promise.all(rows.map((row) => printOf(deps, row))) };
    }),
  );
  const print = await printOfSettings(deps, settings);
  return { evenhand: "ledger-digest-1", site: await siteMark(deps, settings.salt), takenAt, lists, settings: print, sum: await sumOf(deps, { lists, settings: print }) };
};

/** Tells one site from another and says nothing of its salt. */
export const siteMark = ({ sha256 }: HashDep, salt: string): Promise<string> => sha256(`site:${salt}`);

const printOf = async ({ sha256 }: HashDep, row: LedgerRow): Promise<RowPrint> => ({
  itemId: row.itemId,
  key: keyOf(row),
  says: await sha256(canonicalJson(row.fields)),
  signed: isSigned(row) ? await sha256(canonicalJson([row.createdBy.oid, row.createdAt, row.version])) : null,
});

const keyOf = ({ fields }: LedgerRow): string => String(fields.EventKey ?? "");

const sumOf = ({ sha256 }: HashDep, { lists, settings }: { readonly lists: readonly ListPrint[]; readonly settings?: SettingsPrint | undefined }): Promise<string> =>
  sha256(canonicalJson(settings ? { lists, settings } : lists));

export const digestToText = (digest: LedgerDigest): string => JSON.stringify(digest);

/** `other-sum`: the file was changed, or lost a part, after it was saved. `other-site`: it is of another site than these Settings. */
export interface DigestError {
  readonly type: "no-digest" | "other-sum" | "other-site";
}

/** Reads a digest that was kept of a site. */
export const readDigest = async (deps: HashDep, { salt }: Pick<Settings, "salt">, kept: string): Promise<Result<LedgerDigest, DigestError>> => {
  const digest = readShape(digestShape, parseJson(kept));
  if (!digest.ok) return err({ type: "no-digest" });
  if ((await sumOf(deps, digest.value)) !== digest.value.sum) return err({ type: "other-sum" });
  return digest.value.site === (await siteMark(deps, salt)) ? ok(digest.value) : err({ type: "other-site" });
};

/**
 * What became of a row since a digest was kept. `gone`: no row is there and none has its key. `replaced`: its key stands in
 * another item. `changed`: it says something else. `signed-anew`: its author, its time or its version is another.
 * `slipped-in`: it is not in the digest and yet older than the newest row that is.
 */
export interface SinceDigest {
  readonly list: LedgerList;
  readonly itemId: string;
  readonly key: string;
  readonly what: "gone" | "replaced" | "changed" | "signed-anew" | "slipped-in";
  /** Who added the row that is there now; null where there is none, or the service did not say. */
  readonly by: Signatory | null;
}

export interface DigestComparison {
  /** How many rows of the digest were looked for. */
  readonly rows: number;
  readonly differences: readonly SinceDigest[];
  /** Rows that are gone, and that a recorded disposal names. */
  readonly disposed: readonly Pick<SinceDigest, "list" | "itemId" | "key">[];
  /** Lists of the digest that were not read now: nothing is said of them. */
  readonly notCompared: readonly LedgerList[];
  /** What became of Settings; null where the digest has nothing of them. */
  readonly settings: readonly SettingsDifference[] | null;
}

/** The site as it is now. `events` are those that count: a disposal among them names the rows that were lawfully removed. */
export interface SiteNow extends RowsOfLists {
  readonly settings: Settings;
  readonly events: readonly LedgerEvent[];
}

/** What became of the rows and the Settings of a digest. */
export const compareWithDigest = async (deps: HashDep, digest: LedgerDigest, now: SiteNow): Promise<DigestComparison> => {
  const disposals = namedPlaces(now.events);
  const compared = digest.lists.filter(({ list }) => now.lists.includes(list));
  const differences: SinceDigest[] = [];
  const disposed: DigestComparison["disposed"][number][] = [];
  for (const kept of compared) {
    const found = await compareList(deps, kept, now.rows);
    for (const difference of found) {
      if (difference.what === "gone" && disposals.has(placeText(difference))) disposed.push(difference);
      else differences.push(difference);
    }
  }
  return {
    rows: compared.reduce((sum, { rows }) => sum + rows.length, 0),
    differences,
    disposed,
    notCompared: digest.lists.map(({ list }) => list).filter((list) => !now.lists.includes(list)),
    settings: digest.settings ? compareSettings(digest.settings, digest.takenAt, await printOfSettings(deps, now.settings)) : null,
  };
};

const compareList = async (deps: HashDep, { list, until, rows: kept }: ListPrint, now: readonly LedgerRow[]): Promise<readonly SinceDigest[]> => {
  const rows = now.filter((row) => row.list === list);
  const rowsById = new Map(rows.map((row) => [row.itemId, row]));
  const keys = new Set(rows.map(keyOf));
  const keptIds = new Set(kept.map(({ itemId }) => itemId));
  const differences: SinceDigest[] = [];
  for (const { itemId, key, says, signed } of kept) {
    const row = rowsById.get(itemId);
    if (!row) {
      differences.push({ list, itemId, key, what: key !== "" && keys.has(key) ? "replaced" : "gone", by: null });
      continue;
    }
    const print = await printOf(deps, row);
    const what = print.says !== says ? "changed" : print.signed !== null && signed !== null && print.signed !== signed ? "signed-anew" : null;
    if (what) differences.push({ list, itemId, key, what, by: row.createdBy });
  }
  // The service numbers the items of a list as they come, and dates them: a row that came later has a higher number and a later date.
  const highest = Math.max(0, ...kept.map(({ itemId }) => Number(itemId)));
  const isOlder = ({ itemId, createdAt }: LedgerRow): boolean => Number(itemId) <= highest || (until !== null && createdAt !== null && createdAt < until);
  const slipped = rows.filter((row) => !keptIds.has(row.itemId) && isOlder(row));
  return [...differences, ...slipped.map((row) => ({ list, itemId: row.itemId, key: keyOf(row), what: "slipped-in" as const, by: row.createdBy }))];
};
