import { expect, test } from "vitest";
import type { LetterAbout } from "../../../src/app/letter/letter-subject.ts";
import type { Desk } from "../../../src/app/desk/read-desk.ts";
import { policies } from "../../../src/domain/policy/shipped.ts";
import { policyVersionOf } from "../../../src/domain/policy/types.ts";
import type { BodyOf } from "../../../src/domain/events/kinds.ts";
import { instructionKey } from "../../../src/domain/ledger/keys.ts";
import { LetterPage } from "../../../src/ui/letters/letter-page.tsx";
import { testDesk } from "../../support/desk.ts";
import { event, personas, testNow, testSettings } from "../../support/events.ts";
import { pageText, renderPage } from "../../support/render-page.tsx";
import { approval, inPerson, instruction, jordan, linkedAddress, priya, recordedPerson, sentRequest } from "../../support/sample-ledger.ts";
import { PageMeansProvider } from "../../../src/ui/kit/page-means.ts";
import { pageMeans } from "../../support/page-work.ts";

const notice = { letter: "restriction", person: jordan.key, about: instructionKey("decision:r1#1") } satisfies LetterAbout;

const page = (desk: Desk, about: LetterAbout, role: "manager" | "staff" = "manager") => (
  <PageMeansProvider value={pageMeans(role, desk.settings)}>
    <LetterPage about={about} desk={desk} onOpen={() => {}} />
  </PageMeansProvider>
);

const approved = [...recordedPerson(jordan), ...sentRequest(jordan), approval(jordan), instruction(jordan)];

test("the page shows the letter, what it must say with its clauses, and where it may go", () => {
  const text = pageText(page(testDesk(approved), notice));
  expect(text).toContain("Notice of restriction: Jordan Vale");
  expect(text).toContain("Dear Jordan Vale,");
  expect(text).toContain("How to dispute the decision (section 6)");
  expect(text).toContain("jordan.vale@example.org");
});

test("an address that others use is not offered, and the page says why", () => {
  const text = pageText(page(testDesk([...approved, ...recordedPerson(priya), linkedAddress(priya, jordan)]), notice));
  expect(text).toContain("Not to jordan.vale@example.org: Priya Sandhu would read it too.");
});

test("hostile names and reasons are shown as the text that they are", () => {
  const hostile = { ...jordan, name: "<img src=x onerror=alert(1)>" };
  const html = renderPage(page(testDesk([...recordedPerson(hostile), ...sentRequest(hostile), approval(hostile), instruction(hostile)]), notice));
  expect(html).not.toContain("<img");
  expect(html).toContain("Dear &lt;img src=x onerror=alert(1)&gt;,");
});

const kept: BodyOf<"letter.prepared"> = {
  letter: "restriction",
  about: notice.about,
  language: "cy",
  format: "large-print",
  to: "",
  subject: "Sut y gallwch gysylltu",
  paragraphs: ["Annwyl Jordan Vale,"],
  contents: [],
  waived: [],
};

test("a text that was kept is shown as it was kept, in its language, until somebody records that it was sent", () => {
  const desk = testDesk([...approved, event("letter.prepared", kept, { by: personas.manager, ...inPerson(jordan) })]);
  const html = renderPage(page(desk, notice));
  expect(html).toContain('lang="cy"');
  expect(pageText(page(desk, notice))).toContain("Kept by Dafydd Rees");
  expect(pageText(page(desk, notice))).toContain("Annwyl Jordan Vale,");
});

test("a letter about nothing, and a letter for colleagues who write none, say so", () => {
  expect(pageText(page(testDesk(approved), { ...notice, about: "decision:none#1" }))).toContain("There is nothing to write this letter about");
  expect(pageText(page(testDesk(approved), notice, "staff"))).toContain("Letters are written by managers and heads of function.");
});

test.each(policies.map((policy) => [policy.id, policy] as const))("%s: a warning is written in the policy's terms", (_, policy) => {
  const desk = testDesk(recordedPerson(jordan), testNow, { ...testSettings, policy: policyVersionOf(policy) });
  const text = pageText(page(desk, { letter: "warning", person: jordan.key, about: null }));
  expect(text).toContain(`Checked by “${policy.title}”.`);
  for (const { label } of policy.warning.contents) expect(text).toContain(label);
});
