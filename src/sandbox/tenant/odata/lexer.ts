import { invalidFilter } from "../wire-errors.ts";

export type Token =
  | { readonly type: "string"; readonly value: string }
  | { readonly type: "number"; readonly value: number }
  | { readonly type: "word"; readonly value: string }
  | { readonly type: "(" | ")" | "," };

// A quote within a string is doubled (OData 4.01 URL conventions, 5.1.1.6.1).
const tokenPattern = /\s*(?:'((?:[^']|'')*)'|(-?\d+(?:\.\d+)?)(?![\w-])|([A-Za-z_@][\w./@-]*)|([(),]))/y;

/** Cuts a `$filter` into tokens. Throws the 400 that Graph answers to a clause it cannot read. */
export const readTokens = (text: string): readonly Token[] => {
  const tokens: Token[] = [];
  const end = text.trimEnd().length;
  tokenPattern.lastIndex = 0;
  while (tokenPattern.lastIndex < end) {
    const match = tokenPattern.exec(text);
    if (match === null) throw invalidFilter();
    tokens.push(matchToToken(match));
  }
  return tokens;
};

const matchToToken = ([, string, number, word, sign]: RegExpExecArray): Token => {
  if (string !== undefined) return { type: "string", value: string.replaceAll("''", "'") };
  if (number !== undefined) return { type: "number", value: Number(number) };
  if (word !== undefined) return { type: "word", value: word };
  return { type: sign as "(" | ")" | "," };
};
