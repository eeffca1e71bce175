import * as fc from "fast-check";
import { expect, test } from "vitest";
import { cautionsOf } from "../../../src/domain/person/look-alike.ts";

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

test("a part that is written wholly in letters that pass for Latin ones is pointed out", () => {
  expect(cautionsOf("рорре@example.org")).toContain("look-alike-letters");
});

test("an internationalised domain is pointed out in both of its forms", () => {
  expect(cautionsOf("sian@bücher.example")).toContain("international-domain");
  expect(cautionsOf("sian@xn--bcher-kva.example")).toContain("international-domain");
});

test("characters that cannot be seen are pointed out", () => {
  expect(cautionsOf("jordan\u200b@example.org")).toContain("hidden-characters");
});

test("no address of plain letters, digits and dots is ever cautioned", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z0-9]{1,20}(\.[a-z0-9]{1,20})?@[a-z]{2,20}\.example$/), (address) => {
      fc.pre(!/(^|[@.])xn--/.test(address));
      expect(cautionsOf(address)).toEqual([]);
    }),
  );
});
