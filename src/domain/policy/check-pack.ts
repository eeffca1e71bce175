import { canonicalJson } from "../ledger/canonical-json.ts";
import { payloadLimit } from "../ledger/payload-limit.ts";
import { err, ok, type Result } from "../base/result.ts";
import { readShape, type ShapeProblem } from "../base/shape.ts";
import { checkIds } from "./check-pack-ids.ts";
import { checkMeasures } from "./check-pack-measures.ts";
import { checkRules } from "./check-pack-rules.ts";
import { type PackProblem, problemAt, unless } from "./pack-problem.ts";
import { packShape } from "./pack-shape.ts";
import type { Policy } from "./types.ts";

/**
 * Reads a policy pack, such as the parsed JSON of a file. First every field must be there with a value of its kind and
 * no other field; then what the fields say of each other must fit.
 */
export const checkPack = (json: unknown): Result<Policy, readonly PackProblem[]> => {
  const read = readShape(packShape, json);
  if (!read.ok) return err(read.error.map(shapeToProblem));
  const pack = read.value;
  const problems = [...checkIds(pack), ...checkRules(pack), ...checkMeasures(pack), ...checkSize(pack)];
  return problems.length === 0 ? ok(pack) : err(problems);
};

const shapeToProblem = ({ path, expected }: ShapeProblem): PackProblem => problemAt(path, expected);

const checkSize = (pack: Policy): readonly PackProblem[] => unless(canonicalJson(pack).length <= payloadLimit, "", { type: "pack-too-long", limit: payloadLimit });
