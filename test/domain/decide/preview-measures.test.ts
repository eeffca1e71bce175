import { expect, test } from "vitest";
import { iopc001 } from "../../../src/domain/policy/packs/iopc-001.ts";
import { previewMeasures } from "../../../src/domain/decide/preview-measures.ts";
import { personConsequences } from "../../../src/domain/policy/instruct.ts";

const sentencesOf = (measure: string, parameters: Readonly<Record<string, string>> = {}) => personConsequences(iopc001, previewMeasures(iopc001, [{ measure, parameters }]));

test("what is still to be given is shown as a gap", () => {
  expect(sentencesOf("one-method", { method: " " })).toEqual(["They can contact us by … only."]);
  expect(sentencesOf("other")).toEqual(["…"]);
});

test("what was given is shown as it is", () => {
  expect(sentencesOf("one-method", { method: "email" })).toEqual(["They can contact us by email only."]);
});
