import { instantOf, millisecondsOf, type Instant } from "../../domain/base/time.ts";
import { normaliseAddress } from "../../domain/subjects/person/address.ts";
import { isMachineLocalPart, isSharedLocalPart } from "../../domain/subjects/person/shared-address.ts";
import type { MailAddress, MailHeaders, OpenMessage } from "../ports.ts";

/** How the header of a message stands: it comes after the message, and sometimes not at all. */
export type HeaderState = { readonly type: "waiting" } | { readonly type: "not-given" } | { readonly type: "read"; readonly headers: MailHeaders };

/**
 * How somebody stands in a message beside its sender. `reply-to`: a reply reaches them. `author`: it is said to be from them
 * as well. `original`: a list or a form says that they wrote it. `resent`: they passed it on. `list`: a reply to all reaches this list.
 */
export type HeaderRole = "reply-to" | "author" | "original" | "resent" | "list";

export interface NamedInHeader {
  readonly role: HeaderRole;
  readonly named: MailAddress;
}

// In the order in which they are told where one address stands in several.
const fields: readonly (readonly [role: HeaderRole, ...names: string[]])[] = [
  ["reply-to", "reply-to", "mail-reply-to", "resent-reply-to", "mail-followup-to"],
  ["original", "x-original-from", "x-original-sender", "original-from", "x-original-reply-to", "x-forwarded-from"],
  ["author", "from", "sender"],
  ["resent", "resent-from", "resent-sender"],
  ["list", "list-post", "x-beenthere", "x-mailing-list", "mailing-list"],
];

/** Everybody whom a header names as having written, sent or passed on a message, or as one whom a reply reaches. */
export const namedInHeader = ({ addresses }: MailHeaders): readonly NamedInHeader[] =>
  fields.flatMap(([role, ...names]) => names.flatMap((name) => (addresses.get(name) ?? []).map((named) => ({ role, named }))));

/**
 * Whether it is not plainly said who wrote or sent a message, or whom a reply reaches: the header is broken, or names
 * somebody who cannot be looked up. Less is then known than who is named.
 */
export const namesUnreadably = ({ addresses, unread, isWhole }: MailHeaders): boolean =>
  !isWhole || lookedUp.some((name) => unread.has(name) || (addresses.get(name) ?? []).some(({ address }) => !normaliseAddress(address).ok));

const lookedUp = fields.flatMap(([role, ...names]) => (role === "list" ? [] : names));

/**
 * Whether a message came through an address that many people write through: a form, or a list that puts its own address
 * in the place of the author's. Then its sender's address says nothing of who wrote it.
 */
export const throughWhat = (address: string, staffDomains: readonly string[], headers: MailHeaders | null): "form" | "list" | null => {
  const named = headers ? namedInHeader(headers) : [];
  const isOther = ({ named: other }: NamedInHeader): boolean => other.address !== "" && other.address.toLowerCase() !== address;
  if (named.some((each) => each.role === "original" && isOther(each))) return "list";
  if (named.some(({ role, named: list }) => role === "list" && list.address.toLowerCase() === address) || (headers !== null && isListById(address, headers))) return "list";
  const { local, domain } = partsOf(address);
  // No person writes from there, whoever gets the answer.
  if (isMachineLocalPart(local)) return "form";
  const answered = named.filter(({ role }) => role === "reply-to");
  if (answered.length === 0 || !answered.every(isOther)) return null;
  // Of the body's own addresses, one that asks for answers elsewhere passes on what others wrote.
  const isPassedOn = staffDomains.includes(domain) && answered.every(({ named: other }) => !staffDomains.some((own) => other.address.toLowerCase().endsWith(`@${own}`)));
  return isSharedLocalPart(local) || isPassedOn ? "form" : null;
};

/**
 * Whether an address is a list's by what the list says of itself: its id is the address with a dot for the `@` (RFC 2919),
 * or one leaves it by the address with an ending (RFC 2369). A list of another name is no list's address: its members write from theirs.
 */
