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

test("no address of plain letters, digits and dots is ever cautioned", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z0-9]{1,20}(\.[a-z0-9]{1,20})?@[a-z]{2,20}\.example$/), (address) => {
      fc.pre(!/(^|[@.])xn--/.test(address));
      expect(cautionsOf(address)).toEqual([]);
    }),
  );
});
