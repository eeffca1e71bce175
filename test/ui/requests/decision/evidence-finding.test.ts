import { expect, test } from "vitest";
import { ledgerLists } from "../../../../src/domain/ledger/lists.ts";
import { evidenceFinding } from "../../../../src/ui/requests/decision/evidence-finding.ts";

test("a log that differs was changed when this device read all of it", () => {
  expect(evidenceFinding(false, [])).toBe("changed");
});

test("a log that differs is not called changed while the contact log did not answer fully", () => {
  expect(evidenceFinding(false, ["Contacts"])).toBe("not-read");
  expect(evidenceFinding(false, ledgerLists)).toBe("not-read");
});

test("a list that holds no evidence excuses nothing", () => {
  expect(
    evidenceFinding(
      false,
      ledgerLists.filter((list) => list !== "Contacts"),
    ),
  ).toBe("changed");
});

test("a log that says what it said is unchanged, whatever else could not be read", () => {
  expect(evidenceFinding(true, ledgerLists)).toBe("unchanged");
});
