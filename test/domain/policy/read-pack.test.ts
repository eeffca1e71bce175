import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { jsonFaultAt } from "../../../src/domain/base/json-fault.ts";
import { iopc001 } from "../../../src/domain/policy/packs/iopc-001.ts";
import { readPack } from "../../../src/domain/policy/read-pack.ts";

test("a pack file is read, whatever its layout and with the mark that some editors put first", () => {
  expect(readPack(JSON.stringify(iopc001))).toEqual({ ok: true, value: iopc001 });
  expect(readPack(`\uFEFF${JSON.stringify(iopc001, null, 2)}\r\n`)).toEqual({ ok: true, value: iopc001 });
});

test("a policy that a body added with version 0.2.0 is still read, and says the same: no later version may ask more of it", () => {
  const stored = readFileSync(new URL("../../fixtures/0.2.0/own-policy.json", import.meta.url), "utf8");
  expect(readPack(stored)).toEqual({ ok: true, value: JSON.parse(stored) });
});

const broken: readonly (readonly [text: string, place: string])[] = [
  ["", "line 1, column 1"],
  ['{"id": "a",}', "line 1, column 12"],
  ['{\n  "id": "a"\n  "version": "1.0"\n}', "line 3, column 3"],
  ["{\"id\": 'a'}", "line 1, column 8"],
  ['{"id": "a', "line 1, column 8"],
  ["[1, 2", "line 1, column 6"],
  ["{} {}", "line 1, column 4"],
  ["{id: 1}", "line 1, column 2"],
  ['{"a": 01}', "line 1, column 8"],
  ["[".repeat(50_000), "line 1, column 102"],
];

test.each(broken)("what is no JSON is refused with its place: %.20s", (text, place) => {
  expect(readPack(text)).toMatchObject({ ok: false, error: [{ path: place }] });
});

test("the whole of any JSON is found to be JSON", () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(0, 2), (json, indent) => {
      const text = JSON.stringify(JSON.parse(json), null, indent);
      expect(jsonFaultAt(text)).toBe(text.length);
    }),
  );
});

test("the place of a fault is never behind the fault", () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), (json, at) => {
      const cut = json.slice(0, at % (json.length + 1));
      expect(jsonFaultAt(`${cut}#`)).toBeLessThanOrEqual(cut.length);
    }),
  );
});
