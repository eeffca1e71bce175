import { pointIn } from "./contact-point.ts";
import type { LedgerEvent } from "../../events/event.ts";
import { domainInLetters } from "./punycode.ts";
import { plainLettersOf, skeletonOf } from "./skeleton.ts";

/** An address that somebody recorded, and by which a person or somebody who writes for one is known. Empty for other events. */
export const recordedAddress = (event: LedgerEvent): string => {
  if (event.kind !== "address.linked" && event.kind !== "representative.recorded") return "";
  const { type, value } = pointIn(event.body.address);
  return type === "email" ? value : "";
};

/**
 * Whether an address could be taken for another one: they look the same, reach the same mailbox, or one character of the local
 * part or of the domain is another, is missing, is more, or has changed places. Three kinds are those of neighbours and told
 * apart at a glance: another initial (`b.lee`, `t.lee`, `bsmith`, `tsmith`), another number behind a short name (`lee1`, `lee2`), and local parts of
 * less than three characters.
 */
export const couldBeTakenFor = (address: string, other: string): boolean => {
  if (address === other) return false;
  const right = looksOf(other);
  return inBothCases(address).some((written) => isAlike(looksOf(written), right));
};

const isAlike = (left: Looks, right: Looks): boolean => {
  if (left.whole === right.whole) return true;
  if (left.domain === right.domain) return isNearLocal(left, right);
  return left.local === right.local && isNearDomain(left, right);
};

// A capital letter of another script may look like another letter than its small one does, and either may have been written.
const inBothCases = (address: string): readonly string[] => [address, address.toUpperCase()];

/** By what a recorded address is found when one that could be taken for it is looked up: a few keys, however many others are recorded. */
export const keysOfLooks = (address: string): readonly string[] => {
  const { whole, local, domain } = looksOf(address);
  return [
    whole,
    sameLetters(local, domain),
    ...halves(local, local.length).map((half) => atDomain(half, domain)),
    ...halves(domain, domain.length).map((half) => ofLocal(half, local)),
  ];
};

/**
 * The keys of every address for which this one could be taken. Where one character differs, either half is the same, or
 * the two characters in the middle have changed places.
 */
export const keysToLookUp = (address: string): readonly string[] => [...new Set(inBothCases(address).flatMap((written) => keysOfTaken(looksOf(written))))];

const keysOfTaken = ({ whole, local, domain }: Looks): readonly string[] => {
  const lengths = (text: string): readonly number[] => [text.length - 1, text.length, text.length + 1];
  return [
    whole,
    sameLetters(swappedInTheMiddle(local), domain),
    sameLetters(local, swappedInTheMiddle(domain)),
    ...lengths(local).flatMap((length) => halves(local, length).map((half) => atDomain(half, domain))),
    ...lengths(domain).flatMap((length) => halves(domain, length).map((half) => ofLocal(half, local))),
  ];
};

interface Looks {
  /** The skeleton of the whole address. */
  readonly whole: string;
  /** Both parts in plain letters. */
  readonly local: string;
  readonly domain: string;
  /** The local part without its digits, as it is written. */
  readonly unnumbered: string;
}

const looksOf = (address: string): Looks => {
  const at = address.lastIndexOf("@");
  const written = plainDomain(address.slice(at + 1));
  const isUndotted = undotted.has(plainLettersOf(written));
  const domain = isUndotted ? gmail : written;
  const local = mailboxOf(address.slice(0, at), isUndotted);
  return {
    whole: `${skeletonOf(local)}@${skeletonOf(domain)}`,
    local: plainLettersOf(local),
    domain: plainLettersOf(domain),
    unnumbered: local.normalize("NFKC").toLowerCase().replace(/\d/g, ""),
  };
};

/** The dots of Chinese and Japanese divide a domain like plain ones (RFC 3490 section 3.1). */
const plainDomain = (domain: string): string => domainInLetters(domain.toLowerCase().replaceAll(/[\u3002\uff0e\uff61]/g, "."));

