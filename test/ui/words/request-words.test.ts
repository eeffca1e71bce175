import { expect, test } from "vitest";
import { warwickshire002 } from "../../../src/domain/policy/packs/warwickshire-002.ts";
import { requestWords } from "../../../src/ui/words/request-words.ts";

test("the ways that stay open are listed as alternatives", () => {
  expect(requestWords.openRoutes(["letter"])).toBe("They can still reach us by letter.");
  expect(requestWords.openRoutes(["telephone", "email", "letter"])).toBe("They can still reach us by telephone, email or letter.");
});

test("the card is looked for in the channel of whoever decides under the policy", () => {
  expect(requestWords.cards.posted(warwickshire002)).toBe("Its card is in the Head of Business Services and Assurance’s channel.");
  expect(requestWords.noRoutes(warwickshire002)).toContain("A contact strategy must leave at least one.");
});

test("no sentence is an exclamation, a label on a person or a score", () => {
  const said = JSON.stringify(requestWords).toLowerCase();
  for (const unwanted of ["!", "vexatious", "abuser", "score", "error"]) expect(said).not.toContain(unwanted);
});
