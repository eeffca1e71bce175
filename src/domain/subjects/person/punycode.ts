/** A domain as its readers know it: labels that DNS writes in ASCII (`xn--…`, RFC 3492) are turned back into letters. */
export const domainInLetters = (domain: string): string =>
  domain
    .split(".")
    .map((label) => (label.startsWith("xn--") ? (decodeLabel(label.slice(4)) ?? label) : label))
    .join(".");

const base = 36;
const firstThreshold = 1;
const lastThreshold = 26;
const skew = 38;
const damp = 700;
const firstBias = 72;
const firstCode = 128;
const lastCode = 0x10ffff;

/** Null for what is no Punycode. */
const decodeLabel = (label: string): string | null => {
  const divider = label.lastIndexOf("-");
  const codes = divider > 0 ? Array.from(label.slice(0, divider), (character) => character.charCodeAt(0)) : [];
  let code = firstCode;
  let place = 0;
  let bias = firstBias;
  let at = divider > 0 ? divider + 1 : 0;
  while (at < label.length) {
    const before = place;
    for (let weight = 1, step = base; ; step += base) {
      const digit = digitOf(label.charCodeAt(at));
      at += 1;
      if (digit === null) return null;
      place += digit * weight;
      const threshold = Math.min(Math.max(step - bias, firstThreshold), lastThreshold);
      if (digit < threshold) break;
      weight *= base - threshold;
    }
    bias = nextBias(place - before, codes.length + 1, before === 0);
    code += Math.floor(place / (codes.length + 1));
    if (code > lastCode) return null;
    place %= codes.length + 1;
    codes.splice(place, 0, code);
    place += 1;
  }
  return String.fromCodePoint(...codes);
};

// Letters count from 0, digits go on from 26. Beyond the label's end the code is not a number, and no digit.
const digitOf = (code: number): number | null => {
  if (code >= 0x61 && code <= 0x7a) return code - 0x61;
  return code >= 0x30 && code <= 0x39 ? code - 0x30 + 26 : null;
};

const nextBias = (delta: number, length: number, isFirst: boolean): number => {
  let left = Math.floor(delta / (isFirst ? damp : 2));
  left += Math.floor(left / length);
  let steps = 0;
  while (left > ((base - firstThreshold) * lastThreshold) / 2) {
    left = Math.floor(left / (base - firstThreshold));
    steps += base;
  }
  return steps + Math.floor(((base - firstThreshold + 1) * left) / (left + skew));
};
