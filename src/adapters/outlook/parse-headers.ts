import { addressParser, decodeWords } from "postal-mime";
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
  "list-post",
]);

/** Takes a header apart, whatever is in it; nothing is thrown. Null when it holds no field, or more than is read: whom the rest names is not known. */
export const parseHeaders = (raw: string): MailHeaders | null => {
  const texts = new Map<string, string[]>();
  for (const [name, value] of fieldsOf(raw)) {
    const known = texts.get(name);
    if (known) known.push(value);
    else texts.set(name, [value]);
  }
  const fields = [...texts.values()].flat();
  if (raw.length > longest || fields.length === 0 || fields.length > mostFields || fields.some((value) => value.length > longestField)) return null;
  const addresses = new Map([...texts].filter(([name]) => addressFields.has(name)).map(([name, values]) => [name, values.flatMap((value) => addressesIn(name, value))]));
  if ([...addresses.values()].some((found) => found.length > mostAddresses)) return null;
  const unread = new Set([...addresses.keys()].filter((name) => name !== "list-post" && isUnread(texts.get(name) ?? [], addresses.get(name) ?? [])));
  return { texts, addresses, unread };
};

/** Whether a field says something and gives no address, or holds another one beside those that it gives. */
const isUnread = (values: readonly string[], found: readonly MailAddress[]): boolean => {
  const written = values.map(decodeWords).join(" ").toLowerCase();
  if (written.trim() === "") return false;
  return (
    found.length === 0 ||
    found.some(({ address }) => /^@|[:,;]/.test(address)) ||
    found.reduce((rest, { address }) => rest.replaceAll(address.toLowerCase(), ""), written).includes("@")
  );
};

/** Each field with its value on one line. The header ends at the first empty line. */
const fieldsOf = (raw: string): readonly (readonly [name: string, value: string])[] => {
  const [header = ""] = raw
    .slice(0, longest)
    .replace(/^[\uFEFF\s]+/u, "")
    .split(/\r\n\r\n|\n\n|\r\r/, 1);
  return header
    .replace(/(?:\r\n|\r|\n)(?=[ \t])/g, "")
    .split(/\r\n|\r|\n/)
    .flatMap((line) => {
      const [, name, value] = /^([\x21-\x39\x3b-\x7e]+)[ \t]*:(.*)$/s.exec(line) ?? [];
      return name === undefined || value === undefined ? [] : [[name.toLowerCase(), value.trim()] as const];
    });
};

const addressesIn = (name: string, value: string): readonly MailAddress[] => {
  try {
    if (name === "list-post") return mailtos(value);
    return addressParser(value, { flatten: true }).flatMap((each) => (each.address === undefined ? [] : [{ name: decodeWords(each.name), address: each.address.trim() }]));
  } catch {
    return [];
  }
};

/** `<mailto:list@example.org?subject=…>`, or `NO` where nobody may write to the list (RFC 2369 section 3.4). */
const mailtos = (value: string): readonly MailAddress[] =>
  [...value.matchAll(/<\s*mailto:([^>?\s]+)/gi)].map(([, address = ""]) => ({ name: "", address: decodeURIComponent(address) }));
