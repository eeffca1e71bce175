import { err, ok, type Result } from "../../src/domain/base/result.ts";
import { readOptions } from "../command/read-args.ts";
import { readRecordsOptions, recordsOptions, recordsUsage, type RecordsOptions } from "../command/records-options.ts";

export interface ExportOptions {
  /** A folder that is empty, or not there yet. */
  readonly out: string;
  readonly records: RecordsOptions;
}

export const usage = `Usage: npm run export -- --out FOLDER --settings FILE [options]

  --out          folder to write all records to, as files that open without Evenhand; it must be empty or not there yet
${recordsUsage}

Whoever runs it must be able to read all nine lists, such as an owner. Ends with 0 when all records are written and were read back,
and with 2 when something could not be read or written, or the command was mistaken.`;

/** Reads the command line. What is missing, unknown or repeated is refused in a sentence that names it. */
export const parseOptions = (args: readonly string[], env: Readonly<Record<string, string | undefined>>): Result<ExportOptions, string> => {
  const parsed = readOptions(args, { ...recordsOptions, out: { type: "string" } });
  if (!parsed.ok) return parsed;
  const { out = "" } = parsed.value;
  if (out === "") return err("Say where to write the records: --out FOLDER.");
  const records = readRecordsOptions(parsed.value, env);
  return records.ok ? ok({ out, records: records.value }) : records;
};