const isListById = (address: string, { texts }: MailHeaders): boolean => {
  const { local, domain } = partsOf(address);
  const all = (...names: readonly string[]): string =>
    names
      .flatMap((name) => texts.get(name) ?? [])
      .join(" ")
      .toLowerCase();
  const ids = all("list-id", "x-list-id").match(/[^\s<>"(),;]+/g) ?? [];
  if (ids.some((id) => id === `${local}.${domain}` || id === address)) return true;
  const served = all("list-unsubscribe", "list-help", "list-owner", "list-subscribe", "list-archive").matchAll(/mailto:([^>?\s,@]+)@([^>?\s,]+)/g);
  return [...served].some(([, ending = "", host]) => host === domain && listEndings.some((each) => ending === `${local}${each}`));
};

const listEndings = ["leave", "unsubscribe", "request", "owner", "help", "subscribe", "join", "signoff"].flatMap((ending) => [`-${ending}`, `+${ending}`]);

/** Whether an address is a form's or a system's own, whatever the header says. */
export const isFormsOwn = (address: string): boolean => isMachineLocalPart(partsOf(address).local);

const partsOf = (address: string): { readonly local: string; readonly domain: string } => {
  const at = address.lastIndexOf("@");
  return { local: address.slice(0, at), domain: address.slice(at + 1) };
};

/** `reply`: a machine answered for somebody who may know nothing of it. `report`: the mail system says what became of a message of ours. */
export type Automatic = "reply" | "report";

/**
 * Whether a machine wrote a message (RFC 3834, RFC 3464; "MS-OXCMAIL" for Exchange's own). Whoever sends a message can say
 * so of it, so somebody who reads it may say otherwise.
 */
export const automaticKind = ({ itemClass, from }: Pick<OpenMessage, "itemClass" | "from">, headers: MailHeaders | null): Automatic | null => {
  const said = (name: string): string => (headers?.texts.get(name) ?? []).join(" ").toLowerCase();
  const hasEmptyReturnPath = headers?.texts.get("return-path")?.some((path) => path.replaceAll(/\s/g, "") === "<>") ?? false;
  const isFromMailSystem = /^(?:mailer-daemon|postmaster|microsoftexchange[\da-f]{8,})@/i.test(from?.address ?? "");
  if (/^report\./i.test(itemClass) || /^\s*multipart\/report/.test(said("content-type")) || (isFromMailSystem && (hasEmptyReturnPath || said("auto-submitted") !== "")))
    return "report";
  const isReplyItem = /^ipm\.note\.rules\.(?:oof|reply)template/i.test(itemClass);
  const autoSubmitted = said("auto-submitted")
    .replace(/[;(].*$/s, "")
    .trim();
  const isMarked = (autoSubmitted !== "" && autoSubmitted !== "no") || /\b(?:all|oof|autoreply)\b/.test(said("x-auto-response-suppress"));
  const isOldMark = said("x-autoreply") !== "" || said("x-autorespond") !== "" || said("precedence").includes("auto_reply");
  return isReplyItem || isMarked || isOldMark || hasEmptyReturnPath ? "reply" : null;
};

/**
 * When a message came to the body. `header`: its own mail system says so, in the topmost `Received`, or the sender's date and
 * that of the copy agree. `sender`: only the sender's own date is there, and the copy is another. `copy`: the mail host gives no header, and this is when this copy was made.
 */
export interface Receipt {
  readonly at: Instant;
  readonly from: "header" | "sender" | "copy" | "said";
}

/** Null when nothing says it: it is asked for, and never made up. */
export const receiptOf = ({ copiedAt }: Pick<OpenMessage, "copiedAt">, headers: MailHeaders | null): Receipt | null => {
  const received = dateIn(headers?.texts.get("received")?.[0]?.split(";").at(-1));
  if (received !== null) return { at: received, from: "header" };
  const dated = dateIn(headers?.texts.get("date")?.[0]);
  // A copy is never older than what it is a copy of.
  const age = dated === null || copiedAt === null ? Number.NaN : millisecondsOf(copiedAt) - millisecondsOf(dated);
  if (dated !== null && !(age < 0)) return { at: dated, from: age <= agreeWithinMs ? "header" : "sender" };
  return copiedAt === null ? null : { at: copiedAt, from: "copy" };
};

/** Mail that nothing held up is in its mailbox within the hour. */
const agreeWithinMs = 3_600_000;

// Mail before this is no mail: the clock of whatever wrote the date had stopped.
const earliest = Date.UTC(1990, 0, 1);
// The last year that a time is written with four figures.
const latest = Date.UTC(10_000, 0, 1);

/** A date as RFC 5322 writes it, without its comments. */
const dateIn = (text: string | undefined): Instant | null => {
  const milliseconds = Date.parse((text ?? "").replaceAll(/\([^()]*\)/g, " ").trim());
  return milliseconds >= earliest && milliseconds < latest ? instantOf(milliseconds) : null;
};
