import { expect, test } from "vitest";
import { sayIrregularity } from "../../../src/ui/office/records/say-irregularity.ts";

const where = { list: "Decisions", itemId: "1", by: null, version: "1.0" } as const;

test("a row is named in plain words, with what its fault means", () => {
  expect(sayIrregularity({ ...where, reason: "not-entitled", detail: "warning.sent" })).toMatchObject({ what: "Added by somebody who may not", row: "A warning" });
  expect(sayIrregularity({ ...where, reason: "void-decision", detail: "withdrawn-first" }).row).toContain("taken back");
});

test("a detail that is no kind of ours is shown as it is", () => {
  expect(sayIrregularity({ ...where, reason: "by-hand", detail: "<b>typed</b>" }).row).toBe("<b>typed</b>");
  expect(sayIrregularity({ ...where, reason: "void-decision", detail: "constructor" }).row).toBe("constructor");
});
