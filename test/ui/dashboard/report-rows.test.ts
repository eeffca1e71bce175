import { expect, test } from "vitest";
import { boardReport } from "../../../src/domain/views/report/board-report.ts";
import { lifeFiguresOf } from "../../../src/domain/views/report/life-figures.ts";
import { reportRows } from "../../../src/ui/dashboard/report/report-rows.ts";
import { testDesk } from "../../support/desk.ts";
import { jordan, loggedMessage, restrictedPerson } from "../../support/sample-ledger.ts";

test("what is printed and saved names nobody and says nothing that anybody wrote", () => {
  const desk = testDesk([...restrictedPerson(jordan), loggedMessage(jordan, "threats", { subject: "=HYPERLINK(1)" })]);
  const [from, to, today] = ["2026-11-01", "2026-11-23", "2026-11-23"] as const;
  const text = JSON.stringify(reportRows(boardReport({ ...desk, life: lifeFiguresOf(desk), from, to }), { from, to, today }));
  for (const secret of [jordan.name, jordan.address, jordan.key, "HYPERLINK", "Sam Okafor"]) expect(text).not.toContain(secret);
  // One restricted person was never asked what they need, and could be recognised by the number.
  expect(text).toContain("Fewer than 5");
});
