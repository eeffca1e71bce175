import * as fc from "fast-check";
import { expect, test } from "vitest";
import { cautionsOf } from "../../../../src/domain/subjects/person/look-alike.ts";

test("an ordinary address asks for no caution", () => {
  expect(cautionsOf("jordan.vale@example.org")).toEqual([]);
  expect(cautionsOf("O'Neil+a&b@Example.org")).toEqual([]);
});

test("accented letters and whole names in another script are no reason for suspicion by themselves", () => {
  expect(cautionsOf("siân@example.org")).toEqual([]);
  expect(cautionsOf("дмитрий@example.org")).toEqual([]);
});

test("two scripts in one part are pointed out", () => {
  expect(cautionsOf("jоrdan@example.org")).toContain("mixed-scripts");
});

test("an international domain is no reason for suspicion by itself, in either of its forms", () => {
  expect(cautionsOf("sian@bücher.example")).toEqual([]);
  expect(cautionsOf("sian@xn--bcher-kva.example")).toEqual([]);
  expect(cautionsOf("роман@пример.example")).toEqual([]);
});

test("a domain that mixes scripts is pointed out in both of its forms", () => {
  expect(cautionsOf("sian@pіke.example")).toEqual(["mixed-scripts"]);
  expect(cautionsOf(`sian@${new URL("http://pіke.example").hostname}`)).toEqual(["mixed-scripts"]);
});

test("full-width and mathematical letters are pointed out as what they are", () => {
  for (const disguised of ["ｊordan@example.org", "jordan@ｅxample.org", "𝐣ordan@example.org", "jordan@example。org".replace("。", "．"), "mar\u212a@example.org"]) {
    expect(cautionsOf(disguised)).toContain("disguised-characters");
  }
  expect(cautionsOf("นำ@example.org")).toEqual([]);
});

test("characters that cannot be seen are pointed out", () => {
  for (const hidden of ["\u200b", "\u00ad", "\u034f", "\ufe0f"]) expect(cautionsOf(`jordan${hidden}@example.org`)).toContain("hidden-characters");
});

test.each([
  ["Lisu", "jꓳrdan"],
  ["Coptic", "jⲟrdan"],
  ["Georgian", "jჿrdan"],
  ["Thai", "j๐rdan"],
  ["Deseret", "j𐐬rdan"],
  ["Cherokee", "ꭻordan"],
  ["Osage", "j𐓪rdan"],
  ["Canadian Aboriginal", "jordaᑎ"],
  ["Bengali digits", "jordan৪"],
  ["Han", "jordan一"],
])("a letter of %s within a Latin word is pointed out, and alone it is not", (_, mixed) => {
  expect(cautionsOf(`${mixed}@example.org`)).toContain("mixed-scripts");
  expect(cautionsOf(`jordan@${mixed}.example`)).toContain("mixed-scripts");
  expect(cautionsOf(`jordan@${mixed}。example`)).toContain("mixed-scripts");
  expect(cautionsOf(`${mixed.replaceAll(/\p{Script=Latin}/gu, "")}@example.org`)).toEqual([]);
});

test.each(["さくらサクラ桜", "홍길동", "漢字", "မြန်မာ", "ქართული", "ꓡꓲꓢꓴ", "ⲙⲉⲧⲣⲉⲙ", "𐐔𐐯𐑅𐐨𐑉𐐯𐐻", "Անիև", "ນໍ້າຳ", "ελληνικος", "סבתא", "l·l"])(
  "an address in the letters of one language is nothing odd: %s",
  (local) => {
    expect(cautionsOf(`${local}@example.org`)).toEqual([]);
  },
);

test.each(["\u2800", "\u3164", "\uffa0", "\u{e0041}", "\u180e", "\u{1d159}", "\u2061", "\ue000", "\u0378", "\ufdd0", "\u3000"])(
  "a character that is drawn empty is pointed out: %j",
  (empty) => {
    expect(cautionsOf(`jordan${empty}@example.org`)).toContain("hidden-characters");
  },
);

test("half-width kana, ligatures and letters in circles stand for others", () => {
  for (const other of ["ｻｸﾗ", "ﬁona", "ⓙordan", "ǆordan", "ﺟordan"]) expect(cautionsOf(`${other}@example.org`)).toContain("disguised-characters");
});

test("signs that may pass for a dot or a hyphen are pointed out", () => {
  for (const sign of ["‐", "–", "۔", "٫", "∕", "’", "。"]) expect(cautionsOf(`jordan${sign}pike@example.org`)).toContain("odd-signs");
});

test("a name that is another address is pointed out, and one that is the same is not", () => {
  for (const name of ["helen.marsh@brackenshire.example", "Jordan (jordan.pike@example.org)", "helen.marsh＠brackenshire.example"]) {
    expect(cautionsOf("ada.quill@example.net", name)).toEqual(["named-otherwise"]);
  }
  for (const name of ["Ada Quill", "ADA.QUILL@example.net", "Ada @ home", "Ada <ada.quill@example.net>", ""]) expect(cautionsOf("ada.quill@example.net", name)).toEqual([]);
});

test("no address of plain letters, digits and dots is ever cautioned", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z0-9]{1,20}(\.[a-z0-9]{1,20})?@[a-z]{2,20}\.example$/), (address) => {
      fc.pre(!/(^|[@.])xn--/.test(address));
      expect(cautionsOf(address)).toEqual([]);
    }),
  );
});
