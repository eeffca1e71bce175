import { expect, test } from "vitest";
import { showAddress } from "../../../src/ui/pane/sender/show-address.ts";

test("an ordinary address is shown as it is, in any alphabet", () => {
  expect(showAddress("O'Neil+a&b@Example.org")).toBe("O'Neil+a&b@Example.org");
  expect(showAddress("иван@пример.example")).toBe("иван@пример.example");
});

test("characters that do not show, or that turn the text around, are made visible", () => {
  expect(showAddress("jor\u200Bdan@example.org")).toBe("jor[U+200B]dan@example.org");
  expect(showAddress("\u202Egro.elpmaxe@nadroj")).toBe("[U+202E]gro.elpmaxe@nadroj");
  expect(showAddress("a\tb\u2028c@example.org")).toBe("a[U+0009]b[U+2028]c@example.org");
});

test("text that tries to be HTML stays text", () => {
  expect(showAddress('<img src=x onerror="y">@example.org')).toBe('<img src=x onerror="y">@example.org');
});
