import { err, ok, type Result } from "../base/result.ts";
import { checkPack } from "./check-pack.ts";
import { jsonFaultAt } from "./json-fault.ts";
import { type PackProblem, problemAt } from "./pack-problem.ts";
import type { Policy } from "./types.ts";

/** Reads the text of a pack file. Where it is no JSON, the problem says the line and the column. */
export const readPack = (text: string): Result<Policy, readonly PackProblem[]> => {
  // Some editors on Windows begin a file with a mark that JSON does not know.
  const json = parseJson(text.replace(/^\uFEFF/, ""));
  return json.ok ? checkPack(json.value) : json;
};

const parseJson = (text: string): Result<unknown, readonly PackProblem[]> => {
  try {
    return ok(JSON.parse(text));
  } catch {
    const { line, column } = placeIn(text, jsonFaultAt(text));
    return err([problemAt(`line ${line}, column ${column}`, { type: "not-json" })]);
  }
};

const placeIn = (text: string, at: number): { readonly line: number; readonly column: number } => {
  const before = text.slice(0, at).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
};
