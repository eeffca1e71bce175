import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseHeaders } from "../../../src/adapters/outlook/parse-headers.ts";
import { runs } from "../../support/property-runs.ts";

const addresses = (raw: string, name: string): readonly string[] => (parseHeaders(raw)?.addresses.get(name) ?? []).map((each) => `${each.name} <${each.address}>`);

test("names, folded lines, encoded words, groups and comments are read", () => {
  const raw = [
    "Received: from a.example by b.example;",
    "\tSat, 28 Nov 2026 09:00:00 +0000",
    "Received: from c.example by a.example; Sat, 28 Nov 2026 08:59:00 +0000",
    "REPLY-TO: =?utf-8?Q?Eir_Si=C3=B4n?= <eir@example.org>,",
    ' "Pike, Jordan" (at home) <jordan.pike@example.org>,',
    " Both: one@example.org, two@example.org;",
    "List-Post: <mailto:residents@lists.example?subject=x>",
    "",
    "Reply-To: body@example.org",
  ].join("\r\n");
  expect(parseHeaders(raw)?.texts.get("received")?.[0]).toContain("Sat, 28 Nov 2026 09:00:00 +0000");
  expect(addresses(raw, "reply-to")).toEqual(["Eir Siôn <eir@example.org>", "Pike, Jordan <jordan.pike@example.org>", " <one@example.org>", " <two@example.org>"]);
  expect(addresses(raw, "list-post")).toEqual([" <residents@lists.example>"]);
});

test("a header that stands twice is read twice: a second Reply-To is looked up as well", () => {
  expect(addresses("Reply-To: a@example.org\nReply-To: b@example.org\n", "reply-to")).toEqual([" <a@example.org>", " <b@example.org>"]);
});

test("an address in a quoted name is no address", () => {
  expect(addresses('Reply-To: "noreply@bank.example" <jordan@example.org>\n', "reply-to")).toEqual(["noreply@bank.example <jordan@example.org>"]);
});

test.each(["", "   ", "\r\n\r\n", "no colon here", "\0\0"])("what holds no field is no header: %j", (raw) => {
  expect(parseHeaders(raw)).toBeNull();
});

test("whatever is in a header, reading it ends, throws nothing and gives no more than it may", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "\r\n",
      "\n",
      "\r",
      "\t",
      " ",
      ":",
      ";",
      ",",
      "<",
      ">",
      "(",
      ")",
      '"',
      "\\",
      "@",
      "=?utf-8?B?",
      "?=",
      "=?x?q?",
      "%",
      "mailto:",
      "Reply-To: ",
      "From: ",
      "List-Post: ",
      "Received: ",
      "\u0000",
      "\u202e",
    ),
    fc.string({ unit: "binary", maxLength: 8 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const parsed = parseHeaders(pieces.join(""));
      for (const found of parsed?.addresses.values() ?? []) {
        expect(found.length).toBeLessThanOrEqual(50);
        for (const each of found) expect([typeof each.name, typeof each.address]).toEqual(["string", "string"]);
      }
    }),
    runs(100),
  );
});

test("of a header that holds more than is read, nothing is taken: the address that matters may be in the rest", () => {
  const many = Array.from({ length: 60 }, (_, index) => `a${index}@example.org`).join(", ");
  expect(parseHeaders(`Reply-To: ${many}, jordan.pike@example.org\n`)).toBeNull();
  expect(parseHeaders(`X: ${"x".repeat(300_000)}\nReply-To: jordan.pike@example.org\n`)).toBeNull();
});

test("a header that was made to be slow to read is read in time", () => {
  for (const part of ["(", "<", '"', "a@b,", "=?utf-8?B?", " \t", "x:y;"]) {
    const began = Date.now();
    parseHeaders(`Reply-To: ${part.repeat(15_000 / part.length)}`);
    expect(Date.now() - began).toBeLessThan(2_000);
  }
});
