import { expect, test } from "vitest";
import { iopc001 } from "../../../src/domain/policy/packs/iopc-001.ts";
import { warwickshire002 } from "../../../src/domain/policy/packs/warwickshire-002.ts";
import { words } from "../../../src/ui/reviews/words.ts";

test("who reviews and what is reviewed are called by the policy's own words", () => {
  expect(words.notYours(iopc001)).toBe("A head of function decides the review.");
  expect(words.notYours(warwickshire002)).toBe("A Head of Business Services and Assurance decides the review.");
  expect(words.confirm.alter(iopc001)).toBe("Alter this restriction?");
  expect(words.confirm.alter(warwickshire002)).toBe("Alter this contact strategy?");
});
