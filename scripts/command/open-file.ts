import { readDeploymentFile, type DeploymentFile } from "../../src/app/setup/deployment-file.ts";
import { readJson } from "../../src/domain/base/read-json.ts";
import { err, type Result } from "../../src/domain/base/result.ts";
import { sayFileProblem } from "../provision/say.ts";

export interface FileDeps {
  readonly readFile: (path: string) => Promise<string>;
}

/** The settings file at a path, or why there is none, in lines. */
export const openFile = async ({ readFile }: FileDeps, path: string): Promise<Result<DeploymentFile, readonly string[]>> => {
  const text = await readFile(path).catch(() => null);
  if (text === null) return err([`${path} could not be read. Check the path after --settings.`]);
  const json = readJson(text);
  if (!json.ok) return err([`${path} is no JSON at line ${json.error.line}, column ${json.error.column}. Look for a comma, quote or bracket that is missing or too many.`]);
  const file = readDeploymentFile(json.value);
  return file.ok ? file : err([`${path} says something that cannot be:`, ...file.error.map((problem) => `  ${sayFileProblem(problem)}`)]);
};
