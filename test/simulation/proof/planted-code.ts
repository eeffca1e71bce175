import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { run } from "../run.ts";
import { promises } from "./broken.ts";

/** A fault in the product's own text, put into a copy of it. */
export interface PlantedCode {
  readonly name: string;
  /** What is wrong then, in a sentence. */
  readonly says: string;
  /** The file, from the root, in which one passage is put in the place of another that stands there once. */
  readonly file: string;
  readonly passage: string;
  readonly instead: string;
  /** The promises that it breaks; another that a life breaks is not its doing. */
  readonly breaks: readonly string[];
}

const shown = [promises.unrestricted, promises.restricted, promises.agree, promises.recorded, promises.decided, promises.ended];

export const plantedCode: readonly PlantedCode[] = [
  {
    name: "keys",
    says: "No key of a row is computed again from what the row says.",
    file: "src/domain/subjects/person/differing-keys.ts",
    passage: `return [...(isMessage && isWhoseItIs(event, fields) ? [] : (["key-differs"] as const)), ...(isAddress ? [] : (["address-differs"] as const))];`,
    instead: "return [];",
    breaks: [promises.reported],
  },
  {
    name: "ground",
    says: "An instruction that no decision stands behind is not reported.",
    file: "src/domain/views/irregularities.ts",
    passage: `decision === undefined ? [{ event, reason: "no-decision" }] : isSaid`,
    instead: "decision === undefined || isSaid",
    breaks: [promises.reported],
  },
  {
    name: "terms",
    says: "An instruction may say something else than was decided.",
    file: "src/domain/subjects/restriction/decided-terms.ts",
    passage: "const isSame = (given: GivenTerms, decided: GivenTerms): boolean => inOneOrder(given) === inOneOrder(decided);",
    instead: "const isSame = (_given: GivenTerms, _decided: GivenTerms): boolean => true;",
    breaks: [promises.reported],
  },
  {
    name: "named",
    says: "An end ends only the instruction that it names.",
    file: "src/domain/subjects/restriction/acts.ts",
    passage: `if (act.kind === "instruction.withdrawn") for (const key of given.keys()) over.add(key);`,
    instead: `if (act.kind === "instruction.withdrawn") over.add(act.body.instruction);`,
    breaks: shown,
  },
  {
    name: "news",
    says: "What changed in a list is taken without the canary that vouches for it.",
    file: "src/adapters/graph/changes.ts",
    passage: `if (!(await holdsCanary(place.door, place.list, canary.value))) return { type: "not-vouched-for" };`,
    instead: "",
    breaks: shown,
  },
];

/** Lives lives in a copy of the product with the fault in it. The product itself is never changed. */
export const runPlanted = async ({ file, passage, instead }: PlantedCode): Promise<typeof run> => {
  const copy = mkdtempSync(join(tmpdir(), "planted-"));
  const root = join(import.meta.dirname, "../../..");
  for (const part of ["package.json", "tsconfig.json", "src", "appPackage", "manifest", "scripts", "test/simulation", "test/support"]) {
    cpSync(join(root, part), join(copy, part), { recursive: true });
  }
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  const text = readFileSync(join(copy, file), "utf8");
  writeFileSync(
    join(copy, file),
    text.replace(passage, () => instead),
  );
  const planted = (await import(pathToFileURL(join(copy, "test/simulation/run.ts")).href)) as { readonly run: typeof run };
  return planted.run;
};
