import { readFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { conformance } from "./conformance/conformance.ts";
import { signInWith } from "./provision/sign-in.ts";

process.exitCode = await conformance(
  {
    fetch,
    wait: (milliseconds) => wait(milliseconds),
    env: process.env,
    readFile: (path) => readFile(path, "utf8"),
    say: (line) => console.log(line),
    signIn: signInWith({ say: (line) => console.log(line) }),
  },
  process.argv.slice(2),
);
