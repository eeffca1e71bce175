import type { ListedError, ListedNow } from "../../src/app/disposal/dispose-listed.ts";
import type { RowPlace } from "../../src/domain/subjects/disposal/disposals.ts";
import type { DisposalList, ListedEntry } from "../../src/domain/views/disposal-list.ts";
import { words as disposalWords } from "../../src/ui/office/disposal/words.ts";
import { words as recordWords } from "../../src/ui/office/records/words.ts";
import { sayDay } from "../../src/ui/words/dates.ts";
import { counted } from "../../src/ui/words/numbers.ts";
import { questionWords } from "../../src/ui/words/question-words.ts";
import { sayError } from "../provision/say.ts";

/** What a list names: whose records, why, since when, how many rows in which lists. */
export const sayList = ({ entries }: DisposalList): readonly string[] =>
  entries.length === 0
    ? [disposalWords.listed.none]
    : [...entries.flatMap(sayEntry), "", `${counted(entries.length, "entry", "entries")}, ${counted(countRows(entries), "row", "rows")}.`];

const countRows = (entries: readonly ListedEntry[]): number => new Set(entries.flatMap(({ rows }) => rows.map(({ list, itemId }) => `${list}/${itemId}`))).size;

const sayEntry = ({ name, owner, why, last, lastOn, keptUntil, rows }: ListedEntry): readonly string[] => [
  `  ${inOneLine(name) || (owner.includes(":") ? disposalWords.listed.withoutRecord(sayDay(lastOn)) : disposalWords.unnamed)}${why === "no-concern" ? " (without a concern)" : ""}`,
  `    ${disposalWords.listed.since(last, sayDay(lastOn), sayDay(keptUntil))} ${byList(rows)}.`,
];

/** A name is somebody's own text: nothing in it moves the cursor or begins a line. */
const inOneLine = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ").trim();

const byList = (rows: ListedEntry["rows"]): string => {
  const lists = [...new Set(rows.map(({ list }) => list))];
  return `${counted(rows.length, "row", "rows")}: ${lists.map((list) => `${list} ${rows.filter((row) => row.list === list).length}`).join(", ")}`;
};

/** What is kept although its time is over, and which answers are missing. */
export const sayNotListed = ({ kept, holds, missing, dayUnknown }: ListedNow): readonly string[] => [
  ...missing.map(({ policyVersion, field, isPolicyKnown }) =>
    isPolicyKnown ? disposalWords.missing(questionWords.asks[field], policyVersion) : disposalWords.missingPolicy(policyVersion),
  ),
  ...(dayUnknown === 0 ? [] : [disposalWords.dayUnknown(dayUnknown)]),
  ...(kept.length === 0 ? [] : [`${counted(kept.length, "person is", "people are")} kept although the time is over: something about them is not over, or a hold lasts.`]),
  ...(holds.length === 0 ? [] : [`${counted(holds.length, "hold lasts", "holds last")}.`]),
];

/** What carrying out means, said before anybody is asked. */
export const sayMeans = (authority: string): readonly string[] => ["", `Authority: ${inOneLine(authority)}`, "", ...disposalWords.remove.means];

/** Why nothing, or not all, was removed, and what to do. */
export const sayRefusal = (error: ListedError): readonly string[] => {
  switch (error.type) {
    case "not-approved":
      return ["The list is not the one that was approved: its digest is another. Nothing was removed. npm run dispose -- show LIST says what it names now."];
    case "other-site":
      return ["The list was made of another site. Nothing was removed."];
    case "changed":
      return ["These rows do not say any more what they said when the list was made. Nothing was removed. Look at them, then make the list anew:", ...places(error.rows)];
    case "not-listed":
      return [
        "These rows may not be removed now: a hold was placed, their time begins anew, or something about their people is not over. Of them nothing was removed. Make the list anew:",
        ...places(error.rows),
      ];
    case "authority-missing":
    case "not-one-row":
      return [disposalWords.problems[error.type]];
    case "stopped":
      return [
        `Stopped after ${counted(error.removed, "row", "rows")}; ${error.left} are left. ${error.error.type === "could-not-check" ? "A list did not answer fully, and could hide a hold." : sayError(error.error)}`,
        "What was to be removed is on record. Run the same command again: it goes on from there. If SharePoint refuses a row, look at its item: a retention label or a hold of Purview may keep it.",
      ];
    case "could-not-check":
      return ["A list did not answer fully, and could hide a hold. Nothing was removed. Run it again in a minute."];
    case "already-done":
      return [disposalWords.problems.alreadyDone(error.row.createdBy.name)];
    case "row-refused":
      return [disposalWords.problems.refused];
    case "payload-too-large":
      return [disposalWords.problems.tooLong];
    case "day-unknown":
      return ["Could not check which day it is. Nothing was removed. See that the clock of this computer is right, and run it again."];
    default:
      return [sayError(error)];
  }
};

const places = (rows: readonly RowPlace[]): readonly string[] => rows.map(({ list, itemId }) => `  ${recordWords.item(list, itemId)}`);

export const sayStillListed = (rows: readonly RowPlace[]): readonly string[] => [disposalWords.remove.still(rows.length), ...places(rows)];

/** What no permission of Evenhand's reaches, in the order in which it is done. docs/dispose.md says more of each. */
export const sayAfter = (site: string): readonly string[] => [
  "",
  "What is left to people, because Evenhand has no right to it:",
  `  1. Recycle bin: open ${site}/_layouts/15/AdminRecycleBin.aspx as an owner of the site. Delete what was just removed, then open the second-stage recycle bin at the foot of the page and delete it there. Otherwise it goes by itself after 93 days.`,
  "  2. Labels and holds: where the site is under a retention policy, a label or a hold of Purview, whoever keeps records there ends it for these items, or Purview keeps its copy. Look into the site's Preservation Hold library.",
  "  3. Mail: the messages themselves stay in their mailboxes, under the retention of your mail.",
  "  4. Copies: folders that npm run export wrote, back-ups, printed letters and lists, and the list that you just carried out, which names people.",
  "  5. Devices forget what was removed when they next check. A device that never comes back keeps its copy until its browser is cleared.",
  "  6. Check: npm run verify-ledger with a digest that was kept before says how many rows are gone as recorded disposals say, and that no other is.",
];
