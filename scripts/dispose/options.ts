import { err, ok, type Result } from "../../src/domain/base/result.ts";
import { readArgs } from "../command/read-args.ts";
import { readRecordsOptions, recordsOptions, recordsUsage, type RecordsOptions } from "../command/records-options.ts";

export type DisposeOptions =
  | { readonly command: "list"; readonly out: string; readonly records: RecordsOptions }
  | { readonly command: "show"; readonly file: string }
  /** `yes` is the digest that was approved; null asks whoever runs it. */
  | { readonly command: "carry-out"; readonly file: string; readonly authority: string; readonly yes: string | null; readonly records: RecordsOptions };

export const usage = `Usage: npm run dispose -- list --out LIST --settings FILE [options]
   or: npm run dispose -- show LIST
   or: npm run dispose -- carry-out LIST --authority TEXT --settings FILE [--yes DIGEST] [options]

  list       writes down whose records may be removed now, for somebody to approve; removes nothing
  show       says what a list names, and its digest; take out of the file whoever is not to be removed, and show it again
  carry-out  an owner removes what the list names: records it, removes it, reads back; after a break, run it again

  --out          file to write the list to; one that is there is not written over
  --authority    under whose authority, such as the retention schedule and its entry; it stays on record, so name nobody
                 whose records are removed
  --yes          the digest of the list that was approved, in full; without it you are asked
${recordsUsage}

Ends with 0 when all is done, with 1 when nothing was removed because it may not be, or something is still listed, and with 2
when something could not be read or done, or the command was mistaken.`;

const known = { ...recordsOptions, out: { type: "string" }, authority: { type: "string" }, yes: { type: "string" } } as const;

/** Which options each command takes beside those of the records. */
const own = { list: ["out"], show: [], "carry-out": ["authority", "yes"] } as const satisfies Readonly<Record<DisposeOptions["command"], readonly string[]>>;
const commands = ["list", "show", "carry-out"] as const;

/** Reads the command line. What is missing, unknown or repeated is refused in a sentence that names it. */
export const parseOptions = (args: readonly string[], env: Readonly<Record<string, string | undefined>>): Result<DisposeOptions, string> => {
  const parsed = readArgs(args, known);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  const [name, file, ...more] = positionals;
  const command = commands.find((each) => each === name);
  if (command === undefined) return err(name === undefined ? "Say what to do: list, show or carry-out." : `There is no command "${name}". There are list, show and carry-out.`);
  const taken: readonly string[] = command === "show" ? own.show : [...own[command], ...Object.keys(recordsOptions)];
  const needless = Object.keys(values).find((option) => !taken.includes(option));
  if (needless !== undefined) return err(`--${needless} is of no use to ${command}. Leave it out.`);
  const surplus = command === "list" ? file : more[0];
  if (surplus !== undefined) return err(`"${surplus}" after ${command} means nothing. Leave it out.`);
  if (command !== "list" && file === undefined) return err(`Say which list: ${command} LIST, a file that list wrote.`);
  if (command === "show") return ok({ command, file: file ?? "" });
  const records = readRecordsOptions(values, env);
  if (!records.ok) return records;
  if (command === "list") {
    const { out = "" } = values;
    return out === "" ? err("Say where to write the list: --out FILE.") : ok({ command, out, records: records.value });
  }
  const { authority = "", yes } = values;
  if (authority.trim() === "") return err('Say under whose authority: --authority "…", such as the retention schedule and its entry.');
  if (authority.length > 500) return err("--authority is longer than a row can hold. Keep it below 500 characters.");
  if (yes !== undefined && !/^[0-9a-f]{64}$/.test(yes)) return err("--yes takes the digest of the list in full, 64 digits, as show prints it.");
  return ok({ command, file: file ?? "", authority: authority.trim(), yes: yes ?? null, records: records.value });
};
