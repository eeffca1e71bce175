import { addressParser, decodeWords } from "postal-mime";
import { visibleName } from "../../domain/base/visible-text.ts";
import type { MailAddress, MailHeaders } from "../../app/ports.ts";

// Exchange takes less. What is longer was made to be slow to read, or to hide an address behind others.
const longest = 256 * 1024;
const longestField = 16 * 1024;
const mostFields = 1_000;
const mostAddresses = 50;

/** Which fields hold addresses: who wrote, who sent, and whom a reply reaches (RFC 5322, RFC 2369, and what lists add). */
const addressFields: ReadonlySet<string> = new Set([
  "from",
  "sender",
  "reply-to",
  "mail-reply-to",
  "mail-followup-to",
  "resent-from",
  "resent-sender",
  "resent-reply-to",
  "x-original-from",
  "x-original-sender",
  "x-original-reply-to",
  "x-forwarded-from",
  "original-from",
  "x-google-original-from",
  "x-forwarded-for",
  "list-post",
  "x-beenthere",
  "x-mailing-list",
  "mailing-list",
]);

/** Fields that stand once (RFC 5322 section 3.6). Of two, each program takes another one. */
const singleFields = ["from", "sender", "reply-to", "date", "message-id", "subject"];

/** Fields of which a list's address is all that matters, and which each list writes in its own way. */
const listFields: ReadonlySet<string> = new Set(["list-post", "x-beenthere", "x-mailing-list", "mailing-list", "x-forwarded-for"]);

/**
 * Takes a header apart, whatever is in it; nothing is thrown. Null when it holds no field, or more than is read: whom the
 * rest names is not known. In one that is broken, all that is a field is read, so that whoever it names is looked up.
 */
export const parseHeaders = (raw: string): MailHeaders | null => {
  const { fields, isUnbroken } = fieldsOf(raw);
  if (raw.length > longest || fields.length === 0 || fields.length > mostFields || fields.some(([, value]) => value.length > longestField)) return null;
  const texts = new Map<string, string[]>();
  for (const [name, value] of fields) {
    const known = texts.get(name);
    if (known) known.push(value);
    else texts.set(name, [value]);
  }
  const addresses = new Map([...texts].filter(([name]) => addressFields.has(name)).map(([name, values]) => [name, values.flatMap((value) => addressesIn(name, value))]));
  if ([...addresses.values()].some((found) => found.length > mostAddresses)) return null;
  const unread = new Set([...addresses.keys()].filter((name) => !listFields.has(name) && isUnread(name, texts.get(name) ?? [], addresses.get(name) ?? [])));
  return { texts, addresses, unread, isWhole: isUnbroken && singleFields.every((name) => (texts.get(name)?.length ?? 0) <= 1) };
};

/** Whether a field gives no address, or holds another one beside those that it gives. */
const isUnread = (name: string, values: readonly string[], found: readonly MailAddress[]): boolean => {
  const written = values.map(decodeWords).join(" ").toLowerCase();
  if (found.length === 0 || found.some(({ address }) => /^@|[:,;]/.test(address))) return true;
  // What a sender calls themselves is cautioned where it is shown (`cautionsOf`).
  const said = name === "from" || name === "sender" ? written.replaceAll(/"(?:[^"\\]|\\.)*"/gs, " ") : written;
  return found.reduce((rest, { address }) => rest.replaceAll(address.toLowerCase(), ""), said).includes("@");
};

interface Fields {
  /** Each with its value on one line. */
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** Whether every line of it is a field's, and nothing stands after the empty line that ends it. */
  readonly isUnbroken: boolean;
}

/**
 * Programs disagree about where a broken header ends and what is a line of it: what one passes over, another reads as whom
 * a reply reaches. It ends at the first empty line.
 */
const fieldsOf = (raw: string): Fields => {
  const text = raw.slice(0, longest).replace(/^\uFEFF?[\r\n]*/u, "");
  const fields: [name: string, value: string][] = [];
  const lines = text.split(/\r*\n|\r/);
  const end = lines.findIndex((line) => line.trim() === "");
  let isUnbroken = !unprintable.test(text) && !(loneReturn.test(text) && text.includes("\n")) && (end < 0 || lines.slice(end).every((line) => line.trim() === ""));
  for (const [index, line] of (end < 0 ? lines : lines.slice(0, end)).entries()) {
    const last = fields.at(-1);
    const [, name, value] = /^([\x21-\x39\x3b-\x7e]+)[ \t]*:(.*)$/s.exec(line) ?? [];
    if (name !== undefined && value !== undefined) fields.push([name.toLowerCase(), value]);
    else if (/^[ \t]/.test(line) && last) last[1] += line;
    else isUnbroken &&= index === 0 && line === oldExchangeTitle;
  }
  return { fields: fields.map(([name, value]) => [name, value.trim()]), isUnbroken };
};

const unprintable = /[^\P{Cc}\t\r\n\u0080-\u009f]/u;
const loneReturn = /\r(?!\n)/;

/** Exchange wrote this above the header before 2010, and mail that was moved since still has it. */
const oldExchangeTitle = "Microsoft Mail Internet Headers Version 2.0";

const addressesIn = (name: string, value: string): readonly MailAddress[] => {
  try {
    if (listFields.has(name)) return listAddresses(value);
    return addressParser(value, { flatten: true }).flatMap((each) =>
      each.address === undefined ? [] : [{ name: visibleName(decodeWords(each.name)), address: each.address.trim() }],
    );
  } catch {
    return [];
  }
};

/**
 * `<mailto:list@example.org?subject=…>`, with and without its brackets, or `NO` where nobody may write to the list
 * (RFC 2369 section 3.4). Some lists write their address alone.
 */
const listAddresses = (value: string): readonly MailAddress[] =>
  value
    .replaceAll(/\?[^\s<>,]*/g, " ")
    .split(/[\s<>"(),;:]+/)
    .filter((part) => /^[^@]+@[^@]+$/.test(part))
    .map((part) => ({ name: "", address: decoded(part) }));

const decoded = (address: string): string => {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
};
