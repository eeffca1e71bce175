import { sharePointInvalid } from "../wire-errors.ts";

/** A step of a SharePoint REST address: a name, perhaps called with arguments. */
export interface Step {
  readonly name: string;
  readonly args: readonly Argument[] | null;
}

/** `copyRoleAssignments=false` has a name, `'Contribute'` has none. */
export interface Argument {
  readonly name: string | null;
  readonly value: string;
}

/**
 * Reads an address below `_api/`, such as `web/lists/getbytitle('It''s')/roleassignments`. Names are
 * lower-cased, as SharePoint does not mind; a quoted argument may hold slashes and doubled quotes.
 */
export const readSteps = (address: string): readonly Step[] =>
  splitOutsideQuotes(decode(address), "/")
    .filter((step) => step !== "")
    .map(readStep);

const readStep = (text: string): Step => {
  const [, name, inner] = /^([\w.]+)(?:\((.*)\))?$/s.exec(text) ?? [];
  if (name === undefined) throw sharePointInvalid(`The expression "${text}" is not valid.`);
  return { name: name.toLowerCase(), args: inner === undefined ? null : splitOutsideQuotes(inner, ",").map(readArgument) };
};

const readArgument = (text: string): Argument => {
  const [, name, value = ""] = /^\s*(?:(\w+)\s*=)?\s*(.*?)\s*$/s.exec(text) ?? [];
  const quoted = /^'(.*)'$/s.exec(value)?.[1];
  return { name: name?.toLowerCase() ?? null, value: quoted === undefined ? value : quoted.replaceAll("''", "'") };
};

const splitOutsideQuotes = (text: string, separator: string): readonly string[] => {
  const parts = [""];
  let isQuoted = false;
  for (const character of text) {
    if (character === "'") isQuoted = !isQuoted;
    if (character === separator && !isQuoted) parts.push("");
    else parts[parts.length - 1] += character;
  }
  return parts;
};

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    throw sharePointInvalid("The address is not well encoded.");
  }
};
