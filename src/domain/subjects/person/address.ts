import { err, ok, type Result } from "../../base/result.ts";
import { domainInLetters } from "./punycode.ts";

/** An address in the one form in which it is compared: NFC, lower case, domain as DNS knows it. */
export type NormalisedAddress = string & { readonly brand: "NormalisedAddress" };

export interface UnusableAddressError {
  readonly type: "unusable-address";
  readonly reason: "empty" | "no-at-sign" | "no-domain" | "too-long" | "has-spaces" | "not-one-address";
}

// RFC 5321 allows 320 characters; mail in the wild is sometimes longer, and a longer one still has one sender.
export const longestAddress = 1000;

export const refuseAddress = (reason: UnusableAddressError["reason"]): Result<never, UnusableAddressError> => err({ type: "unusable-address", reason });

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
  if (trimmed === "") return refuseAddress("empty");
  if (trimmed.length > longestAddress) return refuseAddress("too-long");
  if (/[\s\p{Cc}]/u.test(trimmed)) return refuseAddress("has-spaces");
  const at = trimmed.lastIndexOf("@");
  if (at < 1) return refuseAddress("no-at-sign");
  const domain = domainToAscii(trimmed.slice(at + 1));
  if (domain === "") return refuseAddress("no-domain");
  const normalised = `${trimmed.slice(0, at).toLowerCase()}@${domain}`;
  // As DNS knows it, a domain may be longer than it is written.
  return normalised.length > longestAddress ? refuseAddress("too-long") : ok(normalised as NormalisedAddress);
};

export const kelvinSign = "\u212a";
export const fullWidthK = "\uff2b";

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
