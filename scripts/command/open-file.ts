import { readDeploymentFile, type DeploymentFile } from "../../src/app/setup/deployment-file.ts";
import { err, ok, type Result } from "../../src/domain/base/result.ts";
import { sayFileProblem } from "../provision/say.ts";

export interface FileDeps {
  readonly readFile: (path: string) => Promise<string>;
}

/** The settings file at a path, or why there is none, in lines. */
export const openFile = async ({ readFile }: FileDeps, path: string): Promise<Result<DeploymentFile, readonly string[]>> => {
  const text = await readFile(path).catch(() => null);
  if (text === null) return err([`${path} could not be read. Check the path after --settings.`]);
  const json = parseJson(text);
  if (!json.ok) return err([`${path} is no JSON: ${json.error}`]);
  const file = readDeploymentFile(json.value);
  return file.ok ? file : err([`${path} says something that cannot be:`, ...file.error.map((problem) => `  ${sayFileProblem(problem)}`)]);
};

const parseJson = (text: string): Result<unknown, string> => {
  try {
    return ok(JSON.parse(text.replace(/^\uFEFF/, "")));
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
};
