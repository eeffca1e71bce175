import { disposeListed, listDisposable } from "../../src/app/disposal/dispose-listed.ts";
import { err, ok, type Result } from "../../src/domain/base/result.ts";
import { digestOfList, listToText, readDisposalList, type DisposalList } from "../../src/domain/views/disposal-list.ts";
import { words as disposalWords } from "../../src/ui/office/disposal/words.ts";
import { openRecords, type RecordsDeps } from "../command/open-records.ts";
import { parseOptions, usage, type DisposeOptions } from "./options.ts";
import { sayAfter, sayList, sayMeans, sayNotListed, sayRefusal, sayStillListed } from "./say.ts";

export interface DisposeDeps extends RecordsDeps {
  /** Asks whoever runs the command; null where nobody is there to answer. */
  readonly ask: (question: string) => Promise<string | null>;
  /** Writes a file that is not there yet; fails when one is. */
  readonly writeNew: (path: string, text: string) => Promise<void>;
}

/** 0: all is done. 1: it may not be removed, or something is still listed. 2: something could not be read or done, or the command was mistaken. */
type ExitCode = 0 | 1 | 2;

/** As many digits of the digest as somebody types to say yes. */
const digitsToType = 8;

/** Carries out one command line. Throws nothing but defects. */
export const dispose = async (deps: DisposeDeps, args: readonly string[]): Promise<ExitCode> => {
  const options = parseOptions(args, deps.env);
  if (!options.ok) return end(deps, 2, [options.error, "", usage]);
  switch (options.value.command) {
    case "list":
      return list(deps, options.value);
    case "show": {
      const opened = await openList(deps, options.value.file);
      return opened.ok ? end(deps, 0, [...sayList(opened.value), `Digest: ${await digestOfList(deps, opened.value)}`]) : end(deps, 2, [opened.error]);
    }
    case "carry-out":
      return carryOut(deps, options.value);
  }
};

const end = ({ say }: DisposeDeps, code: ExitCode, lines: readonly string[]): ExitCode => {
  for (const line of lines) say(line);
  return code;
};

const list = async (deps: DisposeDeps, { out, records }: Extract<DisposeOptions, { readonly command: "list" }>): Promise<ExitCode> => {
  const opened = await openRecords(deps, records, "export");
  if (!opened.ok) return end(deps, 2, opened.error);
  const now = await listDisposable(opened.value.work);
  if (!now.ok) return end(deps, 2, sayRefusal(now.error));
  const said = [...sayList(now.value.list), ...sayNotListed(now.value)];
  if (now.value.list.entries.length === 0) return end(deps, 0, said);
  const isWritten = await deps.writeNew(out, listToText(now.value.list)).then(
    () => true,
    () => false,
  );
  if (!isWritten) return end(deps, 2, [`${out} could not be written, or is there already. Nothing is written over: name another file.`]);
  return end(deps, 0, [
    ...said,
    "",
    `The list is in ${out}. It names people: keep it where only those can read it who approve it. Nothing was removed.`,
    `Digest: ${await digestOfList(deps, now.value.list)}`,
    "Whoever approves it strikes out of the file whoever is to stay, reads it again with npm run dispose -- show, and gives you its digest.",
  ]);
};

const openList = async ({ readFile }: DisposeDeps, path: string): Promise<Result<DisposalList, string>> => {
  const text = await readFile(path).catch(() => null);
  if (text === null) return err(`${path} could not be read.`);
  const read = readDisposalList(text);
  return read.ok ? ok(read.value) : err(`${path} is no list that npm run dispose -- list wrote, or was damaged when something was struck out of it.`);
};

const carryOut = async (deps: DisposeDeps, { file, authority, yes, records }: Extract<DisposeOptions, { readonly command: "carry-out" }>): Promise<ExitCode> => {
  const named = await openList(deps, file);
  if (!named.ok) return end(deps, 2, [named.error]);
  const digest = await digestOfList(deps, named.value);
  // What was approved is known before anybody is asked anything.
  if (yes !== null && yes !== digest) return end(deps, 1, sayRefusal({ type: "not-approved" }));
  const opened = await openRecords(deps, records, "dispose");
  if (!opened.ok) return end(deps, 2, opened.error);
  const { work, roles, site } = opened.value;
  if (!roles.includes("owner")) return end(deps, 1, [`${disposalWords.forOwners} ${work.account.name} is none, so nothing was removed.`]);
  end(deps, 0, [...sayList(named.value), ...sayMeans(authority), "", `Digest: ${digest}`]);
  if (yes === null) {
    const typed = await deps.ask(`Type the first ${digitsToType} digits of the digest that was approved to remove them: `);
    if (typed === null) return end(deps, 2, ["Nobody is here to ask. Give the approved digest: --yes DIGEST."]);
    if (typed.trim().toLowerCase() !== digest.slice(0, digitsToType)) return end(deps, 1, ["That is not how the digest begins. Nothing was removed."]);
  }
  const done = await disposeListed(work, { list: named.value, approved: digest, authority }, ({ done: count, of }) => {
    if (count % 100 === 0 || count === of) deps.say(`  ${count} of ${of} rows removed.`);
  });
  if (!done.ok) return end(deps, isRefusal(done.error.type) ? 1 : 2, sayRefusal(done.error));
  const { removed, stillListed, held, goneBefore } = done.value;
  if (stillListed.length > 0) return end(deps, 1, sayStillListed(stillListed));
  if (held.length + goneBefore > 0) return end(deps, 1, [disposalWords.remove.done(removed), disposalWords.remove.held(held.length, goneBefore), ...sayAfter(site)]);
  return end(deps, 0, [disposalWords.remove.done(removed), ...sayAfter(site)]);
};

const isRefusal = (type: string): boolean => ["not-approved", "other-site", "changed", "not-listed", "authority-missing", "not-one-row"].includes(type);
