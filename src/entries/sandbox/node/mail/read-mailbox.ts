import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { MailboxEntry } from "../../../../sandbox/hosts/outlook/mailbox-entry.ts";
import { replaceDateTokens } from "./date-tokens.ts";
import { parseEntry } from "./parse-entry.ts";

/**
 * Where the simulated mailbox comes from. `sample` mail has its `{{days-ago …}}` tokens replaced;
 * a folder given by the user is taken as it is.
 */
export interface MailSource {
  readonly folder: string;
  readonly sample: boolean;
}

/**
 * Reads every .eml file directly in the folder, newest first; what cannot be read comes last, with its reason.
 * Throws when the folder itself cannot be listed.
 */
export const readMailbox = async ({ folder, sample }: MailSource, start: Date): Promise<readonly MailboxEntry[]> => {
  const names = (await readdir(folder)).filter((name) => name.toLowerCase().endsWith(".eml")).sort();
  const entries = await Promise.all(names.map((name) => readEntry(folder, name, sample, start)));
  return entries.sort((a, b) => receivedTime(b) - receivedTime(a));
};

const readEntry = async (folder: string, name: string, sample: boolean, start: Date): Promise<MailboxEntry> => {
  const path = join(folder, name);
  try {
    const bytes = await readFile(path);
    if (!sample) return await parseEntry(name, bytes, (await stat(path)).mtime);
    // Byte for byte, because a sample message may be in any charset, or a broken one.
    const dated = Buffer.from(replaceDateTokens(bytes.toString("latin1"), start), "latin1");
    return await parseEntry(name, dated, start);
  } catch {
    return { kind: "unreadable", id: name, reason: "The file could not be opened." };
  }
};

const receivedTime = (entry: MailboxEntry): number => (entry.kind === "message" ? Date.parse(entry.receivedAt) : 0);