/**
 * The mailbox that a local part reaches, as far as it shows: quotes and backslashes are no part of it (RFC 5321 section 4.1.2),
 * and what follows a plus sign is a tag with most services (RFC 5233). Where a domain is known to pass over dots, so is it here.
 */
const mailboxOf = (local: string, isUndotted: boolean): string => {
  const plain = local.normalize("NFKC").replaceAll(/["\\]/g, "");
  const untagged = plain.replace(/(?<=.)\+.*$/s, "");
  return isUndotted ? untagged.replaceAll(".", "") : untagged;
};

// Google's help: "Dots don't matter in Gmail addresses". It is one service by either name, and no other that is common does so.
const gmail = "gmail.com";
const undotted: ReadonlySet<string> = new Set([gmail, "googlemail.com"].map(plainLettersOf));

const shortestLocal = 3;

const isNearLocal = (left: Looks, right: Looks): boolean =>
  Math.min(left.local.length, right.local.length) >= shortestLocal && !isOtherNumber(left, right) && !isOtherInitial(left.local, right.local) && isOneEdit(left.local, right.local);

/** Whether both have a number and only that is another one. Behind a whole name it is overlooked; behind a short one it is what people go by. */
const isOtherNumber = (left: Looks, right: Looks): boolean =>
  left.unnumbered === right.unnumbered && left.local.length === right.local.length && left.unnumbered.replaceAll(/[^\p{L}]/gu, "").length < nameLength;

const nameLength = 6;

/**
 * Whether both may begin with an initial, and only that is another one: `b.lee`, `bsmith`. A first name that is set apart, or a
 * text longer than an initial and a surname, begins with none; and two that are drawn alike are not told apart.
 */
const isOtherInitial = (left: string, right: string): boolean =>
  left.slice(1) === right.slice(1) && (/^.[._-]/s.test(left) || /^\p{L}{1,9}\d*$/u.test(left)) && !(drawnAlike.includes(left.charAt(0)) && drawnAlike.includes(right.charAt(0)));

// `i` and `1` are `l` here.
const drawnAlike = "jl";

const isNearDomain = (left: Looks, right: Looks): boolean => isOneEdit(left.domain, right.domain);

/** Whether two addresses reach the same mailbox, as far as it shows. */
export const isAlias = (address: string, other: string): boolean => {
  const [left, right] = [address, other].map((each) => {
    const at = each.lastIndexOf("@");
    const isUndotted = undotted.has(plainLettersOf(each.slice(at + 1)));
    return `${mailboxOf(each.slice(0, at), isUndotted)}@${isUndotted ? gmail : each.slice(at + 1)}`;
  });
  return left === right;
};

/** One character replaced, added, left out, or two neighbours that have changed places. */
const isOneEdit = (left: string, right: string): boolean => {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (long.length - short.length > 1 || short === long) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  if (short.length < long.length) return short.slice(start) === long.slice(start + 1);
  if (short.slice(start + 1) === long.slice(start + 1)) return true;
  return short[start] === long[start + 1] && short[start + 1] === long[start] && short.slice(start + 2) === long.slice(start + 2);
};

/** The first and the last half of a text of this length, of which the given one may be one character shorter or longer. */
const halves = (text: string, length: number): readonly string[] => {
  const middle = Math.floor(length / 2);
  return length < 2 ? [] : [`${length}<${text.slice(0, middle)}`, `${length}>${text.slice(-(length - middle))}`];
};

const swappedInTheMiddle = (text: string): string => {
  const middle = Math.floor(text.length / 2);
  return middle === 0 ? text : `${text.slice(0, middle - 1)}${text.charAt(middle)}${text.charAt(middle - 1)}${text.slice(middle + 1)}`;
};

const sameLetters = (local: string, domain: string): string => `same ${local}@${domain}`;
const atDomain = (half: string, domain: string): string => `local ${half}@${domain}`;
const ofLocal = (half: string, local: string): string => `domain ${half}@${local}`;
