import { domainInLetters } from "./punycode.ts";

/** What is odd about an address as it is written, whatever it resembles. An address in another script alone is not odd. */
export type AddressCaution = "mixed-scripts" | "disguised-characters" | "hidden-characters";

const scripts = {
  latin: /\p{Script=Latin}/u,
  cyrillic: /\p{Script=Cyrillic}/u,
  greek: /\p{Script=Greek}/u,
  armenian: /\p{Script=Armenian}/u,
  hebrew: /\p{Script=Hebrew}/u,
  arabic: /\p{Script=Arabic}/u,
  cherokee: /\p{Script=Cherokee}/u,
} as const;

export const cautionsOf = (address: string): readonly AddressCaution[] => {
  const at = address.lastIndexOf("@");
  const written = `${address.slice(0, at + 1)}${domainInLetters(address.slice(at + 1).toLowerCase())}`;
  const cautions: AddressCaution[] = [];
  if (written.split(/[@.]/u).some((part) => scriptsIn(part) > 1)) cautions.push("mixed-scripts");
  if (isDisguised(written)) cautions.push("disguised-characters");
  if (hidden.test(written)) cautions.push("hidden-characters");
  return cautions;
};

/** Whether plain characters are written as others that Unicode calls the same for searching: full-width or mathematical letters, the Kelvin sign. */
export const isDisguised = (text: string): boolean => [...text].some((character) => !isPlain(character) && isPlain(character.normalize("NFKC")));

/** Characters that do not show. */
export const hidden = /[\p{Cf}\p{Cc}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

const isPlain = (text: string): boolean => /^\p{ASCII}*$/u.test(text);

const scriptsIn = (part: string): number => Object.values(scripts).filter((script) => script.test(part)).length;
