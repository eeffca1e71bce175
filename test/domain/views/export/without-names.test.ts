import { expect, test } from "vitest";
import { withoutNames } from "../../../../src/domain/views/export/without-names.ts";

const others = { names: ["Sam Okafor", "Sam", "Siân (Data) Evans"], ownAddresses: ["jordan.vale@example.org"] };

test("names of other people are left out, whole and in any case, and nothing of them is left behind", () => {
  expect(withoutNames("Told SAM OKAFOR and sam. Then Siân (Data) Evans called.", others)).toBe("Told [name removed] and [name removed]. Then [name removed] called.");
});

test("a word that only contains a name stays", () => {
  expect(withoutNames("The same sample, samples and Samuel.", others)).toBe("The same sample, samples and Samuel.");
});

test("addresses of other people are left out, and the person's own stay", () => {
  expect(withoutNames("From Jordan.Vale@example.org to <casework@brackenshire.example>.", others)).toBe("From Jordan.Vale@example.org to <[address removed]>.");
});
