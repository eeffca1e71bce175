import { parseArgs } from "node:util";
import { err, ok, type Result } from "../../src/domain/base/result.ts";

/** The options of a command, by their names without the dashes. */
type DeclaredOptions = Readonly<Record<string, { readonly type: "string" | "boolean" }>>;

/** What was typed for them, unchecked. */
export type GivenOptions<Declared extends DeclaredOptions> = {
  readonly [Name in keyof Declared]?: (Declared[Name]["type"] extends "boolean" ? boolean : string) | undefined;
};

interface GivenArgs<Declared extends DeclaredOptions> {
  readonly values: GivenOptions<Declared>;
  /** What stands by itself, such as the name of a command or of a file. */
  readonly positionals: readonly string[];
}

/** Splits a command line. An option that is unknown, repeated or without its value is refused in a sentence that names it, and what was probably meant. */
export const readArgs = <const Declared extends DeclaredOptions>(args: readonly string[], declared: Declared): Result<GivenArgs<Declared>, string> => {
  // Not strict: Node's own sentences name no option that was meant.
  const { values, positionals, tokens } = parseArgs({ args: [...args], options: declared, strict: false, allowPositionals: true, tokens: true });
  const seen = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const { name, rawName, value, inlineValue } = token;
    const type = Object.hasOwn(declared, name) ? declared[name]?.type : undefined;
    if (type === undefined || !rawName.startsWith("--")) return err(`${rawName} is not an option.${meant(name, Object.keys(declared))}`);
    if (seen.has(name)) return err(`${rawName} is given twice. Give it once.`);
    seen.add(name);
    if (type === "boolean" && value !== undefined) return err(`${rawName} takes no value. Write it alone.`);
    if (type === "string" && (value === undefined || value === "" || (!inlineValue && value.startsWith("-")))) return err(`${rawName} has no value. Write it after the option.`);
  }
  return ok({ values: values as GivenOptions<Declared>, positionals });
};

/** The same for a command to which nothing is said but options. */
export const readOptions = <const Declared extends DeclaredOptions>(args: readonly string[], declared: Declared): Result<GivenOptions<Declared>, string> => {
  const given = readArgs(args, declared);
  if (!given.ok) return given;
  const [needless] = given.value.positionals;
  return needless === undefined ? ok(given.value.values) : err(`"${needless}" stands by itself. Write the name of its option before it, or leave it out.`);
};

const meant = (name: string, known: readonly string[]): string => {
  const nearest = known.map((each) => ({ each, far: distance(name, each) })).toSorted((left, right) => left.far - right.far)[0];
  // More than a third of the letters wrong is another word.
  return nearest && nearest.far <= Math.max(2, Math.ceil(nearest.each.length / 3))
    ? ` Did you mean --${nearest.each}?`
    : ` Its options are ${known.map((each) => `--${each}`).join(", ")}.`;
};

/** How many letters must be put in, left out or changed to make one word of the other (Levenshtein). */
const distance = (left: string, right: string): number => {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (const [above, letter] of [...left].entries()) {
    const next = [above + 1];
    for (const [index, other] of [...right].entries()) {
      next.push(Math.min((next[index] ?? 0) + 1, (row[index + 1] ?? 0) + 1, (row[index] ?? 0) + (letter === other ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
};
