import { expect, test } from "vitest";
import { aboutMe, noConcern } from "../../../src/domain/policy/vocabulary.ts";
import { iopc001 } from "../../../src/domain/policy/packs/iopc-001.ts";
import { sayChoice } from "../../../src/ui/words/contact-words.ts";

test("a behaviour is named as the policy names it", () => {
  const [behaviour] = iopc001.categories.flatMap(({ behaviours }) => behaviours);
  if (!behaviour) throw new Error("The policy names no behaviour.");
  expect(sayChoice(iopc001, behaviour.id, "About the reader")).toBe(behaviour.label);
});

test("no concern is named without a policy, and a message about its reader as the surface says", () => {
  expect(sayChoice(undefined, noConcern, "About the reader")).toBe("No concern");
  expect(sayChoice(undefined, aboutMe, "About the reader")).toBe("About the reader");
});

test("a behaviour that the policy does not know is shown as it is recorded", () => {
  expect(sayChoice(iopc001, "shouting", "")).toBe("shouting");
  expect(sayChoice(undefined, "threats", "")).toBe("threats");
});
