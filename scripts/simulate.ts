import { run } from "../test/simulation/run.ts";

const argument = (name: string, usual: number): number => {
  const index = process.argv.indexOf(`--${name}`);
  return index === -1 ? usual : Number(process.argv[index + 1]);
};

const [runs, first] = [argument("runs", 100), argument("seed", 1)];
const started = Date.now();
let failed = 0;
for (let seed = first; seed < first + runs; seed += 1) {
  const { broken, story, digest } = await run({ seed });
  if (broken) {
    failed += 1;
    if (!process.argv.includes("--brief")) console.log(story.join("\n"));
    console.log(`seed ${seed}: ${broken.promise} ${broken.how}`);
    if (!process.argv.includes("--all")) process.exit(1);
  }
  if (process.argv.includes("--digest")) console.log(seed, digest, story.length);
}
console.log(`${runs} runs, ${failed} broken, in ${(Date.now() - started) / 1000} s`);
