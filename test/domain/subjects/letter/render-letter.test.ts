import { array, assert, constantFrom, property, string } from "fast-check";
import { expect, test } from "vitest";
import { composeLetter, lettersWords } from "../../../../src/domain/subjects/letter/compose-letter.ts";
import { letterToHtml, letterToText, mostDraftBytes, tooMuchForDraft } from "../../../../src/domain/subjects/letter/render-letter.ts";
import { letterFacts } from "../../../support/letters.ts";

const asText = (html: string): string =>
  html
    .replace(/^<div[^>]*>|<\/div>$/g, "")
    .replaceAll("<br>", "\n")
    .replaceAll("</p><p>", "\n\n")
    .replace(/^<p>|<\/p>$/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");

test("nothing that was typed reaches a draft as anything but text", () => {
  assert(
    property(
      array(string({ unit: constantFrom("<", ">", "&", '"', "'", "b", "/", " ", "\n", "script", "&lt;", "<img src=x onerror=1>", "ŵ", "😀"), minLength: 1 }), { minLength: 1 }),
      (paragraphs) => {
        const html = letterToHtml({ language: "en", format: "standard", paragraphs });
        expect(html.replaceAll(/<(div [a-z]+="[^"<>]*" style="[^"<>]*"|\/div|p|\/p|br)>/g, "")).not.toMatch(/[<>"']/);
        expect(asText(html)).toBe(paragraphs.join("\n\n"));
      },
    ),
  );
});

test("hostile facts stay words, wherever in a letter they stand", () => {
  const hostile = "<script>alert('x')</script> & \"quotes\"";
  const letter = composeLetter(
    letterFacts({
      name: hostile,
      reasons: hostile,
      matter: hostile,
      contact: hostile,
      signer: hostile,
      body: hostile,
      measures: [{ measure: "single-contact", parameters: { contact: hostile } }],
    }),
  );
  const html = letterToHtml({ language: "en", format: "standard", paragraphs: lettersWords(letter) });
  expect(html).not.toContain("<script");
  expect(html.match(/&lt;script&gt;/g)?.length).toBeGreaterThanOrEqual(5);
});

test("large print is set in 18 points, and the language is named for who reads aloud", () => {
  expect(letterToHtml({ language: "cy", format: "large-print", paragraphs: ["Annwyl"] })).toBe(
    '<div lang="cy" style="font-family:Arial,sans-serif;font-size:18pt;line-height:1.5"><p>Annwyl</p></div>',
  );
});

test("a draft holds 32 KB in UTF-8, and the letter says by how much it is too long", () => {
  const frame = letterToHtml({ language: "en", format: "standard", paragraphs: [""] }).length;
  const html = (words: string): string => letterToHtml({ language: "en", format: "standard", paragraphs: [words] });
  expect(mostDraftBytes).toBe(32_768);
  expect(tooMuchForDraft(html("a".repeat(mostDraftBytes - frame)))).toBe(0);
  expect(tooMuchForDraft(html("a".repeat(mostDraftBytes - frame + 1)))).toBe(1);
  expect(tooMuchForDraft(html("ŵ".repeat((mostDraftBytes - frame) / 2 + 3)))).toBeGreaterThan(4);
  expect(tooMuchForDraft(html("<".repeat(mostDraftBytes / 4)))).toBeGreaterThan(0);
});

test("as plain text the paragraphs stand apart and their lines stay", () => {
  expect(letterToText({ paragraphs: ["Dear Jordan,", "First:\n• one"] })).toBe("Dear Jordan,\n\nFirst:\n• one");
});
