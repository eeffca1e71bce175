/**
 * Addresses that look like another one. They are never matched to the address they resemble:
 * the pane only says what is odd about them.
 */
export type AddressCaution = "mixed-scripts" | "look-alike-letters" | "international-domain" | "hidden-characters";

const scripts = {
  latin: /\p{Script=Latin}/u,
  cyrillic: /\p{Script=Cyrillic}/u,
  greek: /\p{Script=Greek}/u,
  armenian: /\p{Script=Armenian}/u,
  hebrew: /\p{Script=Hebrew}/u,
  arabic: /\p{Script=Arabic}/u,
  cherokee: /\p{Script=Cherokee}/u,
} as const;

// Letters outside Latin that readers take for Latin ones (from the Unicode confusables, the common lower-case part).
const takenForLatin = /^[абвгдеѕзіјкӏмнорԛстухԝузьѵаαβγεηικνορτυχω0-9._+\-']+$/u;

export const cautionsOf = (address: string): readonly AddressCaution[] => {
  const cautions: AddressCaution[] = [];
  const parts = address.toLowerCase().split(/[@.]/u);
  if (parts.some((part) => scriptsIn(part) > 1)) cautions.push("mixed-scripts");
  if (parts.some((part) => /[^\p{ASCII}]/u.test(part) && !scripts.latin.test(part) && takenForLatin.test(part))) {
    cautions.push("look-alike-letters");
  }
  if (/(^|[@.])xn--/u.test(address.toLowerCase()) || /@.*[^\p{ASCII}]/u.test(address)) cautions.push("international-domain");
  if (/[\p{Cf}\p{Cc}]/u.test(address)) cautions.push("hidden-characters");
  return cautions;
};

const scriptsIn = (part: string): number => Object.values(scripts).filter((script) => script.test(part)).length;
