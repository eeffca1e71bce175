import { expect, test } from "vitest";
import { policies } from "../../../src/domain/policy/shipped.ts";
import { cleveland003 } from "../../../src/domain/policy/packs/cleveland-003.ts";
import { warwickshire002 } from "../../../src/domain/policy/packs/warwickshire-002.ts";
import { atStart } from "../../../src/ui/words/at-start.ts";
import { anyDecider, anyRestriction, deciderOf, countedPersons } from "../../../src/ui/words/policy-terms.ts";

test("whoever decides and what is decided have the policy's names", () => {
  expect(anyDecider(warwickshire002)).toBe("a Head of Business Services and Assurance");
  expect(anyRestriction(warwickshire002)).toBe("a contact strategy");
});

test("a post that set-up named with a vowel first gets its article", () => {
  const answered = { ...cleveland003, authority: { ...cleveland003.authority, decides: "assistant chief officer" } };
  expect(anyDecider(answered)).toBe("an assistant chief officer");
});

test("things have the product's names where nobody here has the policy", () => {
  expect(deciderOf(undefined)).toBe("head of function");
  expect(anyRestriction(null)).toBe("a restriction");
});

test("who decides has a name also before set-up has given one", () => {
  expect(deciderOf(cleveland003)).toBe("head of function");
});

test("a phrase begins a sentence", () => {
  expect(atStart("a contact strategy")).toBe("A contact strategy");
});

test("people are counted by the policy's word for them", () => {
  const counts = policies.map((policy) => [countedPersons(policy, 1), countedPersons(policy, 2)]);
  expect(counts).toEqual([
    ["1 person", "2 people"],
    ["1 service user", "2 service users"],
    ["1 member of the public", "2 members of the public"],
    ["1 service user", "2 service users"],
    ["1 customer", "2 customers"],
  ]);
  expect(countedPersons(undefined, 3)).toBe("3 people");
});
