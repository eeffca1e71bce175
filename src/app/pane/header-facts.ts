import { readMailDate } from "../../domain/base/mail-date.ts";
import { millisecondsOf, type Instant } from "../../domain/base/time.ts";
import { normaliseAddress } from "../../domain/subjects/person/read-address.ts";
import { writtenInto } from "../../domain/subjects/person/rewritten-address.ts";
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
  ["original", "x-original-from", "x-original-sender", "original-from", "x-google-original-from", "x-original-reply-to", "x-forwarded-from"],
  ["author", "from", "sender"],
  ["resent", "resent-from", "resent-sender", "x-forwarded-for"],
  ["list", "list-post", "x-beenthere", "x-mailing-list", "mailing-list"],
];

/** Everybody whom a header names as having written, sent or passed on a message, or as one whom a reply reaches. */
export const namedInHeader = ({ addresses }: MailHeaders): readonly NamedInHeader[] =>
  fields.flatMap(([role, ...names]) => names.flatMap((name) => (addresses.get(name) ?? []).map((named) => ({ role, named }))));

/** Whose addresses are written into those of a message by a list or a forwarder that replaced them. */
export const writtenIntoAny = (addresses: readonly MailAddress[]): readonly NamedInHeader[] =>
  addresses.flatMap(({ address, name }) => {
    const read = normaliseAddress(address);
    return read.ok ? writtenInto(read.value).map((original) => ({ role: "original" as const, named: { name, address: original } })) : [];
  });

/**
 * Whether it is not plainly said who wrote or sent a message, or whom a reply reaches: the header is broken, or names
 * somebody who cannot be looked up. Less is then known than who is named.
 */
export const namesUnreadably = ({ addresses, unread, isWhole }: MailHeaders): boolean =>
  !isWhole || lookedUp.some((name) => unread.has(name) || (addresses.get(name) ?? []).some(({ address }) => !normaliseAddress(address).ok));

const lookedUp = fields.flatMap(([role, ...names]) => (role === "list" ? [] : names));

/**
 * When a message came to the body. `header`: its own mail system says so, in the topmost `Received`, or the sender's date and
 * that of the copy agree. `sender`: only the sender's own date is there, and the copy is another. `copy`: the mail host gives no header, and this is when this copy was made.
 */
export interface Receipt {
  readonly at: Instant;
  readonly from: "header" | "sender" | "copy" | "said";
}

/**
 * Null when nothing says it: it is asked for, and never made up. What a header says of a time that has not come by the
 * device's clock, of one after the copy, or of one long before it, is not believed: a time to answer would be counted from it.
 */
export const receiptOf = ({ copiedAt }: Pick<OpenMessage, "copiedAt">, headers: MailHeaders | null, now: Instant): Receipt | null => {
  const [received, dated] = [headers?.texts.get("received")?.[0]?.split(";").at(-1), headers?.texts.get("date")?.[0]].map((text) => readMailDate(text ?? ""));
  // By when it was here, at the latest.
  const copied = copiedAt !== null && ageOf(copiedAt, now) >= -clocksDifferByMs ? copiedAt : null;
  const isBelievable = (at: Instant): boolean => ageOf(at, now) >= -clocksDifferByMs && ageOf(at, copied ?? now) >= -clocksDifferByMs && ageOf(at, copied ?? now) <= longBeforeMs;
  if (received && isBelievable(received)) return { at: received, from: "header" };
  const age = dated ? ageOf(dated, copied ?? now) : Number.NaN;
  // A copy is never older than what it is a copy of.
  if (dated && isBelievable(dated) && age >= 0) return { at: dated, from: copied !== null && !received && age <= agreeWithinMs ? "header" : "sender" };
  return copied === null ? null : { at: copied, from: "copy" };
};

const ageOf = (at: Instant, beside: Instant): number => millisecondsOf(beside) - millisecondsOf(at);

/** By how much the clocks of mail systems and devices may differ in earnest. */
const clocksDifferByMs = 10 * 60_000;

/** Mail is moved to another mailbox, and copied anew, months after it came. What is older than this is read by a wrong clock, or from an archive. */
const longBeforeMs = 400 * 86_400_000;

/** Mail that nothing held up is in its mailbox within the hour. */
const agreeWithinMs = 3_600_000;
