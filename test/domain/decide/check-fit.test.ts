import { expect, test } from "vitest";
import { filledText, listOf, objectOf, text } from "../../../src/domain/base/shape.ts";
import { withUnfit } from "../../../src/domain/decide/check-fit.ts";
import { measureField } from "../../../src/domain/decide/field.ts";
import { problem } from "../../../src/domain/decide/problem.ts";

const record = objectOf({ reasons: text(10), measures: listOf(objectOf({ measure: filledText(), why: text(3) }), 2) });

test("what a record would not take is said at the field that it came from, each once", () => {
  const body = {
    reasons: "far too long a text",
    measures: [
      { measure: "block", why: "" },
      { measure: "", why: "longer" },
    ],
  };
  const found = withUnfit([], record, body, (name, index) => (index === null ? name : measureField(String(index))));
  expect(found).toEqual([problem("does-not-fit", "reasons", ""), problem("does-not-fit", measureField("1"), "")]);
});

test("a field at which something else is wrong is named for that alone, and a list with too many entries as a whole", () => {
  const body = { reasons: "far too long a text", measures: [1, 2, 3] };
  const known = [problem("missing", "reasons", "section 6")];
  expect(withUnfit(known, record, body)).toEqual([...known, problem("does-not-fit", "measures", "")]);
  expect(withUnfit(known, record, { reasons: "", measures: [] })).toBe(known);
});
