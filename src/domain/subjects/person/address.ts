import { err, ok, type Result } from "../../base/result.ts";
import { domainInLetters } from "./punycode.ts";

/** An address in the one form in which it is compared: NFC, lower case, domain as DNS knows it. */
export type NormalisedAddress = string & { readonly brand: "NormalisedAddress" };

export interface UnusableAddressError {
  readonly type: "unusable-address";
  readonly reason: "empty" | "no-at-sign" | "no-domain" | "too-long" | "has-spaces" | "not-one-address";
}

// RFC 5321 allows 320 characters; mail in the wild is sometimes longer, and a longer one still has one sender.
const longest = 1000;

/**
 * Reads an address as it stands in a mail, or as somebody typed or pasted it: without what mail programs and people put around
 * it, which is no part of it (`bareOf`). What is then still more than one address, or another thing, is refused.
 */
export const normaliseAddress = (address: string): Result<NormalisedAddress, UnusableAddressError> => {
  if (address.length > longestWritten) return refuse("too-long");
  const compared = comparedAddress(bareOf(address.replaceAll(kelvinSign, fullWidthK).normalize("NFC")));
  if (!compared.ok) return compared;
  const at = compared.value.lastIndexOf("@");
  const unquoted = compared.value.slice(0, at).replaceAll(quotedString, "");
  // One mark alone at its beginning belongs to the address, or to what was around it: nobody can tell.
  return /[@"<>()[\]]/.test(unquoted) || markedBefore.test(unquoted) || markedWithin.test(compared.value.slice(at)) ? refuse("not-one-address") : compared;
};

const refuse = (reason: UnusableAddressError["reason"]): Result<never, UnusableAddressError> => err({ type: "unusable-address", reason });

const longestWritten = 4 * longest;

const quotedString = /"(?:[^"\\]|\\.)*"/g;

/**
 * An address without the quotes and brackets of whatever sort that stand around it, `mailto:` or `smtp:`, comments, a route that
 * comes before it, and what ends a sentence.
 */
const bareOf = (text: string): string => {
  const bare = text
    .trim()
    .replace(/^[,;<[\s]+(?=[^>\]]*$)|[\s.,:;!?]+$/g, "")
    .replace(/^(?:mailto:([^?]*).*|smtp:(.*)|@[^:]*:(.*))$/is, (_whole, mailed = "", sent = "", routed = "") => `${String(mailed).replace("%40", "@")}${sent}${routed}`)
    .replace(marked, "$1$2");
  // Within quotes, brackets are letters like others.
  const plain = bare.includes('"') ? bare : bare.replaceAll(/\s*\([^()]*\)\s*/g, "");
  return plain === text ? text : bareOf(plain);
};

const marks = "<>[\\]{}\"'`\u00b4\u2018-\u201f\u2039\u203a\u00ab\u00bb\uff02\uff07\u3008-\u300d";
const markedBefore = new RegExp(`^[${marks}]`);
const markedWithin = new RegExp(`[(),;!${marks}]`);
const marked = new RegExp(`^[${marks}](.*)[${marks}]$|^(.*@.*?)[${marks}]+$`, "s");

/**
 * An address in the form in which it is compared. Lower-cases both parts: no mail service that these bodies meet tells capital
 * letters apart, and a restriction that a capital letter escapes would be worse. NFC and not NFKC: compatibility forms are
 * other addresses, in the domain too, and so is the Kelvin sign, of which NFC makes a plain K.
 */
export const comparedAddress = (address: string): Result<NormalisedAddress, UnusableAddressError> => {
  const trimmed = address
    .trim()
    .replace(/^<(.*)>$/u, "$1")
    .replaceAll(kelvinSign, fullWidthK)
    .normalize("NFC");
  if (trimmed === "") return refuse("empty");
  if (trimmed.length > longest) return refuse("too-long");
  if (/[\s\p{Cc}]/u.test(trimmed)) return refuse("has-spaces");
  const at = trimmed.lastIndexOf("@");
  if (at < 1) return refuse("no-at-sign");
  const domain = domainToAscii(trimmed.slice(at + 1));
  if (domain === "") return refuse("no-domain");
  const normalised = `${trimmed.slice(0, at).toLowerCase()}@${domain}`;
  // As DNS knows it, a domain may be longer than it is written.
  return normalised.length > longest ? refuse("too-long") : ok(normalised as NormalisedAddress);
};

const kelvinSign = "\u212a";
const fullWidthK = "\uff2b";

/**
 * URL applies the same mapping (UTS 46) that decides which host a domain reaches. It also turns full-width letters and dots,
 * half-width kana and mathematical letters into plain ones, and drops what does not show: nobody's domain is written so, and
 * whoever writes it so is not taken for whom they resemble. Such a domain stays as it is written.
 */
const domainToAscii = (domain: string): string => {
  if (!/^[^/?#@:\\[\]%]+$/u.test(domain)) return "";
  try {
    const written = domain.toLowerCase().normalize("NFC").replace(/\.+$/, "");
    const mapped = new URL(`http://${written}`).hostname.replace(/\.+$/, "");
    return mapped === "" || isWrittenAsItIs(written, mapped) ? mapped : written;
  } catch {
    return "";
  }
};

/** Whether the mapping changed nothing but how DNS writes it. A number may stand for the four of an IP address. */
const isWrittenAsItIs = (written: string, mapped: string): boolean =>
  isAscii(written) || domainInLetters(mapped) === written.replaceAll(takenApart, (letter) => letter.normalize("NFKC")).normalize("NFC");

/** Everyday letters of Armenian, Thai and Lao that NFKC takes apart, as UTS 46 does: who writes them disguises nothing. */
export const takenApart = /[\u0587\u0e33\u0eb3\u0edc\u0edd]/gu;

const isAscii = (text: string): boolean => /^\p{ASCII}*$/u.test(text);

export const domainOf = (address: NormalisedAddress): string => address.slice(address.lastIndexOf("@") + 1);
