import { takenApart } from "./address.ts";
import { normaliseAddress } from "./read-address.ts";
import { domainInLetters } from "./punycode.ts";
import { isOneScript } from "./scripts.ts";

/** What is odd about an address as it is written, whatever it resembles. An address in another script alone is not odd. */
export type AddressCaution = "mixed-scripts" | "disguised-characters" | "hidden-characters" | "odd-signs" | "named-otherwise";

/** `name` is what whoever writes from it calls themselves. */
export const cautionsOf = (address: string, name = ""): readonly AddressCaution[] => {
  const at = address.lastIndexOf("@");
  const written = `${address.slice(0, at + 1)}${domainInLetters(address.slice(at + 1).toLowerCase())}`;
  const cautions: AddressCaution[] = [];
  if (!written.split(dots).every(isOneScript)) cautions.push("mixed-scripts");
  if (isDisguised(written)) cautions.push("disguised-characters");
  if (hidden.test(written)) cautions.push("hidden-characters");
  else if (oddSign.test(written)) cautions.push("odd-signs");
  if (isNamedOtherwise(address, name)) cautions.push("named-otherwise");
  return cautions;
};

// Those of Chinese and Japanese divide a domain as well (RFC 3490 section 3.1).
const dots = /[@.\u3002\uff0e\uff61]/u;

/** Whether it holds characters outside NFKC, which stand for others: full-width, half-width and mathematical letters, ligatures, the Kelvin sign. */
const isDisguised = (text: string): boolean =>
  [...text.replaceAll(takenApart, "")].some((character) => {
    const plain = character.normalize("NFKC");
    return plain !== character.normalize("NFC") || (isPlain(plain) && !isPlain(character));
  });

const isPlain = (text: string): boolean => /^\p{ASCII}*$/u.test(text);

/** Characters that do not show, or that no font has: two letters, braille and musical signs among them are drawn empty. */
export const hidden = /[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800\u{16fe4}\u{1d159}]/u;

/** What may pass for a dot, a hyphen or nothing at all. The signs with which words are written in Catalan, Greek, Hebrew and Japanese are none. */
const oddSign = /(?![\p{ASCII}\u00b7\u0375\u05f3\u05f4\u30fb])[\p{P}\p{S}]/u;

/** Whether somebody goes by the name of an address that is not theirs. */
const isNamedOtherwise = (address: string, name: string): boolean => {
  const own = normaliseAddress(address);
  const named = name.normalize("NFKC").match(/[^\s<>()[\]"',;:@]+@[^\s<>()[\]"',;:@]+\.[^\s<>()[\]"',;:@]+/gu) ?? [];
  return named.some((each) => {
    const other = normaliseAddress(each);
    return other.ok && (!own.ok || other.value !== own.value);
  });
};
