import { jsonFaultAt } from "./json-fault.ts";
import { err, ok, type Result } from "./result.ts";

/** A place in a file as an editor counts it; the first line and the first column are 1. */
interface FilePlace {
  readonly line: number;
  readonly column: number;
}

/** What a file that somebody wrote says as JSON, or where it stops being JSON. */
export const readJson = (text: string): Result<unknown, FilePlace> => {
  // Some editors on Windows begin a file with a mark that JSON does not know.
  const unmarked = text.replace(/^\uFEFF/, "");
  try {
    return ok(JSON.parse(unmarked));
  } catch {
    return err(placeIn(unmarked, jsonFaultAt(unmarked)));
  }
};

const placeIn = (text: string, at: number): FilePlace => {
  const before = text.slice(0, at).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
};
