import { expect, test } from "vitest";
import { choicePages } from "../../../src/domain/policy/behaviours.ts";
import { policies } from "../../../src/domain/policy/shipped.ts";
import { choiceOfKey, type KeyPress } from "../../../src/ui/pane/log/number-keys.ts";

const press = (key: string, parts: Partial<KeyPress> = {}): KeyPress => ({ key, ctrlKey: false, altKey: false, metaKey: false, repeat: false, isTyping: false, ...parts });
const choices = ["no-concern", "threats", "rudeness"];

test("a number key means the choice in its place", () => {
  expect(choiceOfKey(press("1"), choices)).toBe("no-concern");
  expect(choiceOfKey(press("3"), choices)).toBe("rudeness");
});

test.each(["0", "4", "8", "a", "Enter", "F1", "12"])("the key %s means no choice", (key) => {
  expect(choiceOfKey(press(key), choices)).toBeNull();
});

test.each([{ ctrlKey: true }, { altKey: true }, { metaKey: true }, { repeat: true }, { isTyping: true }])("no choice is meant with %o", (parts) => {
  expect(choiceOfKey(press("1", parts), choices)).toBeNull();
});

test.each(policies)("under $id each of the choices has a number key, and no concern is the first", (policy) => {
  for (const page of choicePages(policy)) page.forEach((choice, index) => expect(choiceOfKey(press(String(index + 1)), page)).toBe(choice));
  expect(choiceOfKey(press("1"), choicePages(policy)[0] ?? [])).toBe("no-concern");
});
