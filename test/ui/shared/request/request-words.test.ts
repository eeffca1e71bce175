import { expect, test } from "vitest";
import { requestWords } from "../../../../src/ui/shared/request/request-words.ts";

test("the ways that stay open are listed as alternatives", () => {
  expect(requestWords.openRoutes(["letter"])).toBe("They can still reach us by letter.");
  expect(requestWords.openRoutes(["telephone", "email", "letter"])).toBe("They can still reach us by telephone, email or letter.");
});

test("no sentence is an exclamation, a label on a person or a score", () => {
  const said = JSON.stringify(requestWords).toLowerCase();
  for (const unwanted of ["!", "vexatious", "abuser", "score", "error"]) expect(said).not.toContain(unwanted);
});
