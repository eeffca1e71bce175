import type { Result } from "../../base/result.ts";
import { comparedAddress, fullWidthK, kelvinSign, longestAddress, refuseAddress, type NormalisedAddress, type UnusableAddressError } from "./address.ts";

/**
 * Reads an address as it stands in a mail, or as somebody typed or pasted it: without what mail programs and people put around
 * it, which is no part of it (`bareOf`). What is then still more than one address, or another thing, is refused.
 */
export const normaliseAddress = (address: string): Result<NormalisedAddress, UnusableAddressError> => {
  if (address.length > longestWritten) return refuseAddress("too-long");
  const compared = comparedAddress(bareOf(address.replaceAll(kelvinSign, fullWidthK).normalize("NFC")));
  if (!compared.ok) return compared;
  const at = compared.value.lastIndexOf("@");
  const unquoted = compared.value.slice(0, at).replaceAll(quotedString, "");
  // One mark alone at its beginning belongs to the address, or to what was around it: nobody can tell.
  return /[@"<>()[\]]/.test(unquoted) || markedBefore.test(unquoted) || markedWithin.test(compared.value.slice(at)) ? refuseAddress("not-one-address") : compared;
};

const longestWritten = 4 * longestAddress;

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
