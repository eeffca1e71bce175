import { policies } from "../src/domain/policy/shipped.ts";
import type { Policy } from "../src/domain/policy/types.ts";
import { planted } from "../test/simulation/proof/planted.ts";
import { plantedCode, runPlanted } from "../test/simulation/proof/planted-code.ts";
import { run, type RunOutcome } from "../test/simulation/run.ts";
import { shrink } from "../test/simulation/shrink.ts";
import { nothingPlanted } from "../test/simulation/world/plant.ts";
import { troubles } from "../test/simulation/world/trouble.ts";

const numberOf = ({ id }: Pick<Policy, "id">): string => id.slice(-3);

const usage = `npm run simulate -- [--runs N] [--seed S] [--without ${troubles.join(",")}] [--plant NAME] [--policy 001] [--all]

  --runs     how many lives are lived, each from the next seed; 100
  --seed     the first seed; 1
  --without  what shall not happen
  --plant    a fault that is put in, to see after how many lives it is found: ${[...planted, ...plantedCode].map(({ name }) => name).join(", ")}
  --policy   the body's policy in every life: ${policies.map(numberOf).join(", ")}; each life's seed decides
  --all      goes on after a promise was broken, and tells in a line each`;

const option = (name: string): string | undefined => {
  const index = process.argv.indexOf(`--${name}`);
  return index === -1 ? undefined : process.argv[index + 1];
};

const [runs, first] = [Number(option("runs") ?? 100), Number(option("seed") ?? 1)];
const plantName = option("plant");
const inParts = planted.find(({ name }) => name === plantName);
const inCode = plantedCode.find(({ name }) => name === plantName);
const fault = inParts ?? inCode;
const policyNumber = option("policy");
const policy = policies.find((each) => numberOf(each) === policyNumber);
const without = option("without")?.split(",") ?? [];
if (process.argv.includes("--help") || !Number.isInteger(runs) || !Number.isInteger(first) || (plantName !== undefined && !fault) || (policyNumber !== undefined && !policy)) {
  console.log(usage);
  process.exit(2);
}
const options = { troubles: troubles.filter((trouble) => !without.includes(trouble)), policy, ...(inParts && { plant: inParts.plant }) };
const live = inCode ? await runPlanted(inCode) : run;

const tell = async (outcome: RunOutcome): Promise<void> => {
  const { outcome: shortest, needs, acts } = await shrink({ ...options, seed: outcome.seed }, outcome);
  console.log(shortest.story.join("\n"));
  console.log(`\nSeed ${outcome.seed}, in its shortest life that does it: ${acts} acts, ${needs.length === 0 ? "no trouble" : needs.join(", ")}.`);
};

const started = Date.now();
const found = new Map<string, number>();
for (let seed = first; seed < first + runs; seed += 1) {
  const outcome = await live({ ...options, seed });
  // Whoever ends a long run before its end knows how far it came.
  if ((seed - first + 1) % 10 === 0) console.error(`${seed - first + 1} lives.`);
  if (!outcome.broken) continue;
  // What happens without it was not found by it.
  if (fault && !fault.breaks.includes(outcome.broken.promise)) continue;
  if (fault && (await run({ ...options, plant: nothingPlanted, seed })).broken) continue;
  found.set(outcome.broken.promise, (found.get(outcome.broken.promise) ?? 0) + 1);
  console.log(`Seed ${seed}: ${outcome.broken.promise} ${outcome.broken.how}`);
  if (process.argv.includes("--all")) continue;
  if (fault) console.log(`"${fault.says}" was found in life ${seed - first + 1}.`);
  else await tell(outcome);
  break;
}
for (const [promise, times] of found) console.log(`${String(times).padStart(6)}  ${promise}`);
console.log(`Seeds from ${first}, at most ${runs}: ${((Date.now() - started) / 1000).toFixed(1)} s.`);
process.exitCode = found.size > 0 && !fault ? 1 : 0;
