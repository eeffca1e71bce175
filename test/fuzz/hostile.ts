import * as fc from "fast-check";

/** Texts that broke something somewhere: markup, formulas, links, signs that turn or hide text, halves of characters, and very long ones. */
const corpus: readonly string[] = [
  "",
  " ",
  "\0",
  "\uD800",
  "\uFEFF",
  "\u202Egpj.exe",
  "\u200B\u200D\u2066x\u2069",
  "e\u0301\u0301\u0301",
  "ﷺ".repeat(20),
  "👩‍👩‍👧‍👦",
  "<img src=x onerror=alert(1)>",
  "<script>alert(1)</script>",
  "</p><svg/onload=alert(1)>",
  "&lt;b&gt; &amp; &#39;",
  "\"'`",
  '=HYPERLINK("https://example.org")',
  "+1-1",
  "@SUM(A1)",
  "\t=1",
  "\r\n-2",
  "＝1",
  "[click](https://example.org) ![x](y) ~~gone~~",
  "javascript:alert(1)",
  "data:text/html,<b>x</b>",
  "https://user:pass@example.org:99999/%00%zz?#",
  "__proto__",
  "constructor",
  "toString",
  '{"__proto__":{"x":1}}',
  "canary",
  "canary:People",
  "a@b",
  "jordan@example.org, other@example.org",
  '"jordan@example.org" <other@example.org>',
  "=?utf-8?B?////?=",
  "=?utf-8?Q?=00=0A?=",
  "xn--a.example",
  "jordan@xn--pypl-53dc.example",
  "jordan@hotmail。co．uk",
  '"jordan.pike"@example.org',
  "jordan.pike+x@example.org",
  "jꓳrd𐐬n@ｻｸﾗ.example",
  "jordan\u2800\u3164\u{1d159}@example.org",
  "/O=ORG/OU=EXCHANGE/CN=RECIPIENTS/CN=JORDAN",
  "\r\r\nReply-To: jordan@example.org",
  "\r\rFrom: jordan@example.org\n\n",
  " folded: first\r\nno field\r\n",
  "9999-99-99T99:99:99Z",
  "1e999",
  "-0",
  "NaN",
  "null",
  "undefined",
  "[object Object]",
  "x".repeat(300),
  "a".repeat(20_000),
];

/** A text of the corpus, some made text, or pieces of both. */
export const hostileText = (): fc.Arbitrary<string> => {
  const piece = fc.oneof(fc.constantFrom(...corpus), fc.string({ unit: "binary", maxLength: 40 }), fc.string({ unit: "grapheme", maxLength: 40 }));
  return fc.oneof(
    piece,
    fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join("")),
  );
};

/** A value as JSON can hold it, with hostile texts as keys and as values. */
export const hostileJson = (): fc.Arbitrary<unknown> =>
  fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      hostileText(),
      fc.double(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie("value"), { maxLength: 4 }),
      fc.dictionary(hostileText(), tie("value"), { maxKeys: 4 }),
    ),
  })).value;

/** A valid value of which one part was changed, taken out, or added: most of it still looks right. */
export const damaged = (valid: unknown): fc.Arbitrary<unknown> =>
  fc.tuple(fc.nat(), fc.constantFrom("change", "remove", "add"), hostileJson()).map(([at, how, with_]) => damage(valid, at, how, with_));

const damage = (valid: unknown, at: number, how: "change" | "remove" | "add", into: unknown): unknown => {
  if (Array.isArray(valid)) {
    if (valid.length === 0 || how === "add") return [...(valid as readonly unknown[]), into];
    const index = at % valid.length;
    if (how === "remove" && at % 2 === 0) return valid.filter((_, each) => each !== index);
    return valid.map((value: unknown, each) => (each === index ? damage(value, Math.floor(at / valid.length), how, into) : value));
  }
  if (typeof valid === "object" && valid !== null) {
    const entries = Object.entries(valid);
    if (entries.length === 0 || (how === "add" && at % 3 === 0)) return { ...valid, extra: into };
    const index = at % entries.length;
    if (how === "remove" && at % 2 === 0) return Object.fromEntries(entries.filter((_, each) => each !== index));
    return Object.fromEntries(entries.map(([name, value], each) => [name, each === index ? damage(value, Math.floor(at / entries.length), how, into) : value]));
  }
  return into;
};

/** A valid text of which a stretch was cut out, repeated, or written over. */
export const cutText = (valid: string): fc.Arbitrary<string> =>
  fc.tuple(fc.nat({ max: valid.length }), fc.nat({ max: 200 }), hostileText()).map(([at, length, into]) => valid.slice(0, at) + into + valid.slice(at + length));
