import { readJson } from "../base/read-json.ts";
import { err, type Result } from "../base/result.ts";
import { checkPack } from "./check-pack.ts";
import { type PackProblem, problemAt } from "./pack-problem.ts";
import type { Policy } from "./types.ts";

/** Reads the text of a pack file. Where it is no JSON, the problem says the line and the column. */
export const readPack = (text: string): Result<Policy, readonly PackProblem[]> => {
  const json = readJson(text);
  return json.ok ? checkPack(json.value) : err([problemAt(`line ${json.error.line}, column ${json.error.column}`, { type: "not-json" })]);
};
