import { confusables } from "./confusables.ts";
import { hidden } from "./look-alike.ts";

/**
 * What a text looks like to somebody who reads it quickly: two texts with one skeleton pass for each other. It is never
 * an address.
 */
export const skeletonOf = (text: string): string => plainLettersOf(text).replaceAll("rn", "m").replaceAll("vv", "w").replaceAll("cl", "d");

/**
 * A text with each character as the plain one that it passes for. It follows the Unicode confusables (UTS 39), and goes
 * further where a small font does: accents are dropped, and `i`, `l` and `1` are one, as are `o` and `0`.
 */
export const plainLettersOf = (text: string): string =>
  [...text.normalize("NFC")]
    .map(
      (character) =>
        passedFor(character) ??
        [...character.normalize("NFKD")]
          .filter(isShown)
          .map((part) => passedFor(part) ?? part.toLowerCase())
          .join(""),
    )
    .join("")
    .replace(/[il1|]/g, "l")
    .replaceAll("0", "o");

const passedFor = (character: string): string | undefined => passesFor.get(character) ?? passesFor.get(character.toLowerCase());

const isShown = (character: string): boolean => !/[\p{Mn}\p{Me}]/u.test(character) && !hidden.test(character);

// Each Latin letter with letters that pass for it where Unicode says nothing, or something else: Latin of other kinds, Cyrillic,
// Greek, Armenian, Cherokee, and drawn small capitals. Capital letters stand here where they look like another letter than their small ones.
const lookAlikes: Readonly<Record<string, string>> = {
  a: "ɑаαᴀꭺᎪ",
  b: "ƀвьЬβᏏʙ",
  c: "сϲᴄᏟ",
  d: "đԁժᎠᏧᴅ",
  e: "еҽєεᴇᎬ",
  f: "ƒғꜰϝ",
  g: "ɡցԍɢᏀ",
  h: "һнհħʜᎻᏂΗ",
  i: "ıɩɪіιӏᎥ",
  j: "јϳյᴊᎫ",
  k: "кκᴋᏦ",
  l: "łʟӀᏞ",
  m: "мᴍᎷΜ",
  n: "пηոռɴΝ",
  o: "øоοօσᴏ",
  p: "рρᴘᏢ",
  q: "ԛզ",
  r: "гʀᏒᎡ",
  s: "ѕꜱᏚᏕ",
  t: "ŧтτᴛᎢ",
  u: "ᴜυսиʋ",
  v: "ѵνᴠᏙ",
  w: "ԝωᴡᏔᎳ",
  x: "хχ",
  y: "уүγʏᎽᎩΥ",
  z: "ᴢᏃΖ",
  "3": "зӡʒ",
  "4": "Ꮞч",
  "6": "б",
  ae: "æӕ",
  oe: "œ",
  ss: "ß",
  ".": "。",
};

const passesFor: ReadonlyMap<string, string> = new Map(
  [confusables, lookAlikes].flatMap((alike) => Object.entries(alike).flatMap(([latin, others]) => [...others].map((other) => [other, latin] as const))),
);
