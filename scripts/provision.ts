import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { provision } from "./provision/provision.ts";
import { signInWith } from "./provision/sign-in.ts";

process.exitCode = await provision(
  {
    fetch,
    wait: (milliseconds) => wait(milliseconds),
    env: process.env,
    readFile: (path) => readFile(path, "utf8"),
    say: (line) => console.log(line),
    newSalt: () => randomBytes(32).toString("hex"),
    signIn: signInWith({ say: (line) => console.log(line) }),
  },
  process.argv.slice(2),
);
