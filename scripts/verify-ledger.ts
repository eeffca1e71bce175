import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { instantOf } from "../src/domain/base/time.ts";
import { parseOptions, usage } from "./verify-ledger/options.ts";
import { verifySite } from "./verify-ledger/verify-site.ts";

const options = parseOptions(process.argv.slice(2), process.env);
if (!options.ok) {
  console.error(`${options.error}\n\n${usage}`);
  process.exit(2);
}
const { lines, code } = await verifySite(
  {
    fetch,
    now: () => instantOf(Date.now()),
    wait: (milliseconds) => wait(milliseconds),
    sha256: async (text) => createHash("sha256").update(text).digest("hex"),
    readFile: (path) => readFile(path, "utf8"),
    writeFile: (path, text) => writeFile(path, text),
  },
  options.value,
);
console.log(lines.join("\n"));
process.exitCode = code;
