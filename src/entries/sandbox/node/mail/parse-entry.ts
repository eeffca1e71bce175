import PostalMime from "postal-mime";
import type { Address, Email } from "postal-mime";
import type { MailAddress, MailboxEntry } from "../../../../sandbox/hosts/outlook/mailbox-entry.ts";

const largestMessage = 30 * 1024 * 1024;

/** Of a larger file the beginning is taken apart: attachments that stand behind it are not listed. */
const mostTakenApart = 4 * 1024 * 1024;

/** As much of a text as is worth reading on a screen; a page that must lay out 20 MB of it stands still. */
const mostCharacters = 500_000;
const headerLine = /^[\x21-\x39\x3b-\x7e]+:/;
const endOfHeaders = /\r?\n\r?\n/;

/**
 * Reads one .eml file. What is no message (empty, binary, without headers, too large) becomes an
 * entry that says so, because a message that disappears from a mailbox is worse than one that cannot be opened.
 * `arrivedAt` stands in for a Date that is missing or makes no sense.
 */
export const parseEntry = async (fileName: string, bytes: Uint8Array, arrivedAt: Date): Promise<MailboxEntry> => {
  const unreadable = (reason: string): MailboxEntry => ({ kind: "unreadable", id: fileName, reason });
  if (bytes.length === 0) return unreadable("The file is empty.");
  if (bytes.length > largestMessage) return unreadable("The file is larger than 30 MB.");
  const beginning = bytes.subarray(0, mostTakenApart);
  const source = new TextDecoder().decode(beginning).replace(/^\uFEFF/, "");
  const headers = (source.split(endOfHeaders, 1)[0] ?? "").replace(/^(?:>?From .*\r?\n)/, "");
  if (headers.includes("\0") || !headerLine.test(headers)) return unreadable("The file is not an email message: it does not begin with header lines.");
  try {
    const email = await PostalMime.parse(beginning, { rfc822Attachments: true });
    return toMessage(fileName, email, headers, arrivedAt);
  } catch {
    return unreadable("The file could not be taken apart: its parts are nested too deeply or its headers are too large.");
  }
};

const toMessage = (fileName: string, email: Email, headers: string, arrivedAt: Date): MailboxEntry => {
  const from = firstAddress(email.from);
  const html = email.html === undefined ? null : beginningOf(email.html);
  return {
    kind: "message",
    id: fileName,
    subject: oneLine(email.subject ?? ""),
    from,
    sender: firstAddress(email.sender) ?? from,
    replyTo: allAddresses(email.replyTo ?? []),
    to: allAddresses(email.to ?? []),
    cc: allAddresses(email.cc ?? []),
    receivedAt: toIsoDate(email.date, arrivedAt),
    internetMessageId: email.messageId === undefined || email.messageId.trim() === "" ? null : email.messageId.trim(),
    headers,
    text: email.text === undefined ? (html === null ? "" : htmlToText(html)) : beginningOf(email.text),
    html,
    attachmentNames: email.attachments.map((attachment, index) => attachment.filename ?? `Attachment ${index + 1}`),
  };
};

const beginningOf = (text: string): string =>
  text.length <= mostCharacters ? text : `${text.slice(0, mostCharacters)}\n\n(The sandbox shows no more of this message. The file has more.)`;

const allAddresses = (addresses: readonly Address[]): readonly MailAddress[] =>
  addresses
    .flatMap((each) => each.group ?? [each])
    .filter((each) => each.address !== "")
    .map(toMailAddress);

const firstAddress = (address: Address | undefined): MailAddress | null => (address === undefined ? null : (allAddresses([address])[0] ?? null));

const toMailAddress = ({ name, address }: MailAddress): MailAddress => ({ name: oneLine(name), address: oneLine(address) });

const toIsoDate = (stated: string | undefined, arrivedAt: Date): string => {
  const time = stated === undefined ? Number.NaN : Date.parse(stated);
  return new Date(Number.isNaN(time) ? arrivedAt : time).toISOString();
};

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** Takes an element out with what it holds. One pass, whatever the text: a pattern would look for the end again at each beginning. */
const withoutElement = (html: string, name: string): string => {
  const [first = "", ...rest] = html.split(new RegExp(`<${name}\\b`, "i"));
  const end = new RegExp(`</${name}\\s*>`, "i");
  return first + rest.map((part) => part.slice((end.exec(part)?.index ?? 0) + (end.exec(part)?.[0].length ?? 0))).join("");
};

/** Good enough to read: a sandbox shows HTML mail as text only, so that nothing remote is ever fetched. */
const htmlToText = (html: string): string =>
  ["script", "style", "title"]
    .reduce(withoutElement, html)
    .replace(/<br\s*\/?>|<\/(?:p|div|tr|li|h[1-6])\s*>/gi, "\n")
    .replace(/<[^<>]*>/g, "")
    .replace(/&nbsp;/gi, " ")
    .replace(/&lt;/gi, "<")
    .replace(/&gt;/gi, ">")
    .replace(/&quot;/gi, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/gi, "&")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
