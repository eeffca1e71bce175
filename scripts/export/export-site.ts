import { deskOf } from "../../src/app/desk/read-desk.ts";
import { judgeRows, readJudged } from "../../src/app/ledger/take-in.ts";
import { readLedger } from "../../src/app/records/read-ledger.ts";
import { isKind } from "../../src/domain/events/kinds.ts";
import { ledgerLists } from "../../src/domain/ledger/lists.ts";
import { policies } from "../../src/domain/policy/shipped.ts";
import { digestOfRows, digestToText } from "../../src/domain/views/ledger-digest.ts";
import { words as recordWords } from "../../src/ui/office/records/words.ts";
import { counted } from "../../src/ui/words/numbers.ts";
import { openRecords, type RecordsDeps } from "../command/open-records.ts";
import { sayError } from "../provision/say.ts";
import { parseOptions, usage } from "./options.ts";
import { peoplePage } from "./people-page.ts";
import { readmeText } from "./readme.ts";
import { linesToRows, rowsToLines, rowsToTable } from "./rows-file.ts";

export interface ExportDeps extends RecordsDeps {
  /** What is in a folder, nothing when it is not there; null when it cannot be looked into. */
  readonly namesIn: (folder: string) => Promise<readonly string[] | null>;
  /** Writes a file that is not there yet, below the folder. */
  readonly write: (folder: string, name: string, text: string) => Promise<void>;
  readonly readBack: (folder: string, name: string) => Promise<string>;
}

/** 0: all is written and was read back. 2: something could not be read or written, or the command was mistaken. */
type ExitCode = 0 | 2;

/** Writes all records of a site as files that open without Evenhand. Throws nothing but defects. */
export const exportSite = async (deps: ExportDeps, args: readonly string[]): Promise<ExitCode> => {
  const refuse = (...lines: readonly string[]): ExitCode => {
    for (const line of lines) deps.say(line);
    return 2;
  };
  const options = parseOptions(args, deps.env);
  if (!options.ok) return refuse(options.error, "", usage);
  const { out, records } = options.value;
  const names = await deps.namesIn(out);
  if (names === null) return refuse(`${out} is no folder that can be looked into. Name one that is empty, or not there yet.`);
  if (names.length > 0) return refuse(`${out} is not empty. Name a folder that is, or one that is not there yet, so that no two exports are mixed.`);
  const opened = await openRecords(deps, records, "export");
  if (!opened.ok) return refuse(...opened.error);
  const { work, site } = opened.value;
  const read = await readLedger(work, ledgerLists);
  if (!read.ok) return refuse(`The lists could not be read. ${sayError(read.error)}`);
  // A part would be taken for all.
  if (read.value.unread.length > 0)
    return refuse(`These lists did not answer fully, or ${work.account.name} may not read them: ${read.value.unread.join(", ")}. Nothing was written.`);

  const { rows } = read.value;
  const { events } = readJudged(await judgeRows(work, rows));
  const now = work.clock.now();
  const desk = deskOf(work.settings, events, now);
  const keptFromThem = [...desk.keptFrom.values()].filter(({ people }) => people.some(({ oid }) => oid === work.account.oid)).length;
  if (keptFromThem > 0)
    return refuse(
      `Records of ${counted(keptFromThem, "person", "people")} are kept from ${work.account.name}. Somebody from whom nothing is kept exports them. Nothing was written.`,
    );

  const digest = await digestOfRows(work, work.settings, now, read.value);
  const { packs, ...answers } = work.settings;
  const files = new Map([
    ["README.md", readmeText({ site, by: work.account.name, at: now, rows: rows.length, sum: digest.sum })],
    ["people.html", peoplePage(desk)],
    ...ledgerLists.flatMap((list): readonly (readonly [string, string])[] => {
      const own = read.value.rows.filter((row) => row.list === list);
      return [
        [`lists/${list}.csv`, rowsToTable(own, (kind) => (isKind(kind) ? recordWords.kinds[kind] : kind))],
        [`rows/${list}.jsonl`, rowsToLines(own)],
      ];
    }),
    ["settings.json", `${JSON.stringify(answers, null, 2)}\n`],
    [
      "policies.json",
      `${JSON.stringify(
        packs.filter((pack) => !policies.includes(pack)),
        null,
        2,
      )}\n`,
    ],
    ["digest.json", digestToText(digest)],
  ]);
  try {
    for (const [name, text] of files) await deps.write(out, name, text);
    const back = await Promise.all(ledgerLists.map(async (list) => linesToRows(await deps.readBack(out, `rows/${list}.jsonl`)) ?? []));
    const again = await digestOfRows(work, work.settings, now, { lists: read.value.lists, rows: back.flat() });
    if (again.sum !== digest.sum) return refuse(`What was written to ${out} is not what was read. Delete the folder, look at its disk, and run it again.`);
    const sums = await Promise.all([...files].map(async ([name, text]) => `${await deps.sha256(text)}  ${name}\n`));
    await deps.write(out, "SHA256SUMS", sums.join(""));
  } catch (error) {
    return refuse(`The files could not be written: ${error instanceof Error ? error.message : String(error)}`, `Delete what is in ${out}: without SHA256SUMS it is not whole.`);
  }
  for (const list of ledgerLists) deps.say(`  ${list.padEnd(13)} ${rows.filter((row) => row.list === list).length} rows`);
  deps.say(`${rows.length} rows are in ${out}, and were read back. The digest's sum is ${digest.sum}`);
  deps.say(
    "It holds personal data of members of the public and of staff, and the salt that makes addresses findable. Encrypt it, let only those read it who may read the lists, and delete it when its purpose is over. README.md says what each file is.",
  );
  return 0;
};
