import { expect, test } from "vitest";
import { IrregularRows, RowsAside } from "../../../src/ui/office/records/irregular-rows.tsx";
import type { Irregularity } from "../../../src/domain/views/irregularities.ts";
import { testDesk } from "../../support/desk.ts";
import { inFormat2, personas, testNow } from "../../support/events.ts";
import { pageMeans } from "../../support/page-work.ts";
import { pageText, renderPage } from "../../support/render-page.tsx";

const junk: Irregularity = { list: "People", itemId: "90", reason: "by-hand", detail: "The payload is not an envelope.", by: personas.staff, version: "1.0" };
const aside = { list: "People", itemId: "90", version: "1.0", by: personas.manager, at: testNow, reason: "About nobody" } as const;

test("a handler sees whose a bad row is and sets it aside; nobody else can", () => {
  const desk = { ...testDesk([]), irregularities: [junk] };
  const shown = renderPage(<IrregularRows desk={desk} onOpen={() => {}} />, pageMeans("manager", inFormat2));
  expect(shown).toContain(personas.staff.name);
  expect(shown).toContain("Set aside People, item 90");
  expect(renderPage(<IrregularRows desk={desk} onOpen={() => {}} />, pageMeans("staff", inFormat2))).not.toContain("Set aside People");
});

test("a row that counts is not set aside", () => {
  const desk = { ...testDesk([]), irregularities: [{ ...junk, reason: "edited" as const }] };
  expect(renderPage(<IrregularRows desk={desk} onOpen={() => {}} />, pageMeans("manager", inFormat2))).not.toContain("Set aside People");
});

test("what was set aside stays to be seen, with who did it and why, and can be brought back", () => {
  const desk = { ...testDesk([]), irregularitiesAside: [{ irregularity: junk, aside }] };
  const means = pageMeans("manager", inFormat2);
  const page = <RowsAside desk={desk} onOpen={() => {}} />;
  expect(pageText(page, means)).toContain(`By ${personas.manager.name} on 23 November 2026: About nobody`);
  expect(renderPage(page, means)).toContain("Bring back People, item 90");
});

test("at a site that still writes as version 0.2.0 did the page says why no row can be set aside", () => {
  const desk = { ...testDesk([]), irregularities: [junk], irregularitiesAside: [{ irregularity: junk, aside }] };
  const shown = renderPage(<IrregularRows desk={desk} onOpen={() => {}} />);
  expect(shown).toContain("An owner raises the format of the records");
  expect(shown).not.toContain("Set aside People");
  expect(renderPage(<RowsAside desk={desk} onOpen={() => {}} />)).not.toContain("Bring back People");
});
