import { questionWords } from "../src/ui/words/question-words.ts";
import { sayPackFault } from "../src/ui/words/pack-words.ts";
import { readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import type { PackProblem } from "../src/domain/policy/pack-problem.ts";
import { policies } from "../src/domain/policy/shipped.ts";
import { questionsOf } from "../src/domain/policy/questions.ts";
import { readPack } from "../src/domain/policy/read-pack.ts";
import { policyVersionOf, type Policy } from "../src/domain/policy/types.ts";
import { err, ok, type Result } from "../src/domain/base/result.ts";

const usage = `Use: npm run check-pack -- FILE
     says whether the policy in FILE fits, and which questions it leaves open

     npm run check-pack -- --start-from ID FILE
     writes a policy that comes with Evenhand to FILE, to be changed into your own
     ID is one of ${policies.map(({ id }) => id).join(", ")}`;

/** Checks a policy file, or begins one. Answers the process's exit code. */
const run = async (): Promise<number> => {
  const options = readOptions();
  if (!options.ok) return refuse(`${options.error}\n\n${usage}`);
  const { file, startFrom } = options.value;
  return startFrom === null ? checkFile(file) : startFile(startFrom, file);
};

const readOptions = (): Result<{ readonly file: string; readonly startFrom: string | null }, string> => {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { "start-from": { type: "string" } } });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) return err("Name one file.");
    return ok({ file, startFrom: values["start-from"] ?? null });
  } catch (error) {
    return err(messageOf(error));
  }
};

const checkFile = async (file: string): Promise<number> => {
  const text = await readFile(file, "utf8").then(ok, (error: unknown) => err(messageOf(error)));
  if (!text.ok) return refuse(text.error);
  const pack = readPack(text.value);
  if (!pack.ok) return refuse(`${file} does not fit.\n\n${pack.error.map(sayProblem).join("\n")}`);
  console.log(sayFits(file, pack.value));
  return 0;
};

const startFile = async (id: string, file: string): Promise<number> => {
  const policy = policies.find((each) => each.id === id);
  if (!policy) return refuse(`No policy has the id ${id}.\n\n${usage}`);
  try {
    // A file that is there may be somebody's work.
    await writeFile(file, `${JSON.stringify(policy, null, 2)}\n`, { flag: "wx" });
  } catch (error) {
    return refuse(messageOf(error));
  }
  console.log(`${file} holds ${policyVersionOf(policy)}. Give it an id of your own, change it, and check it.`);
  return 0;
};

const sayFits = (file: string, policy: Policy): string => {
  const version = policyVersionOf(policy);
  const isShipped = policies.some((each) => policyVersionOf(each) === version);
  const questions = questionsOf(policy).map(({ field, answeredBy, blocks }) => `  ${field}: ${questionWords.asks[field]} (${answeredBy} answers; no ${blocks} before)`);
  return [
    `${file} fits: ${version}, ${policy.title}.`,
    ...(isShipped ? ["A policy of this id and version comes with Evenhand. Give yours another id before you add it."] : []),
    ...(questions.length === 0 ? ["It leaves nothing open."] : ["", "Set-up will ask:", ...questions]),
  ].join("\n");
};

const sayProblem = ({ path, fault }: PackProblem): string => `  ${path === "" ? "The whole file" : path}: ${sayPackFault(fault)}`;

const refuse = (sentences: string): number => {
  console.error(sentences);
  return 1;
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

process.exitCode = await run();
