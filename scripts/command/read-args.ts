import { parseArgs, type ParseArgsConfig } from "node:util";
import { err, ok, type Result } from "../../src/domain/base/result.ts";

/** Splits a command line. An option that is unknown, incomplete or given twice is refused in a sentence that names it. */
export const readArgs = <const O extends NonNullable<ParseArgsConfig["options"]>>(args: readonly string[], options: O) => {
  try {
    const { values, positionals, tokens } = parseArgs({ args: [...args], allowPositionals: true, tokens: true, options });
    const names = tokens.flatMap((token) => (token.kind === "option" ? [token.rawName] : []));
    const repeated = names.find((name, index) => names.indexOf(name) !== index);
    return repeated === undefined ? ok({ values, positionals }) : refused(`${repeated} is given twice. Give it once.`);
  } catch (error) {
    if (error instanceof TypeError) return refused(error.message);
    throw error;
  }
};

const refused = (sentence: string): Result<never, string> => err(sentence);
