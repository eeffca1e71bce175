import * as fc from "fast-check";
import { expect, test } from "vitest";
import { domainInLetters } from "../../../../src/domain/subjects/person/punycode.ts";

test("a domain as DNS writes it is read in its own letters", () => {
  expect(domainInLetters("xn--bcher-kva.example")).toBe("bücher.example");
  expect(domainInLetters("www.xn--80ak6aa92e.example")).toBe("www.аррӏе.example");
  expect(domainInLetters("example.org")).toBe("example.org");
});

test("what is no Punycode stays as it is", () => {
  for (const domain of ["xn--.example", "xn--a\u00fc.example", "xn--zzzzzzzzzzzz.example", "xn--a-b!.example"]) expect(domainInLetters(domain)).toContain("example");
});

test("every domain that DNS knows comes back as it was written", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(..."abcxyz09éüøłабвгдеж鮨東京กขค"), { minLength: 1, maxLength: 20 }), (letters) => {
      const label = letters.join("");
      expect(domainInLetters(new URL(`http://x${label}.example`).hostname)).toBe(`x${label}.example`);
    }),
  );
});
