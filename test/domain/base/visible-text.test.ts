import { expect, test } from "vitest";
import { visibleName, visibleText } from "../../../src/domain/base/visible-text.ts";

test("an ordinary address is shown as it is, in any alphabet", () => {
  expect(visibleText("O'Neil+a&b@Example.org")).toBe("O'Neil+a&b@Example.org");
  expect(visibleText("иван@пример.example")).toBe("иван@пример.example");
});

test("characters that do not show, or that turn the text around, are made visible", () => {
  expect(visibleText("jor\u200Bdan@example.org")).toBe("jor[U+200B]dan@example.org");
  expect(visibleText("\u202Egro.elpmaxe@nadroj")).toBe("[U+202E]gro.elpmaxe@nadroj");
  expect(visibleText("a\tb\u2028c@example.org")).toBe("a[U+0009]b[U+2028]c@example.org");
});

test("text that tries to be HTML stays text", () => {
  expect(visibleText('<img src=x onerror="y">@example.org')).toBe('<img src=x onerror="y">@example.org');
});

test("a name that would turn itself or its line around shows how, and names in every script stay as they are", () => {
  expect(visibleName("nadroJ\u202Eekip")).toBe("nadroJ[U+202E]ekip");
  for (const turns of ["\u202A", "\u202B", "\u202D", "\u2066", "\u2067", "\u2068", "\u2069", "\u0000", "\u0007", "\u009B", "\u200B", "\u2028", "\uFEFF", "\u{E0061}"])
    expect(visibleName(`Jordan${turns}Vale`)).toMatch(/^Jordan\[U\+[\dA-F]{4,5}\]Vale$/);
  expect(visibleName("Jordan\r\n\tVale")).toBe("Jordan   Vale");
  for (const name of ["می\u200cخواهم", "👩\u200d👧", "❤\ufe0f", "יוסף\u200e", "Siôn O’Neil", "Ω"]) expect(visibleName(name)).toBe(name);
});
