import { expect, test } from "vitest";
import type { TimeSpan } from "../../../src/domain/base/service-time.ts";
import { boardReportWithin } from "../../../src/domain/views/report/board-report.ts";
import { lifeFiguresOf } from "../../../src/domain/views/report/life-figures.ts";
import { BoardReport } from "../../../src/ui/dashboard/report/board-report.tsx";
import { reportRows } from "../../../src/ui/dashboard/report/report-rows.ts";
import { testDesk } from "../../support/desk.ts";
import { pageText } from "../../support/render-page.tsx";
import { testSettings } from "../../support/events.ts";
import { jordan, loggedMessage, restrictedPerson } from "../../support/sample-ledger.ts";

const [from, to] = ["2026-11-01", "2026-11-23"] as const;

test("what is printed and saved names nobody and says nothing that anybody wrote", () => {
  const desk = testDesk([...restrictedPerson(jordan), loggedMessage(jordan, "threats", { subject: "=HYPERLINK(1)" })]);
  const text = JSON.stringify(reportRows(boardReportWithin([{ ...desk, life: lifeFiguresOf(desk), from, to }]), { from, to, days: desk.days }));
  for (const secret of [jordan.name, jordan.address, jordan.key, "HYPERLINK", "Sam Okafor"]) expect(text).not.toContain(secret);
  // One restricted person was never asked what they need, and could be recognised by the number.
  expect(text).toContain("Fewer than 5");
});

test("where it may be two days, a count that differs is both, and the report says so", () => {
  const events = restrictedPerson(jordan, { reviewOn: "2027-05-20" });
  const span = { earliest: "2027-05-20T22:00:00Z", latest: "2027-05-21T01:00:00Z" } as const;
  const report = (within: TimeSpan) => pageText(<BoardReport desk={testDesk(events, "2027-05-20T22:00:00Z", testSettings, within)} />);
  expect(report(span)).toContain("As it stands between 20 May 2027 and 21 May 2027 Reviews overdue 0 or 1");
  expect(report(span)).toContain("Restrictions in force 1 ");
  expect(report({ ...span, latest: null })).toContain("Reviews overdue Could not check");
});
