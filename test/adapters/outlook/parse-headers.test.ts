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

const isWhole = (raw: string): boolean | undefined => parseHeaders(raw)?.isWhole;

test.each([
  ["a second empty line in place of a line's end", "From: a@example.org\r\r\nReply-To: b@example.org\r\n"],
  ["an empty line of bare returns", "From: a@example.org\r\rReply-To: b@example.org\r"],
  ["an empty line within", "From: a@example.org\n\nReply-To: b@example.org\n"],
  ["a line of spaces within", "From: a@example.org\r\n \r\nReply-To: b@example.org\r\n"],
  ["a bare return within a line", "From: a@example.org\r\nSubject: x\rReply-To: b@example.org\r\n"],
  ["a line that is no field", "From: a@example.org\r\nReply-To b@example.org\r\n"],
  ["a name with a space in it", "From: a@example.org\r\nReply To: b@example.org\r\n"],
  ["a folded line first", " Reply-To: b@example.org\r\nFrom: a@example.org\r\n"],
  ["a character that no header has", "From: a@example.org\r\nReply-To\0: b@example.org\r\n"],
  ["a NUL at its end", "From: a@example.org\r\n\0"],
  ["two From", "From: a@example.org\r\nSubject: x\r\nfrom: b@example.org\r\n"],
  ["two Sender", "Sender: a@example.org\r\nSender: b@example.org\r\n"],
  ["two Reply-To, one of them empty", "Reply-To: a@example.org\r\nReply-To:\r\n"],
  ["two dates", "Date: Sat, 28 Nov 2026 09:00:00 +0000\r\nDate: Sun, 29 Nov 2026 09:00:00 +0000\r\n"],
])("a header with %s is read as far as it goes, and is not whole", (_, raw) => {
  expect(isWhole(raw)).toBe(false);
});

test.each([
  ["its lines end as they do on any machine", "From: a@example.org\nReply-To: b@example.org\n", "From: a@example.org\rReply-To: b@example.org\r"],
  ["it begins and ends with empty lines", "\r\n\r\nFrom: a@example.org\r\n\r\n\r\n", "\uFEFFFrom: a@example.org"],
  ["Exchange of old wrote its title above it", "Microsoft Mail Internet Headers Version 2.0\r\nFrom: a@example.org\r\n", "From: a@example.org\r\n"],
  ["its lines are folded, in any letters", "From: Siân\r\n\t<a@example.org>\r\nSubject: \u0092x\u0092\r\n", "Received: a\nReceived: b\nFrom: a@example.org"],
])("a header is whole where %s", (_, ...raws) => {
  for (const raw of raws) expect(isWhole(raw)).toBe(true);
});

test("in each broken header, whoever a field names before it breaks is looked up", () => {
  expect(addresses("Reply-To: a@example.org\r\nno field\r\nSender: b@example.org\r\n", "sender")).toEqual([" <b@example.org>"]);
});

const fieldName = fc.stringMatching(/^X-[A-Za-z][A-Za-z0-9-]{0,12}$/);
const fieldValue = fc.stringMatching(/^[ -~]{0,40}$/).map((value) => `v${value}`);
const breaks = fc.constantFrom(
  "\r\n\r\n",
  "\n\n",
  "\r\r",
  "\r\r\n",
  "\r\nno field\r\n",
  "\r\n:x\r\n",
  "\0\r\n",
  "\r\n\u0007\r\n",
  "\r\n \r\n",
  "\r\nFrom: a@b.example\r\nFrom: c@d.example\r\n",
);

test("wherever a header breaks, it is not whole, and one that does not break is", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fieldName, fieldValue), { minLength: 2, maxLength: 8 }), fc.nat(), breaks, (fields, at, broken) => {
      const lines = fields.map((field) => field.join(": "));
      const place = 1 + (at % (lines.length - 1));
      expect(isWhole(lines.join("\r\n"))).toBe(true);
      expect(isWhole(`${lines.slice(0, place).join("\r\n")}${broken}${lines.slice(place).join("\r\n")}\r\n`)).toBe(false);
    }),
    runs(200),
  );
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
