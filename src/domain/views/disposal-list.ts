import { parseJson } from "../base/json.ts";
import type { HashDep } from "../base/hash.ts";
import { err, ok, type Result } from "../base/result.ts";
import { dateText, filledText, listOf, objectOf, oneOf, readShape, text, type Infer } from "../base/shape.ts";
import { canonicalJson } from "../ledger/canonical-json.ts";
import { ledgerLists } from "../ledger/lists.ts";
import { rowHashOf } from "../ledger/seal.ts";
import type { Settings } from "../policy/settings.ts";
import type { LastThing } from "../subjects/disposal/last-moment.ts";
import type { Disposable } from "../subjects/disposal/retention.ts";
import { siteMark } from "./ledger-digest.ts";

const listedRow = objectOf({ list: oneOf(...ledgerLists), itemId: filledText(20), hash: filledText(64) });

const lastThings = ["restriction-ended", "instruction", "message", "letter", "request", "decision", "dispute", "record"] as const satisfies readonly LastThing[];

/** `name` is empty for somebody without a record. Each row with the hash of what it said when the list was made. */
const listEntry = objectOf({
  owner: filledText(255),
  name: text(400),
  why: oneOf("retention", "no-concern"),
  last: oneOf(...lastThings),
  lastOn: dateText,
  keptUntil: dateText,
  rows: listOf(listedRow, 1_000_000),
});

/** `site` tells one site's list from another's and is the hash of its salt. */
const listShape = objectOf({ evenhand: oneOf("disposal-list-1"), site: filledText(64), entries: listOf(listEntry, 1_000_000) });

/** Whose records may be removed, as it was written down for whoever approves it. */
export type DisposalList = Infer<typeof listShape>;

export type ListedEntry = DisposalList["entries"][number];

/** Writes down what may be removed, with the hash of each row, so that a row that was changed since is no longer what was approved. */
export const disposalListOf = async (
  deps: HashDep,
  { salt }: Pick<Settings, "salt">,
  { listed, nameOf }: { readonly listed: readonly Disposable[]; readonly nameOf: (personKey: string) => string },
): Promise<DisposalList> => ({
  evenhand: "disposal-list-1",
  site: await siteMark(deps, salt),
  entries: await Promise.all(
    listed.map(async ({ owner, personKey, why, last, keptUntil, rows }) => ({
      owner,
      name: personKey === "" ? "" : nameOf(personKey),
      why,
      last: last.what,
      lastOn: last.on,
      keptUntil,
      rows: await Promise.all(rows.map(async (row) => ({ list: row.list, itemId: row.itemId, hash: await rowHashOf(deps, row) }))),
    })),
  ),
});

/** The digest by which a list is approved: of all that it says, and of nothing else, so that whatever is struck out or added makes another. */
export const digestOfList = ({ sha256 }: HashDep, list: DisposalList): Promise<string> => sha256(canonicalJson(list));

/** For a person to read, and to strike entries out of. */
export const listToText = (list: DisposalList): string => `${JSON.stringify(list, null, 2)}\n`;

export const readDisposalList = (kept: string): Result<DisposalList, { readonly type: "no-list" }> => {
  const list = readShape(listShape, parseJson(kept));
  return list.ok ? ok(list.value) : err({ type: "no-list" });
};

export const isListOf = async (deps: HashDep, { salt }: Pick<Settings, "salt">, { site }: DisposalList): Promise<boolean> => site === (await siteMark(deps, salt));
