import { expect, test } from "vitest";
import { ExportPage } from "../../../../src/ui/people/export/export-page.tsx";
import { testDesk } from "../../../support/desk.ts";
import { pageText } from "../../../support/render-page.tsx";
import { jordan, loggedMessage, priya, recordedPerson } from "../../../support/sample-ledger.ts";

const page = (personKey = jordan.key): string =>
  pageText(
    <ExportPage
      desk={testDesk([...recordedPerson(jordan), ...recordedPerson(priya), loggedMessage(jordan, "verbal-abuse", { subject: "=1+1 <b>My case</b>" })])}
      personKey={personKey}
      onOpen={() => {}}
    />,
  );

test("the log of a person says what the policy holds of information requests, and that a restriction is no reason to refuse one (001 section 9)", () => {
  expect(page()).toContain("Policy, section 9. A restriction is no reason by itself to refuse a request.");
});

test("what somebody wrote stands in the log as text", () => {
  expect(page()).toContain("=1+1 <b>My case</b>");
});

test("somebody's log has nothing of anybody else's messages", () => {
  expect(page(priya.key)).not.toContain("My case");
});
