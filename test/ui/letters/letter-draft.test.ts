import { expect, test } from "vitest";
import { firstDraft, withoutWaiver, withText, withWaiver, writtenOf } from "../../../src/ui/letters/letter-draft.ts";

const draft = firstDraft(null, { type: "post" }, true);

test("what was agreed about language and size is where a letter begins", () => {
  expect(firstDraft({ language: "Welsh", format: "Large print, please" }, { type: "post" }, true)).toMatchObject({ language: "cy", format: "large-print" });
  expect(firstDraft({ language: "Welsh", format: "" }, { type: "post" }, false)).toMatchObject({ language: "en", format: "standard" });
  expect(draft).toMatchObject({ language: "en", format: "standard", touched: false });
});

test("what is typed in one language is not put into the other, and is there again when one goes back", () => {
  const english = withText(draft, "reasons", "You wrote forty times.");
  const welsh = { ...english, language: "cy" } as const;
  expect(writtenOf(welsh).texts).toEqual({});
  expect(writtenOf(withText(welsh, "reasons", "Ysgrifennoch ddeugain gwaith.")).texts).toEqual({ reasons: "Ysgrifennoch ddeugain gwaith." });
  expect(writtenOf({ ...welsh, language: "en" }).texts).toEqual({ reasons: "You wrote forty times." });
});

test("what is left out keeps its reason until it is put back", () => {
  const waived = withWaiver(withWaiver(draft, "how-long", "Not"), "how-long", "Not set.");
  expect(writtenOf(waived).waived).toEqual([{ element: "how-long", reason: "Not set." }]);
  expect(writtenOf(withoutWaiver(waived, "how-long")).waived).toEqual([]);
});
