import { recordedWords } from "../../src/ui/words/recorded-words.ts";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { requestCard } from "../../src/app/request/request-card.ts";
import { tabLink } from "../../src/app/request/teams-link.ts";
import { readShape } from "../../src/domain/base/shape.ts";
import { checkPack } from "../../src/domain/policy/check-pack.ts";
import { readPack } from "../../src/domain/policy/read-pack.ts";
import { settingsShape } from "../../src/domain/policy/settings.ts";
import { policies } from "../../src/domain/policy/shipped.ts";
import { composeLetter, lettersWords } from "../../src/domain/subjects/letter/compose-letter.ts";
import { letterToHtml } from "../../src/domain/subjects/letter/render-letter.ts";
import { toCsv } from "../../src/domain/views/export/csv.ts";
import { readPlace } from "../../src/ui/kit/read-place.ts";
import { placeText } from "../../src/ui/kit/places.ts";
import { testSettings } from "../support/events.ts";
import { letterFacts } from "../support/letters.ts";
import { runs } from "../support/property-runs.ts";
import { cutText, damaged, hostileJson, hostileText } from "./hostile.ts";

test("a letter composed from any words holds no markup but its own paragraphs and line breaks", () => {
  fc.assert(
    fc.property(hostileText(), hostileText(), hostileText(), hostileText(), fc.constantFrom("en" as const, "cy" as const), (name, reasons, matter, signer, language) => {
      const paragraphs = lettersWords(composeLetter(letterFacts({ name, reasons, matter, signer, language, contact: name, effects: [reasons] })));
      const html = letterToHtml({ language, format: "standard", paragraphs });
      const inside = html
        .replace(/^<div lang="(?:en|cy)" style="[^"<>]*">/, "")
        .replace(/<\/div>$/, "")
        .replace(/<\/?p>|<br>/g, "");
      expect(inside).not.toMatch(/[<>"']/);
      expect(inside.replace(/&(?:amp|lt|gt|quot|#39);/g, "")).not.toContain("&");
    }),
    runs(200),
  );
});

test("a table of any texts opens as text in a spreadsheet, cell by cell", () => {
  fc.assert(
    fc.property(fc.array(fc.array(hostileText(), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
      const cells = [
        ...toCsv(rows)
          .slice(1)
          .matchAll(/"((?:[^"]|"")*)"(?:,|\r\n)/g),
      ].map(([, cell = ""]) => cell.replaceAll('""', '"'));
      expect(cells).toHaveLength(rows.flat().length);
      for (const cell of cells) expect(cell).not.toMatch(/^\s*[=+\-@\t\r＝＋－＠]/u);
    }),
  );
});

const texts = (value: unknown): readonly string[] => (typeof value === "string" ? [value] : typeof value === "object" && value !== null ? Object.values(value).flatMap(texts) : []);

test("a card made with any name is JSON that comes back as it was, and no name makes a link or markup of its own", () => {
  fc.assert(
    fc.property(hostileText(), hostileText(), (by, reference) => {
      const { content } = requestCard(recordedWords.card, {
        reference,
        kind: "request",
        restriction: "restriction",
        urgent: false,
        by,
        askedOn: "2026-11-23",
        link: "https://teams.microsoft.com/l/x",
      });
      expect(JSON.parse(JSON.stringify(content))).toEqual(content);
      const [card] = [(content["body"] as readonly unknown[]).flatMap(texts)];
      for (const text of card ?? []) expect(text).not.toMatch(/(?<!\\)(?:\\\\)*[[<]/);
    }),
    runs(200),
  );
});

test("a link with any place in it opens a page or none, and what is read is safe in an address", () => {
  const beginnings = fc.constantFrom("", "person:", "letter:warning:", "request:", "review:", "dispute:", "due", "log:");
  fc.assert(
    fc.property(
      fc.tuple(beginnings, hostileText()).map(([kind, rest]) => kind + rest),
      (text) => {
        const place = readPlace(text);
        if (place === null) return;
        expect(placeText(place)).toBe(text);
        const link = new URL(tabLink(testSettings.channel, text));
        expect(link.origin).toBe("https://teams.microsoft.com");
        expect(JSON.parse(String(link.searchParams.get("context")))).toMatchObject({ subEntityId: text });
      },
    ),
    runs(400),
  );
});

test("a policy file that was damaged anywhere is refused field by field, or is a policy that can be checked", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...policies).chain((policy) =>
        fc.oneof(
          damaged(policy).map((value) => JSON.stringify(value) ?? ""),
          cutText(JSON.stringify(policy)),
          hostileText(),
        ),
      ),
      (text) => {
        const read = readPack(text);
        expect(read.ok ? checkPack(read.value).ok : read.error.length > 0).toBe(true);
      },
    ),
    runs(150),
  );
});

test("Settings that were damaged anywhere are refused by the field, or can be used", () => {
  const { packs: _, ...settings } = testSettings;
  fc.assert(
    fc.property(fc.oneof(damaged(settings), hostileJson()), (value) => {
      const read = readShape(settingsShape, value, "settings");
      expect(read.ok || read.error.every(({ path }) => path.startsWith("settings"))).toBe(true);
    }),
    runs(300),
  );
});
